import { defineErrors } from '@plinth/kernel'

export const projectErrors = defineErrors('project', {
  notFound: {
    exit: 'misuse',
    http: 404,
    message: ({ folder }: { folder: string }) => `no project is in ${folder}`,
    detail:
      'Neither plinth.config.ts nor a folder of migrations (database/migrations, migrations, supabase/migrations) is there.',
    hint: 'name a system (plinth up agentflow), a folder (--dir path), or begin here: plinth migrate new first_table',
  },
  folderMissing: {
    exit: 'misuse',
    http: 404,
    message: ({ folder }: { folder: string }) => `there is no folder ${folder}`,
    hint: 'correct the path after --dir; it is relative to where the command is run',
  },
  systemUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ name }: { name: string }) => `there is no system "${name}"`,
  },
  nameOne: {
    exit: 'misuse',
    http: 400,
    message: ({ operation }: { operation: string }) => `${operation} works on one project at a time`,
    hint: ({ operation }: { operation: string }) => `name the system: plinth ${operation} agentflow …`,
  },
  configInvalid: {
    exit: 'misuse',
    http: 400,
    message: ({ file }: { file: string }) => `${file} is not a valid configuration`,
    hint: "its default export is an object with at least a name: export default { name: 'shop' }",
  },
  operationsInvalid: {
    exit: 'failed',
    http: 500,
    message: ({ file }: { file: string }) => `${file} has no table of operations`,
    hint: "it exports operations = { 'verb.operation': async () => … } and verbs = { verb: 'a sentence' }",
  },
  environmentUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ project, name }: { project: string; name: string }) =>
      `${project} has no environment "${name}"`,
    hint: "environments are declared in plinth.config.ts: environments: { staging: { url: { variable: 'STAGING_URL' } } }",
  },
  urlMissing: {
    exit: 'misuse',
    http: 400,
    message: '--engine server needs to know which server',
    hint: '--url postgresql://USER@HOST:5432/DATABASE, --env NAME, or export DATABASE_URL',
  },
  engineUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ name }: { name: string }) => `there is no engine "${name}"`,
    hint: '--engine embedded, server or local',
  },
  engineConflict: {
    exit: 'misuse',
    http: 400,
    message: ({ engine, flag }: { engine: string; flag: string }) =>
      `--engine ${engine} and ${flag} name two different databases`,
    hint: ({ engine }: { engine: string; flag: string }) =>
      `leave one of them out; --engine ${engine} keeps its data in .plinth`,
  },
  variableMissing: {
    exit: 'misuse',
    http: 400,
    message: ({ environment, variable }: { environment: string; variable: string }) =>
      `the environment "${environment}" takes its URL from ${variable}, which is not set`,
    hint: ({ variable }: { variable: string }) =>
      `write it into .env.local, or: export ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
  },
})
