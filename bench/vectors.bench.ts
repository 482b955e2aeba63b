import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, ensurePlatform, openDatabase, type Session } from '@plinth/postgres'
import { findPostgres17 } from '@plinth/testkit'
import { type VectorIndex, vectorIndexes } from './fixtures/vector-indexes.ts'
import type { Bench, BenchContext } from './harness/bench.ts'
import { root } from './harness/root.ts'
import { startServer } from './harness/server.ts'

// Latencies of statements in a session, and shares of the true ten nearest: they stand in the report as remarks.
export const bench: Bench = {
  title: 'Vectors of matrice',
  async run(context) {
    const binaries = findPostgres17()
    if (binaries === undefined) {
      context.remark('Not run: there is no PostgreSQL 17 with pgvector (node tools/servers/postgres17.ts).')
      return
    }
    await using server = await startServer({
      binaries,
      settings: { shared_buffers: '2GB', max_wal_size: '8GB' },
    })
    await server.freshDatabase('vectors')
    const db = await openDatabase({ engine: 'server', url: server.url('vectors') })
    try {
      await measure(db, context, {
        rows: wanted(),
        title: `PostgreSQL ${server.version}, shared_buffers 2 GB, one process builds`,
        memory: '2GB',
      })
    } finally {
      await db.close()
    }
    const embedded = await openDatabase({ engine: 'embedded', folder: null })
    try {
      await measure(embedded, context, {
        rows: Math.ceil(wanted() / 10),
        title: 'Embedded engine',
        memory: '512MB',
      })
    } finally {
      await embedded.close()
    }
  },
}

interface Place {
  readonly rows: number
  readonly title: string
  /** What the making of an index may take: maintenance_work_mem. */
  readonly memory: string
}

async function measure(
  db: Database,
  context: BenchContext,
  { rows: count, title, memory }: Place,
): Promise<void> {
  const rows = await build(db, count)
  const { pgvector } = await db.one<{ pgvector: string }>(
    "select extversion as pgvector from pg_extension where extname = 'vector'",
  )
  say(
    context,
    `${title}, pgvector ${pgvector}; ${rows.toLocaleString('en')} vectors of 1536 dimensions, 50 questions for the nearest 10.`,
  )
  await db.session(async (session) => {
    await compareIndexes(session, context, { rows, memory })
    await askMatchChunks(session, context, memory)
  })
}

function say(context: BenchContext, line: string): void {
  context.remark(line)
  process.stdout.write(`  ${line}\n`)
}

const wanted = (): number =>
  process.argv.includes('--try') ? 2_000 : Number(process.env['BENCH_VECTORS'] ?? 100_000)

async function build(db: Database, count: number): Promise<number> {
  await ensurePlatform(db)
  const migrations = join(root, 'systems/matrice/database/migrations')
  for (const name of readdirSync(migrations).sort())
    await db.execute(readFileSync(join(migrations, name), 'utf8'))
  await db.execute('drop index if exists public.idx_embeddings_vector, public.idx_embeddings_hnsw')
  const world = readFileSync(join(root, 'bench/fixtures/vectors.sql'), 'utf8')
  await db.transaction(async (tx) => {
    await tx.many("select set_config('bench.vectors', $1, true)", [String(count)])
    await tx.execute(world)
  })
  const { rows } = await db.one<{ rows: number }>('select count(*)::int as rows from bench.vectors')
  return rows
}

async function compareIndexes(
  session: Session,
  context: BenchContext,
  { rows, memory }: Pick<Place, 'rows' | 'memory'>,
): Promise<void> {
  let made = ''
  let facts = ''
  for (const index of vectorIndexes(rows)) {
    const { sql = '' } = index
    if (sql !== made || facts === '') {
      facts = await makeIndex(session, index, memory)
      made = sql
    }
    const answers = await ask(session, index)
    if (index.sql === undefined) await session.execute('create table bench.truth as table bench.answers')
    say(context, `${index.name}: recall@10 ${await readRecall(session)} %, ${latency(answers)}${facts}`)
  }
  await session.execute('drop index if exists public.bench_index; reset all')
}

async function readRecall(session: Session): Promise<string> {
  const { recall } = await session.one<{ recall: string }>(
    `select round(100.0 * count(*) / (select count(*) from bench.truth), 1)::text as recall
     from bench.truth join bench.answers using (query, chunk_id)`,
  )
  return recall
}

