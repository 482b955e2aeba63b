// Somebody tries to get at what belongs to others. Every row of the victims carries a word that nobody else may see;
// whatever an attacker can read, through tables, views and functions, is searched for it.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  actAs,
  anon,
  createPerson,
  type Database,
  describeEngines,
  type Identity,
  person,
  type Queries,
  unique,
  useAgentflow,
  visitor,
} from './agentflow-database.ts'

const secret = 'hush-9f2c'

describeEngines((engine) => {
  const database = useAgentflow(engine)
  const victimSession = unique('session')
  const victimConversation = unique('conv')
  const guestConversation = unique('conv')
  let victim = ''
  let mallory = ''
  const attackers: Record<string, () => Identity> = {
    'a stranger': () => anon,
    'a visitor with a session of their own': () => visitor(unique('session')),
    'a visitor who guesses': () => visitor(victimSession.slice(0, 16)),
    'another person': () => person(mallory),
    'another person with the session of nobody': () => ({
      ...visitor(unique('session')),
      ...person(mallory),
    }),
  }

  beforeAll(async () => {
    victim = await createPerson(database(), `victim-${secret}`)
    mallory = await createPerson(database(), 'mallory')
    await plant(database(), { victim, victimSession, victimConversation, guestConversation })
  })

  test('the word is found where it may be seen: the search itself works', async () => {
    for (const statement of [
      'select r::text as words from public.conversations r',
      'copy (select r::text from public.messages r) to stdout',
      'delete from public.shared_memory r returning r::text as words',
      `select f::text as words from public.get_shared_memory('${victimConversation}', 'needs', 'session') f`,
      'select r::text as words from public.leads r',
      'select r::text as words from public.workflow_executions r',
      'select r::text as words from public.agent_performance r',
      'update public.notifications r set read = true returning r::text as words',
    ])
      expect(await leaked(database(), person(victim), statement), statement).toBe(true)
    expect(
      await leaked(database(), visitor(victimSession), 'select r::text as words from public.conversations r'),
    ).toBe(true)
  })

  describe.each(Object.keys(attackers))('%s', (name) => {
    const attacker = (): Identity => attackers[name]?.() ?? anon

    test('sees nothing of it in any table or view, nor in what changes and deletions return', async () => {
      const relations = await database().many<{ name: string; column: string }>(
        `select c.oid::regclass::text as name, a.attname::text as column from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')`,
      )
      expect(relations.length).toBe(17)
      for (const { name: relation, column } of relations)
        for (const statement of [
          `select r::text as words from ${relation} r`,
          `update ${relation} r set "${column}" = "${column}" returning r::text as words`,
          `delete from ${relation} r returning r::text as words`,
          `copy (select r::text from ${relation} r) to stdout`,
        ])
          expect(await leaked(database(), attacker(), statement), statement).toBe(false)
    })

    test('sees nothing of it through functions', async () => {
      for (const call of [
        `get_shared_memory('${victimConversation}', 'needs', 'session')`,
        `get_shared_memory('${guestConversation}', 'needs', 'session')`,
        `list_shared_memory_keys('${victimConversation}')`,
        `delete_shared_memory('${victimConversation}', 'needs', 'session')`,
        `set_shared_memory('${victimConversation}', 'needs', '1', 'session')`,
        'my_conversation_ids()',
        `agent_performance_metrics('-infinity')`,
        `agent_trends('day', '-infinity')`,
        `lead_trends('day', '-infinity')`,
        `conversation_trends('day', '-infinity')`,
      ]) {
        const statement = `select f::text as words from public.${call} f`
        expect(await leaked(database(), attacker(), statement), statement).toBe(false)
      }
    })

    test('changes nothing of it, with a condition or blindly', async () => {
      const before = await fingerprint(database())
      await actAs(database(), attacker(), async (tx) => {
        for (const statement of [
          `update public.conversations set content = 'defaced'`,
          `update public.messages set content = 'defaced'`,
          `update public.leads set notes = 'defaced', assigned_to = '${mallory}'`,
          `update public.profiles set full_name = 'defaced' where id = '${victim}'`,
          `update public.shared_memory set memory_value = '"defaced"'`,
          `update public.notifications set read = true where recipient_id = '${victim}'`,
          `update public.workflow_executions set current_state = 'cancelled'`,
          'delete from public.shared_memory',
          'delete from public.notifications',
          'delete from public.workflow_executions',
          `select public.delete_shared_memory('${victimConversation}', 'needs', 'session')`,
          `select public.purge_expired_memory()`,
          'truncate public.conversations cascade',
          'alter table public.conversations disable row level security',
          `update auth.users set email = 'mine@example.com' where id = '${victim}'`,
        ])
          await attempt(tx, statement)
      })
      expect(await fingerprint(database())).toBe(before)
    })

    test('cannot learn from an error what a row holds', async () => {
      // A condition that divides by zero on the victim's rows would tell that they are there, if it were asked first.
      for (const statement of [
        `select 1 / (case when content like '%${secret}%' then 0 else 1 end) from public.conversations`,
        `select 1 / (case when notes like '%${secret}%' then 0 else 1 end) from public.leads`,
        `select 1 / (case when memory_value::text like '%${secret}%' then 0 else 1 end) from public.shared_memory`,
      ])
        expect(await errorOf(database(), attacker(), statement), statement).not.toMatch(/division by zero/)
    })
  })

  test('functions of the own schema put in front do not run with anybody else’s rights', async () => {
    const db = database()
    await db.execute(`create schema trap; grant usage, create on schema trap to authenticated`)
    try {
      await actAs(db, person(mallory), async (tx) => {
        await tx.execute(`create function trap.count(text) returns bigint language sql as 'select 1::bigint';
          create table trap.profiles (id uuid, role text);
          insert into trap.profiles values ('${mallory}', 'admin');
          create function trap.uid() returns uuid language sql as $$ select '${victim}'::uuid $$;
          set local search_path = trap, public`)
        expect(await tx.one('select public.is_admin() as yes')).toEqual({ yes: false })
        expect(await tx.one('select count(*)::int as n from public.conversations')).toEqual({ n: 0 })
      })
    } finally {
      await db.execute('drop schema trap cascade')
    }
  })

  test('what people write into their own sign-up data gives no rights', async () => {
    const id = await createPerson(database(), 'forger')
    await database().many(`update auth.users set raw_user_meta_data = '{"role": "admin"}' where id = $1`, [
      id,
    ])
    const forged = { sub: id, role: 'authenticated', user_metadata: { role: 'admin' }, app_role: 'admin' }
    const seen = await database().transaction(async (tx) => {
      await tx.many(`select set_config('request.jwt.claims', $1, true)`, [JSON.stringify(forged)])
      await tx.execute('set local role authenticated')
      return tx.one('select public.is_admin() as admin, (select count(*)::int from public.leads) as leads')
    })
    expect(seen).toEqual({ admin: false, leads: 0 })
  })

  test('a claim that is no token’s opens nothing and breaks nothing', async () => {
    for (const claims of [
      '',
      '{}',
      '{"sub": ""}',
      '{"sub": null}',
      '[]',
      '"text"',
      `{"sub": "${victim}'--"}`,
    ]) {
      const outcome = await database()
        .transaction(async (tx) => {
          await tx.many(`select set_config('request.jwt.claims', $1, true)`, [claims])
          await tx.execute('set local role authenticated')
          return tx.many('select id from public.conversations')
        })
        .catch((error: unknown) => String(error))
      if (typeof outcome !== 'string') expect(outcome, claims).toEqual([])
      else expect(outcome, claims).toMatch(/invalid input syntax|cannot extract/)
    }
  })

  test('profiles can be read by the policies of profiles without end or error', async () => {
    const admin = await createPerson(database(), 'admin', 'admin')
    const seen = await actAs(database(), person(admin), (tx) =>
      tx.one<{ all: boolean }>(
        'select (select count(*) from public.profiles) > 2 and public.is_admin() as "all"',
      ),
    )
    expect(seen).toEqual({ all: true })
  })
})

