// What the database does by itself: profiles of new accounts, times kept in step, values refused, owners of conversations.

import { expect, test } from 'vitest'
import { createPerson, describeEngines, unique, useAgentflow } from './agentflow-database.ts'

describeEngines((engine) => {
  const database = useAgentflow(engine)

  const signUp = async (email: string | null, data: Record<string, string>): Promise<string> => {
    const { id } = await database().one<{ id: string }>(
      'insert into auth.users (id, email, raw_user_meta_data) values (gen_random_uuid(), $1, $2) returning id',
      [email, JSON.stringify(data)],
    )
    return id
  }
  const readProfile = (
    id: string,
  ): Promise<{ email: string; name: string; company: string | null; role: string }> =>
    database().one('select email, full_name as name, company, role from public.profiles where id = $1', [id])

  const say = (conversation: string, role: string, userId: string | null, sessionId: string | null) =>
    database().many(
      `insert into public.conversations (conversation_id, role, content, user_id, session_id)
       values ($1, $2, 'words', $3, $4)`,
      [conversation, role, userId, sessionId],
    )
  const readOwner = (conversation: string): Promise<{ userId: string | null; sessionId: string | null }> =>
    database().one(
      `select user_id as "userId", session_id as "sessionId"
       from public.conversation_threads where conversation_id = $1`,
      [conversation],
    )

  test('a new account gets a profile with the name it signed up with', async () => {
    const email = `${unique('nina')}@example.com`
    const id = await signUp(email, { full_name: 'Nina Novak', company: 'Novak Ltd' })
    expect(await readProfile(id)).toEqual({ email, name: 'Nina Novak', company: 'Novak Ltd', role: 'user' })
  })

  test('a new account without a name is called by its e-mail address', async () => {
    const email = `${unique('otto')}@example.com`
    const id = await signUp(email, { full_name: '  ' })
    expect(await readProfile(id)).toMatchObject({ email, name: email })
  })

  test('an account without an e-mail address still gets a profile', async () => {
    const id = await signUp(null, {})
    expect(await readProfile(id)).toMatchObject({ email: `${id}@no-email.invalid` })
  })

  test('nobody becomes an administrator by writing so into the sign-up data', async () => {
    const id = await signUp(`${unique('mallory')}@example.com`, { role: 'admin' })
    expect(await readProfile(id)).toMatchObject({ role: 'user' })
  })

  test('deleting an account deletes the profile and its notifications and leaves the rest without a name', async () => {
    const db = database()
    const id = await createPerson(db, 'parting')
    const conversation = unique('conv')
    await say(conversation, 'user', id, null)
    await db.many("insert into public.leads (name, email, assigned_to) values ('Lead', $1, $2)", [
      `${conversation}@example.com`,
      id,
    ])
    await db.many(
      `insert into public.workflow_executions (conversation_id, workflow_type, initiated_by)
       values ($1, 'sequential', $2)`,
      [conversation, id],
    )
    await db.many(
      `insert into public.notifications (recipient_id, notification_type, title, message)
       values ($1, 'system', 'Hello', 'World')`,
      [id],
    )
    await db.many('delete from auth.users where id = $1', [id])
    expect(
      await db.one(
        `select
           (select count(*)::int from public.profiles where id = $1) as profiles,
           (select count(*)::int from public.notifications where recipient_id = $1) as notifications,
           (select count(*)::int from public.conversations where conversation_id = $2 and user_id is null) as utterances,
           (select count(*)::int from public.leads where email = $2 || '@example.com' and assigned_to is null) as leads,
           (select count(*)::int from public.workflow_executions where conversation_id = $2 and initiated_by is null) as runs`,
        [id, conversation],
      ),
    ).toEqual({ profiles: 0, notifications: 0, utterances: 1, leads: 1, runs: 1 })
    expect(await readOwner(conversation)).toEqual({ userId: null, sessionId: null })
  })

  test('a change moves updated_at in every table that has it', async () => {
    const db = database()
    const id = await createPerson(db, 'changing')
    const key = unique('conv')
    await say(key, 'user', id, null)
    await db.many(
      "insert into public.messages (conversation_id, sender_type, content) values ($1, 'user', 'words')",
      [key],
    )
    await db.many("insert into public.leads (name, email) values ('Lead', $1)", [key])
    await db.many(
      "insert into public.workflow_executions (conversation_id, workflow_type) values ($1, 'sequential')",
      [key],
    )
    await db.many(
      "insert into public.agent_messages (agent_name, message_type, content) values ($1, 'input', 'words')",
      [key],
    )
    await db.many(
      "insert into public.shared_memory (conversation_id, memory_key, memory_value) values ($1, 'k', '1')",
      [key],
    )
    const changes: readonly (readonly [string, string, string])[] = [
      ['profiles', "company = 'Another'", `id = '${id}'`],
      ['conversation_threads', 'user_id = user_id', `conversation_id = '${key}'`],
      ['conversations', "content = 'other words'", `conversation_id = '${key}'`],
      ['messages', "content = 'other words'", `conversation_id = '${key}'`],
      ['leads', "notes = 'called'", `email = '${key}'`],
      ['workflow_executions', "current_step = 'chat'", `conversation_id = '${key}'`],
      ['agent_messages', "content = 'other words'", `agent_name = '${key}'`],
      ['shared_memory', "memory_value = '2'", `conversation_id = '${key}'`],
    ]
    const still: string[] = []
    for (const [table, change, row] of changes) {
      const { moved } = await db.one<{ moved: boolean }>(
        `update public.${table} set ${change} where ${row} returning updated_at > created_at as moved`,
      )
      if (!moved) still.push(table)
    }
    expect(still).toEqual([])
  })

  test('a workflow that ends is stamped with its end, and one that runs again is not', async () => {
    const db = database()
    const states: [string, boolean][] = []
    const { id } = await db.one<{ id: string }>(
      "insert into public.workflow_executions (conversation_id, workflow_type) values ($1, 'multi_agent') returning id",
      [unique('conv')],
    )
    for (const state of ['running', 'completed', 'running', 'failed', 'pending', 'cancelled']) {
      const { ended } = await db.one<{ ended: boolean }>(
        `update public.workflow_executions set current_state = $1 where id = $2
         returning completed_at is not null as ended`,
        [state, id],
      )
      states.push([state, ended])
    }
    expect(states).toEqual([
      ['running', false],
      ['completed', true],
      ['running', false],
      ['failed', true],
      ['pending', false],
      ['cancelled', true],
    ])
  })

  test('an agent message is stamped when it is done, and its run takes it along when deleted', async () => {
    const db = database()
    const { id } = await db.one<{ id: string }>(
      "insert into public.workflow_executions (conversation_id, workflow_type) values ($1, 'multi_agent') returning id",
      [unique('conv')],
    )
    const { done } = await db.one<{ done: boolean }>(
      `insert into public.agent_messages (workflow_execution_id, agent_name, message_type, content, status)
       values ($1, 'chat', 'output', 'words', 'completed') returning processed_at is not null as done`,
      [id],
    )
    expect(done).toBe(true)
    await db.many('delete from public.workflow_executions where id = $1', [id])
    const { left } = await db.one<{ left: number }>(
      'select count(*)::int as left from public.agent_messages where workflow_execution_id = $1',
      [id],
    )
    expect(left).toBe(0)
  })

  test('a message that is read has been delivered', async () => {
    expect(
      await database().one(
        `insert into public.messages (conversation_id, sender_type, content, status)
         values ($1, 'assistant', 'words', 'read')
         returning delivered_at is not null as delivered, read_at is not null as read`,
        [unique('conv')],
      ),
    ).toEqual({ delivered: true, read: true })
  })

  test('an answer stays when the message it answers is deleted', async () => {
    const db = database()
    const { id } = await db.one<{ id: string }>(
      "insert into public.messages (conversation_id, sender_type, content) values ($1, 'user', 'q') returning id",
      [unique('conv')],
    )
    const answer = await db.one<{ id: string }>(
      `insert into public.messages (conversation_id, sender_type, content, parent_message_id)
       values ('c', 'agent', 'a', $1) returning id`,
      [id],
    )
    await db.many('delete from public.messages where id = $1', [id])
    const row = await db.one<{ parent: string | null }>(
      'select parent_message_id as parent from public.messages where id = $1',
      [answer.id],
    )
    expect(row.parent).toBeNull()
  })

  test('a conversation belongs to the person of its first utterance and to nobody else', async () => {
    const [first, second] = [
      await createPerson(database(), 'first'),
      await createPerson(database(), 'second'),
    ]
    const conversation = unique('conv')
    await say(conversation, 'user', first, null)
    await say(conversation, 'assistant', null, null)
    await expect(say(conversation, 'user', second, null)).rejects.toThrow(/belongs to someone else/)
    await expect(say(conversation, 'user', null, unique('session'))).rejects.toThrow(
      /belongs to someone else/,
    )
    expect(await readOwner(conversation)).toEqual({ userId: first, sessionId: null })
  })

  test('a visitor who signs in takes the conversation along, and the session no longer opens it', async () => {
    const id = await createPerson(database(), 'arriving')
    const [conversation, session] = [unique('conv'), unique('session')]
    await say(conversation, 'user', null, session)
    expect(await readOwner(conversation)).toEqual({ userId: null, sessionId: session })
    await say(conversation, 'user', id, session)
    expect(await readOwner(conversation)).toEqual({ userId: id, sessionId: null })
  })

  test('two strangers who open the same conversation at once do not share it', async () => {
    const people = [await createPerson(database(), 'left'), await createPerson(database(), 'right')]
    const conversation = unique('conv')
    const results = await Promise.allSettled(people.map((id) => say(conversation, 'user', id, null)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('no conversation can be called global, the name under which all share their memory', async () => {
    await expect(say('global', 'user', null, null)).rejects.toThrow(
      /conversation_threads_conversation_id_check/,
    )
  })
})
