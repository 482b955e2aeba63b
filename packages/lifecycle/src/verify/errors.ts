import { defineErrors } from '@plinth/kernel'

interface File {
  readonly file: string
}

export const verifyErrors = defineErrors('verify', {
  fileMissing: {
    exit: 'misuse',
    http: 404,
    message: ({ file }: File) => `there are no expectations at ${file}`,
    hint: 'plinth verify derive writes them from the database as it stands',
  },
  fileExists: {
    exit: 'refused',
    http: 409,
    message: ({ file }: File) => `${file} exists already`,
    hint: 'plinth verify derive --replace writes it anew; git diff then shows what changed',
  },
  unknownKey: {
    exit: 'misuse',
    http: 400,
    message: ({ key }: { key: string }) => `expectations have no "${key}" here`,
    hint: ({ known }: { known: string }) => `known are ${known}`,
  },
  wrongShape: {
    exit: 'misuse',
    http: 400,
    message: ({ key, wanted }: { key: string; wanted: string }) => `"${key}" must be ${wanted}`,
    hint: 'plinth verify derive --output example.yaml writes one that is right',
  },
  nothingExpected: {
    exit: 'failed',
    http: 400,
    message: ({ file }: File) => `${file} expects nothing, so nothing was checked`,
    hint: 'plinth verify derive --replace writes expectations from the database as it stands',
  },
  unknownSection: {
    exit: 'misuse',
    http: 400,
    message: ({ section }: { section: string }) => `there is no section "${section}"`,
    hint: ({ known }: { known: string }) => `sections are ${known}, or all`,
  },
  nothingToDerive: {
    exit: 'failed',
    http: 409,
    message: 'the database has no object of the application in these sections',
    hint: 'plinth migrate up first; or choose others with --section',
  },
})
