import { openDatabase } from '@plinth/postgres'
import { serverAbsence, skipWithout, useEmptyDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

const absence = serverAbsence('supabase')
skipWithout(absence === undefined, absence ?? '')

describe('the server supabase', () => {
  const db = useEmptyDatabase({ server: 'supabase' })

  test('lets postgres in, who may much and is no superuser', async () => {
    expect(
      await db().one(
        'select current_user::text as name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user',
      ),
    ).toEqual({
      name: 'postgres',
      rolsuper: false,
      rolcreaterole: true,
      rolcreatedb: true,
      rolbypassrls: true,
    })
  })

  test("keeps the platform's tables with others", async () => {
    const owners = await db().many(
      `select schemaname || '.' || tablename as name, tableowner as owner from pg_tables
       where tablename in ('users', 'objects', 'secrets') order by 1`,
    )
    expect(owners).toEqual([
      { name: 'auth.users', owner: 'supabase_auth_admin' },
      { name: 'storage.objects', owner: 'supabase_storage_admin' },
      { name: 'vault.secrets', owner: 'supabase_admin' },
    ])
    await expect(db().execute('alter table auth.users add column mine int')).rejects.toThrow(/must be owner/)
    await expect(db().execute('create table auth.mine ()')).rejects.toThrow(/permission denied/)
  })

  test('opens new tables, functions and sequences of public to the API', async () => {
    await db().execute('create table t (id bigserial); create function f() returns int language sql return 1')
    expect(
      await db().one(`select has_table_privilege('anon', 't', 'insert') as rows,
        has_sequence_privilege('anon', 't_id_seq', 'usage') as sequence, has_function_privilege('anon', 'f()', 'execute') as call`),
    ).toEqual({ rows: true, sequence: true, call: true })
  })

  test('tells the API of changes to the schema', async () => {
    const payloads: string[] = []
    const stop = await db().listen('pgrst', (payload) => payloads.push(payload))
    await db().execute('create table watched (id int)')
    await expect.poll(() => payloads).toEqual(['reload schema'])
    await stop()
  })
})

test('openDatabase reaches it by the address that programs get', async () => {
  const { askForServer } = await import('@plinth/testkit')
  const { url, major } = await askForServer('supabase')
  const db = await openDatabase({ engine: 'server', url })
  expect(Math.floor(db.version / 10_000)).toBe(major)
  await db.close()
})
