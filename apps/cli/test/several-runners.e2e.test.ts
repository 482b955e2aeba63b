import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseTarget, openDatabase } from '@plinth/postgres'
import { type CommandResult, startCluster, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { runPlinth, writeFiles } from './run-plinth.ts'

const marks = [1, 2, 3, 4]
const folder = useFolder()

async function readMarks(target: DatabaseTarget): Promise<number[]> {
  const db = await openDatabase(target)
  try {
    return (await db.many<{ v: number }>('select v from marks order by v')).map(({ v }) => v)
  } finally {
    await db.close()
  }
}

describe('several runners at once on a server', () => {
  const url = useUrl({ per: 'test' })
  const files = {
    'migrations/001_marks.sql':
      'create table marks (v int not null); insert into marks values (1); select pg_sleep(1.5);',
    'migrations/002_index.sql':
      'insert into marks values (2); create index concurrently marks_v_idx on marks (v);',
    'migrations/003_blocks.sql':
      'begin; insert into marks values (3); commit; begin; insert into marks values (4); commit;',
  }

  test.each([2, 5])(
    '%i processes: one works, the others wait and say for whom, every file runs once',
    async (count) => {
      writeFiles(folder(), files)
      const runs = Array.from({ length: count }, () =>
        runPlinth(['migrate', 'up', '--url', url()], { cwd: folder() }),
      )
      const results = await Promise.all(runs)
      expect(results.map(({ code }) => code)).toEqual(results.map(() => 0))
      const applied = results.filter(({ stdout }) => stdout.includes('3 applied, 0 before'))
      expect(applied.length).toBe(1)
      const waiting = results.filter(({ stderr }) =>
        /waiting for another run of migrations: server process \d+ \(plinth migrate up/.test(stderr),
      )
      expect(waiting.length).toBeGreaterThan(0)
      const idle = results.filter(({ stdout }) =>
        stdout.includes('Nothing to do: all 3 migrations are applied.'),
      )
      expect(idle.length).toBe(count - 1)
      expect(await readMarks({ engine: 'server', url: url() })).toEqual(marks)
    },
  )
})

describe('several runners at once on the embedded engine', () => {
  const files = {
    'migrations/001_marks.sql': `create table marks (v int not null); insert into marks values (1);
select count(*) from generate_series(1, 5000000) n where n % 7 = 1;`,
    'migrations/002_more.sql': 'insert into marks values (2), (3), (4);',
  }
  const up = (): Promise<CommandResult> =>
    runPlinth(['migrate', 'up', '--data', join(folder(), 'data')], { cwd: folder() })

  test('one works, the others are refused with its name, and nothing is damaged', async () => {
    writeFiles(folder(), files)
    let pid = 0
    const data = join(folder(), 'data')
    const owner = runPlinth(['migrate', 'up', '--data', data], {
      cwd: folder(),
      onStart: (child) => {
        pid = child.pid ?? 0
      },
    })
    const name = folder().split('/').at(-1)?.toLowerCase() ?? ''
    while (!existsSync(join(data, name, 'owner.json'))) await sleep(10)
    const others = await Promise.all([up(), up()])
    expect((await owner).code).toBe(0)
    for (const { code, stderr } of others) {
      expect(code).toBe(1)
      expect(stderr).toContain('(postgres.folder_owned)')
      expect(stderr).toContain(`pid ${pid}: plinth migrate up`)
    }
    expect((await up()).stdout).toContain('Nothing to do: all 2 migrations are applied.')
    expect(await readMarks({ engine: 'embedded', folder: join(data, name) })).toEqual(marks)
  })

  test('begun in the same moment on a folder that is not there yet, exactly one makes it', async () => {
    writeFiles(folder(), files)
    const results = await Promise.all([up(), up(), up()])
    const done = results.filter(({ code, stdout }) => code === 0 && stdout.includes('2 applied, 0 before.'))
    expect(done.length).toBe(1)
    for (const { code, stderr, stdout } of results.filter((result) => !done.includes(result)))
      if (code !== 0) expect(stderr).toContain('(postgres.folder_owned)')
      else expect(stdout).toContain('Nothing to do')
    const name = folder().split('/').at(-1)?.toLowerCase() ?? ''
    expect(await readMarks({ engine: 'embedded', folder: join(folder(), 'data', name) })).toEqual(marks)
  })
})

describe('two databases of one server', () => {
  test('are brought up at once, roles and all', async () => {
    const cluster = await startCluster()
    try {
      const url = cluster.url.replace(/\/postgres$/, '/{system}')
      const admin = await openDatabase({ engine: 'server', url: cluster.url })
      await admin.execute('create database first')
      await admin.execute('create database second')
      await admin.close()
      const results = await Promise.all(
        ['first', 'second'].map((name) =>
          runPlinth(['up', 'agentflow', '--url', url.replace('{system}', name)], {
            cwd: join(import.meta.dirname, '../../..'),
          }),
        ),
      )
      expect(results.map(({ code, stdout }) => (code === 0 ? 0 : stdout))).toEqual([0, 0])
    } finally {
      await cluster.stop()
    }
  })
})
