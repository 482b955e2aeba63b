import { defineErrors } from '@plinth/kernel'

export const testkitErrors = defineErrors('testkit', {
  noBinaries: {
    exit: 'failed',
    http: 500,
    message: ({ wanted }: { wanted: string }) => `no PostgreSQL ${wanted} was found on this machine`,
    hint: 'npm install, apt-get install postgresql, or PLINTH_TEST_URL=postgres://…',
  },
  initdbFailed: {
    exit: 'failed',
    http: 500,
    message: ({ binFolder }: { binFolder: string }) => `initdb of ${binFolder} could not make a data folder`,
  },
  startFailed: {
    exit: 'failed',
    http: 500,
    message: ({ binFolder }: { binFolder: string }) => `the PostgreSQL of ${binFolder} did not start`,
  },
  notStopped: {
    exit: 'failed',
    http: 500,
    message: ({ pid }: { pid: number | undefined }) =>
      `the PostgreSQL with process id ${pid} did not stop in time`,
  },
  cacheNotOurs: {
    exit: 'refused',
    http: 500,
    message: ({ folder }: { folder: string }) => `${folder} belongs to another user`,
    hint: 'remove it, or point TMPDIR to a folder of your own',
  },
  noDesk: {
    exit: 'failed',
    http: 500,
    message: 'the servers of this test run cannot be reached',
    hint: "name the file *.db.test.ts or *.e2e.test.ts: those projects run the testkit's global setup",
  },
  serverUnavailable: {
    exit: 'failed',
    http: 500,
    message: ({ reason }: { reason: string }) => reason,
  },
  databaseClosed: {
    exit: 'misuse',
    http: 500,
    message: ({ key }: { key: string }) => `the database "${key}" is open only while its tests run`,
    hint: 'call the function that useDatabase returned inside a test or a hook',
  },
  leaks: {
    exit: 'failed',
    http: 500,
    message: ({ key }: { key: string }) => `the tests of "${key}" left something behind`,
  },
  strayDatabases: {
    exit: 'failed',
    http: 500,
    message: ({ names }: { names: string }) => `databases that no test removed: ${names}`,
    hint: 'drop what a test creates, or create it with useUrl()',
  },
  programMissing: {
    exit: 'failed',
    http: 500,
    message: ({ program }: { program: string }) => `${program} is not installed on this machine`,
  },
})
