import { isLoopback, readServerUrl } from '@plinth/postgres'
import type { Target } from '../project/resolve-target.ts'
import type { Marker } from './settings.ts'

/** What flags, configuration and the database itself say about where we are. */
export interface Judgement {
  /** The name that flags and configuration give; undefined for another machine that nobody declared. */
  readonly name: string | undefined
  readonly marker: Marker | undefined
  readonly isProtected: boolean
  /** Why it is protected, for people. */
  readonly reason: string
  /** `new`: no marker yet; `adopt`: one from before it was declared; `differs`: the database says another name. */
  readonly agreement: 'agrees' | 'new' | 'adopt' | 'differs'
}

// Names that a database has before anybody declares it: a declared one replaces them.
const undeclaredNames: ReadonlySet<string> = new Set(['embedded', 'local'])

/** Weighs what is said about a database: pure. The word for protected wins, whoever says it. */
export function judgeEnvironment(
  { database, environment, declared }: Target,
  marker: Marker | undefined,
): Judgement {
  const elsewhere = database.engine === 'server' && !isLoopback(readServerUrl(database.url))
  const undeclared = database.engine === 'embedded' ? 'embedded' : 'local'
  const name = declared ? environment : elsewhere ? undefined : undeclared
  const reasons = [
    ...(declared?.protected ? [`plinth.config.ts declares ${environment} as protected`] : []),
    ...(elsewhere && !declared
      ? ['it is another machine, and no environment of plinth.config.ts names it']
      : []),
    ...(marker?.isProtected ? [`the database itself says that it is ${marker.environment}, protected`] : []),
  ]
  return {
    name,
    marker,
    isProtected: reasons.length > 0,
    reason: reasons.join('; '),
    agreement: compare(name, marker),
  }
}

function compare(name: string | undefined, marker: Marker | undefined): Judgement['agreement'] {
  if (!marker) return 'new'
  if (marker.environment === name) return 'agrees'
  if (name === undefined) return 'differs'
  if (undeclaredNames.has(marker.environment)) return 'adopt'
  return 'differs'
}

/** Whether somebody asked by name for an environment that the database says it is not. */
export function contradicts({ agreement, name }: Judgement): boolean {
  return agreement === 'differs' && name !== undefined && !undeclaredNames.has(name)
}