async function makeIndex(
  session: Session,
  { sql, beforeLoad }: VectorIndex,
  workMemory: string,
): Promise<string> {
  const load =
    'insert into public.chunk_embeddings (chunk_id, embedding) select chunk_id, embedding from bench.vectors'
  await session.execute(
    'reset all; set max_parallel_maintenance_workers = 0; drop index if exists public.bench_index',
  )
  await session.execute(`set maintenance_work_mem = '${workMemory}'`)
  if (beforeLoad || sql === undefined) await session.execute('truncate public.chunk_embeddings')
  const memory = await watchMemory(session)
  const start = performance.now()
  if (sql !== undefined) await session.execute(sql)
  if (beforeLoad || sql === undefined) await session.execute(load)
  const seconds = (performance.now() - start) / 1000
  const peak = memory.stop()
  await session.execute('analyze public.chunk_embeddings')
  if (sql === undefined) return `; loaded in ${seconds.toFixed(0)} s`
  const { size } = await session.one<{ size: string }>(
    "select pg_size_pretty(pg_relation_size('public.bench_index')) as size",
  )
  return `; ${beforeLoad ? 'loaded' : 'built'} in ${seconds.toFixed(0)} s, ${size} on disk${peak}`
}

/** Looks at the memory of the process that serves a session, without what it shares; nothing where there is none. */
async function watchMemory(session: Session): Promise<{ stop(): string }> {
  const { pid } = await session.one<{ pid: number }>('select pg_backend_pid() as pid')
  let most = 0
  const look = (): void => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      if (/^Name:\s*postgres/m.test(status))
        most = Math.max(most, Number(/^RssAnon:\s*(\d+) kB/m.exec(status)?.[1] ?? 0))
    } catch {
      // Not a process of this machine: the embedded engine.
    }
  }
  const timer = setInterval(look, 100)
  return {
    stop() {
      clearInterval(timer)
      return most === 0 ? '' : `, ${Math.round(most / 1024)} MB of memory`
    },
  }
}

const emptyAnswers =
  'drop table if exists bench.answers; create table bench.answers (query int, chunk_id uuid)'
const keepAnswer = 'insert into bench.answers select $1, unnest($2::uuid[])'

async function ask(session: Session, { settings, key = 'embedding' }: VectorIndex): Promise<number[]> {
  await session.execute(emptyAnswers)
  await session.execute('reset all; set max_parallel_workers_per_gather = 0; set enable_seqscan = on')
  for (const [name, value] of Object.entries(settings)) await session.execute(`set ${name} = '${value}'`)
  const type = key === 'embedding' ? '' : '::extensions.halfvec(1536)'
  return timeQuestions(
    session,
    `select chunk_id from public.chunk_embeddings
     order by ${key} operator(extensions.<=>) (select v${type} from bench.queries where id = $1) limit 10`,
    keepAnswer,
  )
}

async function timeQuestions(session: Session, sql: string, keep?: string): Promise<number[]> {
  const times: number[] = []
  for (let query = 1; query <= 50; query++) {
    const start = performance.now()
    const found = await session.many<{ chunk_id: string }>(sql, [query])
    times.push(performance.now() - start)
    if (keep !== undefined) await session.many(keep, [query, found.map((row) => row.chunk_id)])
  }
  return times
}

function latency(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number): string =>
    (sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN).toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}

// The function as it is called: the back end by the index where it serves, a member by comparing within the projects.
async function askMatchChunks(session: Session, context: BenchContext, memory: string): Promise<void> {
  const projects = await session.many<{ id: string; name: string; chunks: number }>(
    `select project.id, project.name, count(*)::int as chunks from public.projects project
     join public.context_sources source on source.project_id = project.id
     join public.source_chunks chunk on chunk.source_id = source.id group by project.id order by 1`,
  )
  await session.execute(
    'grant usage on schema bench to public; grant select on all tables in schema bench to public',
  )
  const member = JSON.stringify({ sub: '00000000-0000-4000-8000-00000000000a' })
  await session.many("select set_config('request.jwt.claims', $1, false)", [member])
  await session.execute(`set maintenance_work_mem = '${memory}'`)
  await session.execute(
    `create index idx_embeddings_hnsw on public.chunk_embeddings
     using hnsw ((embedding::extensions.halfvec(1536)) extensions.halfvec_cosine_ops)`,
  )
  await session.execute('vacuum analyze')
  await session.execute(emptyAnswers)
  const times = await timeQuestions(
    session,
    'select id as chunk_id from public.match_chunks((select v from bench.queries where id = $1), -1, 10)',
    keepAnswer,
  )
  const recall = await readRecall(session)
  say(context, `match_chunks, back end, all projects: recall@10 ${recall} %, ${latency(times)}`)
  for (const role of ['service_role', 'authenticated'])
    for (const { id, name, chunks } of projects) {
      await session.execute(`set role ${role}`)
      const times = await timeQuestions(
        session,
        `select id as chunk_id from public.match_chunks((select v from bench.queries where id = $1), -1, 10, '${id}')`,
      )
      await session.execute('reset role')
      say(
        context,
        `match_chunks, ${role}, ${name} project of ${chunks.toLocaleString('en')} chunks: ${latency(times)}`,
      )
    }
}
