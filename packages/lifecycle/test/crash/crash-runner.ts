// A process to be killed: looks whether the database contradicts its ledger, then applies the migrations. One start of
// the engine serves both, and what it says tells where it was when it was killed.

import { setFlagsFromString } from 'node:v8'
import { type DatabaseTarget, openDatabase } from '@plinth/postgres'
import { runMigrations } from '../../src/migrate/index.ts'
import { contextFor } from '../migrate-project.ts'
import { findContradictions, readInvalidIndexes } from './crash-project.ts'

// As the command line has it: the engine is compiled once.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)

const [folder = '', target = ''] = process.argv.slice(2)
const say = (word: string, about: unknown = ''): void =>
  void process.stdout.write(`${word} ${JSON.stringify(about)}\n`)

const parsed: DatabaseTarget = JSON.parse(target)
const db = await openDatabase(parsed)
say('contradictions', await findContradictions(db))
say('invalid', await readInvalidIndexes(db))
const { failure, remaining } = await runMigrations(
  contextFor(folder, () => db, { boundary: (name) => say('boundary', name) }),
)
await db.close()
say('ended', { failure, remaining })
