import { describe, expect, test } from 'vitest'
import { completeWords, renderCompletionScript } from './completion.ts'
import { manifest } from './generated/manifest.ts'
import { renderOperationHelp, renderOverview, renderVerbHelp } from './help.ts'
import { type Intent, interpretArgv } from './interpret-argv.ts'

const read = (line: string): Intent => interpretArgv(line.split(' ').filter(Boolean), manifest)
const problem = (line: string): unknown => {
  try {
    return read(line)
  } catch (error) {
    return error
  }
}

describe('interpretArgv', () => {
  test('a verb alone runs its first operation', () => {
    expect(read('up agentflow')).toMatchObject({
      kind: 'call',
      operation: { name: 'up.run' },
      words: ['agentflow'],
    })
    expect(read('migrate agentflow')).toMatchObject({
      operation: { name: 'migrate.up' },
      words: ['agentflow'],
    })
    expect(read('migrate status a b')).toMatchObject({
      operation: { name: 'migrate.status' },
      words: ['a', 'b'],
    })
  })

  test('flags stand anywhere, with = or without', () => {
    expect(read('migrate up --to=003 --env staging x --json')).toMatchObject({
      flags: { env: 'staging', json: true },
      input: { to: '003' },
      words: ['x'],
    })
  })

  test('help comes for everything', () => {
    expect(read('')).toEqual({ kind: 'help' })
    expect(read('help migrate up')).toMatchObject({ kind: 'help', operation: { name: 'migrate.up' } })
    expect(read('migrate --help')).toMatchObject({ kind: 'help', verb: { name: 'migrate' } })
    expect(read('up -h')).toMatchObject({ kind: 'help', operation: { name: 'up.run' } })
    expect(read('--version')).toEqual({ kind: 'version' })
  })

  test.each([
    ['migrat up', 'cli.verb_unknown', 'did you mean plinth migrate?'],
    ['frobnicate', 'cli.verb_unknown', 'plinth --help lists the commands'],
    ['up --ulr x', 'cli.flag_unknown', 'did you mean --url?'],
    ['migrate up --to', 'cli.value_missing', '--to VALUE, or --to=VALUE'],
    ['up --json=1', 'cli.value_unexpected', undefined],
  ])('%s is misuse with its own advice', (line, code, hint) => {
    expect(problem(line)).toMatchObject({ code, hint, exit: 'misuse' })
  })
})

describe('help', () => {
  const pages = [
    renderOverview(manifest, '1.2.3'),
    ...manifest.map(renderVerbHelp),
    ...manifest.flatMap(({ operations }) => operations).map(renderOperationHelp),
  ]

  test('never is wider than 80 columns', () => {
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.flatMap((page) => page.split('\n')).filter((line) => line.length > 80)).toEqual([])
  })

  test('shows usage and examples of every operation', () => {
    for (const { operations } of manifest)
      for (const operation of operations) {
        expect(renderOperationHelp(operation)).toContain('Usage: plinth ')
        expect(renderOperationHelp(operation)).toContain(operation.examples[0]?.command)
      }
  })
})

describe('completion', () => {
  const complete = (line: string): string[] => completeWords(line.split(' '), manifest, '/')
  test('offers commands, operations and options', () => {
    expect(complete('')).toContain('migrate')
    expect(complete('mig')).toEqual(['migrate'])
    expect(complete('migrate st')).toEqual(['status'])
    expect(complete('migrate up --st')).toEqual(['--steps', '--statement-timeout-ms'])
    expect(complete('completion f')).toEqual(['fish'])
  })

  test('has a script for each shell and says so for others', () => {
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(renderCompletionScript(shell)).toContain('plinth complete')
    expect(() => renderCompletionScript('tcsh')).toThrow('completion for "tcsh" is not known')
  })
})
