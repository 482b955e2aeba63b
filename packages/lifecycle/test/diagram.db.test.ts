import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import {
  buildGraph,
  planDiagram,
  renderDbml,
  renderDot,
  renderDrawio,
  renderMermaidFiles,
  renderSvgPages,
} from '@plinth/diagram'
import { graphvizAbsence, judgePage, parseDbml, parseMermaid, runGraphviz } from '@plinth/diagram/judges'
import { type LifecycleOperation, operations, plainProject } from '@plinth/lifecycle'
import { describeEngines, expectGolden, useDatabase, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { diagramArtefact } from '../src/diagram/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

const corpus = join(import.meta.dirname, '../../../corpus/diagram')
const cases = readdirSync(corpus)

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(1)
})

describe.each(cases)('the case %s', (name) => {
  const db = useDatabase({
    engine: 'embedded',
    key: `diagram ${name} ${readFileSync(join(corpus, name, 'schema.sql'), 'utf8')}`,
    build: async (empty) => {
      await empty.execute(readFileSync(join(corpus, name, 'schema.sql'), 'utf8'))
    },
  })
  const golden = (text: string, ending: string): Promise<void> =>
    expectGolden(text, join(corpus, name, 'expected', `diagram.${ending}`))

  test('is drawn as reviewed in every format, and read by other programs', async () => {
    const diagram = await planDiagram(buildGraph(await readCatalog(db())), { title: name, enums: true })
    expect(diagram.pages.flatMap(judgePage)).toEqual([])
    for (const [page, svg] of renderSvgPages(diagram)) await golden(svg, `${page}.svg`)
    await golden((await renderDrawio(diagram, undefined)).text, 'drawio')
    for (const [page, text] of renderMermaidFiles(diagram)) {
      expect(await parseMermaid(text)).toBe('er')
      await golden(text, `${page}mmd`)
    }
    const dbml = renderDbml(diagram)
    expect((await parseDbml(dbml)).refs).toBe(diagram.graph.relations.length)
    await golden(dbml, 'dbml')
    const dot = renderDot(diagram)
    if (graphvizAbsence() === undefined) expect(runGraphviz(dot)).toBe('')
    await golden(dot, 'dot')
  })
})

