// What the tests of access share: who tries, what there is to try, and how a refusal reads.

import { expect } from 'vitest'
import { type Database, type Identity, person, tryAs } from './mep-database.ts'

export const tenantTables = [
  'mep_contractor_configs',
  'mep_form_submissions',
  'mep_template_usage',
  'csv_imports',
  'csv_import_records',
  'csv_column_mapping',
  'coperniq_sync_log',
  'data_lineage',
] as const
export const publicTables = [
  'templates',
  'template_groups',
  'template_fields',
  'coperniq_field_mapping',
  'mep_wizard_options',
] as const
export const tenantViews = [
  'contractor_summary',
  'template_usage_analytics',
  'form_submission_details',
  'contractor_activity_timeline',
  'csv_import_summary',
  'coperniq_sync_history',
] as const

export const stranger = person('stranger@example.com')
export const denied = /permission denied/
export const outside = /row-level security/
export const outsideOrState = /row-level security|does not become/

export interface Attempts {
  /** Runs a statement as somebody and undoes it. */
  attempt(
    identity: Identity,
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly Record<string, unknown>[]>
  /** The rows that somebody sees; null where there is no right to look. */
  count(identity: Identity, relation: string): Promise<number | null>
}

export function attemptsOn(db: () => Database): Attempts {
  const attempt: Attempts['attempt'] = (identity, sql, values = []) =>
    tryAs<Record<string, unknown>>(db(), identity, sql, values)
  const count: Attempts['count'] = (identity, relation) =>
    attempt(identity, `select count(*)::int as n from public.${relation}`).then(
      ([row]) => Number(row?.['n']),
      (error: unknown) => {
        expect(String(error)).toMatch(denied)
        return null
      },
    )
  return { attempt, count }
}
