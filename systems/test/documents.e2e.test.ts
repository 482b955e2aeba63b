// The sites of the systems in a browser, as somebody opens them from a disk.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { skipWithout } from '@plinth/testkit'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, contextOf, systems } from './conformance/system.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  process.env['CHROMIUM'] ?? '',
]
const executable = places.find((place) => place !== '' && existsSync(place))

skipWithout(executable !== undefined, 'no chromium is installed, and CHROMIUM does not name one')

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const sizes = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 844 },
] as const

const unused = (): never => {
  throw new Error('no database is needed')
}

const folder = mkdtempSync(join(tmpdir(), 'plinth-sites-'))
const urlOf = (system: string, path: string): string => pathToFileURL(join(folder, system, path)).href
let browser: Browser | undefined

beforeAll(async () => {
  if (executable === undefined) return
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] })
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Look {
  readonly width: number
  readonly height: number
  readonly dark?: boolean
}

async function withPage<T>(
  { width, height, dark = false }: Look,
  run: (page: Page) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error('the browser has not started')
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  })
  const outside: string[] = []
  const wrong: string[] = []
  const page = await context.newPage()
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) outside.push(request.url())
  })
  page.on('requestfailed', (request) => {
    // Who leaves a page before its last picture has come has found nothing wrong with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(request.url())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  try {
    const result = await run(page)
    expect({ outside, wrong }).toEqual({ outside: [], wrong: [] })
    return result
  } finally {
    await context.close()
  }
}

/** What axe finds on a page, as `rule: element`. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: unknown = await page.evaluate(
    "axe.run({ preload: false }).then(({ violations, passes }) => ({ passes: passes.length, violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))) }))",
  )
  expect(found).toMatchObject({ passes: expect.any(Number) })
  return readViolations(found)
}

function readViolations(found: unknown): string[] {
  if (typeof found !== 'object' || found === null || !('violations' in found))
    throw new Error('axe gave nothing')
  return Array.isArray(found.violations) ? found.violations.map(String) : []
}

describe.each(systems.map((project) => [project.name, project] as const))(
  'the site of %s',
  (name, project) => {
    beforeAll(async () => {
      await call('document.site', contextOf(project, unused), { output: join(folder, name) })
    })

    const pathsOf = async (page: Page): Promise<string[]> => {
      await page.goto(urlOf(name, 'index.html'))
      const links = await page
        .locator('main a[href$=".html"], .menu a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      return [...new Set(links)]
    }

    test.each(sizes)(
      'opens on a $name without barriers, in both themes, nothing wider than the screen',
      async (size) => {
        for (const dark of [false, true])
          await withPage({ ...size, dark }, async (page) => {
            const paths = await pathsOf(page)
            const kinds = new Map(paths.map((path) => [path.includes('/') ? path.split('/')[0] : path, path]))
            expect(kinds.size).toBeGreaterThan(3)
            for (const path of ['index.html', ...kinds.values()]) {
              await page.goto(urlOf(name, path))
              expect(await findBarriers(page), path).toEqual([])
              const width = await page.evaluate('document.documentElement.scrollWidth')
              expect(width, `${path} is ${String(width)} wide`).toBeLessThanOrEqual(size.width)
            }
          })
      },
    )

    test('has no link that leads nowhere', async () => {
      await withPage(sizes[0], async (page) => {
        const paths = await pathsOf(page)
        let checked = 0
        for (const path of paths) {
          await page.goto(urlOf(name, path))
          const targets = await page
            .locator('main a, main img')
            .evaluateAll((all) =>
              all.map((each) => ('href' in each ? String(each.href) : 'src' in each ? String(each.src) : '')),
            )
          for (const target of new Set(targets)) {
            const [file = '', anchor] = target.split('#')
            const content = readFileSync(new URL(file), 'utf8')
            if (anchor !== undefined) expect(content).toContain(`id="${decodeURIComponent(anchor)}"`)
            checked += 1
          }
        }
        expect(checked).toBeGreaterThan(20)
      })
    })
  },
)

describe('a site', () => {
  const [project] = systems
  const name = 'again'
  beforeAll(async () => {
    if (project) await call('document.site', contextOf(project, unused), { output: join(folder, name) })
  })

  test('is searched by keyboard alone', async () => {
    await withPage(sizes[0], async (page) => {
      await page.goto(urlOf(name, 'index.html'))
      await page.keyboard.press('/')
      await page.keyboard.type('lead')
      await page.locator('#results [role=option]').first().waitFor()
      expect(await page.locator('#results [role=option]').count()).toBeGreaterThan(2)
      expect(await findBarriers(page)).toEqual([])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/leads\.html$/)
      expect(await page.locator('h1').textContent()).toBe('leads')
    })
  })

  test('finds tables by their columns, and says when there is nothing', async () => {
    await withPage(sizes[1], async (page) => {
      await page.goto(urlOf(name, 'tables/public.leads.html'))
      await page.locator('#search').fill('budget_range')
      await page.locator('#results [role=option]').first().waitFor()
      expect(await page.locator('#results').textContent()).toContain('leads')
      await page.locator('#search').fill('no such thing')
      await page.getByText('Nothing of that name.').waitFor()
      await page.keyboard.press('Escape')
      expect(await page.locator('#results').isVisible()).toBe(false)
    })
  })

  test('keeps the theme that was chosen', async () => {
    await withPage(sizes[0], async (page) => {
      await page.goto(urlOf(name, 'index.html'))
      const colour = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
      const light = await colour()
      await page.locator('#theme').click()
      expect(await colour()).not.toBe(light)
      expect(await page.locator('figure img:visible').first().getAttribute('src')).toContain('.dark.svg')
      await page.goto(urlOf(name, 'tables/public.leads.html'))
      expect(await colour()).not.toBe(light)
    })
  })
})
