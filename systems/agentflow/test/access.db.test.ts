// Who may see and do what: each identity tries it.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  actAs,
  anon,
  createPerson,
  describeEngines,
  type Identity,
  person,
  serviceRole,
  unique,
  useAgentflow,
  visitor,
} from './agentflow-database.ts'

describeEngines((engine) => {
  const database = useAgentflow(engine)
  let alice = ''
  let bob = ''
  let admin = ''
  let assignee = ''
  const session = unique('session')
  const [hers, guests, nobodys] = [unique('conv-alice'), unique('conv-guest'), unique('conv-nobody')]
  const everyone: Record<string, Identity> = {}

  beforeAll(async () => {
    const db = database()
    alice = await createPerson(db, 'alice')
    bob = await createPerson(db, 'bob')
    admin = await createPerson(db, 'admin', 'admin')
    assignee = await createPerson(db, 'assignee')
    Object.assign(everyone, {
      anon,
      visitor: visitor(session),
      alice: person(alice),
      bob: person(bob),
      assignee: person(assignee),
      admin: person(admin),
      service: serviceRole,
    })
    for (const [conversation, user, sessionId] of [
      [hers, alice, null],
      [guests, null, session],
      [nobodys, null, null],
    ]) {
      await db.many(
        `insert into public.conversations (conversation_id, role, content, user_id, session_id)
         values ($1, 'user', 'question', $2, $3), ($1, 'assistant', 'answer', null, null)`,
        [conversation, user, sessionId],
      )
      await db.many(
        "insert into public.messages (conversation_id, sender_type, content) values ($1, 'user', 'question')",
        [conversation],
      )
      await db.many(
        `insert into public.shared_memory (conversation_id, memory_key, memory_value, scope)
         values ($1, 'needs', '1', 'session'), ($1, 'chat:draft', '1', 'agent')`,
        [conversation],
      )
    }
    await db.many(
      "insert into public.leads (name, email, assigned_to) values ('Lead', 'a@example.com', $1)",
      [assignee],
    )
    await db.many("insert into public.leads (name, email) values ('Lead', 'b@example.com')")
    await db.many(
      `with run as (
         insert into public.workflow_executions (conversation_id, workflow_type, initiated_by)
         values ($1, 'sequential', $2) returning id
       )
       insert into public.agent_messages (workflow_execution_id, agent_name, message_type, content)
       select id, 'chat', 'input', 'words' from run`,
      [hers, alice],
    )
    await db.many("insert into public.model_metrics (model_name) values ('example-large')")
    await db.many(
      `insert into public.notifications (recipient_id, notification_type, title, message)
       values ($1, 'system', 'Hello', 'World')`,
      [alice],
    )
  })

  /** The number of rows of a table that each identity sees; null where it has no right to look. */
  async function countsFor(table: string): Promise<Record<string, number | null>> {
    const counts: Record<string, number | null> = {}
    for (const [name, identity] of Object.entries(everyone)) {
      counts[name] = await actAs(database(), identity, async (tx) => {
        const { n } = await tx.one<{ n: number }>(`select count(*)::int as n from public.${table}`)
        return n
      }).catch((error: unknown) => {
        expect(String(error)).toMatch(/permission denied/)
        return null
      })
    }
    return counts
  }

  describe('seeing', () => {
    // Columns: anon, visitor, alice, bob, assignee, admin, service.
    test.each([
      ['profiles', [null, null, 1, 1, 1, 4, 4]],
      ['conversation_threads', [0, 1, 1, 0, 0, 3, 3]],
      ['conversations', [0, 2, 2, 0, 0, 6, 6]],
      ['messages', [0, 1, 1, 0, 0, 3, 3]],
      ['leads', [null, null, 0, 0, 1, 2, 2]],
      ['workflow_executions', [null, null, 1, 0, 0, 1, 1]],
      ['agent_messages', [null, null, 1, 0, 0, 1, 1]],
      ['shared_memory', [0, 1, 1, 0, 0, 0, 6]],
      ['model_metrics', [null, null, 1, 1, 1, 1, 1]],
      ['notifications', [null, null, 1, 0, 0, 0, 1]],
    ] as const)('%s are seen by those who may, row by row', async (table, expected) => {
      const names = ['anon', 'visitor', 'alice', 'bob', 'assignee', 'admin', 'service']
      expect(await countsFor(table)).toEqual(
        Object.fromEntries(names.map((name, place) => [name, expected[place]])),
      )
    })

    test('views show each caller the figures of the rows that caller may see', async () => {
      const leads = (identity: Identity): Promise<number> =>
        actAs(database(), identity, async (tx) => {
          const row = await tx.one<{ n: number }>('select sum(lead_count)::int as n from public.lead_funnel')
          return row.n
        })
      expect([await leads(person(alice)), await leads(person(assignee)), await leads(person(admin))]).toEqual(
        [0, 1, 2],
      )
      await expect(leads(anon)).rejects.toThrow(/permission denied/)
    })

    test('a session may be presented by the token as well, and a header outranks it', async () => {
      const seen = (identity: Identity): Promise<number> =>
        actAs(database(), identity, async (tx) => {
          const row = await tx.one<{ n: number }>('select count(*)::int as n from public.conversations')
          return row.n
        })
      expect(await seen({ role: 'anon', claims: { session_id: session } })).toBe(2)
      expect(await seen({ ...visitor(unique('other')), claims: { session_id: session } })).toBe(0)
    })

    test('a session name that could be guessed opens nothing', async () => {
      const db = database()
      const conversation = unique('conv')
      await db.many(
        `insert into public.conversations (conversation_id, role, content, session_id)
         values ($1, 'user', 'words', 'session-1')`,
        [conversation],
      )
      const rows = await actAs(db, visitor('session-1'), (tx) =>
        tx.many('select id from public.conversations where conversation_id = $1', [conversation]),
      )
      expect(rows).toEqual([])
      await db.many('delete from public.conversations where conversation_id = $1', [conversation])
      await db.many('delete from public.conversation_threads where conversation_id = $1', [conversation])
    })
  })

  describe('speaking', () => {
    const speak = (
      identity: Identity,
      conversation: string,
      values: { userId?: string; sessionId?: string; role?: string } = {},
    ): Promise<unknown> =>
      actAs(database(), identity, (tx) =>
        tx.many(
          `insert into public.conversations (conversation_id, role, content, user_id, session_id)
           values ($1, $2, 'words', $3, $4)`,
          [conversation, values.role ?? 'user', values.userId ?? null, values.sessionId ?? null],
        ),
      )

    test('anyone may begin a conversation, with a name, with a session or with neither', async () => {
      const secret = unique('session')
      await speak(anon, unique('conv'))
      await speak(visitor(secret), unique('conv'), { sessionId: secret })
      await speak(person(bob), unique('conv'), { userId: bob })
    })

    test('whoever begins a conversation sees it in the same statement', async () => {
      const secret = unique('session')
      for (const [identity, user, own] of [
        [visitor(secret), null, secret],
        [person(bob), bob, null],
      ] as const) {
        const rows = await actAs(database(), identity, (tx) =>
          tx.many<{ content: string }>(
            `insert into public.conversations (conversation_id, role, content, user_id, session_id)
             values ($1, 'user', 'words', $2, $3) returning content`,
            [unique('conv'), user, own],
          ),
        )
        expect(rows).toEqual([{ content: 'words' }])
      }
    })

    test('nobody can speak in the name of another person', async () => {
      await expect(speak(person(bob), unique('conv'), { userId: alice })).rejects.toThrow(
        /row-level security/,
      )
      await expect(speak(anon, unique('conv'), { userId: alice })).rejects.toThrow(/row-level security/)
    })

    test('nobody can speak for a session without presenting it', async () => {
      await expect(speak(anon, unique('conv'), { sessionId: unique('session') })).rejects.toThrow(
        /row-level security/,
      )
    })

    test('nobody but the back end can speak as an agent or as the system', async () => {
      for (const role of ['assistant', 'system']) {
        await expect(speak(person(bob), unique('conv'), { userId: bob, role })).rejects.toThrow(
          /row-level security/,
        )
        await expect(speak(person(alice), hers, { role })).rejects.toThrow(/row-level security/)
      }
    })

    test('nobody can read a conversation by joining it', async () => {
      await expect(speak(person(bob), hers, { userId: bob })).rejects.toThrow(/belongs to someone else/)
      await expect(speak(person(bob), guests, { userId: bob })).rejects.toThrow(/belongs to someone else/)
      await speak(person(bob), nobodys, { userId: bob })
      const seen = await actAs(database(), person(bob), (tx) =>
        tx.many<{ content: string }>('select content from public.conversations where conversation_id = $1', [
          nobodys,
        ]),
      )
      expect(seen).toEqual([{ content: 'words' }])
    })

    test('a visitor who signs in and presents the session takes the conversation along', async () => {
      const [conversation, secret] = [unique('conv'), unique('session')]
      await speak(visitor(secret), conversation, { sessionId: secret })
      await expect(speak(person(bob), conversation, { userId: bob, sessionId: secret })).rejects.toThrow(
        /row-level security/,
      )
      const arriving = { ...visitor(secret), ...person(bob) }
      await speak(arriving, conversation, { userId: bob, sessionId: secret })
      const seen = (identity: Identity): Promise<unknown[]> =>
        actAs(database(), identity, (tx) =>
          tx.many('select id from public.conversations where conversation_id = $1', [conversation]),
        )
      expect(await seen(person(bob))).toHaveLength(2)
      expect(await seen(visitor(secret))).toHaveLength(0)
    })

    test('messages go only into a conversation that has begun and is not another person’s', async () => {
      const write = (identity: Identity, conversation: string, senderType = 'user', senderId?: string) =>
        actAs(database(), identity, (tx) =>
          tx.many(
            `insert into public.messages (conversation_id, sender_type, sender_id, content)
             values ($1, $2, $3, 'words')`,
            [conversation, senderType, senderId ?? null],
          ),
        )
      await write(person(alice), hers, 'user', alice)
      await write(visitor(session), guests)
      await write(anon, nobodys)
      await expect(write(person(bob), hers)).rejects.toThrow(/row-level security/)
      await expect(write(person(alice), unique('conv'))).rejects.toThrow(/row-level security/)
      await expect(write(person(alice), hers, 'user', bob)).rejects.toThrow(/row-level security/)
      await expect(write(person(alice), hers, 'agent')).rejects.toThrow(/row-level security/)
    })

    test('nobody but the back end changes or deletes what was said', async () => {
      for (const statement of [
        "update public.conversations set content = 'x'",
        'delete from public.conversations',
        'delete from public.messages',
        'delete from public.conversation_threads',
      ]) {
        for (const identity of [anon, person(alice), person(admin)]) {
          await expect(actAs(database(), identity, (tx) => tx.many(statement))).rejects.toThrow(
            /permission denied/,
          )
        }
      }
    })
  })

  describe('changing', () => {
    const run = (identity: Identity, sql: string, values: unknown[] = []): Promise<unknown[]> =>
      actAs(database(), identity, (tx) => tx.many(sql, values))

    test('people change their own profile, neither that of others nor their own role', async () => {
      const rename = 'update public.profiles set full_name = $1 where id = $2 returning id'
      expect(await run(person(alice), rename, ['Alice', alice])).toHaveLength(1)
      expect(await run(person(bob), rename, ['Bob', alice])).toHaveLength(0)
      for (const identity of [person(alice), person(admin)]) {
        await expect(run(identity, "update public.profiles set role = 'admin'")).rejects.toThrow(
          /permission denied/,
        )
      }
    })

    test('the back end makes an administrator', async () => {
      const id = await createPerson(database(), 'promoted')
      await run(serviceRole, "update public.profiles set role = 'admin' where id = $1", [id])
      const [row] = await actAs(database(), person(id), (tx) =>
        tx.many<{ yes: boolean }>('select public.is_admin() as yes'),
      )
      expect(row).toEqual({ yes: true })
      await database().many('delete from auth.users where id = $1', [id])
    })

    test('a change without a condition touches the own rows only', async () => {
      await run(person(bob), "update public.profiles set avatar_url = 'https://example.com/bob.png'")
      await run(person(bob), 'update public.notifications set read = true')
      expect(
        await database().one(
          `select
             (select count(*)::int from public.profiles where avatar_url = 'https://example.com/bob.png') as profiles,
             (select count(*)::int from public.notifications where read) as notifications`,
        ),
      ).toEqual({ profiles: 1, notifications: 0 })
    })

    test('anyone sends a lead, nobody moves, scores, assigns or annotates it while sending', async () => {
      const send = (column: string, value: string) =>
        run(anon, `insert into public.leads (name, email, ${column}) values ('New', 'new@example.com', $1)`, [
          value,
        ])
      await send('notes', 'Hello')
      await send('status', 'received')
      await expect(send('status', 'qualified')).rejects.toThrow(/row-level security/)
      await expect(send('lead_score', '99')).rejects.toThrow(/row-level security/)
      await expect(send('assigned_to', bob)).rejects.toThrow(/row-level security/)
      await expect(send('metadata', '{"last_analysis": {"score": 99}}')).rejects.toThrow(/permission denied/)
      await database().many("delete from public.leads where email = 'new@example.com'")
    })

    test('administrators work on leads, those who look after one only read it', async () => {
      const contact =
        "update public.leads set status = 'contacted' where email = 'a@example.com' returning id"
      expect(await run(person(admin), contact)).toHaveLength(1)
      expect(await run(person(assignee), contact)).toHaveLength(0)
    })

    test('administrators stop a workflow, the person who started it does not', async () => {
      const cancel = "update public.workflow_executions set current_state = 'cancelled' returning id"
      expect(await run(person(alice), cancel)).toHaveLength(0)
      expect(await run(person(admin), cancel)).toHaveLength(1)
      await expect(
        run(
          person(alice),
          "insert into public.workflow_executions (conversation_id, workflow_type) values ('c', 'sequential')",
        ),
      ).rejects.toThrow(/permission denied/)
    })

    test('only the back end sends notifications; the recipient marks them read and changes nothing else', async () => {
      await expect(
        run(
          person(bob),
          `insert into public.notifications (recipient_id, notification_type, title, message)
           values ($1, 'system', 'Win', 'Click')`,
          [alice],
        ),
      ).rejects.toThrow(/permission denied/)
      const mark = 'update public.notifications set read = true returning read_at is not null as stamped'
      expect(await run(person(bob), mark)).toEqual([])
      expect(await run(person(alice), mark)).toEqual([{ stamped: true }])
      await expect(run(person(alice), "update public.notifications set title = 'x'")).rejects.toThrow(
        /permission denied/,
      )
    })
  })
})
