import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type CommandResult, runCommand, skipWithout, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { root } from './source-files.ts'

const folder = useFolder()

// A clone in which the command line only says how it was called, with programs of our own in front of the machine's.
function makeClone(programs: Readonly<Record<string, string>>): string {
  const clone = join(folder(), 'clone')
  for (const path of ['apps/cli/src', 'tools', 'bin']) mkdirSync(join(clone, path), { recursive: true })
  copyFileSync(join(root, 'plinth'), join(clone, 'plinth'))
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(join(clone, 'apps/cli/src/main.ts'), 'console.log(JSON.stringify(process.argv.slice(2)))')
  writeFileSync(join(clone, 'tools/test.ts'), 'console.log("tests", JSON.stringify(process.argv.slice(2)))')
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(clone, 'bin', name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(clone, 'bin', name), 0o755)
  }
  return clone
}

const launch = (clone: string, args: readonly string[], path?: string): Promise<CommandResult> =>
  runCommand(join(clone, 'plinth'), args, {
    env: { PATH: path ?? `${join(clone, 'bin')}:${process.env['PATH']}` },
  })

const counting =
  'echo x >> "$(dirname "$0")/installs"; mkdir -p node_modules; echo "$@" > "$(dirname "$0")/arguments"'

describe('the launcher', () => {
  test('installs once, without the tools of developers, and passes every argument on', async () => {
    const clone = makeClone({ npm: counting })
    const first = await launch(clone, ['migrate', 'new', 'two words', '--json', '$HOME'])
    expect(first.stderr).toContain('Plinth: installing its dependencies')
    expect(JSON.parse(first.stdout)).toEqual(['migrate', 'new', 'two words', '--json', '$HOME'])
    expect(readFileSync(join(clone, 'bin/arguments'), 'utf8')).toContain('--omit=dev')
    const second = await launch(clone, [])
    expect({ stdout: second.stdout, stderr: second.stderr }).toEqual({ stdout: '[]\n', stderr: '' })
    expect(readFileSync(join(clone, 'bin/installs'), 'utf8')).toBe('x\n')
  })

  test('installs again for the tests, with their tools, and when the lock file changed', async () => {
    const clone = makeClone({ npm: counting })
    await launch(clone, ['--version'])
    const tests = await launch(clone, ['test', 'ledger'])
    expect(tests.stdout).toBe('tests ["ledger"]\n')
    expect(readFileSync(join(clone, 'bin/arguments'), 'utf8')).not.toContain('--omit')
    writeFileSync(join(clone, 'package-lock.json'), '{"changed": true}')
    await launch(clone, ['--version'])
    expect(readFileSync(join(clone, 'bin/installs'), 'utf8')).toBe('x\nx\nx\n')
  })

  test('two first runs at once install once', async () => {
    const clone = makeClone({ npm: `sleep 1; ${counting}` })
    const results = await Promise.all([launch(clone, ['a']), launch(clone, ['b'])])
    expect(results.map(({ code }) => code)).toEqual([0, 0])
    expect(readFileSync(join(clone, 'bin/installs'), 'utf8')).toBe('x\n')
  })

  test('goes on where an installation was killed', async () => {
    const clone = makeClone({ npm: 'kill -9 $PPID; sleep 1' })
    expect((await launch(clone, ['a'])).code).not.toBe(0)
    writeFileSync(join(clone, 'bin/npm'), `#!/bin/sh\n${counting}\n`)
    expect((await launch(clone, ['b'])).stdout).toBe('["b"]\n')
  })

  test('takes a tree that npm install filled for what it is', async () => {
    const clone = makeClone({ npm: counting })
    for (const path of ['@plinth', 'vitest'])
      mkdirSync(join(clone, 'node_modules', path), { recursive: true })
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), '{}')
    expect((await launch(clone, ['test', 'x'])).stdout).toBe('tests ["x"]\n')
    expect((await launch(clone, ['up'])).stdout).toBe('["up"]\n')
    expect(existsSync(join(clone, 'bin/installs'))).toBe(false)
  })

  test('can be called through a link from anywhere', async () => {
    const clone = makeClone({ npm: counting })
    symlinkSync(join(clone, 'plinth'), join(folder(), 'linked'))
    const result = await runCommand(join(folder(), 'linked'), ['x'], {
      env: { PATH: `${join(clone, 'bin')}:${process.env['PATH']}` },
    })
    expect(result.stdout).toBe('["x"]\n')
  })

  test.each([
    ['no network', 'echo "npm error code ENOTFOUND" >&2; exit 1', 'the package registry cannot be reached'],
    ['no space', 'echo "npm error ENOSPC: no space left on device" >&2; exit 1', 'the disk is full'],
    ['no rights', 'echo "npm error EACCES: permission denied" >&2; exit 1', 'cannot be written'],
    ['another failure', 'echo "npm error something" >&2; exit 1', 'the lines above are what npm said'],
  ])('with %s says what npm said and what to do', async (_, npm, hint) => {
    const { code, stderr, stdout } = await launch(makeClone({ npm }), ['up'])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('npm error')
    expect(stderr).toContain('ERROR: the dependencies could not be installed')
    expect(stderr).toContain(`HINT:  `)
    expect(stderr).toContain(hint)
  })

  test('without npm says where it comes from', async () => {
    const clone = makeClone({})
    for (const name of ['sh', 'dirname', 'readlink', 'cmp', 'mkdir', 'cat', 'rm', 'sleep', 'uname'])
      symlinkSync(`/usr/bin/${name}`, join(clone, 'bin', name))
    const { code, stderr } = await launch(clone, ['up'], join(clone, 'bin'))
    expect(code).toBe(1)
    expect(stderr).toContain('ERROR: npm is not on this machine')
  })

  test('on a platform without a Node says which ones have one', async () => {
    const clone = makeClone({ npm: counting, uname: 'echo Plan9', node: 'echo v20.20.2' })
    const { code, stderr } = await launch(clone, ['up'])
    expect(code).toBe(1)
    expect(stderr).toContain('ERROR: no Node 22.18 or newer runs on this machine (Plan9-Plan9)')
    expect(stderr).toContain('linux-x64')
  })
})

describe('a clone that may not be written', () => {
  skipWithout(
    process.getuid?.() !== 0 || process.platform === 'linux',
    'needs Linux or a user without all rights',
  )
  test('is named', async () => {
    const clone = makeClone({ npm: counting })
    chmodSync(clone, 0o555)
    // Root may write everywhere; another user may not.
    const command =
      process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
    chmodSync(folder(), 0o755)
    const [program = '', ...args] = [...command, join(clone, 'plinth'), 'up']
    const { code, stderr } = await runCommand(program, args)
    chmodSync(clone, 0o755)
    expect(code).toBe(1)
    expect(stderr).toContain('ERROR: no right to write in')
  })
})
