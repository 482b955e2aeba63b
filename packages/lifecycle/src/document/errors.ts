import { defineErrors } from '@plinth/kernel'

export const documentErrors = defineErrors('document', {
  glossaryUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ path }: { path: string }) => `the glossary explains what the database does not have: ${path}`,
    hint: "paths are 'public.lead_status.received', 'public.leads.metadata.source'; correct it in plinth.config.ts",
  },
  nothingThere: {
    exit: 'failed',
    http: 409,
    message: 'the application has no table, view or function to describe',
    hint: 'plinth migrate status',
  },
  noMigrations: {
    exit: 'misuse',
    http: 404,
    message: ({ folder }: { folder: string }) => `there are no migrations in ${folder}`,
    hint: 'plinth document schema --from database',
  },
  notOurFolder: {
    exit: 'refused',
    http: 409,
    message: ({ folder }: { folder: string }) => `${folder} holds files that are not of a site`,
    detail: 'What an earlier run made is removed before a site is written.',
    hint: 'name an empty or a new folder: plinth document site --output docs/site',
  },
})
