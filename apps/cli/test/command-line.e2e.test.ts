import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, skipWithout, terminalAbsence, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { plinthCommand, runPlinth, writeFiles } from './run-plinth.ts'

const folder = useFolder()
const three = {
  'migrations/001_customers.sql': 'create table customers (id int primary key, name text not null);',
  'migrations/002_orders.sql':
    'create table orders (id int primary key, customer_id int references customers);',
  'migrations/003_view.sql': 'create view open_orders as select * from orders;',
}

describe('plinth', () => {
  test('--help loads nothing that reaches a database', async () => {
    const { stdout, loaded } = await loadedBy(['--help'])
    expect(stdout).toContain('Usage: plinth')
    const ours = loaded.filter((path) => path.endsWith('.ts'))
    expect(ours.length).toBeGreaterThan(5)
    expect(ours.length).toBeLessThan(40)
    expect(
      loaded.filter((path) => /node_modules\/(pg|libpg-query|@electric-sql|elkjs|saxes|@resvg)\//.test(path)),
    ).toEqual([])
    expect(ours.filter((path) => path.includes('/systems/') || path.includes('system-commands'))).toEqual([])
    expect(ours.filter((path) => /operation\.ts$/.test(path) && !path.includes('kernel'))).toEqual([])
  })

  test('a command loads its own verb, and none of the large ones besides', async () => {
    writeFiles(folder(), three)
    const { stdout, loaded } = await loadedBy(['migrate', 'new', 'more', '--dir', folder()])
    expect(stdout).toContain('004_more.sql')
    const verbs = loaded.flatMap((path) => /lifecycle\/src\/([a-z]+)\//.exec(path)?.[1] ?? [])
    expect(verbs).toContain('migrate')
    const large = ['access', 'diagram', 'diff', 'document', 'snapshot', 'types', 'up']
    expect(large.filter((verb) => verbs.includes(verb))).toEqual([])
    expect(loaded.filter((path) => path.includes('packages/diagram/'))).toEqual([])
  })

  test('prints its version', async () => {
    expect((await runPlinth(['--version'])).stdout).toMatch(/^plinth \d+\.\d+\.\d+\n$/)
  })
})

describe.each(['embedded', 'server'])('migrate on the %s engine', (engine) => {
  const url = useUrl({ per: 'test' })
  const plinth = (...args: string[]): ReturnType<typeof runPlinth> =>
    runPlinth([...args, ...(engine === 'server' ? ['--url', url()] : [])], { cwd: folder() })

  test('applies, finds nothing to do, and tells the state', async () => {
    writeFiles(folder(), three)
    const first = await plinth('migrate', 'up')
    expect(first.stderr).toMatch(/^✓ migrations: 3 applied/m)
    expect(first.stdout).toContain('3 applied, 0 before.')
    expect((await plinth('up')).stdout).toContain('Nothing to do')
    const status = await plinth('migrate', 'status')
    expect(status.code).toBe(0)
    expect(status.stdout).toMatch(/001_customers +applied/)
    expect(status.stdout.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('stops at a failure, keeps what went before, and goes on once it is mended', async () => {
    writeFiles(folder(), {
      ...three,
      'migrations/002_orders.sql': 'create table orders (id int);\n\ninsert into orders\nselect 1/0;',
    })
    const failed = await plinth('migrate', 'up')
    expect(failed.code).toBe(1)
    expect(failed.stdout).toContain('ERROR:  division by zero (postgres.query_failed, SQLSTATE 22012)')
    expect(failed.stdout).toContain('WHERE:  migrations/002_orders.sql:3:1')
    expect(failed.stdout).toContain('1 applied, 0 before. 2 left to apply.')
    writeFiles(folder(), three)
    expect((await plinth('migrate', 'up')).stdout).toContain('2 applied, 1 before.')
  })

  test('refuses an edited file and shows what changed', async () => {
    writeFiles(folder(), three)
    await plinth('migrate', 'up')
    writeFiles(folder(), {
      'migrations/002_orders.sql': `-- a comment is no edit\n${three['migrations/002_orders.sql']}`,
    })
    expect((await plinth('migrate', 'up')).code).toBe(0)
    writeFiles(folder(), { 'migrations/002_orders.sql': 'create table orders (id bigint);' })
    const refused = await plinth('migrate', 'up')
    expect(refused.code).toBe(4)
    expect(refused.stderr).toContain(
      'ERROR:  migrations/002_orders.sql was edited after it was applied (migrate.edited)',
    )
    expect(refused.stderr).toContain('then read: create table orders (id int primary')
    expect((await plinth('migrate', 'status')).code).toBe(3)
  })

  test('--to and --steps stop early', async () => {
    writeFiles(folder(), three)
    expect((await plinth('migrate', 'up', '--to', '1')).stdout).toContain('1 applied, 0 before. 2 left')
    expect((await plinth('migrate', 'up', '--steps', '1')).stdout).toContain('1 applied, 1 before. 1 left')
    expect((await plinth('migrate', 'up', '--steps', '0')).code).toBe(2)
    expect((await plinth('migrate', 'up', '--to', '9')).stderr).toContain('no migration is called "9"')
  })

  test('--ndjson gives progress and result as lines of JSON', async () => {
    writeFiles(folder(), three)
    const { stdout, stderr } = await plinth('up', '--ndjson')
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(stderr).toBe('')
    const steps = events.filter(({ type }) => type !== 'note')
    expect(steps.at(0)).toMatchObject({ type: 'step.started', title: 'database' })
    expect(events.filter(({ type }) => type === 'step.advanced').length).toBeGreaterThan(2)
    expect(events.at(-1)).toMatchObject({
      type: 'result',
      exit: 0,
      result: { inventory: { tables: 2, views: 1 } },
    })
  })

  test('what a file leaves set does not reach the next one', async () => {
    writeFiles(folder(), {
      'migrations/001_a.sql':
        "create schema other; set search_path = ''; set role pg_monitor; create temporary table t (id int);",
      'migrations/002_b.sql': 'create table t (id int);',
    })
    expect((await plinth('migrate', 'up')).stdout).toContain('2 applied')
    expect((await plinth('migrate', 'up')).stdout).toContain('Nothing to do: all 2 migrations are applied.')
  })
})

describe('migrate new', () => {
  test('makes the next file, in a folder that has none too', async () => {
    const first = await runPlinth(['migrate', 'new', 'First table!'], { cwd: folder() })
    expect(first.stdout).toContain('Made database/migrations/001_first_table.sql')
    const second = await runPlinth(['migrate', 'new', 'more', '--json'], { cwd: folder() })
    expect(JSON.parse(second.stdout)).toEqual({ file: 'database/migrations/002_more.sql' })
    expect((await runPlinth(['migrate', 'new'], { cwd: folder() })).stderr).toContain(
      'DESCRIPTION is missing',
    )
    expect((await runPlinth(['migrate', 'new', 'two', 'words'], { cwd: folder() })).stderr).toContain(
      '"words" is one word too many',
    )
  })
})

describe('started from elsewhere, with the repository as its home', () => {
  const repository = join(import.meta.dirname, '../../..')
  const elsewhere = { env: { PLINTH_HOME: repository } }

  test('works on the folder it stands in, never on systems that nobody named', async () => {
    const made = await runPlinth(['migrate', 'new', 'first table'], { cwd: folder(), ...elsewhere })
    expect(made.stdout).toContain('Made database/migrations/001_first_table.sql')
    const empty = await runPlinth(['up', '--dir', '.'], {
      cwd: `${folder()}/database/migrations/..`,
      ...elsewhere,
    })
    expect(empty.code).toBe(0)
    const nothing = await runPlinth(['up'], { cwd: '/', ...elsewhere })
    expect(nothing.code).toBe(2)
    expect(nothing.stderr).toContain('project.not_found')
  })

  test('among systems, a migration is made for the one that is named', async () => {
    const unnamed = await runPlinth(['migrate', 'new', 'x'], { cwd: repository })
    expect(unnamed.code).toBe(2)
    expect(unnamed.stderr).toContain('migrate new works on one project at a time (project.name_one)')
  })
})

describe('on a terminal', () => {
  const absence = terminalAbsence()
  skipWithout(absence === undefined, absence ?? '')
  test('progress moves on one line and the result fits the window', async () => {
    writeFiles(folder(), three)
    const { code, stdout } = await runCommand(process.execPath, [...plinthCommand, 'up'], {
      cwd: folder(),
      env: { TERM: 'xterm-256color', NO_COLOR: undefined },
      terminal: { columns: 60, rows: 24 },
    })
    expect(code).toBe(0)
    expect(stdout).toContain('\u001b[2K')
    expect(stdout).toContain('Migrations')
  })
})

// Node tells a loader hook about every module; the list is written when the process ends.
async function loadedBy(args: readonly string[]): Promise<{ stdout: string; loaded: readonly string[] }> {
  const list = join(folder(), 'loaded.txt')
  const { code, stdout } = await runCommand(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(listLoaded(list))}`,
    ...plinthCommand,
    ...args,
  ])
  expect(code).toBe(0)
  return { stdout, loaded: readFileSync(list, 'utf8').split('\n').filter(Boolean) }
}

function listLoaded(file: string): string {
  return `
    import { registerHooks } from 'node:module'
    import { writeFileSync } from 'node:fs'
    const loaded = []
    registerHooks({ load(url, context, next) { if (url.startsWith('file:')) loaded.push(url.slice(7)); return next(url, context) } })
    process.on('exit', () => writeFileSync(${JSON.stringify(file)}, loaded.join('\\n')))
  `
}
