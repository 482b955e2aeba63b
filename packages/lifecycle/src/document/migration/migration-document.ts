import type { CatalogChange } from '@plinth/catalog/model'
import { z } from 'zod'

/** What one migration changed, for people and programs. */
export const migrationDocument = z.object({
  version: z.string(),
  name: z.string(),
  file: z.string(),
  summary: z.string().describe('2 new tables, 5 new columns, 1 new policy'),
  newTables: z.array(z.object({ table: z.string(), comment: z.string().nullable() })),
  removedTables: z.array(z.string()),
  modifiedTables: z.array(z.object({ table: z.string(), changes: z.array(z.string()) })),
  newColumns: z.array(
    z.object({ table: z.string(), column: z.string(), type: z.string(), newTable: z.boolean() }),
  ),
  relationships: z.array(
    z.object({
      words: z.string().describe('contract(id) ← contract_pii_mapping.contract_id'),
      constraint: z.string(),
    }),
  ),
  others: z.array(
    z.object({
      kind: z.string().describe('policy, index, function …'),
      change: z.enum(['added', 'removed', 'changed']),
      objects: z.array(z.string()),
    }),
  ),
  beforeAfter: z.array(z.object({ subject: z.string(), words: z.string() })),
  statements: z.array(
    z.object({
      line: z.int(),
      sql: z.string(),
      segment: z.int(),
      locks: z.array(z.object({ table: z.string(), lock: z.string(), blocks: z.string() })),
      rewritten: z.array(z.string()),
      rows: z.array(
        z.object({ table: z.string(), inserted: z.number(), updated: z.number(), deleted: z.number() }),
      ),
      hazards: z.array(z.object({ code: z.string(), message: z.string() })),
    }),
  ),
  rollback: z.object({
    grade: z.enum(['fully', 'with loss', 'not at all']),
    reasons: z.array(z.string()),
    downFile: z.string().nullable(),
  }),
})

export type MigrationDocument = z.output<typeof migrationDocument>
export type StatementDocument = MigrationDocument['statements'][number]

export interface Facts {
  readonly changes: readonly CatalogChange[]
  readonly statements: readonly StatementDocument[]
  /** Kinds of the statements by the parser's name. */
  readonly kinds: readonly string[]
}
