// `npm run bench [-- name …]`: measures Plinth beside its peers and writes dated reports to bench/results. Exit code 3
// says that a budget is broken. `--try` runs one round of everything and writes nothing; `--rounds 3` changes n.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, BenchReport } from './harness/bench.ts'
import { judge, readBudgets } from './harness/budgets.ts'
import { stampLauncher } from './harness/launcher-stamps.ts'
import { describeMachine } from './harness/machine.ts'
import { type Measured, measureCase } from './harness/measure-case.ts'
import { installPeers } from './harness/peers.ts'
import { renderCase, renderVerdict } from './harness/render-report.ts'
import { root } from './harness/root.ts'
import { writeResults } from './harness/write-results.ts'

const usualRounds = 7

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { try: { type: 'boolean', default: false }, rounds: { type: 'string' } },
})

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const known = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? [])
const unknown = positionals.find((name) => !known.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`ERROR: there is no bench "${unknown}"\nHINT:  there are ${known.join(', ')}\n`)
  process.exit(2)
}

build()
stampLauncher()
installPeers()
let broken = 0
for (const name of positionals.length > 0 ? positionals : known) broken += await runBench(name)
if (broken > 0) say(`${broken} budgets are broken`)
process.exitCode = broken > 0 ? 3 : 0

// What is measured as a consumer runs it is the build, so it has to be that of this source.
function build(): void {
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-b'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed\n${stdout}`)
}

/** Runs one bench; gives the number of budgets that it breaks. */
async function runBench(name: string): Promise<number> {
  const { bench }: { bench: Bench } = await import(`./${name}.bench.ts`)
  say(`\n${bench.title}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'plinth-bench-'))
  const cases: Measured[] = []
  const remarks: string[] = []
  const machine = describeMachine()
  try {
    await bench.run({
      folder,
      remark: (text) => void remarks.push(text),
      async measure(benchCase) {
        const rounds = values.try ? 1 : Number(values.rounds ?? benchCase.rounds ?? usualRounds)
        const onRound = (round: number): void => progress(`${benchCase.name}: ${round} of ${rounds}`)
        const measured = await measureCase(benchCase, { rounds, warm: !values.try, onRound })
        progress('')
        say(renderCase(measured))
        cases.push(measured)
        return measured
      },
    })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const verdicts = judge(readBudgets(name), cases)
  for (const verdict of verdicts) say(renderVerdict(verdict))
  const report: BenchReport = {
    name,
    title: bench.title,
    date: new Date().toISOString().slice(0, 10),
    machine,
    remarks,
    cases,
    verdicts,
  }
  if (!values.try) say(`written to ${writeResults(report)}`)
  return verdicts.filter(({ kept }) => !kept).length
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
