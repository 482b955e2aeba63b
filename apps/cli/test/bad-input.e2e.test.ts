import { type ChildProcess, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import {
  askForServer,
  type CommandOptions,
  serverAbsence,
  skipWithout,
  useFolder,
  useUrl,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { runPlinth, writeFiles } from './run-plinth.ts'

const folder = useFolder()
const repository = join(import.meta.dirname, '../../..')

describe('a command line that nobody could mean', () => {
  test('an unknown command names the nearest one', async () => {
    const { code, stderr, stdout } = await runPlinth(['migrat', 'status'])
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'ERROR:  there is no command "migrat" (cli.verb_unknown)\nHINT:   did you mean plinth migrate?\n',
    })
  })

  test('an unknown system names the nearest one, and all there are', async () => {
    const { code, stderr } = await runPlinth(['up', 'agentflwo'], { cwd: repository })
    expect(code).toBe(2)
    expect(stderr).toContain('ERROR:  there is no system "agentflwo" (project.system_unknown)')
    expect(stderr).toContain('agentflow')
    expect(stderr).toContain('HINT:   did you mean agentflow?')
  })

  test('a folder that does not exist is named', async () => {
    const { code, stderr } = await runPlinth(['migrate', 'up', '--dir', 'no/such/folder'], { cwd: folder() })
    expect(code).toBe(2)
    expect(stderr).toContain('ERROR:  there is no folder no/such/folder (project.folder_missing)')
  })

  test('a folder without migrations says where they would be looked for', async () => {
    const { code, stderr } = await runPlinth(['up'], { cwd: folder() })
    expect(code).toBe(2)
    expect(stderr).toContain('project.not_found')
    expect(stderr).toContain('database/migrations')
  })

  test('with --json the error is a document on standard output', async () => {
    const { code, stdout, stderr } = await runPlinth(['up', '--dir', 'gone', '--json'], { cwd: folder() })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'project.folder_missing', exit: 'misuse' } })
  })
})

describe('a file that cannot be applied', () => {
  const up = (): ReturnType<typeof runPlinth> => runPlinth(['migrate', 'up'], { cwd: folder() })

  test('a syntax error is shown with file, line, column and caret, and nothing was applied', async () => {
    const lines = Array.from({ length: 800 }, (_, index) => `create table t${index + 1} (id int);`)
    lines[699] = "create table 'é' (id int);"
    writeFiles(folder(), { 'migrations/001_a.sql': 'select 1;', 'migrations/002_b.sql': lines.join('\n') })
    const { code, stderr } = await up()
    expect(code).toBe(1)
    expect(stderr).toContain(`ERROR:  syntax error at or near "'é'" (migrate.syntax_error, SQLSTATE 42601)
WHERE:  migrations/002_b.sql:700:14
        create table 'é' (id int);
                     ^`)
    expect(
      JSON.parse((await runPlinth(['migrate', 'status', '--json'], { cwd: folder() })).stdout),
    ).toMatchObject({ pending: 2 })
  })

  test('a file that is not UTF-8 names the line and how to convert it', async () => {
    writeFiles(folder(), { 'migrations/001_a.sql': Buffer.from("select 1;\nselect 'caf\xe9';\n", 'latin1') })
    const { code, stderr } = await up()
    expect(code).toBe(1)
    expect(stderr).toContain('ERROR:  migrations/001_a.sql is not UTF-8 (migrate.not_utf8)')
    expect(stderr).toContain('WHERE:  migrations/001_a.sql:2')
    expect(stderr).toContain('iconv -f LATIN1 -t UTF-8 migrations/001_a.sql')
  })
})

describe('a server that does not let us in', () => {
  const url = useUrl()
  const files = { 'migrations/001_a.sql': 'create table t (id int);' }
  const upTo = async (address: string): ReturnType<typeof runPlinth> => {
    writeFiles(folder(), files)
    return runPlinth(['up', '--url', address], { cwd: folder() })
  }

  test('a port where nothing listens', async () => {
    const { code, stderr } = await upTo('postgresql://nobody@127.0.0.1:1/x')
    expect(code).toBe(1)
    expect(stderr).toContain('ERROR:  nothing answers at 127.0.0.1, port 1 (postgres.unreachable)')
  })

  test('a host name that nobody knows', async () => {
    const { code, stderr } = await upTo('postgresql://nobody@no-such-host.invalid/x')
    expect(code).toBe(1)
    expect(stderr).toContain(
      'ERROR:  the host name no-such-host.invalid is not known (postgres.host_unknown)',
    )
  })

  test('a wrong password, which is not shown', async () => {
    const wrong = new URL(url())
    wrong.password = 'letmein'
    const { code, stderr, stdout } = await upTo(wrong.href)
    expect(code).toBe(1)
    expect(stderr).toContain('(postgres.password_wrong, SQLSTATE 28P01)')
    expect(stderr + stdout).not.toContain('letmein')
  })

  test('a database that does not exist', async () => {
    const other = new URL(url())
    other.pathname = '/not_there'
    const { code, stderr } = await upTo(other.href)
    expect(code).toBe(1)
    expect(stderr).toContain(
      'ERROR:  the database "not_there" does not exist on the server (postgres.database_missing, SQLSTATE 3D000)',
    )
  })

  test('a URL of something else', async () => {
    const { code, stderr } = await upTo('mysql://localhost/x')
    expect(code).toBe(2)
    expect(stderr).toContain('mysql:// is not PostgreSQL')
  })
})

