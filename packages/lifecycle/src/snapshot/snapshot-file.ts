import { createHash } from 'node:crypto'
import { snapshotErrors } from './errors.ts'

/** What stands at the top of a snapshot. */
export interface SnapshotHeader {
  /** `v2.0` */
  readonly version: string
  /** What was reached with it, in a few words. */
  readonly phase: string
  /** Day, `2026-11-21`. */
  readonly date: string
  /** Versions of the migrations that are in it. */
  readonly migrations: readonly string[]
  /** Hash over the normalised text of those migrations. */
  readonly chain: string
  /** `12 tables, 40 indexes` */
  readonly counts: string
  /** `PostgreSQL 18.6 (embedded)` */
  readonly madeOn: string
  /** Hash of everything below the header. */
  readonly content: string
}

const fields = {
  version: 'Schema Version',
  phase: 'Phase',
  date: 'Date',
  migrations: 'Migrations',
  counts: 'Contains',
  madeOn: 'Made on',
  content: 'Content',
  chain: 'Chain',
} as const satisfies Record<keyof SnapshotHeader, string>

const rule = `-- ${'='.repeat(77)}`

/** What a session is set to while a snapshot runs. */
export const settings = [
  "search_path = ''",
  'check_function_bodies = off',
  'client_min_messages = warning',
] as const

/** A snapshot as it is written: what psql can run, in one transaction. */
export function renderSnapshot(header: Omit<SnapshotHeader, 'content'>, schema: string): string {
  const body = [
    'begin;',
    '',
    ...settings.map((setting) => `set local ${setting};`),
    '',
    schema,
    '',
    'commit;',
    '',
  ].join('\n')
  const values = { ...header, migrations: header.migrations.join(', '), content: hashOf(body) }
  const lines = Object.entries(fields).map(([key, title]) => `-- ${title}: ${find(values, key)}`)
  return [
    ...lines,
    '--',
    '-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with',
    `--   plinth snapshot restore ${header.version}`,
    rule,
    body,
  ].join('\n')
}

const find = (values: Readonly<Record<string, string>>, key: string): string => values[key] ?? ''

export interface Snapshot {
  readonly header: SnapshotHeader
  readonly text: string
  /** Whether what stands below the header is what was written there. */
  readonly isUntouched: boolean
}

/** Reads the header of a snapshot; `file` is for the error. */
export function parseSnapshot(text: string, file: string): Snapshot {
  const values = Object.fromEntries(
    Object.entries(fields).map(([key, title]) => [
      key,
      new RegExp(`^-- ${title}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '',
    ]),
  )
  const header = {
    version: find(values, 'version'),
    phase: find(values, 'phase'),
    date: find(values, 'date'),
    migrations: find(values, 'migrations').split(', ').filter(Boolean),
    chain: find(values, 'chain'),
    counts: find(values, 'counts'),
    madeOn: find(values, 'madeOn'),
    content: find(values, 'content'),
  }
  const bodyAt = text.indexOf(`${rule}\n`)
  if (header.version === '' || header.content === '' || bodyAt < 0)
    throw snapshotErrors.unreadable({ file }, { where: { file } })
  const body = text.slice(bodyAt + rule.length + 1)
  return { header, text, isUntouched: hashOf(body) === header.content }
}

/** The major version of PostgreSQL that a snapshot was made on. */
export const majorOf = ({ madeOn }: SnapshotHeader): number =>
  Number(/PostgreSQL (\d+)/.exec(madeOn)?.[1] ?? 0)

export function hashOf(text: string): string {
  return `sha256 ${createHash('sha256').update(text).digest('hex')}`
}
