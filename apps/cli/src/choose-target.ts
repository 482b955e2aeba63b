import {
  adviseOnSupabase,
  type Project,
  type RunChoices,
  readVariables,
  resolveTarget,
  type Target,
} from '@plinth/lifecycle/command'
import { hasPassword } from '@plinth/postgres'
import type { CommonFlags } from './interpret-argv.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The database that flags and variables mean for a project, and what the caller should hear about that choice. */
export function chooseTarget(
  project: Project,
  { flags, several, env }: { flags: CommonFlags; several: boolean; env: Environment },
): { readonly target: Target; readonly advice: string | undefined } {
  const find = readVariables(project.folder, env)
  const choice = {
    url: text(flags['url']),
    env: text(flags['env']),
    engine: text(flags['engine']),
    data: text(flags['data']),
    several,
  }
  const target = resolveTarget(project, choice, find)
  const asked = choice.engine !== undefined || choice.env !== undefined || choice.data !== undefined
  const byDefault = target.environment === 'embedded' && !asked && project.kind === 'project'
  return { target, advice: byDefault ? adviseOnSupabase(find) : undefined }
}

export function readChoices(flags: CommonFlags): RunChoices {
  return {
    recovery: text(flags['recovery']),
    scratchUrl: text(flags['scratchUrl']),
    scratchOnTarget: flags['scratchOnTarget'] === true,
  }
}

/** What is wrong with a password on the command line; undefined when there is none. */
export function adviseOnPassword(flags: CommonFlags): string | undefined {
  const flag = (['url', 'scratchUrl'] as const).find((key) => {
    const value = text(flags[key])
    return value !== undefined && carriesPassword(value)
  })
  if (flag === undefined) return undefined
  return (
    `the password in --${flag === 'url' ? 'url' : 'scratch-url'} can be read by others on this machine (ps) and stays in ` +
    'the shell history: PGPASSWORD, ~/.pgpass or an environment of plinth.config.ts keep it out'
  )
}

// A URL that cannot be read is reported when it is used.
function carriesPassword(url: string): boolean {
  try {
    return hasPassword(url)
  } catch {
    return false
  }
}

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
