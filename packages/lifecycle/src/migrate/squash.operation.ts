import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { scratchFacts, withScratch } from '../scratch/index.ts'
import { migrateErrors } from './errors.ts'
import { type MigrationFile, readMigrations, readScript } from './file/migration-file.ts'
import { findVersion, limitRun } from './plan-run.ts'
import { applyUnrecorded, prepareScratch } from './proof/build-chain.ts'
import { compareDigests, type DigestLine, readDigest, readRowHashes } from './proof/catalog-digest.ts'

export const squash = defineLifecycleOperation({
  name: 'migrate.squash',
  summary: 'Join the first migrations into one file, proven equal',
  description: `Writes one baseline that does what the files up to \`--to\` do, data included, and moves those files to
\`squashed/\`. First both are built on scratch databases: catalogs and rows must be equal, otherwise nothing is written
(exit code 4). Databases that have the old files count as having the baseline; a new one gets it instead of them.`,
  effect: 'write',
  projects: 'one',
  examples: [
    { command: 'plinth migrate squash', does: 'all files into one' },
    { command: 'plinth migrate squash --to 040', does: 'the files up to 040' },
  ],
  input: z.object({
    to: z.string().optional().describe('The last migration that goes into it'),
    name: z
      .string()
      .regex(/^[a-z0-9_]+$/)
      .default('baseline')
      .describe('What the file is called after its number (baseline)'),
  }),
  output: z.object({ scratch: scratchFacts, file: z.string(), squashed: z.array(z.string()).readonly() }),
  async run(context, { to, name }) {
    const { project, cwd } = context
    const files = readMigrations(project.migrationsFolder, cwd)
    const chosen = limitRun(files, { to: to === undefined ? undefined : findVersion(files, to) })
    const [first] = chosen
    const last = chosen.at(-1)
    if (!first || !last || chosen.length < 2) throw migrateErrors.nothingToSquash()
    const path = join(project.migrationsFolder, `${last.version}_${name}.sql`)
    const file = relative(cwd, path)
    const bytes = Buffer.from(joinFiles(first, last, chosen))
    const joined = readScript(bytes, { version: last.version, name, file })
    const facts = await proveEqual(context, chosen, [joined])
    if (existsSync(path) && basename(path) !== `${last.version}_${last.name}.sql`)
      throw migrateErrors.fileExists({ file })
    replaceFiles(project.migrationsFolder, chosen, { path, bytes })
    return { scratch: facts, file, squashed: chosen.map((each) => basename(each.file)) }
  },
  present: ({ file, squashed }): View => [
    {
      kind: 'text',
      text: `${file} does what ${squashed.length} files did; they are in squashed/ now.`,
      tone: 'good',
    },
    {
      kind: 'next',
      command: 'plinth migrate status',
      why: 'databases that have the old files count as having it',
    },
  ],
})

function joinFiles(first: MigrationFile, last: MigrationFile, files: readonly MigrationFile[]): string {
  const head = `-- plinth: squashes:${first.version}-${last.version}\n`
  const parts = files.map(
    ({ file, text }) =>
      `\n-- ${basename(file)}\n${text
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .replace(/;?$/, ';')}\n`,
  )
  return head + parts.join('')
}

async function proveEqual(
  context: LifecycleContext,
  chain: readonly MigrationFile[],
  joined: readonly MigrationFile[],
): Promise<z.infer<typeof scratchFacts>> {
  const before = await build(context, chain)
  const after = await build(context, joined)
  const changes = compareDigests(before.digest, after.digest).map(
    ({ kind, name, change }) => `${kind} ${name} (${change})`,
  )
  const rows = [...before.rows]
    .filter(([table, hash]) => after.rows.get(table) !== hash)
    .map(([table]) => `rows of ${table}`)
  const differences = [...changes, ...rows]
  if (differences.length > 0)
    throw migrateErrors.squashDiffers(
      { count: differences.length },
      { detail: differences.slice(0, 10).join(', ') },
    )
  return before.facts
}

interface Build {
  readonly facts: z.infer<typeof scratchFacts>
  readonly digest: readonly DigestLine[]
  readonly rows: ReadonlyMap<string, string>
}

async function build(context: LifecycleContext, files: readonly MigrationFile[]): Promise<Build> {
  return withScratch(context, {}, async (db, facts) => {
    await prepareScratch(db, context.project)
    await applyUnrecorded(db, files)
    return { facts, digest: await readDigest(db), rows: await readRowHashes(db) }
  })
}

// The baseline is written under another name first: whatever moment the process ends at, either the old files are
// all there, or the baseline is.
function replaceFiles(
  folder: string,
  files: readonly MigrationFile[],
  { path, bytes }: { path: string; bytes: Buffer },
): void {
  const archive = join(folder, 'squashed')
  mkdirSync(archive, { recursive: true })
  const written = join(archive, `${basename(path)}.new`)
  writeFileSync(written, bytes)
  for (const { file } of files) {
    const name = basename(file)
    renameSync(join(folder, name), join(archive, name))
  }
  renameSync(written, path)
  rmSync(written, { force: true })
}
