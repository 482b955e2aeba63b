#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `ERROR: this is Node ${process.versions.node}; Plinth needs 22.18 or newer\n` +
      'HINT:  install a current Node, or start Plinth from its repository with ./plinth, which brings its own\n',
  )
  process.exit(1)
}

enableCompileCache()
// PostgreSQL's grammar and the embedded engine are WebAssembly. V8 would compile them a second time, optimised, in the
// background: half a second and 400 MB that a command of one second never earns back (docs/decisions/0006).
// And a young generation that grows keeps what streams through it: the catalog of 10,000 tables took 350 MB with it, 250
// without, in the same time (2026-11-21, 2 cores).
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--semi-space-growth-factor=1'])
  setFlagsFromString(flag)
const { runCli } = await import('./run-cli.ts')
// A promise alone does not keep Node alive: without this, a command could end in the middle, without a word.
const alive = setInterval(() => {}, 60_000)
process.exitCode = await runCli(process.argv.slice(2), process)
clearInterval(alive)
