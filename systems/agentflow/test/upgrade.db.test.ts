// Applying files again, and applying them to a database that already has conversations of an older shape.

import { describe, expect, test } from 'vitest'
import {
  actAs,
  anon,
  applyFiles,
  type Database,
  describeEngines,
  person,
  readMigrations,
  readSeeds,
  useAgentflow,
  usePlatformOnly,
  useSeededAgentflow,
} from './agentflow-database.ts'

const olderTable = `
  insert into auth.users (id, email) values
    ('11111111-1111-4111-8111-111111111111', 'older@example.com'),
    ('22222222-2222-4222-8222-222222222222', 'other@example.com');
  create table public.conversations (
    id uuid primary key default gen_random_uuid(),
    conversation_id text not null,
    user_id uuid constraint older_account references auth.users (id),
    session_id text not null unique,
    role text not null check (role in ('user', 'assistant', 'system')),
    content text not null,
    created_at timestamptz default now()
  );
  alter table public.conversations enable row level security;
  grant select on public.conversations to anon, authenticated;
  create policy "Anyone can view" on public.conversations for select using (true);
  insert into public.conversations (conversation_id, user_id, session_id, role, content, created_at) values
    ('old_1', '11111111-1111-4111-8111-111111111111', 'session-of-long-ago-1', 'user', 'first', '2025-01-01'),
    ('old_1', '22222222-2222-4222-8222-222222222222', 'session-of-long-ago-2', 'user', 'second', '2025-01-02'),
    ('old_2', null, 'session-of-long-ago-3', 'user', 'third', '2025-01-03');`

const barestTable = `
  create table public.conversations (
    id uuid primary key,
    conversation_id text,
    role text not null,
    content text not null,
    channel text,
    metadata jsonb,
    created_at timestamptz not null
  );
  insert into public.conversations values
    ('33333333-3333-4333-8333-333333333333', 'old_3', 'user', 'fourth', 'chat', null, '2025-01-04'),
    ('44444444-4444-4444-8444-444444444444', null, 'assistant', 'fifth', null, '[1]', '2025-01-05');`

/** Thrown to undo what a test did. */
class RolledBack extends Error {}

/** The catalog of the public schema as text, one line per object, without anything that a rebuild may change. */
async function readCatalog(db: Database): Promise<string[]> {
  const rows = await db.many<{ line: string }>(`
    select class.relname || '.' || attribute.attname || ' ' || format_type(attribute.atttypid, attribute.atttypmod)
        || ' ' || attribute.attnotnull || ' ' || coalesce(pg_get_expr(fallback.adbin, fallback.adrelid), '')
        || ' ' || coalesce(attribute.attacl::text, '')
        || ' ' || coalesce(col_description(class.oid, attribute.attnum), '') as line
    from pg_attribute as attribute
    join pg_class as class on class.oid = attribute.attrelid
    left join pg_attrdef as fallback on fallback.adrelid = class.oid and fallback.adnum = attribute.attnum
    where class.relnamespace = 'public'::regnamespace and attribute.attnum > 0 and not attribute.attisdropped
    union all
    select class.relkind::text || ' ' || class.relname || ' ' || class.relrowsecurity
        || ' ' || coalesce(class.relacl::text, '') || ' ' || coalesce(class.reloptions::text, '')
        || ' ' || coalesce(obj_description(class.oid, 'pg_class'), '')
        || ' ' || case when class.relkind = 'v' then pg_get_viewdef(class.oid) else '' end
    from pg_class as class where class.relnamespace = 'public'::regnamespace
    union all
    select indexdef from pg_indexes where schemaname = 'public'
    union all
    select rule.conrelid::regclass || ' ' || rule.conname || ' ' || pg_get_constraintdef(rule.oid)
    from pg_constraint as rule where rule.connamespace = 'public'::regnamespace
    union all
    select pg_get_triggerdef(rule.oid) from pg_trigger as rule where not rule.tgisinternal
    union all
    select pg_get_functiondef(routine.oid) || ' ' || coalesce(routine.proacl::text, '')
        || ' ' || coalesce(obj_description(routine.oid, 'pg_proc'), '')
    from pg_proc as routine where routine.pronamespace = 'public'::regnamespace
    union all
    select policies::text from pg_policies as policies where schemaname = 'public'
    union all
    select type.typname || ' ' || string_agg(label.enumlabel, ',' order by label.enumsortorder)
    from pg_type as type join pg_enum as label on label.enumtypid = type.oid
    group by type.typname`)
  return rows.map(({ line }) => line).sort()
}

