// Plans from and to a database that Supabase runs, where much is not the application's: nothing of that is planned, and
// nothing that it gives its roles on new objects is a difference.

import { type LifecycleContext, operations } from '@plinth/lifecycle'
import { ensurePlatform } from '@plinth/postgres'
import { askForServer, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor, writeMigrations } from './migrate-project.ts'

const folder = useFolder()

const planOutput = z.object({
  changes: z.array(z.object({ change: z.string(), subject: z.string() })),
  statements: z.array(z.object({ sql: z.string() })),
  findings: z.array(z.object({ subject: z.string() })),
  proof: z.object({ proven: z.boolean(), filled: z.number() }).optional(),
})

const byHand = ['table public.by_hand', 'column public.by_hand.id', 'column public.t.note']

describe('a database on a server shaped like Supabase’s', () => {
  const db = useEmptyDatabase({ engine: 'server', server: 'supabase', per: 'test' })

  async function build(): Promise<LifecycleContext> {
    writeMigrations(folder(), {
      '001_a.sql': `create table t (id int primary key, owner uuid references auth.users);
alter table t enable row level security;
create policy mine on t for select to authenticated using (owner = auth.uid());
create function add(a int, b int) returns int language sql as 'select a + b';`,
    })
    const context = contextFor(folder(), db)
    const choices = { scratchUrl: (await askForServer('supabase')).url }
    const project = { ...context.project, platform: 'supabase' as const }
    await ensurePlatform(db())
    await (await operations['migrate.up']()).call({ ...context, project, choices }, {})
    return { ...context, project, choices }
  }

  const plan = async (
    context: LifecycleContext,
    from: string,
    to: string,
  ): Promise<z.output<typeof planOutput>> =>
    planOutput.parse((await (await operations['diff.plan']()).call(context, { from, to })).output)

  test('has no drift where tables in public have only what Supabase gives', async () => {
    const context = await build()
    const { output } = await (await operations['drift.check']()).call(context, {})
    expect(output).toMatchObject({ findings: [] })
    expect(await plan(context, 'database', 'migrations')).toMatchObject({ changes: [], findings: [] })
  })

  test.each([
    ['database', 'migrations', 'removed'],
    ['migrations', 'database', 'added'],
  ])('is planned from %s to %s, and only what somebody did by hand', async (from, to, change) => {
    const context = await build()
    await db().execute('alter table t add column note text; create table by_hand (id int)')
    const { changes, statements, findings, proof } = await plan(context, from, to)
    expect(changes).toEqual(byHand.map((subject) => ({ change, subject })))
    expect(statements.filter(({ sql }) => !/by_hand|note/.test(sql))).toEqual([])
    expect(statements.length).toBeGreaterThan(1)
    expect(findings.filter(({ subject }) => !byHand.includes(subject))).toEqual([])
    expect(proof).toEqual({ proven: true, filled: change === 'added' ? 1 : 2 })
  })
})
