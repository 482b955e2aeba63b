import { join } from 'node:path'
import { nearestWord } from '@plinth/kernel'
import { type DatabaseTarget, withDatabase } from '@plinth/postgres'
import { projectErrors } from './errors.ts'
import type { Project } from './project.ts'

/** Which database an operation works on, and under which name people know it. */
export interface Target {
  readonly database: DatabaseTarget
  /** `embedded`, the name of a declared environment, or `url`. */
  readonly environment: string
  /** True where Plinth may make the database on the server: one of several that share a server's URL. */
  readonly createIfMissing: boolean
}

export interface TargetChoice {
  readonly url?: string | undefined
  readonly env?: string | undefined
  /** Overrides where the embedded engine keeps its data folders. */
  readonly data?: string | undefined
  /** More than one system was named: a URL means a server with a database for each. */
  readonly several: boolean
}

type Variables = Readonly<Record<string, string | undefined>>

/** Decides by flags, then by variables (only for the project in the current folder), else the embedded engine. */
export function resolveTarget(
  project: Project,
  choice: TargetChoice,
  variables: Variables = process.env,
): Target {
  if (choice.url !== undefined) return urlTarget(project, choice.url, choice.several)
  if (choice.env !== undefined && choice.env !== 'embedded')
    return environmentTarget(project, choice.env, variables)
  const fromVariable = variables['DATABASE_URL'] || variables['SUPABASE_DB_URL']
  if (fromVariable && project.kind === 'project' && choice.env === undefined && choice.data === undefined)
    return { database: { engine: 'server', url: fromVariable }, environment: 'url', createIfMissing: false }
  const folder = join(choice.data ?? project.dataFolder, project.name)
  return { database: { engine: 'embedded', folder }, environment: 'embedded', createIfMissing: true }
}

function urlTarget(project: Project, url: string, several: boolean): Target {
  const database = project.name.replaceAll('-', '_')
  if (url.includes('{system}'))
    return {
      database: { engine: 'server', url: url.replaceAll('{system}', database) },
      environment: 'url',
      createIfMissing: true,
    }
  if (several)
    return {
      database: { engine: 'server', url: withDatabase(url, `plinth_${database}`) },
      environment: 'url',
      createIfMissing: true,
    }
  return { database: { engine: 'server', url }, environment: 'url', createIfMissing: false }
}

function environmentTarget(project: Project, name: string, variables: Variables): Target {
  const environment = project.environments[name]
  if (!environment) {
    const near = nearestWord(name, Object.keys(project.environments))
    throw projectErrors.environmentUnknown(
      { project: project.name, name },
      near === undefined ? {} : { hint: `did you mean --env ${near}?` },
    )
  }
  const { url } = environment
  const value = typeof url === 'string' ? url : variables[url.variable]
  if (!value)
    throw projectErrors.variableMissing({
      environment: name,
      variable: typeof url === 'string' ? '' : url.variable,
    })
  return { database: { engine: 'server', url: value }, environment: name, createIfMissing: false }
}