describeEngines((engine) => {
  describe('applying again', () => {
    const database = useAgentflow(engine)

    test('each file applied twice gives the same catalog', async () => {
      const before = await readCatalog(database())
      expect(before.length).toBeGreaterThan(200)
      for (const file of readMigrations()) {
        await applyFiles(database(), [file, file])
        expect(await readCatalog(database()), file.name).toEqual(before)
      }
    })
  })

  describe('loading seeds again', () => {
    const database = useSeededAgentflow(engine)

    test('changes nothing', async () => {
      const read = () =>
        database().many<{ line: string }>(`
          select row_to_json(it)::text as line from public.profiles as it
          union all select row_to_json(it)::text from public.conversation_threads as it
          union all select row_to_json(it)::text from public.conversations as it
          union all select row_to_json(it)::text from public.messages as it
          union all select row_to_json(it)::text from public.leads as it
          union all select row_to_json(it)::text from public.workflow_executions as it
          union all select row_to_json(it)::text from public.agent_messages as it
          union all select row_to_json(it)::text from public.shared_memory as it
          union all select row_to_json(it)::text from public.model_metrics as it
          union all select row_to_json(it)::text from public.notifications as it
          order by 1`)
      const before = await read()
      expect(before.length).toBeGreaterThan(60)
      await applyFiles(database(), readSeeds())
      expect(await read()).toEqual(before)
    })
  })

  describe('a conversations table without status, channel and metadata', () => {
    const database = usePlatformOnly(engine, olderTable)

    test('keeps its rows, gains the columns and closes what its old policies left open', async () => {
      const db = database()
      await applyFiles(db, readMigrations())
      await applyFiles(db, readMigrations())
      expect(
        await db.many(
          `select content, status, channel, metadata, updated_at = created_at as untouched
           from public.conversations order by created_at`,
        ),
      ).toEqual(
        ['first', 'second', 'third'].map((content) => ({
          content,
          status: 'active',
          channel: 'web',
          metadata: {},
          untouched: true,
        })),
      )
      expect(
        await db.many(
          'select conversation_id as id, user_id as "userId", session_id as "sessionId" from public.conversation_threads order by 1',
        ),
      ).toEqual([
        { id: 'old_1', userId: '11111111-1111-4111-8111-111111111111', sessionId: null },
        { id: 'old_2', userId: null, sessionId: 'session-of-long-ago-3' },
      ])
      const seen = (identity: Parameters<typeof actAs>[1]) =>
        actAs(db, identity, (tx) =>
          tx.many<{ content: string }>('select content from public.conversations order by created_at'),
        )
      expect(await seen(anon)).toEqual([])
      expect(await seen(person('11111111-1111-4111-8111-111111111111'))).toEqual([
        { content: 'first' },
        { content: 'second' },
      ])
      expect(await seen(person('22222222-2222-4222-8222-222222222222'))).toEqual([{ content: 'second' }])
    })

    test('lets an account be deleted that its old foreign key would have held', async () => {
      const db = database()
      await db
        .transaction(async (tx) => {
          await tx.many("delete from auth.users where id = '22222222-2222-4222-8222-222222222222'")
          const { n } = await tx.one<{ n: number }>('select count(*)::int as n from public.conversations')
          expect(n).toBe(3)
          throw new RolledBack()
        })
        .catch((error: unknown) => expect(error).toBeInstanceOf(RolledBack))
    })

    test('gains profiles for accounts that were there before, and lets a session speak more than once', async () => {
      const db = database()
      const { n } = await db.one<{ n: number }>('select count(*)::int as n from public.profiles')
      expect(n).toBe(2)
      await db.many(
        `insert into public.conversations (conversation_id, session_id, role, content)
         values ('old_2', 'session-of-long-ago-3', 'user', 'again')`,
      )
    })
  })

  describe('a conversations table without user_id, session_id and updated_at', () => {
    const database = usePlatformOnly(engine, barestTable)

    test('keeps its rows, and in metadata the words that the new checks do not know', async () => {
      const db = database()
      await applyFiles(db, readMigrations())
      expect(
        await db.many(
          `select conversation_id as id, content, status, channel, metadata, user_id as "userId",
                  updated_at = created_at as untouched
           from public.conversations order by created_at`,
        ),
      ).toEqual([
        {
          id: 'old_3',
          content: 'fourth',
          status: 'active',
          channel: 'web',
          metadata: { former_channel: 'chat' },
          userId: null,
          untouched: true,
        },
        {
          id: '44444444-4444-4444-8444-444444444444',
          content: 'fifth',
          status: 'active',
          channel: 'web',
          metadata: { former_metadata: [1] },
          userId: null,
          untouched: true,
        },
      ])
    })
  })
})
