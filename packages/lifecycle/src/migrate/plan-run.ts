import type { PlinthError } from '@plinth/kernel'
import { normalisation } from '@plinth/postgres'
import { migrateErrors } from './errors.ts'
import { compareVersions, type MigrationFile } from './file/migration-file.ts'
import { readDirectives } from './file/read-directives.ts'
import type { LedgerEntry } from './ledger/ledger.ts'

export type MigrationState = 'applied' | 'half applied' | 'pending' | 'edited' | 'missing' | 'out of order'

export interface PlannedMigration {
  readonly version: string
  readonly name: string
  readonly state: MigrationState
  readonly file: MigrationFile | undefined
  readonly entry: LedgerEntry | undefined
}

export interface RunPlan {
  /** Files and ledger rows together, in order. */
  readonly migrations: readonly PlannedMigration[]
  /** What a run applies, oldest first. */
  readonly pending: readonly MigrationFile[]
  /** What keeps a run from starting. */
  readonly obstacles: readonly PlinthError[]
}

/** Compares the files with the ledger: pure, so that status, a dry run and a run cannot disagree. */
export function planRun(files: readonly MigrationFile[], ledger: readonly LedgerEntry[]): RunPlan {
  const squashed = findSquashed(files, ledger)
  const entries = new Map(ledger.map((entry) => [keyOf(entry), entry]))
  const byVersion = new Map(files.map((file) => [keyOf(file), file]))
  const newest = ledger.at(-1)
  const migrations: PlannedMigration[] = files.map((file) => {
    const entry = entries.get(keyOf(file))
    const state = squashed.has(file) ? 'applied' : stateOf(file, entry, newest)
    return { version: file.version, name: file.name, state, file, entry }
  })
  for (const entry of ledger) {
    if (byVersion.has(keyOf(entry)) || isInside(entry, squashed.keys())) continue
    migrations.push({ version: entry.version, name: entry.name, state: 'missing', file: undefined, entry })
  }
  migrations.sort(compareVersions)
  return {
    migrations,
    pending: migrations.flatMap(({ state, file }) => (file && runnable.has(state) ? [file] : [])),
    obstacles: [
      ...findHalfSquashed(files, ledger),
      ...migrations.flatMap((migration) => obstacleOf(migration, newest) ?? []),
    ],
  }
}

/** Baselines whose last file the database has by its old name: it counts as having the baseline. */
function findSquashed(
  files: readonly MigrationFile[],
  ledger: readonly LedgerEntry[],
): ReadonlyMap<MigrationFile, LedgerEntry> {
  const pairs = files.flatMap((file): [MigrationFile, LedgerEntry][] => {
    const last =
      file.squashes && ledger.find((entry) => compareVersions(entry, file) === 0 && entry.name !== file.name)
    return last ? [[file, last]] : []
  })
  return new Map(pairs)
}

function findHalfSquashed(files: readonly MigrationFile[], ledger: readonly LedgerEntry[]): PlinthError[] {
  return files.flatMap((file) => {
    const inside = ledger.filter((entry) => isInside(entry, [file]))
    const newest = inside.at(-1)
    if (!newest || compareVersions(newest, file) === 0) return []
    return [migrateErrors.squashedHalfway({ file: file.file, have: newest.version, last: file.version })]
  })
}

function isInside(entry: LedgerEntry, files: Iterable<MigrationFile>): boolean {
  for (const { squashes } of files) {
    if (!squashes) continue
    if (
      compareVersions(entry, { version: squashes.from }) >= 0 &&
      compareVersions(entry, { version: squashes.to }) <= 0
    )
      return true
  }
  return false
}

/** Shortens what a run applies: up to and with one migration, or to a number of files. */
export function limitRun(
  pending: readonly MigrationFile[],
  { to, steps }: { to?: string | undefined; steps?: number | undefined },
): readonly MigrationFile[] {
  const upTo =
    to === undefined ? pending : pending.filter((file) => compareVersions(file, { version: to }) <= 0)
  return steps === undefined ? upTo : upTo.slice(0, steps)
}

const runnable: ReadonlySet<MigrationState> = new Set(['pending', 'half applied', 'out of order'])

/** The version that a person means by `3`, `003`, `003_add_orders` or `003_add_orders.sql`. */
export function findVersion(files: readonly MigrationFile[], wanted: string): string {
  const word = wanted.replace(/\.sql$/, '')
  const file = files.find(
    ({ version, name }) =>
      word === `${version}_${name}` || (/^\d+$/.test(word) && BigInt(word) === BigInt(version)),
  )
  if (file) return file.version
  const newest = files.at(-1)
  const hint = newest
    ? `the newest is ${newest.version}_${newest.name}; plinth migrate status lists all`
    : 'there is none yet'
  throw migrateErrors.versionUnknown({ version: wanted }, { hint })
}

const keyOf = ({ version }: { version: string }): string => BigInt(version).toString()

function stateOf(
  file: MigrationFile,
  entry: LedgerEntry | undefined,
  newest: LedgerEntry | undefined,
): MigrationState {
  if (entry && !isSame(file, entry) && !readDirectives(file.text, file.file).has('allow-edited'))
    return 'edited'
  if (entry) return entry.state === 'running' ? 'half applied' : 'applied'
  return newest && compareVersions(file, newest) < 0 ? 'out of order' : 'pending'
}

// The raw hash answers most files at once; only a file whose bytes changed is normalised.
function isSame(file: MigrationFile, entry: LedgerEntry): boolean {
  if (file.rawHash === entry.rawHash) return true
  return entry.hashAlgorithm === normalisation && file.normalisedHash === entry.normalisedHash
}

function obstacleOf(
  { state, file, entry }: PlannedMigration,
  newest: LedgerEntry | undefined,
): PlinthError | undefined {
  if (state === 'edited' && file)
    return migrateErrors.edited({ file: file.file }, { where: { file: file.file } })
  if (state === 'missing' && entry) return migrateErrors.missing(entry)
  if (state === 'out of order' && file && newest)
    return migrateErrors.outOfOrder({ file: file.file, newest: `${newest.version}_${newest.name}` })
  return undefined
}