const rendered = z.object({
  written: z.array(z.string()),
  stale: z.array(z.string()),
  fresh: z.int(),
  removedFiles: z.array(z.string()),
  arrangement: z.record(z.string(), z.array(z.string())),
  pages: z.array(z.object({ title: z.string() })),
})

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()
  const call = async (
    load: () => Promise<LifecycleOperation>,
    input: object,
  ): Promise<{ exit: string; output: unknown }> => {
    mkdirSync(join(folder(), 'migrations'), { recursive: true })
    const { output, exit } = await (await load()).call(contextFor(folder(), db), input)
    return { output, exit }
  }
  const render = async (input: object = {}): Promise<z.infer<typeof rendered> & { exit: string }> => {
    const { output, exit } = await call(operations['diagram.render'], input)
    return { ...rendered.parse(output), exit }
  }
  const shop = `create table customers (id int primary key, name text not null);
    create table orders (id int primary key, customer_id int not null references customers);`

  test('render writes what is asked for, and --check tells when it is stale', async () => {
    await expect(render()).rejects.toMatchObject({ code: 'diagram.nothing_to_draw' })
    await db().execute(shop)
    expect(await render({ check: true })).toMatchObject({ exit: 'findings', written: [] })
    const formats = 'drawio,svg,png,mermaid,dbml,dot'
    expect((await render({ format: formats })).written).toHaveLength(7)
    expect(await render({ format: formats, check: true })).toMatchObject({ exit: 'done', fresh: 7 })
    await db().execute('alter table orders add column note text')
    expect((await render({ format: formats, check: true })).stale).toHaveLength(7)
    expect(readFileSync(join(folder(), 'diagrams/exports/entity_diagram.dark.svg'), 'utf8')).toContain(
      '#14181d',
    )
    const png = readFileSync(join(folder(), 'diagrams/exports/entity_diagram.png'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    // A blank picture of this size has less than a tenth of that.
    expect(png.length).toBeGreaterThan(5_000)
  })

  test('render keeps the places of people, and names what it kept, placed and took out', async () => {
    await db().execute(shop)
    await render()
    const file = join(folder(), 'diagrams/entity_diagram.drawio')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/(id="t:public.orders".*?<mxGeometry x=")\d+/, '$11234'),
    )
    expect(await render({ check: true })).toMatchObject({ exit: 'findings' })
    await db().execute('drop table customers cascade; create table articles (id int primary key)')
    const { arrangement } = await render()
    expect(arrangement['kept']?.join()).toContain('public.orders')
    expect(arrangement['placed']?.join()).toContain('public.articles')
    expect(arrangement['removed']?.join()).toContain('public.customers')
    expect(readFileSync(file, 'utf8')).toContain('x="1234"')
    expect(readFileSync(join(folder(), 'diagrams/exports/entity_diagram.svg'), 'utf8')).toContain('x="1234"')
    expect(await render({ check: true })).toMatchObject({ exit: 'done' })
  })

  test('render draws one table and its neighbours, and refuses names that are not there', async () => {
    await db().execute(`${shop} create table far (id int primary key, order_id int references orders)`)
    const { pages, written } = await render({ table: 'public.far', format: 'svg' })
    expect(pages).toMatchObject([{ title: 'Around public.far' }])
    const [path = ''] = written
    const near = readFileSync(join(folder(), path), 'utf8')
    expect(near).toContain('t:public.orders')
    expect(near).not.toContain('t:public.customers')
    await render({ table: 'public.far', distance: 2, format: 'svg' })
    expect(readFileSync(join(folder(), path), 'utf8')).toContain('t:public.customers')
    await expect(render({ table: 'public.fat' })).rejects.toMatchObject({ code: 'diagram.table_unknown' })
    await expect(render({ format: 'svq' })).rejects.toMatchObject({
      code: 'diagram.format_unknown',
      hint: 'did you mean --format svg?',
    })
    await expect(render({ group: 'Nobody' })).rejects.toMatchObject({ code: 'diagram.group_unknown' })
  })

  test('compare draws what came, went and changed between two states', async () => {
    writeMigrations(folder(), {
      '001_shop.sql': `${shop} create table old (id int primary key);`,
      '002_more.sql': `drop table old; alter table customers alter column name drop not null;
        alter table customers add column email text unique;
        create table lines (id int primary key, order_id int not null references orders);`,
    })
    const states = { from: 'migrations@1', to: 'migrations' }
    const { output, exit } = await call(operations['diagram.compare'], states)
    expect(exit).toBe('done')
    expect((await call(operations['diagram.compare'], { ...states, exitCode: true })).exit).toBe('findings')
    expect(output).toMatchObject({
      added: ['public.lines'],
      removed: ['public.old'],
      changed: ['public.customers'],
      relations: ['public.lines.lines_order_id_fkey added'],
      written: ['diagrams/exports/changes_migrations1_migrations.svg'],
    })
    const svg = readFileSync(join(folder(), 'diagrams/exports/changes_migrations1_migrations.svg'), 'utf8')
    expect(svg).toContain('text ? ← not null')
    expect(svg).toContain('constraint customers_email_key added')
    const alike = await call(operations['diagram.compare'], {
      from: 'migrations',
      to: 'migrations@2',
      exitCode: true,
    })
    expect(alike.exit).toBe('done')
    expect(alike.output).toMatchObject({ added: [], removed: [], changed: [], written: [] })
    await expect(call(operations['diagram.compare'], { from: 'yesterday' })).rejects.toMatchObject({
      code: 'diff.source_unknown',
    })
  })

  test('the artefact is the same files, from the catalog and the draw.io file alone', async () => {
    await db().execute(shop)
    await render({ format: 'drawio,svg,mermaid' })
    const project = plainProject(folder(), 'migrations')
    const files = await diagramArtefact.render({
      catalog: await readCatalog(db()),
      project,
      readFile: (path) =>
        existsSync(join(folder(), path)) ? readFileSync(join(folder(), path), 'utf8') : undefined,
    })
    expect([...files.keys()].sort()).toEqual([
      'diagrams/entity_diagram.drawio',
      'diagrams/entity_diagram.mmd',
      'diagrams/exports/entity_diagram.dark.svg',
      'diagrams/exports/entity_diagram.svg',
    ])
    for (const [path, content] of files) expect(readFileSync(join(folder(), path), 'utf8')).toBe(content)
  })
})
