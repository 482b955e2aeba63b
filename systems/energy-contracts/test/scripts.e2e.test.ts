// The customer's scripts, on a server of the oldest major that is supported.

import { join } from 'node:path'
import { openDatabase } from '@plinth/postgres'
import { type CommandResult, runCommand, serverAbsence, skipWithout, useUrl } from '@plinth/testkit'
import { expect, test } from 'vitest'

const absence = serverAbsence('major15')
skipWithout(absence === undefined, absence ?? '')
const url = useUrl({ server: 'major15' })

const scripts = join(import.meta.dirname, '../scripts')
const run = (name: string, address: string): Promise<CommandResult> =>
  runCommand('/bin/sh', [join(scripts, name)], {
    cwd: scripts,
    timeoutMs: 120_000,
    env: { SUPABASE_DB_URL: address, NO_COLOR: '1' },
  })

test('one applies the schema and leaves it empty, one loads the test data, one takes everything out', async () => {
  const applied = await run('apply_schema.sh', url())
  expect(applied.code, applied.stdout + applied.stderr).toBe(0)
  expect(applied.stdout).toMatch(/All \d+ expectations of .* hold/)
  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    const organizations = (): Promise<readonly object[]> => db.many('select 1 from public.organization')
    expect(await organizations()).toEqual([])
    for (let time = 0; time < 2; time++) {
      const loaded = await run('load_test_data.sh', url())
      expect(loaded.code, loaded.stdout + loaded.stderr).toBe(0)
      expect((await organizations()).length).toBe(2)
    }
    const reset = await run('reset_database.sh', url())
    expect(reset.code, reset.stdout + reset.stderr).toBe(0)
    expect(await db.one(`select to_regclass('public.organization') as gone`)).toEqual({ gone: null })
    expect((await run('apply_schema.sh', url())).code).toBe(0)
    expect(await organizations()).toEqual([])
  } finally {
    await db.close()
  }
})

test('all say what is missing when there is no address', async () => {
  for (const name of ['apply_schema.sh', 'load_test_data.sh', 'reset_database.sh']) {
    const { code, stderr } = await run(name, '')
    expect(code).not.toBe(0)
    expect(stderr).toContain('set SUPABASE_DB_URL')
  }
})
