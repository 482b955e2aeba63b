import { defineErrors } from '@plinth/kernel'

export const typesErrors = defineErrors('types', {
  nothingConfigured: {
    exit: 'misuse',
    http: 400,
    message: 'nobody says which types are wanted',
    hint: "plinth types generate --format supabase; or in plinth.config.ts: types: { supabase: 'src/types/database.types.ts' }",
  },
  severalFormats: {
    exit: 'misuse',
    http: 400,
    message: '--output names one file, for one format',
    hint: 'plinth types generate --format supabase --output database.types.ts',
  },
  noMigrations: {
    exit: 'misuse',
    http: 404,
    message: ({ folder }: { folder: string }) =>
      `there are no migrations in ${folder} to build a database from`,
    hint: 'plinth types generate --from database',
  },
  nothingThere: {
    exit: 'failed',
    http: 409,
    message: 'the application has no table, view, function or type to describe',
    hint: 'plinth migrate status',
  },
  notNullUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ names }: { names: string }) =>
      `types.notNull names what the database does not have: ${names}`,
    hint: 'correct it in plinth.config.ts; the names are public.view.column, public.function, public.function.column',
  },
})
