import { ident, qualified } from '@plinth/kernel'
import type { Queryable, Session } from '@plinth/postgres'
import { seedErrors } from './errors.ts'
import type { SeedFile } from './seed-file.ts'

interface TargetTable {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/**
 * Loads the rows of a CSV file into the table that its name says, in one transaction together with its record. Rows
 * whose primary key is there are updated where they differ: loading twice changes nothing. The bytes go through COPY
 * into a temporary table and from there in one statement, so memory stays bounded.
 */
export async function loadCsvSeed(session: Session, seed: SeedFile, record: string): Promise<number> {
  return session.transaction(async (transaction) => {
    const rows = await placeCsvSeed(transaction, seed)
    await transaction.execute(record)
    return rows
  })
}

/** Loads the rows of a CSV file inside a transaction that somebody else began. */
export async function placeCsvSeed(transaction: Queryable, seed: SeedFile): Promise<number> {
  const header = readHeader(seed)
  const target = await readTarget(transaction, seed)
  const unknown = header.find((column) => !target.columns.includes(column))
  if (unknown !== undefined)
    throw seedErrors.columnUnknown(
      { table: target.table, column: unknown },
      { where: { file: seed.file, line: 1 } },
    )
  if (target.key.length === 0 || !target.key.every((column) => header.includes(column)))
    throw seedErrors.keyMissing({ file: seed.file, table: target.table })
  return merge(transaction, { seed, header, target })
}

async function merge(
  transaction: Queryable,
  { seed, header, target }: { seed: SeedFile; header: readonly string[]; target: TargetTable },
): Promise<number> {
  const table = qualified(target.schema, target.table)
  const staging = qualified('pg_temp', `seed_${seed.number}`)
  const columns = header.map(ident).join(', ')
  const others = header.filter((column) => !target.key.includes(column))
  const differs = `(${others.map((column) => `t.${ident(column)}`).join(', ')}) is distinct from (${others.map((column) => `excluded.${ident(column)}`).join(', ')})`
  const update =
    others.length === 0
      ? 'do nothing'
      : `do update set ${others.map((column) => `${ident(column)} = excluded.${ident(column)}`).join(', ')} where ${differs}`
  await transaction.execute(
    `/* seed.csv.stage */ create temporary table ${ident(`seed_${seed.number}`)} as select ${columns} from ${table} with no data`,
  )
  await transaction.copyIn(
    `copy ${staging} (${columns}) from stdin with (format csv, header true)`,
    bytesOf(seed.bytes),
  )
  const { rows } = await transaction.one<{ rows: number }>(`/* seed.csv.merge */
    with written as (
      insert into ${table} as t (${columns}) overriding system value select ${columns} from ${staging}
      on conflict (${target.key.map(ident).join(', ')}) ${update} returning 1
    ) select count(*)::int as rows from written`)
  await transaction.execute(`drop table ${staging}`)
  return rows
}

async function readTarget(transaction: Queryable, { name, file }: SeedFile): Promise<TargetTable> {
  const [table = name, schema] = name.split('.').toReversed()
  const found = await transaction.maybeOne<TargetTable>(
    `/* seed.csv.target */
    select n.nspname as schema, c.relname as table,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(array_agg(a.attname::text), '{}') from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname = $1 and c.relkind in ('r', 'p') and n.nspname = coalesce($2, 'public')`,
    [table, schema ?? null],
  )
  if (!found) throw seedErrors.tableMissing({ file, table: name })
  return found
}

// Names of columns need no quotes in almost every file; a quoted one may contain a comma.
function readHeader({ bytes, file }: SeedFile): string[] {
  const text = Buffer.from(bytes)
    .toString('utf8', 0, 64 * 1024)
    .replace(/^\uFEFF/, '')
  const line = text.split(/\r?\n/, 1)[0] ?? ''
  const columns = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )
  if (columns.length === 0 || columns.some((column) => column === ''))
    throw seedErrors.headerMissing({ file }, { where: { file, line: 1, excerpt: line } })
  return columns
}

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let offset = start; offset < bytes.length; offset += 256 * 1024)
    yield bytes.subarray(offset, offset + 256 * 1024)
}
