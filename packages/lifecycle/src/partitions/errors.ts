import { defineErrors } from '@plinth/kernel'

export const partitionErrors = defineErrors('partitions', {
  noRules: {
    exit: 'misuse',
    http: 404,
    message: 'no table has a rule for its partitions',
    hint: "write into plinth.config.ts: partitions: { 'public.readings': { every: 'month', ahead: 3 } }",
  },
  ruleUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ table }: { table: string }) => `the table ${table} has no rule for its partitions`,
    hint: ({ known }: { table: string; known: string }) => `tables with a rule are ${known}`,
  },
  badTime: {
    exit: 'misuse',
    http: 400,
    message: ({ given }: { given: string }) => `"${given}" is no time to look at partitions`,
    hint: 'write it as 2027-01-31 or 2027-01-31T12:00:00Z, at most 20 years from now',
  },
  archiveDiffers: {
    exit: 'failed',
    http: 409,
    message: ({ table, rows, archived }: { table: string; rows: number; archived: number }) =>
      `${table} has ${rows} rows and its archive ${archived}: it is not dropped`,
    hint: 'somebody wrote to the detached table; plinth partitions detach archives it again',
  },
  archiveUnreadable: {
    exit: 'failed',
    http: 500,
    message: ({ file }: { file: string }) => `the archive ${file} cannot be read back as it was written`,
    hint: 'look for room and rights in the folder, remove the file, and run plinth partitions detach again',
  },
})
