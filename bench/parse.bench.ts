import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeMixedScript, writeShortStatements } from './fixtures/scripts.ts'
import type { Bench, Contender } from './harness/bench.ts'
import { root } from './harness/root.ts'

const grammar = 'libpg-query alone'

export const bench: Bench = {
  title: 'Reading scripts',
  async run(context) {
    context.remark(
      '`own s` is the work without the start of the process and the load of the parser; the ratio is of it.',
    )
    context.remark(
      `${grammar} gets the text cut at lines that end with a semicolon, 256 KB each, and makes JSON objects.`,
    )
    const scripts = [
      { name: '2 MB', file: writeMixedScript(join(context.folder, '2mb.sql'), 2_000_000) },
      { name: '5 MB', file: writeMixedScript(join(context.folder, '5mb.sql'), 5_000_000) },
      {
        name: '50,000 statements',
        file: writeShortStatements(join(context.folder, 'statements.sql'), 50_000),
      },
    ] as const
    for (const { name, file } of scripts) {
      const size = (statSync(file).size / 1e6).toFixed(1)
      const lines = readFileSync(file, 'utf8').split('\n').length.toLocaleString('en')
      await context.measure({
        name,
        note: `${size} MB in ${lines} lines.`,
        reference: grammar,
        rounds: 5,
        contenders: [
          worker(grammar, 'grammar', file),
          ...['scanScript', 'normalisedHash', 'parseScript'].map((work) => worker(work, work, file)),
        ],
      })
    }
  },
}

function worker(name: string, work: string, file: string): Contender {
  return {
    name,
    command: {
      program: process.execPath,
      args: ['--conditions=@plinth/source', join(root, 'bench/work/read-script.ts'), work, file],
      cwd: root,
    },
    ownSeconds: (stdout) => Number(stdout.split(' ')[0]),
    check(stdout) {
      if (!(Number(stdout.split(' ')[1]) > 0)) throw new Error('it found nothing')
    },
  }
}
