import { PlinthError, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { scratchFacts, withScratch } from '../scratch/index.ts'
import { compareVersions, type MigrationFile, readMigrations } from './file/migration-file.ts'
import { applyUnrecorded, prepareScratch } from './proof/build-chain.ts'
import { compareDigests, type DigestLine, readDigest, readRowHashes } from './proof/catalog-digest.ts'
import { readOtherMigrations } from './proof/other-branch.ts'

const conflict = z.object({ subject: z.string(), message: z.string(), error: errorJson.optional() })

type Conflict = z.infer<typeof conflict>

export const mergeCheck = defineLifecycleOperation({
  name: 'migrate.merge-check',
  summary: "Try another branch's migrations with ours, in both orders",
  description: `Takes the files that only this branch has and those that only the other has, applies them on scratch
databases in both orders after the common ones, and compares catalogs and rows. Versions that both took are named. Exit
code 3 when the branches do not go together.`,
  effect: 'read',
  positional: ['with'],
  examples: [
    { command: 'plinth migrate merge-check main', does: 'this branch against main' },
    { command: 'plinth migrate merge-check ../other/database/migrations', does: 'against another folder' },
  ],
  input: z.object({ with: z.string().describe('A branch, tag or commit of git, or a folder of migrations') }),
  output: z.object({
    scratch: scratchFacts,
    ours: z.array(z.string()).readonly(),
    theirs: z.array(z.string()).readonly(),
    conflicts: z.array(conflict).readonly(),
  }),
  async run(context, { with: other }) {
    const mine = readMigrations(context.project.migrationsFolder, context.cwd)
    const others = readOtherMigrations(context, other)
    const isIn = (files: readonly MigrationFile[], file: MigrationFile): boolean =>
      files.some((each) => each.version === file.version && each.normalisedHash === file.normalisedHash)
    const common = mine.filter((file) => isIn(others, file))
    const ours = mine.filter((file) => !isIn(others, file))
    const theirs = others.filter((file) => !isIn(mine, file))
    const clashes = findClashes(ours, theirs)
    const first = await build(context, [...common, ...ours, ...theirs])
    const second = await build(context, [...common, ...theirs, ...ours])
    const conflicts = [...clashes, ...compareBuilds(first, second)]
    return {
      scratch: first.facts,
      ours: ours.map(({ file }) => file),
      theirs: theirs.map(({ file }) => file),
      conflicts,
    }
  },
  exit: ({ conflicts }) => (conflicts.length > 0 ? 'findings' : 'done'),
  present: ({ ours, theirs, conflicts }): View => [
    {
      kind: 'facts',
      facts: [
        ['Only here', ours.join(', ') || 'nothing'],
        ['Only there', theirs.join(', ') || 'nothing'],
      ],
    },
    ...conflicts.flatMap(
      ({ subject, message, error }): View => [
        { kind: 'text', text: `${subject}: ${message}`, tone: 'bad' },
        ...(error ? [failureBlock(error)] : []),
      ],
    ),
    conflicts.length === 0
      ? { kind: 'text', text: 'Both orders give the same database.', tone: 'good' }
      : { kind: 'text', text: `${conflicts.length} conflicts.`, tone: 'attention' },
  ],
})

interface Build {
  readonly facts: z.infer<typeof scratchFacts>
  readonly failure?: PlinthError
  readonly digest: readonly DigestLine[]
  readonly rows: ReadonlyMap<string, string>
}

async function build(context: LifecycleContext, files: readonly MigrationFile[]): Promise<Build> {
  return withScratch(context, {}, async (db, facts) => {
    await prepareScratch(db, context.project)
    try {
      await applyUnrecorded(db, files)
    } catch (failure) {
      if (failure instanceof PlinthError) return { facts, failure, digest: [], rows: new Map() }
      throw failure
    }
    return { facts, digest: await readDigest(db), rows: await readRowHashes(db) }
  })
}

function findClashes(ours: readonly MigrationFile[], theirs: readonly MigrationFile[]): Conflict[] {
  return ours.flatMap((file) => {
    const other = theirs.find((each) => compareVersions(each, file) === 0)
    return other
      ? [
          {
            subject: `version ${file.version}`,
            message: `both branches took it: ${file.name} here, ${other.name} there; renumber one`,
          },
        ]
      : []
  })
}

function compareBuilds(first: Build, second: Build): Conflict[] {
  const failures = [
    { when: 'ours before theirs', failure: first.failure },
    { when: 'theirs before ours', failure: second.failure },
  ].flatMap(({ when, failure }) =>
    failure ? [{ subject: when, message: 'cannot be applied', error: failure.toJSON() }] : [],
  )
  if (failures.length > 0) return failures
  const objects = compareDigests(first.digest, second.digest).map(({ kind, name, change }) => ({
    subject: `${kind} ${name}`,
    message:
      change === 'different'
        ? 'is different in the two orders'
        : `exists ${change === 'only in the first' ? 'only with ours first' : 'only with theirs first'}`,
  }))
  const rows = [...first.rows].filter(([table, hash]) => second.rows.get(table) !== hash)
  return [
    ...objects,
    ...rows.map(([table]) => ({ subject: `rows of ${table}`, message: 'are different in the two orders' })),
  ]
}
