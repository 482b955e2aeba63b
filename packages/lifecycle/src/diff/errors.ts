import { defineErrors } from '@plinth/kernel'

export const diffErrors = defineErrors('diff', {
  statementFailed: {
    exit: 'refused',
    http: 422,
    message: ({ message }: { message: string }) => `a statement of the plan fails: ${message}`,
    hint: 'write this change by hand: plinth migrate new DESCRIPTION',
  },
  cannotPlan: {
    exit: 'refused',
    http: 422,
    message: ({ message }: { message: string }) => `no plan can be made: ${message}`,
    hint: 'write this change by hand: plinth migrate new DESCRIPTION',
  },
  circle: {
    exit: 'refused',
    http: 422,
    message: ({ count }: { count: number }) =>
      `no plan can be made: ${count} objects need each other, and none of them can be the first`,
    hint: 'make one of them without the others first, by hand: plinth migrate new DESCRIPTION',
  },
  sourceUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ word }: { word: string }) => `${word} is nothing that can be compared`,
    hint: 'name migrations, migrations@004, v2.0, database, empty, a .sql file, a folder of SQL, an environment, or a postgresql:// URL',
  },
  folderEmpty: {
    exit: 'misuse',
    http: 400,
    message: ({ folder }: { folder: string }) => `${folder} has no .sql file`,
    hint: 'plinth diff plan --to FOLDER, with the schema in .sql files',
  },
  folderUnbuildable: {
    exit: 'failed',
    http: 422,
    message: ({ count }: { count: number }) =>
      `${count === 1 ? 'one statement' : `${count} statements`} of the folder can be run in no order`,
    hint: 'correct the statements that are named; those before them ran',
  },
  copyDiffers: {
    exit: 'failed',
    http: 422,
    message: ({ source }: { source: string }) => `no copy of ${source} can be made to try the plan on`,
    hint: 'start from its migrations or a snapshot instead: --from migrations',
  },
  nothingToWrite: {
    exit: 'done',
    http: 200,
    message: 'there is no difference: no migration was written',
    hint: 'plinth diff plan --from migrations --to database',
  },
  notProven: {
    exit: 'refused',
    http: 409,
    message: 'the plan is not proven: no migration was written',
    hint: 'read what failed: plinth diff plan; to write it all the same: --unproven',
  },
})
