// A server in the shape of Supabase: no superuser, and the platform's roles and schemas belong to others.

import { join } from 'node:path'
import { openDatabase, readPlatform } from '@plinth/postgres'
import { runCommand, serverAbsence, skipWithout, useUrl } from '@plinth/testkit'
import { expect, test } from 'vitest'

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
  const first = await plinth('up', 'mep-templates')
  expect(first.code, first.stdout + first.stderr).toBe(0)
  expect(first.stdout).toContain("Supabase's own, left as it is")
  const second = await plinth('up', 'mep-templates')
  expect(second.stdout).toContain('Nothing to do')

  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    expect(await readPlatform(db)).toBe('supabase')
    const seen = await db.transaction(async (tx) => {
      await tx.many("select set_config('request.jwt.claims', $1, true)", [
        JSON.stringify({ role: 'authenticated', email: 'owner.birch@example.com' }),
      ])
      await tx.execute('set local role authenticated')
      return tx.one(
        `select (select count(*)::int from public.mep_contractor_configs) as contractors,
           (select count(*)::int from public.form_submission_details) as forms,
           (select count(*)::int from public.csv_import_summary) as imports`,
      )
    })
    expect(seen).toEqual({ contractors: 1, forms: 2, imports: 2 })
    // Supabase hands every new table to everyone; ours have been taken back.
    const handed = await db.many(
      `select table_name from information_schema.role_table_grants
       where table_schema = 'public' and grantee = 'anon' and privilege_type <> 'SELECT'`,
    )
    expect(handed).toEqual([])
  } finally {
    await db.close()
  }
})