describe('a server that is too old', () => {
  skipWithout(serverAbsence('major14') === undefined, serverAbsence('major14') ?? '')
  test('PostgreSQL 14 is refused with the reason', async () => {
    writeFiles(folder(), { 'migrations/001_a.sql': 'select 1;' })
    const server = await askForServer('major14')
    const { code, stderr } = await runPlinth(['up', '--url', server.url], { cwd: folder() })
    expect(code).toBe(1)
    expect(stderr).toMatch(/ERROR: {2}the server runs PostgreSQL 14\.\d+; Plinth needs 15 to 18/)
    expect(stderr).toContain('security_invoker')
  })
})

describe('a place where nothing can be written', () => {
  skipWithout(
    process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0,
    'mounting a small file system needs root',
  )

  test('a read-only folder is named', async () => {
    writeFiles(folder(), { 'project/migrations/001_a.sql': 'select 1;', 'data/.keep': '' })
    await mounted(join(folder(), 'data'), 'ro,size=1m', async () => {
      const { code, stderr } = await runPlinth(['up', '--dir', 'project', '--data', 'data'], {
        cwd: folder(),
      })
      expect(code).toBe(1)
      expect(stderr).toContain('postgres.folder_not_writable')
    })
  })

  test('a full disk is named, and what was there is kept', async () => {
    writeFiles(folder(), { 'project/migrations/001_a.sql': 'select 1;', 'data/.keep': '' })
    await mounted(join(folder(), 'data'), 'size=6m', async () => {
      const { code, stderr } = await runPlinth(['up', '--dir', 'project', '--data', 'data'], {
        cwd: folder(),
      })
      expect(code).toBe(1)
      expect(stderr).toContain('postgres.disk_full')
    })
  })
})

async function mounted(place: string, options: string, run: () => Promise<void>): Promise<void> {
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status).toBe(0)
  try {
    await run()
  } finally {
    spawnSync('umount', ['-l', place])
  }
}

/** Runs a command and does something as soon as it prints a word. */
function whenPrinted(word: string, act: (child: ChildProcess) => void): CommandOptions {
  let seen = ''
  return {
    cwd: folder(),
    env: { NO_COLOR: '1', COLUMNS: '120' },
    onStart: (child) =>
      void child.stdout?.on('data', (chunk) => {
        const before = seen.includes(word)
        seen += chunk
        if (!before && seen.includes(word)) act(child)
      }),
  }
}

describe('one folder, one process', () => {
  test('a second command learns who owns the data folder, and the first one is not disturbed', async () => {
    writeFiles(folder(), { 'migrations/001_slow.sql': 'select pg_sleep(5);' })
    let second: ReturnType<typeof runPlinth> | undefined
    const first = await runPlinth(
      ['up', '--ndjson'],
      whenPrinted('001_slow', () => {
        second = runPlinth(['migrate', 'status'], { cwd: folder() })
      }),
    )
    const refused = await second
    expect(first.code).toBe(0)
    expect(refused?.code).toBe(1)
    expect(refused?.stderr).toMatch(/is open in another process\s+\(postgres\.folder_owned\)/)
    expect(refused?.stderr).toMatch(/DETAIL: pid \d+: plinth up/)
  })
})

describe('Ctrl-C in the middle', () => {
  const url = useUrl({ per: 'test' })
  const interrupted = (args: readonly string[]): ReturnType<typeof runPlinth> =>
    runPlinth(
      args,
      whenPrinted('002_slow', (child) => setTimeout(() => child.kill('SIGINT'), 300)),
    )

  test.each(['embedded', 'server'])(
    'on the %s engine ends with 130, keeps what was committed and goes on next time',
    async (engine) => {
      const target = engine === 'server' ? ['--url', url()] : []
      writeFiles(folder(), {
        'migrations/001_a.sql': 'create table a (id int);',
        'migrations/002_slow.sql': 'create table b (id int); select pg_sleep(60);',
      })
      const first = await interrupted(['migrate', 'up', '--ndjson', ...target])
      expect(first.code).toBe(130)
      expect(first.durationMs).toBeLessThan(30_000)
      const status = await runPlinth(['migrate', 'status', '--json', ...target], { cwd: folder() })
      expect(JSON.parse(status.stdout)).toMatchObject({
        pending: 1,
        migrations: [{ state: 'applied' }, { state: 'pending' }],
      })
      writeFiles(folder(), { 'migrations/002_slow.sql': 'create table b (id int);' })
      expect((await runPlinth(['migrate', 'up', ...target], { cwd: folder() })).code).toBe(0)
    },
  )
})
