import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '@plinth/lifecycle'
import { useFolder } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from '../migrate-project.ts'
import { shopProject, shopSql } from './shop.ts'

describe('a site about a schema with names and comments that are HTML', () => {
  const folder = useFolder({ per: 'file' })
  const read = (path: string): string => readFileSync(join(folder(), 'docs/site', path), 'utf8')
  const files = (): string[] =>
    readdirSync(join(folder(), 'docs/site'), { recursive: true })
      .map(String)
      .filter((path) => /\.\w+$/.test(path))

  beforeAll(async () => {
    writeMigrations(folder(), { '001_shop.sql': shopSql })
    const unused = (): never => {
      throw new Error('no database is needed')
    }
    const context = contextFor(folder(), unused, { project: shopProject(folder()) })
    await (await operations['document.site']()).call(context, {})
  })

  test('shows them as text, on every page and in the search', () => {
    const pages = files().filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(10)
    for (const path of pages) {
      expect(read(path)).not.toMatch(/<script>alert|<img src=x|<b>more/)
      expect(read(path).match(/<script/g)).toHaveLength(1)
    }
    expect(read('index.html')).toContain('&lt;script&gt;alert(&quot;comment&quot;)&lt;/script&gt;')
    expect(read('assets/search.js')).not.toContain('<')
  })

  test('gives tables that differ only in the size of letters a page each', () => {
    const odd = files().filter((path) => path.startsWith('tables/public.odd'))
    expect(new Set(odd.map((path) => path.toLowerCase())).size).toBe(2)
  })

  test('asks nothing from outside', () => {
    const text = files()
      .filter((path) => /\.(?:html|css|js)$/.test(path))
      .map(read)
      .join('\n')
    expect(text.match(/(?:src|href|url|@import)[=("']+(?:https?:)?\/\//g)).toBeNull()
  })

  test('leads from a table to those that refer to it, and from a view to where its columns come from', () => {
    expect(read('tables/public.customers.html')).toContain(
      '<h3>Referenced by</h3><ul><li><a href="../tables/public.orders.html">',
    )
    const view = read('views/public.spending.html')
    expect(view).toContain(
      '<a href="../tables/public.orders.html"><code>orders</code></a> <code>amount</code>, summed',
    )
  })

  test('says the rule of partitions that come and go, not the partitions', () => {
    const page = read('tables/public.readings.html')
    expect(page).toContain(
      'One partition for each month: 2 are made ahead, the 12 before the current one stay attached.',
    )
    expect(page).toContain('readings_other')
    expect(page).not.toContain('readings_2026_01')
  })
})
