import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Catalog, diffCatalogs } from '@plinth/catalog/model'
import { counted, PlinthError, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { drawVersion } from '../diagram/index.ts'
import { findVersion, limitRun, type MigrationFile, readMigrations } from '../migrate/index.ts'
import { writeWhole } from '../write-whole.ts'
import { type BuiltSchema, buildSchema, chainOf, countObjects } from './build-schema.ts'
import { addEntry, hasEntry, renderEntry, type Versioned } from './changelog.ts'
import { snapshotErrors } from './errors.ts'
import { readRestored } from './restore-snapshot.ts'
import { renderSnapshot, type SnapshotHeader } from './snapshot-file.ts'
import {
  changesFile,
  checkVersion,
  compareVersionNames,
  readSnapshots,
  type StoredSnapshot,
  versionsFolder,
} from './versions-folder.ts'

export const create = defineLifecycleOperation({
  name: 'snapshot.create',
  summary: 'Write the whole schema of a version into one file, proven',
  description: `Builds the migrations, writes what they make into \`database/versions/<version>_snapshot.sql\`, and says in
\`database/SCHEMA_CHANGES.md\` what has changed since the version before, and draws it into
\`database/diagrams/entity_diagram_<version>.drawio\`. Before anything is written, the snapshot is
restored into a scratch database, which must be equal; else exit code 4. Rows that migrations write are part of it;
partitions made for a time are not. The same migrations and date give the same bytes, wherever it runs. A snapshot that is
there stays as it is.`,
  effect: 'write',
  projects: 'one',
  positional: ['version', 'phase'],
  examples: [
    { command: 'plinth snapshot create v2.0 "Phase 2 - Contract Parsing"', does: 'all migrations' },
    {
      command: 'plinth snapshot create v1.0 "Baseline" --to 000 --name v1.0_baseline',
      does: 'an earlier version, under a name of its own',
    },
  ],
  input: z.object({
    version: z.string().describe('v and a number: v2.0'),
    phase: z.string().optional().describe('What was reached with it, in a few words'),
    to: z.string().optional().describe('The last migration that is in it (the newest)'),
    name: z
      .string()
      .regex(/^v[\w.]+$/, 'letters, digits, dots and underscores, beginning with the version')
      .optional()
      .describe('The name of the file (v2.0_snapshot)'),
    'no-diagram': z
      .boolean()
      .optional()
      .describe('Do not draw it: with thousands of tables that takes minutes'),
    date: z.iso.date().optional().describe('The day of the version (today)'),
  }),
  output: z.object({
    file: z.string(),
    changes: z.string(),
    diagrams: z.array(z.string()).readonly().describe('Files that were drawn, below database/diagrams'),
    outcome: z.enum(['written', 'unchanged']),
    migrations: z.int(),
    counts: z.string(),
    previous: z.string().nullable(),
  }),
  async run(context, { version, phase = '', to, name, date, 'no-diagram': undrawn }) {
    checkVersion(version)
    const { project, cwd } = context
    const all = readMigrations(project.migrationsFolder, cwd)
    const files = limitRun(all, { to: to === undefined ? undefined : findVersion(all, to) })
    const path = join(versionsFolder(project), `${name ?? `${version}_snapshot`}.sql`)
    const file = relative(cwd, path)
    const stored = readSnapshots(project, cwd)
    const existing = stored.find(({ header }) => header.version === version)
    const built = await context.progress.step('building the migrations', () => buildSchema(context, files))
    const header = headerOf(built, files, {
      version,
      phase,
      date: date ?? existing?.header.date ?? new Date().toISOString().slice(0, 10),
    })
    const text = renderSnapshot(header, built.sql)
    const changes = relative(cwd, changesFile(project))
    const counts = { migrations: files.length, counts: header.counts }
    const previous = previousOf(stored, version)
    const result = { file, changes, ...counts, previous: previous?.header.version ?? null }
    if (existing && existing.text !== text) throw snapshotErrors.exists({ version, file: existing.file })
    if (!existing) await prove(context, built, { version, text, file })
    const diagrams = undrawn ? [] : await draw(context, { catalog: built.catalog, version }, previous)
    await keepEntry(context, { header, catalog: built.catalog }, previous)
    if (existing) return { ...result, file: existing.file, diagrams, outcome: 'unchanged' as const }
    context.boundary('snapshot.create')
    // The last, because it says that the rest is there; nobody writes a point of reference by hand.
    writeWhole(path, text)
    chmodSync(path, 0o444)
    return { ...result, diagrams, outcome: 'written' as const }
  },
  present: ({ file, changes, diagrams, outcome, migrations, counts, previous }): View => [
    outcome === 'unchanged'
      ? { kind: 'text', tone: 'muted', text: `${file} is there already and says the same.` }
      : {
          kind: 'text',
          tone: 'good',
          text: `Snapshot saved to ${file}: ${counted(migrations, 'migration')}, ${counts}.`,
        },
    ...(outcome === 'unchanged'
      ? []
      : [
          {
            kind: 'facts' as const,
            facts: [
              ['Proven', 'restored into a scratch database and found equal'],
              [previous === null ? 'Changelog' : `New since ${previous}`, changes],
            ] as const,
          },
        ]),
    ...(diagrams.length === 0
      ? []
      : [{ kind: 'facts' as const, facts: diagrams.map((path) => ['Drawn', path] as const) }]),
  ],
})

function headerOf(
  built: BuiltSchema,
  files: readonly MigrationFile[],
  said: Pick<SnapshotHeader, 'version' | 'phase' | 'date'>,
): Omit<SnapshotHeader, 'content'> {
  return {
    ...said,
    migrations: files.map((file) => file.version),
    chain: chainOf(files),
    counts: countObjects(built.catalog),
    madeOn: built.madeOn,
  }
}

async function prove(
  context: LifecycleContext,
  built: BuiltSchema,
  { version, text, file }: { version: string; text: string; file: string },
): Promise<void> {
  const restored = await context.progress
    .step('restoring it', () => readRestored(context, { text, file }))
    .catch((cause: unknown) => {
      if (!(cause instanceof PlinthError)) throw cause
      throw snapshotErrors.notRestorable({ version }, { detail: cause.message, where: cause.where, cause })
    })
  const differences = diffCatalogs(built.catalog, restored)
  if (differences.length === 0) return
  const shown = differences
    .slice(0, 8)
    .map(({ subject, attributes }) =>
      attributes.length === 0 ? subject : `${subject} (${attributes.map(({ name }) => name).join(', ')})`,
    )
  const more = differences.length > shown.length ? ' …' : ''
  throw snapshotErrors.notEqual({ version }, { detail: `Unlike: ${shown.join('; ')}${more}` })
}

function previousOf(stored: readonly StoredSnapshot[], version: string): StoredSnapshot | undefined {
  return stored.filter(({ header }) => compareVersionNames(header.version, version) < 0).at(-1)
}

const draw = (
  { project, progress }: LifecycleContext,
  { catalog, version }: { catalog: Catalog; version: string },
  previous: StoredSnapshot | undefined,
): Promise<readonly string[]> =>
  progress.step('drawing it', () =>
    drawVersion(project, { catalog, version, previous: previous?.header.version }),
  )

// An entry that is there stays: people may have written into it.
async function keepEntry(
  context: LifecycleContext,
  version: Versioned,
  previous: StoredSnapshot | undefined,
): Promise<void> {
  const log = changesFile(context.project)
  const read = (): string | undefined => (existsSync(log) ? readFileSync(log, 'utf8') : undefined)
  if (hasEntry(read(), version.header.version)) return
  const entry = await entryOf(context, version, previous)
  // Read again: another version may have got its entry meanwhile.
  writeWhole(log, addEntry(read(), version.header.version, entry))
}

async function entryOf(
  context: LifecycleContext,
  version: Versioned,
  previous: StoredSnapshot | undefined,
): Promise<string> {
  if (previous === undefined) return renderEntry(version, undefined)
  const catalog = await context.progress.step(`restoring ${previous.header.version}`, () =>
    readRestored(context, previous),
  )
  return renderEntry(version, { header: previous.header, catalog })
}
