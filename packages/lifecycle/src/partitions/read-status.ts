import { type Diagnostic, ident } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import type { NamedRule } from './rules.ts'

export interface PartitionedTable {
  readonly table: string
  readonly strategy: 'range' | 'list' | 'hash'
  readonly key: string
  readonly count: number
  readonly sizeBytes: number
  /** The first lower and the last upper bound of a table partitioned by time; null for others. */
  readonly since: string | null
  readonly until: string | null
  /** Whole days from now (or the time asked for) to `until`. */
  readonly runwayDays: number | null
  readonly gaps: readonly { readonly lower: string; readonly upper: string }[]
  /** Null: there is no default partition. */
  readonly defaultRows: number | null
  /** Rows of the default partition more than 20 years from now. */
  readonly absurdRows: number | null
  readonly detachPending: readonly string[]
}

const tablesQuery = `/* plinth.partitions.tables */
select n.nspname || '.' || c.relname as "table", n.nspname as schema, c.relname as name,
  case p.partstrat when 'r' then 'range' when 'l' then 'list' else 'hash' end as strategy,
  pg_get_partkeydef(c.oid) as key,
  (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = p.partattrs[0]) as "column",
  (select count(*)::int from pg_inherits i where i.inhparent = c.oid) as count,
  (select coalesce(sum(pg_total_relation_size(i.inhrelid)), 0)::int8 from pg_inherits i where i.inhparent = c.oid) as "sizeBytes",
  (select array_agg(i.inhrelid::regclass::text) from pg_inherits i where i.inhparent = c.oid and i.inhdetachpending) as pending,
  case when p.partdefid <> 0 then p.partdefid::regclass::text end as "defaultPartition",
  p.partstrat = 'r' and p.partnatts = 1 and exists (
    select from pg_attribute a where a.attrelid = c.oid and a.attnum = p.partattrs[0]
      and a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype, 'date'::regtype)) as "byTime"
from pg_partitioned_table p
join pg_class c on c.oid = p.partrelid
join pg_namespace n on n.oid = c.relnamespace
where not c.relispartition and n.nspname not in ('pg_catalog', 'cron', 'pgboss')
order by 1`

interface Found {
  readonly table: string
  readonly strategy: PartitionedTable['strategy']
  readonly key: string
  readonly column: string | null
  readonly count: number
  readonly sizeBytes: number
  readonly pending: readonly string[] | null
  readonly defaultPartition: string | null
  readonly byTime: boolean
}

/** Every partitioned table: how far it reaches, where it has gaps, and what fell into its default partition. */
export async function readPartitionStatus(db: Database, at: string | null): Promise<PartitionedTable[]> {
  const tables = await db.many<Found>(tablesQuery)
  const status: PartitionedTable[] = []
  for (const found of tables) {
    const { table, strategy, key, count, sizeBytes, pending } = found
    status.push({
      table,
      strategy,
      key,
      count,
      sizeBytes: Number(sizeBytes),
      ...(found.byTime ? await readReach(db, found, at) : noReach),
      ...(await readDefault(db, found)),
      detachPending: pending ?? [],
    })
  }
  return status
}

const noReach = { since: null, until: null, runwayDays: null, gaps: [] } as const

async function readReach(
  db: Database,
  { table }: Found,
  at: string | null,
): Promise<Pick<PartitionedTable, 'since' | 'until' | 'runwayDays' | 'gaps'>> {
  const { gaps, ...reach } = await db.one<{
    since: string | null
    until: string | null
    runwayDays: number | null
    gaps: { lower: string; upper: string }[] | null
  }>(
    `/* plinth.partitions.reach */
    with bounds as (
      select b.lower, b.upper, lead(b.lower) over (order by b.lower) as next
      from plinth.partition_bounds($1::regclass) b where not b.is_default
    )
    select min(lower) at time zone 'UTC' || ' UTC' as since, max(upper) at time zone 'UTC' || ' UTC' as until,
      case when isfinite(max(upper)) then floor(extract(epoch from max(upper) - coalesce($2::timestamptz, now())) / 86400)::int end as "runwayDays",
      (select json_agg(json_build_object('lower', g.upper at time zone 'UTC', 'upper', g.next at time zone 'UTC') order by g.upper)
        from bounds g where g.next > g.upper) as gaps
    from bounds`,
    [table, at],
  )
  return { ...reach, gaps: gaps ?? [] }
}

async function readDefault(
  db: Database,
  { defaultPartition, column, byTime }: Found,
): Promise<Pick<PartitionedTable, 'defaultRows' | 'absurdRows'>> {
  if (defaultPartition === null) return { defaultRows: null, absurdRows: null }
  const absurd =
    byTime && column !== null
      ? `count(*) filter (where ${ident(column)} < now() - interval '20 years' or ${ident(column)} > now() + interval '20 years')`
      : '0'
  return db.one(
    `/* plinth.partitions.default */ select count(*)::int8 as "defaultRows", ${absurd}::int8 as "absurdRows" from ${defaultPartition}`,
  )
}

/** What of it needs a person: an end that comes too soon, gaps, rows that belong elsewhere. */
export function judgeStatus(tables: readonly PartitionedTable[], rules: readonly NamedRule[]): Diagnostic[] {
  return tables.flatMap((table) => {
    const rule = rules.find((it) => it.table === table.table)
    return checks.flatMap((check) => check(table, rule))
  })
}

const days = { day: 1, week: 7, month: 28, year: 365 } as const

type Check = (table: PartitionedTable, rule: NamedRule | undefined) => Diagnostic[]

const finding = (table: PartitionedTable, fields: Omit<Diagnostic, 'subject'>): Diagnostic[] => [
  { subject: table.table, ...fields },
]

const checks: readonly Check[] = [
  (table, rule) => {
    if (table.strategy !== 'range' || table.until === null || table.runwayDays === null) return []
    const wanted = rule === undefined ? 31 : rule.ahead * days[rule.every]
    if (table.runwayDays >= wanted) return []
    return finding(table, {
      code: 'partitions.runway_short',
      severity: table.runwayDays < 0 ? 'error' : 'warning',
      message: `its partitions end ${table.until}, ${table.runwayDays < 0 ? 'and that has passed' : `in ${table.runwayDays} days`}`,
      fix:
        rule === undefined
          ? "give it a rule in plinth.config.ts: { every: 'month', ahead: 3 }"
          : 'plinth partitions ensure',
    })
  },
  (table) =>
    table.gaps.length === 0
      ? []
      : finding(table, {
          code: 'partitions.gap',
          severity: 'info',
          message: `no partition from ${table.gaps[0]?.lower} to ${table.gaps[0]?.upper} (UTC)${table.gaps.length > 1 ? `, and ${table.gaps.length - 1} more gaps` : ''}`,
          fix: 'plinth partitions ensure --since DATE fills them; leave them where no row will come',
        }),
  (table) =>
    (table.defaultRows ?? 0) === 0
      ? []
      : finding(table, {
          code: 'partitions.default_rows',
          severity: 'warning',
          message: `${table.defaultRows} rows lie in the default partition${(table.absurdRows ?? 0) > 0 ? `, ${table.absurdRows} of them with a time nobody means` : ''}`,
          fix: 'plinth partitions ensure --since DATE makes their partitions and moves them; correct absurd times first',
        }),
  (table) =>
    table.detachPending.length === 0
      ? []
      : finding(table, {
          code: 'partitions.detach_pending',
          severity: 'warning',
          message: `${table.detachPending.join(', ')} is half detached`,
          fix: `alter table ${table.table} detach partition ${table.detachPending[0]} finalize`,
        }),
]
