// What the tests of access share: how somebody tries, and how a refusal reads.

import { type Database, type Identity, tryAs } from './operations-database.ts'

export const denied = /permission denied/
export const outside = /row-level security/

export const tables = [
  'profiles',
  'projects',
  'data_records',
  'ingest_jobs',
  'analytics_jobs',
  'likert_scores',
  'system_settings',
  'bonus_windows',
] as const
export const views = ['record_likert_scores', 'likert_export', 'bonus_window_progress'] as const

export interface Attempts {
  /** Runs a statement as somebody and undoes it. */
  attempt(
    identity: Identity,
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Record<string, unknown>[]>
  /** The rows that somebody sees. */
  count(identity: Identity, relation: string): Promise<number>
  /** How many rows a change reaches. */
  reach(identity: Identity, statement: string): Promise<number>
}

export function attemptsOn(db: () => Database): Attempts {
  const attempt: Attempts['attempt'] = (identity, sql, values = []) => tryAs(db(), identity, sql, values)
  return {
    attempt,
    count: async (identity, relation) => {
      const [row] = await attempt(identity, `select count(*)::int as n from public.${relation}`)
      return Number(row?.['n'])
    },
    reach: async (identity, statement) => (await attempt(identity, `${statement} returning 1`)).length,
  }
}
