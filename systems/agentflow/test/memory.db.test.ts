// Shared memory: reading, writing, counting, forgetting, and whose it is.

import { expect, test } from 'vitest'
import {
  actAs,
  createPerson,
  describeEngines,
  person,
  type Queries,
  serviceRole,
  unique,
  useAgentflow,
} from './agentflow-database.ts'

describeEngines((engine) => {
  const database = useAgentflow(engine)

  const read = async (conversation: string, scope = 'workflow', queries: Queries = database()) => {
    const row = await queries.one<{ value: unknown }>(
      "select public.get_shared_memory($1, 'needs', $2) as value",
      [conversation, scope],
    )
    return row.value
  }
  const write = (
    conversation: string,
    value: unknown,
    options: { scope?: string; metadata?: Record<string, unknown>; queries?: Queries } = {},
  ) =>
    (options.queries ?? database()).one<{ id: string }>(
      "select id from public.set_shared_memory($1, 'needs', $2::jsonb, $3, $4::jsonb)",
      [
        conversation,
        JSON.stringify(value),
        options.scope ?? 'workflow',
        options.metadata === undefined ? null : JSON.stringify(options.metadata),
      ],
    )
  const count = async (conversation: string, scope = 'workflow'): Promise<number> => {
    const row = await database().one<{ n: number }>(
      `select access_count as n from public.shared_memory
       where conversation_id = $1 and memory_key = 'needs' and scope = $2`,
      [conversation, scope],
    )
    return row.n
  }
  const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()
  const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toISOString()

  test('what was written is read back, each scope apart', async () => {
    const conversation = unique('conv')
    await write(conversation, { budget: 5000 })
    await write(conversation, ['a', 'list'], { scope: 'session' })
    expect(await read(conversation)).toEqual({ budget: 5000 })
    expect(await read(conversation, 'session')).toEqual(['a', 'list'])
    expect(await read(conversation, 'agent')).toBeNull()
  })

  test('each read counts once', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    expect(await count(conversation)).toBe(0)
    await read(conversation)
    await read(conversation)
    expect(await count(conversation)).toBe(2)
  })

  test('reads within one transaction count one each', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    await database().transaction(async (tx) => {
      for (let n = 0; n < 5; n += 1) await read(conversation, 'workflow', tx)
    })
    expect(await count(conversation)).toBe(5)
  })

  test('a new value counts once, the same value again does not', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    await write(conversation, 2)
    expect(await count(conversation)).toBe(1)
    await write(conversation, 2)
    expect(await count(conversation)).toBe(1)
  })

  test('reads at the same time lose no count', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    const values = await Promise.all(Array.from({ length: 40 }, () => read(conversation)))
    expect(values).toEqual(Array.from({ length: 40 }, () => 1))
    expect(await count(conversation)).toBe(40)
  })

  test('writers at the same time leave one entry', async () => {
    const conversation = unique('conv')
    await Promise.all(Array.from({ length: 10 }, (_, n) => write(conversation, n)))
    expect(await count(conversation)).toBe(9)
  })

  test('a read recorded by hand, by moving last_accessed_at, counts once as well', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    await database().many(
      "update public.shared_memory set last_accessed_at = now() + interval '1 second' where conversation_id = $1",
      [conversation],
    )
    expect(await count(conversation)).toBe(1)
  })

  test('a read leaves updated_at alone, a new value moves it', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    const moved = async (): Promise<boolean> => {
      const row = await database().one<{ moved: boolean }>(
        'select updated_at > created_at as moved from public.shared_memory where conversation_id = $1',
        [conversation],
      )
      return row.moved
    }
    await read(conversation)
    expect(await moved()).toBe(false)
    await write(conversation, 2)
    expect(await moved()).toBe(true)
  })

  test('metadata are kept by a write that gives none and replaced by one that does', async () => {
    const conversation = unique('conv')
    const metadata = async () =>
      database().one('select metadata from public.shared_memory where conversation_id = $1', [conversation])
    await write(conversation, 1, { metadata: { created_by_agent: 'chat' } })
    await write(conversation, 2)
    expect(await metadata()).toEqual({ metadata: { created_by_agent: 'chat' } })
    await write(conversation, 3, { metadata: {} })
    expect(await metadata()).toEqual({ metadata: {} })
  })

  test('an entry is there until it expires, and then neither read, listed nor counted', async () => {
    const conversation = unique('conv')
    await write(conversation, 1, { metadata: { expires_at: inAnHour() } })
    expect(await read(conversation)).toBe(1)
    await write(conversation, 1, { metadata: { expires_at: anHourAgo() } })
    expect(await read(conversation)).toBeNull()
    expect(await count(conversation)).toBe(1)
    expect(await database().many('select * from public.list_shared_memory_keys($1)', [conversation])).toEqual(
      [],
    )
  })

  test('an expired entry that is written again begins anew', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    await read(conversation)
    await write(conversation, 1, { metadata: { expires_at: anHourAgo() } })
    await write(conversation, 2)
    expect(await count(conversation)).toBe(0)
    expect(await read(conversation)).toBe(2)
  })

  test('an expiry that is no point in time is refused', async () => {
    await expect(write(unique('conv'), 1, { metadata: { expires_at: 'tomorrowish' } })).rejects.toThrow(
      /timestamp/,
    )
  })

  test('an expiry means the same moment whatever the time zone of the reader', async () => {
    const conversation = unique('conv')
    const seen = await database().transaction(async (tx) => {
      await tx.execute("set local timezone = 'Asia/Tokyo'")
      const soon = await tx.one<{ text: string }>(
        "select to_char(now() + interval '5 minutes', 'YYYY-MM-DD HH24:MI:SS') as text",
      )
      await write(conversation, 1, { metadata: { expires_at: soon.text }, queries: tx })
      await tx.execute("set local timezone = 'America/Lima'")
      return read(conversation, 'workflow', tx)
    })
    expect(seen).toBe(1)
    await database().many(
      `update public.shared_memory
       set metadata = jsonb_set(metadata, '{expires_at}', to_jsonb((metadata ->> 'expires_at')::timestamptz - interval '6 minutes'))
       where conversation_id = $1`,
      [conversation],
    )
    expect(await read(conversation)).toBeNull()
  })

  test('the list names keys with their scope and does not count as reading', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    await write(conversation, 2, { scope: 'session' })
    const list = (scope: string | null) =>
      database().many(
        'select memory_key as key, memory_scope as scope, access_count as n from public.list_shared_memory_keys($1, $2)',
        [conversation, scope],
      )
    expect(await list(null)).toEqual([
      { key: 'needs', scope: 'session', n: 0 },
      { key: 'needs', scope: 'workflow', n: 0 },
    ])
    expect(await list('session')).toHaveLength(1)
    expect(await count(conversation)).toBe(0)
  })

  test('deleting says whether there was something to forget', async () => {
    const conversation = unique('conv')
    await write(conversation, 1)
    const forget = async () => {
      const row = await database().one<{ done: boolean }>(
        "select public.delete_shared_memory($1, 'needs') as done",
        [conversation],
      )
      return row.done
    }
    expect([await forget(), await forget()]).toEqual([true, false])
    expect(await read(conversation)).toBeNull()
  })

  test('global memory is one for all conversations', async () => {
    await write(unique('conv'), 'shared', { scope: 'global' })
    expect(await read(unique('conv'), 'global')).toBe('shared')
  })

  test('purging removes what has expired and nothing else', async () => {
    const db = database()
    const [gone, kept] = [unique('conv'), unique('conv')]
    await write(gone, 1, { metadata: { expires_at: anHourAgo() } })
    await write(kept, 1, { metadata: { expires_at: inAnHour() } })
    const purged = await actAs(db, serviceRole, (tx) =>
      tx.one<{ n: number }>('select public.purge_expired_memory() as n'),
    )
    expect(purged.n).toBeGreaterThanOrEqual(1)
    const left = await db.many<{ id: string }>(
      'select conversation_id as id from public.shared_memory where conversation_id in ($1, $2)',
      [gone, kept],
    )
    expect(left).toEqual([{ id: kept }])
  })

  test('people use the memory of their own conversations, not that of others, of agents or of all', async () => {
    const db = database()
    const [owner, stranger] = [await createPerson(db, 'owner'), await createPerson(db, 'stranger')]
    const conversation = unique('conv')
    await actAs(db, person(owner), (tx) =>
      tx.many(
        "insert into public.conversations (conversation_id, role, content, user_id) values ($1, 'user', 'words', $2)",
        [conversation, owner],
      ),
    )
    await actAs(db, person(owner), (queries) => write(conversation, 1, { queries }))
    await actAs(db, person(owner), (queries) => write(conversation, 2, { queries }))
    expect(await actAs(db, person(owner), (tx) => read(conversation, 'workflow', tx))).toBe(2)
    expect(await actAs(db, person(stranger), (tx) => read(conversation, 'workflow', tx))).toBeNull()
    expect(await count(conversation)).toBe(2)
    for (const [id, scope] of [
      [stranger, 'workflow'],
      [owner, 'agent'],
      [owner, 'global'],
    ] as const) {
      await expect(
        actAs(db, person(id), (queries) => write(conversation, 3, { scope, queries })),
      ).rejects.toThrow(/row-level security/)
    }
  })
})
