import { join } from 'node:path'
import type { Bench, Contender } from './harness/bench.ts'
import { root } from './harness/root.ts'

const layout = 'layout'
const sizes = [
  { tables: 100, rounds: 5 },
  { tables: 1_000, rounds: 3 },
  { tables: 10_000, rounds: 1 },
] as const

export const bench: Bench = {
  title: 'Drawing a schema',
  async run(context) {
    context.remark(
      'Generated schemas: themes of twelve tables, one table that most others reference, 5 to 20 columns.',
    )
    context.remark('`layout` has as many threads as the command line gives it: none on two processors.')
    context.remark('`own s` is the work without the start of the process and the making of the schema.')
    for (const { tables, rounds } of sizes)
      await context.measure({
        name: `${tables.toLocaleString('en')} tables`,
        note: 'Groups, an overview and a page for each group; then SVG of each and one draw.io file, in memory.',
        reference: layout,
        rounds,
        contenders: [
          worker(layout, 'layout', tables),
          worker('layout in two threads', 'threads', tables),
          worker('layout, SVG and draw.io', 'files', tables),
        ],
      })
  },
}

function worker(name: string, work: string, tables: number): Contender {
  return {
    name,
    command: {
      program: process.execPath,
      args: ['--conditions=@plinth/source', join(root, 'bench/work/draw-diagram.ts'), work, String(tables)],
      cwd: root,
    },
    ownSeconds: (stdout) => Number(stdout.split(' ')[0]),
    check(stdout) {
      if (!(Number(stdout.split(' ')[1]) >= tables)) throw new Error('it drew too little')
    },
  }
}