interface Planted {
  readonly victim: string
  readonly victimSession: string
  readonly victimConversation: string
  readonly guestConversation: string
}

async function plant(
  db: Database,
  { victim, victimSession, victimConversation, guestConversation }: Planted,
): Promise<void> {
  for (const [conversation, user, session] of [
    [victimConversation, victim, null],
    [guestConversation, null, victimSession],
  ]) {
    await db.many(
      `insert into public.conversations (conversation_id, role, content, user_id, session_id) values ($1, 'user', $2, $3, $4)`,
      [conversation, secret, user, session],
    )
    await db.many(
      `insert into public.messages (conversation_id, sender_type, content) values ($1, 'user', $2)`,
      [conversation, secret],
    )
    await db.many(
      `insert into public.shared_memory (conversation_id, memory_key, memory_value, scope)
       values ($1, 'needs', to_jsonb($2::text), 'session'), ($1, $2, to_jsonb($2::text), 'agent'), ($1, $2, to_jsonb($2::text), 'workflow')`,
      [conversation, secret],
    )
  }
  await db.many(
    `insert into public.leads (name, email, notes, source, assigned_to) values ($1, 'lead@example.com', $1, $1, $2)`,
    [secret, victim],
  )
  await db.many(
    `with run as (
       insert into public.workflow_executions (conversation_id, workflow_type, initiated_by, error_message)
       values ($1, 'sequential', $2, $3) returning id
     )
     insert into public.agent_messages (workflow_execution_id, agent_name, message_type, content)
     select id, $3, 'input', $3 from run`,
    [victimConversation, victim, secret],
  )
  await db.many(
    `insert into public.notifications (recipient_id, notification_type, title, message) values ($1, 'system', $2, $2)`,
    [victim, secret],
  )
}

