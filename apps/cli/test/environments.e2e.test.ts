import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stopLocalServer } from '@plinth/postgres/local'
import { poolerAbsence, serverAbsence, skipWithout, startPooler, useFolder, useUrl } from '@plinth/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runPlinth, writeFiles } from './run-plinth.ts'

const folder = useFolder()
const url = useUrl({ per: 'test' })
const config = `export default { name: 'shop', environments: {
  production: { url: { variable: 'PRODUCTION_URL' }, protected: true },
  staging: { url: { variable: 'STAGING_URL' } },
} }`

beforeEach(() => {
  chmodSync(folder(), 0o755)
  writeFiles(folder(), {
    'plinth.config.ts': config,
    'database/migrations/001_orders.sql': 'create table orders (id int primary key);',
    'database/migrations/001_orders.down.sql': 'drop table orders;',
  })
})

/** Runs plinth in a terminal's width, and holds every word against the passwords that went in. */
async function plinth(args: readonly string[], env: Record<string, string> = {}) {
  const result = await runPlinth(args, { cwd: folder(), env: { COLUMNS: '80', HOME: folder(), ...env } })
  const words = result.stdout + result.stderr
  for (const secret of [decodeURIComponent(new URL(url()).password), 'geh3im'])
    expect(words).not.toContain(secret)
  const wide = words.split('\n').filter((line) => line.length > 80 && !/postgresql:\/\/\S{40}/.test(line))
  expect(wide).toEqual([])
  return result
}

describe('a protected environment', () => {
  const up = (...more: string[]) => plinth(['up', '--env', 'production', ...more], { PRODUCTION_URL: url() })

  test('asks how its state can be had again, and takes an answer', async () => {
    const refused = await up()
    expect(refused.code).toBe(4)
    expect(refused.stderr.replace(/\s+/g, ' ')).toContain(
      'is protected, and nobody said how its state of now can be had again (environment.recovery_missing) ' +
        'DETAIL: It counts as protected because plinth.config.ts declares production as protected. Nothing was changed. ' +
        "HINT: name the backup or the provider's point-in-time recovery: --recovery",
    )
    expect((await up('--recovery', 'supabase pitr')).stdout).toMatch(
      /Environment +marked as production, protected/,
    )
    expect((await up()).stdout).toContain('Nothing to do')
  })

  test('refuses what may lose data, with --yes too, and another name for itself', async () => {
    await up('--recovery', 'nightly dump')
    const down = await plinth(['migrate', 'down', '--env', 'production', '--yes'], { PRODUCTION_URL: url() })
    expect(down.code).toBe(4)
    expect(down.stderr).toContain('environment.protected')
    const mistaken = await plinth(['up', '--env', 'staging'], { STAGING_URL: url() })
    expect(mistaken.code).toBe(4)
    expect(mistaken.stderr).toContain(
      'ERROR:  this database is production, not staging (environment.mismatch)',
    )
  })
})

describe('the URL', () => {
  test('is read from .env.local, for the project and for a declared environment', async () => {
    writeFiles(folder(), {
      '.env.local': `DATABASE_URL="${url()}"\n`,
      '.env': `DATABASE_URL=nonsense\nSTAGING_URL=${url()}\n`,
    })
    const { stdout, stderr } = await plinth(['up', '--json'])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ postgres: expect.stringContaining('(server)') })
    expect((await plinth(['up', '--env', 'staging'])).stdout).toMatch(/Environment +staging/)
  })

  test('with a password is warned about once, and with a variable it is not', async () => {
    const warned = await plinth(['up', '--url', url()])
    expect(warned.stderr.match(/the password in --url can be read by others/g)).toHaveLength(1)
    expect((await plinth(['up'], { DATABASE_URL: url() })).stderr).not.toContain('password')
  })

  test.each([
    ['https://abc.supabase.co', 2, 'https://abc.supabase.co is the address of an API, not of a database'],
    ['postgresql://u:geh3im/x@h/d', 2, 'a special character of its password is not percent-encoded'],
    ['postgresql://u:geh3im@h/d?sslmod=require', 2, 'did you mean sslmode?'],
    [
      'postgresql://postgres:geh3im@db.abcdefghij.supabase.co/postgres?hostaddr=2001:db8::1&connect_timeout=2',
      1,
      'postgresql://postgres.abcdefghij@aws-0-REGION.pooler.supabase.com:5432/postgres',
    ],
    [
      'postgresql://u:geh3im@db.example.com:1/d?hostaddr=127.0.0.1',
      1,
      'nothing answers at db.example.com, port 1',
    ],
    ['postgresql://u:geh3im@h/d?service=gone', 2, 'there is no service "gone"'],
  ])('%s is answered with what to do', async (address, code, words) => {
    const result = await plinth(['up', '--url', address])
    expect(result.code).toBe(code)
    expect(result.stderr.replace(/\s+/g, ' ')).toContain(words)
  })

  test('of a server without TLS names the URL that does without', async () => {
    const { password, port, pathname } = new URL(url())
    const elsewhere = `postgresql://postgres:${password}@db.example.com:${port}${pathname}?hostaddr=127.0.0.1&sslmode=require`
    const { code, stderr } = await plinth(['up', '--url', elsewhere])
    expect(code).toBe(1)
    expect(stderr).toContain(
      'ERROR:  the server at db.example.com does not offer TLS (connection.tls_refused)',
    )
    expect(stderr).toContain(`postgresql://postgres@db.example.com:${port}${pathname}?sslmode=disable`)
  })
})

