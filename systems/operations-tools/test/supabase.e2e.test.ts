// A server in the shape of Supabase: no superuser, and the platform's roles and schemas belong to others.

import { join } from 'node:path'
import { openDatabase, readPlatform } from '@plinth/postgres'
import { runCommand, serverAbsence, skipWithout, useUrl } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { anon, ids, max, nobody, tryAs, uma } from './operations-database.ts'

const absence = serverAbsence('supabase')
skipWithout(absence === undefined, absence ?? '')

const url = useUrl({ server: 'supabase' })
const repository = join(import.meta.dirname, '../../..')
const plinth = (...args: string[]) =>
  runCommand(
    process.execPath,
    ['--conditions=@plinth/source', join(repository, 'apps/cli/src/main.ts'), ...args, '--url', url()],
    { cwd: repository, env: { NO_COLOR: '1', COLUMNS: '80', PLINTH_HOME: undefined } },
  )

test('on Supabase it comes up, finds nothing to do, and holds its policies', async () => {
  const first = await plinth('up', 'operations-tools')
  expect(first.code, first.stdout + first.stderr).toBe(0)
  expect(first.stdout).toContain("Supabase's own, left as it is")
  const second = await plinth('up', 'operations-tools')
  expect(second.stdout).toContain('Nothing to do')

  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    expect(await readPlatform(db)).toBe('supabase')
    const counts = `select (select count(*)::int from public.data_records) as records,
      (select count(*)::int from public.bonus_windows) as windows, (select count(*)::int from public.profiles) as profiles`
    expect(await tryAs(db, nobody, counts)).toEqual([{ records: 0, windows: 0, profiles: 0 }])
    expect(await tryAs(db, uma, counts)).toEqual([{ records: 34, windows: 0, profiles: 1 }])
    expect(await tryAs(db, max, counts)).toEqual([{ records: 34, windows: 2, profiles: 1 }])
    await expect(tryAs(db, anon, counts)).rejects.toThrow(/permission denied/)
    expect(await db.one('select role from public.profiles where id = $1', [ids.ada])).toEqual({
      role: 'ADMIN',
    })
    // Supabase hands every new table to everyone; ours have been taken back.
    const handed = await db.many(
      `select table_name, grantee, privilege_type from information_schema.role_table_grants
       where table_schema = 'public' and (grantee in ('anon', 'PUBLIC')
         or (grantee = 'authenticated' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')))`,
    )
    expect(handed).toEqual([])
  } finally {
    await db.close()
  }
})
