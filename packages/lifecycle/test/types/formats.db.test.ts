// Every format of a schema that has one of everything, as files that people read; and what pg, Zod and PostgreSQL make
// of them.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { expectGolden, useDatabase } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type FormatName, formats } from '../../src/types/formats/index.ts'
import { renderTypes } from '../../src/types/render-types.ts'

const script = readFileSync(join(import.meta.dirname, '../../../../corpus/types/shop/shop.sql'), 'utf8')
const db = useDatabase({
  engine: 'embedded',
  key: 'types shop',
  build: async (empty) => void (await empty.execute(script)),
})

const config = { notNull: ['public.unpinned'], models: { 'public.class': 'SchoolClass' } }

const files = {
  supabase: 'database.types.ts',
  kysely: 'kysely.ts',
  zod: 'zod.ts',
  prisma: 'schema.prisma',
} as const satisfies Record<FormatName, string>

test.each(Object.entries(files))('%s describes everything', async (name, file) => {
  const format = Object.keys(formats).filter((each): each is FormatName => each === name)
  const { texts, counts } = await renderTypes(await readCatalog(db()), format, config)
  expect(counts).toMatchObject({ tables: 8, views: 3, functions: 10, enums: 1 })
  await expectGolden([...texts.values()].join(''), join(import.meta.dirname, 'expected', file))
})

test('the same catalog gives the same bytes', async () => {
  const names: readonly FormatName[] = ['supabase', 'kysely', 'zod', 'prisma']
  const [one, other] = [await readCatalog(db()), await readCatalog(db())]
  expect([...(await renderTypes(one, names, config)).texts]).toEqual([
    ...(await renderTypes(other, names, config)).texts,
  ])
})

test('a name of notNull that the database does not have is refused', async () => {
  const catalog = await readCatalog(db())
  await expect(renderTypes(catalog, ['zod'], { notNull: ['public.unpined'] })).rejects.toMatchObject({
    code: 'types.not_null_unknown',
  })
})

test('only the schemas that are asked for are described', async () => {
  const { texts } = await renderTypes(await readCatalog(db()), ['supabase'], { schemas: ['crm'] })
  expect(texts.get('supabase')).toContain('leads')
  expect(texts.get('supabase')).not.toContain('customers: {')
})

// Prisma's own parser, which knows what its other tools will accept.
const accepted = z.object({
  validate: z.custom<(input: string) => void>((value) => typeof value === 'function'),
})

test('Prisma accepts the schema', async () => {
  const { texts } = await renderTypes(await readCatalog(db()), ['prisma'], config)
  const parser = accepted.parse(createRequire(import.meta.url)('@prisma/prisma-schema-wasm'))
  const check = (text: string): void =>
    parser.validate(JSON.stringify({ prismaSchema: [['schema.prisma', text]] }))
  expect(() => check(texts.get('prisma') ?? '')).not.toThrow()
  expect(() => check(`${texts.get('prisma')}\nmodel Broken {`)).toThrow()
})
