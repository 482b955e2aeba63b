// What `./plinth test` runs: format, lint, types, freshness, then every test; ends with one line of counts.
// `--soak` runs the long form of crash and fuzz loops; other arguments go to Vitest (a file name filters).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules/.bin')
const results = join(root, '.plinth/test-results.json')
const fromSource = ['--conditions=@plinth/source']
const given = process.argv.slice(2)
const soak = given.includes('--soak')
const filters = given.filter((word) => word !== '--soak')

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0 }

const checks: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ['format and lint', join(bin, 'biome'), ['ci', '.', '--colors=off']],
  ['build', join(bin, 'tsc'), ['-b']],
  ['types of tests and tools', join(bin, 'tsc'), ['-p', 'tsconfig.checks.json']],
  ['generated files are fresh', process.execPath, [...fromSource, 'tools/generate.ts', '--check']],
]

// CI has its own PostgreSQL 17 with pgvector and pg_cron; elsewhere its tests are skipped unless it is asked for.
if (process.env['CI'] && filters.length === 0)
  spawnSync(process.execPath, [...fromSource, 'tools/servers/postgres17.ts'], { cwd: root, stdio: 'inherit' })
if (filters.length === 0) for (const [title, command, args] of checks) check(title, command, args)
runVitest()
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0

function check(title: string, command: string, args: readonly string[]): void {
  const startedAt = Date.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const good = status === 0
  counts[good ? 'passed' : 'failed']++
  console.log(`${good ? '✓' : '✗'} ${title} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!good) console.log(stdout + stderr)
}

function runVitest(): void {
  mkdirSync(join(root, '.plinth'), { recursive: true })
  rmSync(results, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [
      ...fromSource,
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...filters,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...(soak ? { PLINTH_SOAK: '1' } : {}) } },
  )
  const report: VitestReport | undefined = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : undefined
  if (report === undefined) {
    counts.failed++
    return
  }
  counts.passed += report.numPassedTests
  counts.skipped += report.numPendingTests + report.numTodoTests
  // A file that could not be loaded has no tests to count, and an error outside a test only shows in the exit code.
  const broken = report.testResults.filter(
    ({ status: outcome, assertionResults }) => outcome === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  counts.failed += status !== 0 && failed === 0 ? 1 : failed
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}
