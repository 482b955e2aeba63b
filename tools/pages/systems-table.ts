import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSystems } from '@plinth/lifecycle'
import { parse } from 'yaml'
import { z } from 'zod'

const names = z.record(z.string(), z.unknown()).nullish()
const nested = z.record(z.string(), names).nullish()

// The sections of expectations and specifications that are counted, each by its objects.
const counted = z.looseObject({
  tables: names,
  indexes: nested,
  views: names,
  functions: names,
  policies: nested,
})

const sections = {
  tables: 'Tables',
  indexes: 'Indexes',
  views: 'Views',
  functions: 'Functions',
  policies: 'Policies',
} as const

type Section = keyof typeof sections

const order: readonly Section[] = ['tables', 'indexes', 'views', 'functions', 'policies']

const begin = '<!-- counts of the systems: generated -->'
const end = '<!-- end of the counts -->'

/** The readme with the counts of every system between its two marks. */
export async function renderReadme(root: string): Promise<string> {
  const text = readFileSync(join(root, 'README.md'), 'utf8')
  const [before = '', rest = ''] = text.split(begin)
  const [, after = ''] = rest.split(end)
  return `${before}${begin}\n${await renderTable(root)}\n${end}${after}`
}

async function renderTable(root: string): Promise<string> {
  const systems = await loadSystems(root)
  const rows = systems.map(({ name, folder }) => {
    const declared = countsOf(join(folder, 'database/expectations.yaml'))
    const specified = countsOf(join(folder, 'test/specification.yaml'))
    const cells = order.map((section) => `${specified[section]} / ${declared[section]}`)
    return `| \`${name}\` | ${cells.join(' | ')} |`
  })
  const titles = order.map((section) => sections[section])
  return [
    `| Specified / has | ${titles.join(' | ')} |`,
    `|---|${titles.map(() => '---|').join('')}`,
    ...rows,
  ].join('\n')
}

function countsOf(path: string): Record<Section, number> {
  const found = counted.parse(parse(readFileSync(path, 'utf8')))
  const one = (section: object | null | undefined): number => Object.keys(section ?? {}).length
  const below = (section: Readonly<Record<string, object | null | undefined>> | null | undefined): number =>
    Object.values(section ?? {}).reduce((sum, objects) => sum + one(objects), 0)
  return {
    tables: one(found.tables),
    indexes: below(found.indexes),
    views: one(found.views),
    functions: one(found.functions),
    policies: below(found.policies),
  }
}