/** Whether the word comes out of a statement that somebody runs; what they may not run tells nothing. */
async function leaked(db: Database, identity: Identity, statement: string): Promise<boolean> {
  const undo = new Error('undo')
  let words = ''
  await actAs(db, identity, async (tx) => {
    if (statement.startsWith('copy'))
      for await (const chunk of tx.copyOut(statement)) words += Buffer.from(chunk).toString()
    else words = JSON.stringify(await tx.many(statement))
    throw undo
  }).catch((error: unknown) => {
    if (error !== undo) words += `${String(error)} ${JSON.stringify(error)}`
  })
  return words.includes(secret)
}

async function errorOf(db: Database, identity: Identity, statement: string): Promise<string> {
  return actAs(db, identity, (tx) => tx.many(statement)).then(
    () => 'none',
    (error: unknown) => String(error),
  )
}

async function attempt(tx: Queries, statement: string): Promise<void> {
  await tx.execute('savepoint attempt')
  await tx.execute(statement).catch(() => tx.execute('rollback to savepoint attempt'))
}

/** Everything that the victims own, as one text. */
async function fingerprint(db: Database): Promise<string> {
  const { words } = await db.one<{ words: string }>(`
    select md5(concat(
      (select string_agg(t::text, '' order by t::text) from public.conversations t),
      (select string_agg(t::text, '' order by t::text) from public.messages t),
      (select string_agg(t::text, '' order by t::text) from public.leads t),
      (select string_agg(t::text, '' order by t::text) from public.profiles t),
      (select string_agg(t::text, '' order by t::text) from public.shared_memory t),
      (select string_agg(t::text, '' order by t::text) from public.notifications t),
      (select string_agg(t::text, '' order by t::text) from public.workflow_executions t),
      (select string_agg(t::text, '' order by t::text) from public.agent_messages t)
    )) as words`)
  return words
}
