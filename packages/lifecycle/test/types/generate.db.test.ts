// The command: what it prints, writes, and finds stale.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { useDatabase, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor } from '../migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations
const result = z.object({
  source: z.string(),
  files: z.array(z.object({ file: z.string().nullable(), state: z.string(), text: z.string().optional() })),
  findings: z.array(z.looseObject({ code: z.string(), fix: z.string() })),
})

const db = useDatabase({
  engine: 'embedded',
  key: 'types at hand',
  build: async (empty) => void (await empty.execute('create table at_hand (id int primary key)')),
})
const folder = useFolder()

async function generate(input: object, types: object = {}) {
  const context = contextFor(folder(), db)
  const operation = await loaders['types.generate']?.()
  const answer = await operation?.call({ ...context, project: { ...context.project, types } }, input)
  return { ...result.parse(answer?.output), exit: answer?.exit, shown: JSON.stringify(answer?.present()) }
}

function writeMigration(sql: string): void {
  const { project } = contextFor(folder(), db)
  mkdirSync(project.migrationsFolder, { recursive: true })
  writeFileSync(join(project.migrationsFolder, '001_first.sql'), sql)
}

test('prints what the migrations build, whatever the database has', async () => {
  writeMigration('create table built (id int primary key);')
  const { files, source } = await generate({ format: 'supabase' })
  expect(source).toBe('what the migrations build')
  expect(files[0]?.text).toContain('built: {')
  expect(files[0]?.text).not.toContain('at_hand')
})

test('describes the database at hand where that is asked for', async () => {
  writeMigration('create table built (id int primary key);')
  const { files } = await generate({ format: 'kysely', from: 'database' })
  expect(files[0]?.text).toContain('at_hand: AtHand')
})

test('writes the configured files, finds them stale when the schema changes, and writes nothing to find that out', async () => {
  const types = { supabase: 'src/types/database.types.ts', zod: 'src/types/zod.ts' }
  writeMigration('create table built (id int primary key);')
  expect((await generate({}, types)).files.map(({ state }) => state)).toEqual(['written', 'written'])
  expect((await generate({}, types)).files.map(({ state }) => state)).toEqual(['unchanged', 'unchanged'])
  expect(await generate({ check: true }, types)).toMatchObject({ exit: 'done', findings: [] })
  writeMigration('create table built (id int primary key, word text not null);')
  const before = readFileSync(join(folder(), types.zod), 'utf8')
  const { exit, findings } = await generate({ check: true }, { ...types, kysely: 'src/types/kysely.ts' })
  expect(exit).toBe('findings')
  expect(findings.map(({ code }) => code)).toEqual(['types.stale', 'types.missing', 'types.stale'])
  expect(findings[0]?.fix).toBe('plinth types generate')
  expect(readFileSync(join(folder(), types.zod), 'utf8')).toBe(before)
  expect(existsSync(join(folder(), 'src/types/kysely.ts'))).toBe(false)
})

test('says what to do where nothing is configured, where one file is named for several formats, where nothing is there', async () => {
  writeMigration('create table built (id int primary key);')
  await expect(generate({})).rejects.toMatchObject({ code: 'types.nothing_configured' })
  await expect(generate({ output: 'types.ts' })).rejects.toMatchObject({ code: 'types.several_formats' })
  writeMigration('select 1;')
  await expect(generate({ format: 'zod' })).rejects.toMatchObject({ code: 'types.nothing_there' })
})
