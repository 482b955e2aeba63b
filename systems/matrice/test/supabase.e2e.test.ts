// A server in the shape of Supabase: no superuser, and the platform's roles and schemas belong to others.

import { join } from 'node:path'
import { openDatabase, readPlatform } from '@plinth/postgres'
import { runCommand, serverAbsence, skipWithout, useUrl } from '@plinth/testkit'
import { expect, test } from 'vitest'

// That of Supabase's shape has pgvector where it is built on this one.
const absence = serverAbsence('postgres17') ?? serverAbsence('supabase')
skipWithout(absence === undefined, absence ?? '')

const url = useUrl({ server: 'supabase' })
const repository = join(import.meta.dirname, '../../..')
const plinth = (...args: string[]) =>
  runCommand(
    process.execPath,
    ['--conditions=@plinth/source', join(repository, 'apps/cli/src/main.ts'), ...args, '--url', url()],
    { cwd: repository, env: { NO_COLOR: '1', COLUMNS: '250', PLINTH_HOME: undefined } },
  )

test('without the extension it says what to do; switched on, it comes up and holds its policies', async () => {
  const refused = await plinth('up', 'matrice')
  expect(refused.code).toBe(1)
  expect(refused.stdout + refused.stderr).toContain('create extension vector with schema extensions')

  // Supabase's own makes it for `postgres`; here its superuser does, as the switch in the dashboard would.
  const admin = await openDatabase({
    engine: 'server',
    url: url().replace('//postgres:', '//supabase_admin:'),
  })
  await admin.execute('create extension vector with schema extensions')
  await admin.close()
  const first = await plinth('up', 'matrice')
  expect(first.code, first.stdout + first.stderr).toBe(0)
  expect(first.stdout).toContain("Supabase's own, left as it is")
  const second = await plinth('up', 'matrice')
  expect(second.stdout).toContain('Nothing to do')

  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    expect(await readPlatform(db)).toBe('supabase')
    const seen = await db.transaction(async (tx) => {
      await tx.many("select set_config('request.jwt.claims', $1, true)", [
        JSON.stringify({ role: 'authenticated', sub: 'a0000000-0000-4000-8000-000000000006' }),
      ])
      await tx.execute('set local role authenticated')
      return tx.one(
        `select (select count(*)::int from public.projects) as projects,
           (select count(*)::int from public.chunk_embeddings) as vectors,
           (select count(*)::int from public.match_chunks(('[1' || repeat(',1', 1535) || ']')::extensions.vector, -1, 10)) as found,
           (select extnamespace::regnamespace::text from pg_extension where extname = 'vector') as home`,
      )
    })
    expect(seen).toEqual({ projects: 1, vectors: 2, found: 2, home: 'extensions' })
    // Supabase hands every new table to everyone; ours have been taken back.
    const handed = await db.many(
      `select table_name from information_schema.role_table_grants
       where table_schema = 'public' and grantee = 'anon'`,
    )
    expect(handed).toEqual([])
  } finally {
    await db.close()
  }
})