test("Supabase's API alone is told from a database, and what kind of key it is", async () => {
  writeFiles(folder(), {
    '.env.local': 'SUPABASE_URL=https://abcdefghij.supabase.co\nSUPABASE_SERVICE_KEY=sb_secret_geh3im\n',
  })
  const { code, stderr } = await plinth(['up'])
  expect(code).toBe(0)
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    'NOTE: SUPABASE_URL and SUPABASE_SERVICE_KEY (a secret key: keep it out of browsers and repositories) reach the ' +
      'API of project abcdefghij, which cannot create tables; this command works on the embedded engine.',
  )
})

describe('a transaction pooler', () => {
  const absence = poolerAbsence()
  skipWithout(absence === undefined, absence ?? '')

  test('is refused before anything is written', async () => {
    const pooler = await startPooler(url(), 'transaction')
    const { code, stderr } = await plinth(['up'], { DATABASE_URL: pooler.url })
    await pooler.stop()
    expect(code).toBe(4)
    expect(stderr).toMatch(
      /ERROR: {2}127\.0\.0\.1:\d+ is a transaction pooler \(connection\.transaction_pooler\)/,
    )
    expect((await plinth(['migrate', 'status', '--json'], { DATABASE_URL: url() })).stdout).toContain(
      '"pending": 1',
    )
  })
})

describe('--engine', () => {
  const absence = serverAbsence('main')
  skipWithout(absence === undefined, absence ?? '')
  const place = (): string => join(folder(), '.plinth/local/shop')
  afterEach(async () => {
    if (existsSync(place())) await stopLocalServer(place())
  })

  test('local runs a PostgreSQL, says how others connect, and finds it again', async () => {
    const first = await plinth(['up', '--engine', 'local'])
    expect(first.code, first.stderr).toBe(0)
    expect(first.stdout).toMatch(/Database +PostgreSQL \d+\.\d+ \(local\), 127\.0\.0\.1:\d+\/shop/)
    expect(first.stdout).toMatch(/psql 'postgresql:\/\/postgres@127\.0\.0\.1:\d+\/shop\?passfile=\S+'/)
    expect(first.stdout).not.toContain(readFileSync(join(place(), 'password'), 'utf8').trim())
    expect((await plinth(['up', '--engine', 'local'])).stdout).toContain('Nothing to do')
    expect((await plinth(['migrate', 'down', '--engine', 'local', '--yes'])).code).toBe(0)
  })

  test('local serves two commands at once', async () => {
    const both = await Promise.all([plinth(['up', '--engine', 'local']), plinth(['up', '--engine', 'local'])])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
  })

  test('embedded passes over DATABASE_URL', async () => {
    const { stdout } = await plinth(['up', '--engine', 'embedded'], { DATABASE_URL: url() })
    expect(stdout).toMatch(/Database +PostgreSQL \S+ \(embedded\)/)
  })

  test.each([
    [['--engine', 'locl'], 'did you mean --engine local?'],
    [['--engine', 'server'], '--engine server needs to know which server (project.url_missing)'],
    [['--engine', 'local', '--env', 'staging'], '--engine local and --env name two different databases'],
  ])('%s is misuse', async (args, words) => {
    const { code, stderr } = await plinth(['up', ...args])
    expect(code).toBe(2)
    expect(stderr.replace(/\s+/g, ' ')).toContain(words)
  })
})
