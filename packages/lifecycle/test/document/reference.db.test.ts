import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { decodeCatalog, encodeCatalog } from '@plinth/catalog/model'
import { operations } from '@plinth/lifecycle'
import { expectGolden, useDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { documentArtefact } from '../../src/document/index.ts'
import { contextFor, writeMigrations } from '../migrate-project.ts'
import { shopProject, shopSql } from './shop.ts'

describe('the schema reference', () => {
  const folder = useFolder()
  const db = useDatabase({
    engine: 'embedded',
    key: `document ${shopSql}`,
    build: async (empty) => {
      await empty.execute(shopSql)
    },
  })
  const render = async (more: object = {}): Promise<string> => {
    const project = { ...shopProject(folder()), ...more }
    const catalog = decodeCatalog(encodeCatalog(await readCatalog(db())))
    const files = await documentArtefact.render({ catalog, project, readFile: () => undefined })
    return String(files.get('docs/SCHEMA_REFERENCE.md'))
  }

  test('says everything of a schema in words', async () => {
    await expectGolden(await render(), 'expected/shop.md')
  })

  test('names every object of the application, and leads every link to a place', async () => {
    const text = await render()
    const { objects } = await readCatalog(db())
    const own = [
      ...objects.table.filter(({ partitionBound }) => partitionBound === null),
      ...objects.view,
      ...objects.routine,
      ...objects.enum,
      ...objects.policy,
      ...objects.trigger,
    ]
      .filter(({ owned }) => owned === null)
      .map(({ name }) => name)
    expect(own.length).toBeGreaterThan(15)
    for (const name of own.filter((each) => !each.includes('|'))) expect(text).toContain(name)
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor ?? '')
    expect(links.length).toBeGreaterThan(20)
    for (const anchor of links) expect(text).toContain(`<a id="${anchor}"></a>`)
  })

  test('changes one line for a new comment, and one for a new column', async () => {
    const before = (await render()).split('\n')
    await db().transaction(async (transaction) => {
      await transaction.execute(`comment on column public.orders.amount is 'Net.'`)
    })
    const commented = (await render()).split('\n')
    expect(commented.filter((line, place) => line !== before[place])).toHaveLength(1)
    await db().execute('alter table public.orders add note text')
    const widened = (await render()).split('\n')
    expect(widened).toHaveLength(commented.length + 1)
    expect(widened.filter((line) => !commented.includes(line))).toEqual(['| `note` | `text` | null |  |  |'])
  })

  test('refuses a glossary that explains what is not there, and says what may be meant', async () => {
    await expect(render({ glossary: { 'public.order_state.payed': 'x' } })).rejects.toMatchObject({
      code: 'document.glossary_unknown',
      hint: "did you mean 'public.order_state.paid'?",
    })
  })
})

describe('document schema', () => {
  const folder = useFolder()
  const unused = (): never => {
    throw new Error('no database is needed')
  }
  const call = async (input: object = {}): Promise<{ output: unknown; exit: string }> =>
    (await operations['document.schema']()).call(contextFor(folder(), unused), input)

  test('writes the file, finds it fresh, and finds it stale when a migration came', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key);' })
    expect(await call()).toMatchObject({ exit: 'done', output: { state: 'written' } })
    expect(await call({ check: true })).toMatchObject({ exit: 'done', output: { state: 'unchanged' } })
    writeMigrations(folder(), { '002_b.sql': 'create table b (id int primary key references a (id));' })
    expect(await call({ check: true })).toMatchObject({ exit: 'findings', output: { state: 'stale' } })
    const path = join(folder(), 'docs/SCHEMA_REFERENCE.md')
    expect(readFileSync(path, 'utf8')).not.toContain('### `b`')
    expect(await call()).toMatchObject({ output: { state: 'written' } })
    expect(readFileSync(path, 'utf8')).toContain(
      '- [`b`](#table-public.b) (`id`): what is referred to cannot be deleted',
    )
    expect(existsSync(`${path}.part`)).toBe(false)
  })

  test('says that there is nothing rather than write an empty reference', async () => {
    writeMigrations(folder(), { '001_a.sql': 'select 1;', '002_b.sql': 'select 2;' })
    await expect(call()).rejects.toMatchObject({ code: 'document.nothing_there' })
  })

  test('a site goes only where nothing of somebody else stands', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'create table a (id int primary key);',
      '002_b.sql': 'create table b ();',
    })
    const site = async (input: object): Promise<{ output: unknown; exit: string }> =>
      (await operations['document.site']()).call(contextFor(folder(), unused), input)
    await expect(site({ output: folder() })).rejects.toMatchObject({ code: 'document.not_our_folder' })
    expect(await site({})).toMatchObject({ exit: 'done' })
    expect(await site({ check: true })).toMatchObject({ exit: 'done', output: { written: 0 } })
    writeFileSync(join(folder(), 'docs/site/tables/public.gone.html'), '')
    expect(await site({ check: true })).toMatchObject({ exit: 'findings' })
    expect(await site({})).toMatchObject({ output: { written: 0, removed: 1 } })
    expect(existsSync(join(folder(), 'docs/site/tables/public.gone.html'))).toBe(false)
  })
})
