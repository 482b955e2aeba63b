import type { Contender } from './bench.ts'
import { peerFolder } from './peers.ts'

const script = `
const { Client } = require('pg')
const client = new Client({ connectionString: process.env.BENCH_URL })
client.connect()
  .then(() => client.query('select 1'))
  .then(() => client.end())
`

/** The least that a program in Node can do with a server: connect, select once, leave. */
export function selectOnce(url: string): Contender {
  return {
    name: 'node and pg, one select',
    command: { program: process.execPath, args: ['-e', script], cwd: peerFolder, env: { BENCH_URL: url } },
  }
}
