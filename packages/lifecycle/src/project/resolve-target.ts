import { dirname, join } from 'node:path'
import { nearestWord } from '@plinth/kernel'
import { type DatabaseTarget, withDatabase } from '@plinth/postgres'
import { projectErrors } from './errors.ts'
import type { EnvironmentConfig, Project } from './project.ts'
import type { FindVariable } from './read-variables.ts'
import { readVariables } from './read-variables.ts'

const engines = ['embedded', 'server', 'local'] as const

/** Which database an operation works on, and under which name people know it. */
export interface Target {
  readonly database: DatabaseTarget
  /** `embedded`, `local`, the name of a declared environment, or `url`. */
  readonly environment: string
  /** True where Plinth may make the database on the server: one of several that share a server's URL. */
  readonly createIfMissing: boolean
  /** What plinth.config.ts says about the environment; absent where it says nothing. */
  readonly declared?: EnvironmentConfig | undefined
  /** Where the URL came from: `--url`, `DATABASE_URL in .env.local`. */
  readonly source?: string
}

export interface TargetChoice {
  readonly url?: string | undefined
  readonly env?: string | undefined
  /** `embedded`, `server` or `local`. */
  readonly engine?: string | undefined
  /** Overrides where embedded and local databases are kept. */
  readonly data?: string | undefined
  /** More than one system was named: a URL means a server with a database for each. */
  readonly several: boolean
}

/** Decides by flags, then by variables (only for the project in the current folder), else the embedded engine. */
export function resolveTarget(
  project: Project,
  choice: TargetChoice,
  find: FindVariable = readVariables(project.folder, process.env),
): Target {
  const engine = chooseEngine(choice)
  if (engine === 'embedded' || engine === 'local') return ownTarget(project, engine, choice.data)
  if (choice.url !== undefined) return urlTarget(project, { url: choice.url, several: choice.several }, find)
  if (choice.env !== undefined) return environmentTarget(project, choice.env, find)
  const variable = project.kind === 'project' ? (find('DATABASE_URL') ?? find('SUPABASE_DB_URL')) : undefined
  if (variable && (choice.data === undefined || engine === 'server'))
    return { ...undeclaredOrNot(project, variable.value, find), source: variable.source }
  if (engine === 'server') throw projectErrors.urlMissing()
  return ownTarget(project, 'embedded', choice.data)
}

// `--env embedded` and `--env local` mean the engines of those names, unless the project declares such environments.
function chooseEngine({ engine, env, url }: TargetChoice): (typeof engines)[number] | undefined {
  const word = engine ?? (env === 'embedded' || env === 'local' ? env : undefined)
  if (word === undefined) return undefined
  const known = engines.find((each) => each === word)
  if (known === undefined) {
    const near = nearestWord(word, engines)
    throw projectErrors.engineUnknown(
      { name: word },
      near === undefined ? {} : { hint: `did you mean --engine ${near}?` },
    )
  }
  const flag = url === undefined ? '--env' : '--url'
  if (known !== 'server' && (url !== undefined || (env !== undefined && env !== known)))
    throw projectErrors.engineConflict({ engine: known, flag })
  return known
}

const databaseName = ({ name }: Project): string => name.replaceAll('-', '_')

function ownTarget(project: Project, engine: 'embedded' | 'local', data: string | undefined): Target {
  const local = data === undefined ? join(dirname(project.dataFolder), 'local') : join(data, 'local')
  const database: DatabaseTarget =
    engine === 'embedded'
      ? { engine, folder: join(data ?? project.dataFolder, project.name) }
      : { engine, folder: join(local, project.name), database: databaseName(project) }
  return { database, environment: engine, createIfMissing: true }
}

function urlTarget(
  project: Project,
  { url, several }: { url: string; several: boolean },
  find: FindVariable,
): Target {
  const name = databaseName(project)
  const named = url.includes('{system}')
  if (named || several) {
    const own = named ? url.replaceAll('{system}', name) : withDatabase(url, `plinth_${name}`)
    return { ...undeclaredOrNot(project, own, find), createIfMissing: true, source: '--url' }
  }
  return { ...undeclaredOrNot(project, url, find), source: '--url' }
}

// A URL that plinth.config.ts knows is that environment, whichever way it was given.
function undeclaredOrNot(project: Project, url: string, find: FindVariable): Target {
  const known = Object.entries(project.environments).find(([, { url: declared }]) => {
    const value = typeof declared === 'string' ? declared : find(declared.variable)?.value
    return value === url
  })
  const [environment, declared] = known ?? ['url', undefined]
  return { database: { engine: 'server', url }, environment, createIfMissing: false, declared }
}

function environmentTarget(project: Project, name: string, find: FindVariable): Target {
  const declared = project.environments[name]
  if (!declared) {
    const near = nearestWord(name, Object.keys(project.environments))
    throw projectErrors.environmentUnknown(
      { project: project.name, name },
      near === undefined ? {} : { hint: `did you mean --env ${near}?` },
    )
  }
  const { url } = declared
  const variable = typeof url === 'string' ? { value: url, source: 'plinth.config.ts' } : find(url.variable)
  if (!variable?.value)
    throw projectErrors.variableMissing({
      environment: name,
      variable: typeof url === 'string' ? 'url' : url.variable,
    })
  return {
    database: { engine: 'server', url: variable.value },
    environment: name,
    createIfMissing: false,
    declared,
    source: variable.source,
  }
}
