import { literal, nearestWord } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import type { PartitionRule, Project } from '../project/project.ts'
import { partitionErrors } from './errors.ts'
import { ensurePartitionFunctions } from './functions.ts'

/** A table that is partitioned by time, and how its partitions are kept. */
export interface NamedRule extends PartitionRule {
  /** `public.readings` */
  readonly table: string
}

/** The rules of a project, or those of the tables that are named. */
export function chooseRules(
  { partitions }: Pick<Project, 'partitions'>,
  tables: readonly string[] = [],
): NamedRule[] {
  const rules = Object.entries(partitions).map(([table, rule]) => ({ table, ...rule }))
  if (rules.length === 0) throw partitionErrors.noRules()
  const unknown = tables.find((table) => !rules.some((rule) => rule.table === table))
  if (unknown !== undefined) {
    const known = rules.map(({ table }) => table)
    const near = nearestWord(unknown, known)
    throw partitionErrors.ruleUnknown(
      { table: unknown, known: known.join(', ') },
      near === undefined ? {} : { hint: `did you mean ${near}?` },
    )
  }
  return tables.length === 0 ? rules : rules.filter(({ table }) => tables.includes(table))
}

/** Puts the functions and all rules of the project into the database, where they are not there already. */
export async function syncRules(db: Database, { partitions }: Pick<Project, 'partitions'>): Promise<void> {
  await ensurePartitionFunctions(db)
  const wanted = Object.entries(partitions)
    .map(([relation, { every, ahead, keep, make }]) => ({
      relation,
      unit: every,
      ahead,
      keep: keep ?? null,
      maker: make ?? null,
    }))
    .toSorted((a, b) => (a.relation < b.relation ? -1 : 1))
  const found = await db.many(
    '/* plinth.partitions.rules */ select relation, unit, ahead, keep, maker from plinth.partition_rules order by relation collate "C"',
  )
  if (JSON.stringify(found) === JSON.stringify(wanted)) return
  await db.transaction((transaction) =>
    transaction.execute(`/* plinth.partitions.sync */ lock table plinth.partition_rules in exclusive mode;
      delete from plinth.partition_rules;
      insert into plinth.partition_rules (relation, unit, ahead, keep, maker)
      select relation, unit, ahead, keep, maker
      from jsonb_to_recordset(${literal(JSON.stringify(wanted))}::jsonb)
        as wanted (relation text, unit text, ahead integer, keep integer, maker text)`),
  )
}

/** A time as a person writes it; undefined means now. */
export function readTime(given: string | undefined): string | null {
  if (given === undefined) return null
  if (!/^\d{4}-\d\d-\d\d/.test(given) || Number.isNaN(Date.parse(given)))
    throw partitionErrors.badTime({ given })
  return new Date(given).toISOString()
}
