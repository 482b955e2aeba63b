import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CommandResult, runCommand, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

const folder = useFolder()

interface PackageJson {
  readonly name: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
}

/** Every package that is published: all that are not private. */
const published = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .filter((path) => existsSync(join(path, 'package.json')))
  .filter((path) => readPackage(path).private !== true)

function readPackage(path: string): PackageJson {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
}

// As on a machine without our repository: another folder, and the Node that runs the tests in front.
function run(command: string, args: readonly string[], cwd: string): Promise<CommandResult> {
  const PATH = `${dirname(process.execPath)}:${process.env['PATH']}`
  const quiet = {
    NODE_OPTIONS: undefined,
    DATABASE_URL: undefined,
    SUPABASE_DB_URL: undefined,
    PLINTH_HOME: undefined,
    npm_config_nodedir: undefined,
  }
  return runCommand(command, args, {
    cwd,
    timeoutMs: 300_000,
    env: { ...quiet, PATH, NO_COLOR: '1', COLUMNS: '80' },
  })
}

test('every package installs into an empty folder with plain npm install, and plinth runs there', {
  timeout: 600_000,
}, async () => {
  expect(published.length).toBeGreaterThanOrEqual(4)
  const build = await run(join(root, 'node_modules/.bin/tsc'), ['-b'], root)
  expect(build.stdout + build.stderr).toBe('')

  const packs = join(folder(), 'packs')
  mkdirSync(packs)
  for (const path of published) {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', packs], path)
    expect(packed.code, packed.stderr).toBe(0)
  }
  const archives = readdirSync(packs).map((name) => join(packs, name))
  expect(archives).toHaveLength(published.length)

  // The image of a fresh database is in its package: the first start in another folder needs no initdb.
  expect(
    archives.filter((path) => path.includes('plinth-postgres') && statSync(path).size > 1_000_000),
  ).toHaveLength(1)

  const place = join(folder(), 'shop')
  mkdirSync(join(place, 'migrations'), { recursive: true })
  const installed = await run('npm', ['install', ...archives], place)
  expect(installed.code, installed.stderr).toBe(0)
  expect(installed.stderr).not.toMatch(/ERESOLVE|EBADENGINE|deprecated|peer/i)

  writeFileSync(join(place, 'migrations/001_a.sql'), 'create table a (id int primary key);')
  writeFileSync(join(place, 'migrations/002_b.sql'), 'create extension vector; create table b (v vector(3));')
  writeFileSync(join(place, 'migrations/003_c.sql'), 'create view c as select * from a;')
  const up = await run('npx', ['plinth', 'migrate', 'up'], place)
  expect(up.code, up.stderr).toBe(0)
  expect(up.stdout).toContain('3 applied, 0 before.')
  expect((await run('npx', ['plinth', 'up'], place)).stdout).toContain('Nothing to do')
  const drawn = await run('npx', ['plinth', 'diagram', '--format', 'drawio,svg,png'], place)
  expect(drawn.code, drawn.stderr).toBe(0)
  expect(readdirSync(join(place, 'diagrams/exports'))).toContain('entity_diagram.png')
  expect((await run('npx', ['plinth', '--help'], place)).stdout).toContain('Usage: plinth')
})

test('nothing is packed that users have no use for', async () => {
  for (const path of published) {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], path)
    const [{ files = [] } = {}]: { files?: { path: string }[] }[] = JSON.parse(stdout)
    const paths = files.map((file) => file.path)
    expect(paths).toContain('README.md')
    expect(
      paths.filter((file) => /\.test\.|(^|\/)test\/|tsbuildinfo|tsconfig/.test(file)),
      path,
    ).toEqual([])
  }
})
