import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Queryable, Session } from '@plinth/postgres'
import { writeMigrations } from '../migrate-project.ts'

/** Files of every way to be applied. Each transaction and each single statement leaves one row in `log`. */
const files = {
  '001_tables.sql': `create type mood as enum ('sad');
create table log (mark text not null);
create table items (id int primary key, name text not null);
create index log_old_idx on log (mark);
insert into log values ('001/1');`,
  '002_blocks.sql': `begin; insert into log values ('002/1'); commit;
insert into log values ('002/2');
begin isolation level serializable; insert into log values ('002/3'); commit;`,
  '003_outside.sql': `insert into log values ('003/1');
create index concurrently log_mark_idx on log (mark);
drop index concurrently log_old_idx;
vacuum log;
alter type mood add value 'glad';
create table moods as select 'glad'::mood as v;
insert into log values ('003/6');
reindex index concurrently log_mark_idx;
insert into log values ('003/8');`,
  '004_copy.sql': `insert into log values ('004/1');
copy items from stdin;
1\tone
2\ttwo
\\.
insert into items values (3, 'three');`,
  '005_view.sql': `create view item_names with (security_invoker = true) as select name from items;
insert into log values ('005/1');`,
  // Quick ones, which travel together.
  ...Object.fromEntries(
    ['007', '008', '009', '010', '011'].map((version) => [
      `${version}_quick.sql`,
      `create table quick_${version} (v int); insert into log values ('${version}/1');`,
    ]),
  ),
} as const

const big = (rows: number): string =>
  `create table big as select n, md5(n::text) as v from generate_series(1, ${rows}) n;
create index concurrently big_v_idx on big (v);
insert into log values ('006/3');`

/** The marks that a complete run leaves, in order; `003/6` stands in the sixth segment of the file 003. */
export const allMarks = [...Object.values(files), big(1)]
  .flatMap((text) => [...text.matchAll(/\('(\d\d\d\/\d)'\)/g)].map(([, mark = '']) => mark))
  .sort()

export function writeCrashProject(folder: string, { bigRows = 1000 } = {}): void {
  writeMigrations(folder, { ...files, '006_big.sql': big(bigRows) })
}

/**
 * Compares what lies in the database with what the ledger says of it; gives what does not agree. Both are seen at one
 * moment: the server process of a run that was killed can still be at its last statement.
 */
export function findContradictions(db: Session): Promise<string[]> {
  return db.transaction(compareWithLedger, { isolation: 'repeatable read', readOnly: true })
}

async function compareWithLedger(db: Queryable): Promise<string[]> {
  const rows = await readMarks(db)
  const counts = new Map<string, number>()
  for (const mark of rows) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const twice = [...counts].filter(([, count]) => count > 1).map(([mark]) => `${mark} was applied twice`)
  const claims = await readClaims(db)
  const wrong = allMarks
    .filter((mark) => claims(mark) !== counts.has(mark))
    .map((mark) => `${mark} is ${counts.has(mark) ? '' : 'not '}there, the ledger says otherwise`)
  return [...twice, ...wrong]
}

export async function readMarks(db: Queryable): Promise<string[]> {
  if (!(await exists(db, 'public.log'))) return []
  return (await db.many<{ mark: string }>('select mark from log order by 1')).map(({ mark }) => mark)
}

/** Indexes that serve no query and cost every write. */
export async function readInvalidIndexes(db: Queryable): Promise<string[]> {
  const rows = await db.many<{ name: string }>(
    'select indexrelid::regclass::text as name from pg_index where not (indisvalid and indisready and indislive)',
  )
  return rows.map(({ name }) => name)
}

async function readClaims(db: Queryable): Promise<(mark: string) => boolean> {
  if (!(await exists(db, 'plinth.migration_segments'))) return () => false
  const applied = await db.many<{ version: string }>(
    "select version from plinth.migrations where state = 'applied'",
  )
  const ended = await db.many<{ mark: string }>(
    "select version || '/' || segment as mark from plinth.migration_segments where ended_at is not null",
  )
  const versions = new Set(applied.map(({ version }) => version))
  const marks = new Set(ended.map(({ mark }) => mark))
  return (mark) => versions.has(mark.slice(0, 3)) || marks.has(mark)
}

async function exists(db: Queryable, path: string): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>('select to_regclass($1) is not null as found', [path])
  return found
}

const applyFolder = join(import.meta.dirname, '../../src/migrate/apply')

/** The name of every boundary that applying migrations has, from its source. */
export function readBoundaries(): string[] {
  const sources = readdirSync(applyFolder).map((file) => readFileSync(join(applyFolder, file), 'utf8'))
  const names = sources.flatMap((text) =>
    [...text.matchAll(/\bboundary\('([^']+)'\)/g)].map(([, name = '']) => name),
  )
  return [...new Set(names)].sort()
}
