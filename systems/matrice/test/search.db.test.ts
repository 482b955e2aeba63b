// Search by meaning: what is found, in which order, and that an index never makes it fewer.

import { expect, test } from 'vitest'
import {
  actAs,
  createAccount,
  createChunk,
  createProject,
  type Database,
  describeEngines,
  type Identity,
  person,
  serviceRole,
  useMatrice,
  vector,
} from './matrice-database.ts'

describeEngines((engine) => {
  const database = useMatrice(engine)

  const match = (who: Identity, project: string | null, { threshold = -1, count = 10, model = '' } = {}) =>
    actAs(database(), who, (tx) =>
      tx.many<{ content: string; similarity: number }>(
        `select content, round(similarity::numeric, 6)::float as similarity
         from public.match_chunks(${vector(0, 1)}, $1, $2, $3, nullif($4, ''))`,
        [threshold, count, project, model],
      ),
    )

  test('orders by similarity, leaves out the threshold itself, and keeps to the project and the count', async () => {
    const olga = await createAccount(database())
    const [one, two] = [await createProject(database(), olga), await createProject(database(), olga)]
    await createChunk(database(), { project: one, content: 'far', at: vector(1) })
    await createChunk(database(), { project: one, content: 'near', at: vector(0.6, 0.8) })
    await createChunk(database(), { project: two, content: 'same', at: vector(0, 3) })
    const all = [
      { content: 'same', similarity: 1 },
      { content: 'near', similarity: 0.8 },
      { content: 'far', similarity: 0 },
    ]
    expect(await match(person(olga), null)).toEqual(all)
    expect(await match(person(olga), null, { count: 2 })).toEqual(all.slice(0, 2))
    expect(await match(person(olga), null, { count: 0 })).toEqual([])
    expect(await match(person(olga), null, { threshold: 0 })).toEqual(all.slice(0, 2))
    expect(await match(person(olga), one)).toEqual(all.slice(1))
    expect(await match(serviceRole, two)).toEqual(all.slice(0, 1))
    expect(await match(person(olga), null, { model: 'other' })).toEqual([])
    expect(await match(person(olga), null, { threshold: Number.NaN })).toEqual([])
  })

  test('a chunk with vectors of two models is found once, or by the model that is asked for', async () => {
    const olga = await createAccount(database())
    const project = await createProject(database(), olga)
    const chunk = await createChunk(database(), { project, content: 'twice', at: vector(1) })
    await database().many(
      `insert into public.chunk_embeddings (chunk_id, embedding, model) values ($1, ${vector(0, 1)}, 'offline')`,
      [chunk],
    )
    expect(await match(person(olga), project)).toEqual([{ content: 'twice', similarity: 1 }])
    expect(await match(person(olga), project, { model: 'text-embedding-ada-002' })).toEqual([
      { content: 'twice', similarity: 0 },
    ])
  })

  test('a vector that cannot be compared is refused, when stored and when asked', async () => {
    const project = await createProject(database(), await createAccount(database()))
    for (const [at, message] of [
      [vector(0), 'chunk_embeddings_embedding_check'],
      ["'[1,2,3]'::extensions.vector", 'expected 1536 dimensions, not 3'],
    ] as const)
      await expect(createChunk(database(), { project, content: 'x', at })).rejects.toThrow(message)
    await expect(database().many("select * from public.match_chunks('[1]', 0, 1)")).rejects.toThrow(
      'a query vector has 1536 dimensions, not 1',
    )
  })

  test('the index is asked by those who see everything only, and never gives fewer than there are', async () => {
    const db = database()
    const olga = await createAccount(db)
    const [large, small] = [await createProject(db, olga), await createProject(db, olga)]
    await fill(db, large, 400)
    // Far from the question, so that a scan of the index meets them last.
    for (const content of ['a', 'b', 'c'])
      await createChunk(db, { project: small, content, at: vector(0.1, -1) })
    // As the planner's figures and the size of the project would be with many rows: 10,000 are more than a test needs.
    await db.transaction(async (tx) => {
      const { definition } = await tx.one<{ definition: string }>(
        "select pg_get_functiondef('public.vector_index_serves'::regproc) as definition",
      )
      await tx.execute(definition.replace('10000', '1'))
    })
    await db.execute('analyze public.chunk_embeddings')
    const serves = (who: Identity) =>
      actAs(db, who, (tx) => tx.one('select public.vector_index_serves($1) as yes', [small]))
    expect(await serves(serviceRole)).toEqual({ yes: true })
    expect(await serves(person(olga))).toEqual({ yes: false })
    for (const who of [serviceRole, person(olga, { app_metadata: { role: 'admin' } }), person(olga)]) {
      expect((await match(who, small)).map(({ content }) => content).sort()).toEqual(['a', 'b', 'c'])
      expect(await match(who, large, { count: 20 })).toHaveLength(20)
    }
    const { n } = await db.one<{ n: number }>(
      'select count(distinct chunk_id)::int as n from public.chunk_embeddings',
    )
    expect(await match(serviceRole, null, { count: 450 })).toHaveLength(n)
    expect(await match(person(olga), null, { count: 450 })).toHaveLength(403)
    // What a search sets for itself does not outlast it.
    const kept = await actAs(db, serviceRole, async (tx) => {
      await tx.execute("set local hnsw.ef_search = '55'")
      await tx.many(`select 1 from public.match_chunks(${vector(0, 1)}, 0, 5)`)
      return tx.one(
        "select current_setting('hnsw.ef_search') as width, current_setting('hnsw.iterative_scan') as scan",
      )
    })
    expect(kept).toEqual({ width: '55', scan: 'off' })
  })

  test('hybrid search weighs meaning against words', async () => {
    const olga = await createAccount(database())
    const project = await createProject(database(), olga)
    await createChunk(database(), { project, content: 'bread bread', at: vector(1) })
    await createChunk(database(), { project, content: 'butter', at: vector(0, 1) })
    const search = (weight: number, embedding = vector(0, 1)) =>
      actAs(database(), person(olga), (tx) =>
        tx.many<{ content: string; combined_score: number }>(
          `select content, round(combined_score::numeric, 6)::float as combined_score
           from public.search_hybrid($1, 'bread', ${embedding}, 10, $2)`,
          [project, weight],
        ),
      )
    expect(await search(0.7)).toEqual([
      { content: 'butter', combined_score: 0.7 },
      { content: 'bread bread', combined_score: 0.3 },
    ])
    expect((await search(0.2)).map(({ content }) => content)).toEqual(['bread bread', 'butter'])
    expect(await search(0.7, 'null')).toEqual([{ content: 'bread bread', combined_score: 0.3 }])
  })
})

async function fill(db: Database, project: string, chunks: number): Promise<void> {
  await db.many(
    `with source as (
       insert into public.context_sources (project_id, type, name, status) values ($1, 'file', 'many', 'ready') returning id
     ), chunk as (
       insert into public.source_chunks (source_id, chunk_index, content)
       select source.id, n, 'filler ' || n from source, generate_series(0, $2::int - 1) as n returning id, chunk_index
     )
     insert into public.chunk_embeddings (chunk_id, embedding)
     select id, ('[' || (0.001 * chunk_index)::text || ',1' || repeat(',0', 1534) || ']')::extensions.vector from chunk`,
    [project, chunks],
  )
}
