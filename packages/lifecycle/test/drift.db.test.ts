// What `drift` finds and what it leaves alone, on every kind of server.

import { type LifecycleContext, type LifecycleOperation, operations } from '@plinth/lifecycle'
import { type Engine, ensurePlatform } from '@plinth/postgres'
import { askForServer, type ServerName, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor, writeMigrations } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations
const folder = useFolder()

const places: readonly (readonly [string, Engine, ServerName])[] = [
  ['embedded engine', 'embedded', 'main'],
  ['PostgreSQL 15', 'server', 'major15'],
  ['server shaped like Supabase’s', 'server', 'supabase'],
]

const call = async (name: string, context: LifecycleContext, input: object = {}): Promise<unknown> =>
  (await (await loaders[name]?.())?.call(context, input))?.output

describe.each(places)('%s', (_, engine, server) => {
  const db = useEmptyDatabase({ engine, server, per: 'test' })

  async function contextOf(platform: 'none' | 'supabase'): Promise<LifecycleContext> {
    const context = contextFor(folder(), db)
    const choices = engine === 'embedded' ? {} : { scratchUrl: (await askForServer(server)).url }
    return { ...context, project: { ...context.project, platform }, choices }
  }

  test.each(['none', 'supabase'] as const)('a fresh build has none, with platform %s', async (platform) => {
    writeMigrations(folder(), { '001_a.sql': 'create schema app; create table app.a (id int primary key);' })
    const context = await contextOf(platform)
    if (platform === 'supabase') await ensurePlatform(db())
    await call('migrate.up', context)
    expect(await call('drift.check', context)).toMatchObject({ findings: [] })
  })

  test('what people and the API may do in the schema public is told, and its comment', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create schema app; create table app.a (id int primary key);' })
    const context = await contextOf('supabase')
    await ensurePlatform(db())
    await call('migrate.up', context)
    await db().execute('revoke usage on schema public from public; grant create on schema public to anon')
    await db().execute("revoke usage on schema public from service_role; comment on schema public is 'ours'")
    const words = [
      'comment now ours',
      'anon now has all privileges',
      'public no longer has usage',
      'service_role no longer has usage',
    ]
    expect(await call('drift.check', context)).toMatchObject({
      findings: [
        {
          code: 'drift.changed',
          subject: 'schema public',
          message: expect.stringMatching(new RegExp(words.map((each) => `(?=.*${each})`).join(''))),
        },
      ],
    })
  })

  test('who owns public is told where it is neither the owner of the database nor who migrates', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create schema app; create table app.a (id int primary key);' })
    const context = await contextOf('none')
    await call('migrate.up', context)
    await db().execute('alter schema public owner to current_user')
    expect(await call('drift.check', context)).toMatchObject({ findings: [] })
    await db().execute(
      'do $$ begin create role drift_owner; exception when duplicate_object or unique_violation then null; end $$',
    )
    await db().execute('grant drift_owner to current_user; alter schema public owner to drift_owner')
    expect(await call('drift.check', context)).toMatchObject({
      findings: [{ subject: 'schema public', message: expect.stringContaining('owner') }],
    })
  })

  test.runIf(server === 'supabase')('no plan gives the platform what it has in public anyway', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create schema app; create table app.a (id int primary key);' })
    const context = await contextOf('supabase')
    await call('migrate.up', context)
    await db().execute('create table app.b (id int primary key); grant create on schema public to anon')
    const output = await call('diff.plan', context, { from: 'migrations', to: 'database' })
    const { statements } = z.object({ statements: z.array(z.object({ sql: z.string() })) }).parse(output)
    const ofPublic = statements.filter(({ sql }) => / ON SCHEMA "?public\b/.test(sql))
    expect(statements.length).toBeGreaterThan(1)
    expect(ofPublic.filter(({ sql }) => !/"?anon\b/.test(sql))).toEqual([])
    expect(ofPublic.length).toBeGreaterThan(0)
  })
})
