import { defineErrors } from '@plinth/kernel'

export const testkitErrors = defineErrors('testkit', {
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
  dumpFailed: {
    exit: 'failed',
    http: 500,
    message: ({ server }: { server: string }) => `pg_dump of the server ${server} failed`,
  },
  programMissing: {
    exit: 'failed',
    http: 500,
    message: ({ program }: { program: string }) => `${program} is not installed on this machine`,
  },
})
