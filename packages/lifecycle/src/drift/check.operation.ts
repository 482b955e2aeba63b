import { readCatalog } from '@plinth/catalog'
import {
  type Catalog,
  type CatalogChange,
  describeAttributes,
  diffCatalogs,
  foldChanges,
  ownObjects,
} from '@plinth/catalog/model'
import { counted, type Diagnostic, type View } from '@plinth/kernel'
import { type Database, readPlatform, readPlatformGifts } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { buildChain } from '../migrate/index.ts'
import { scratchFacts, withScratch } from '../scratch/index.ts'
import { alignMajors } from './align-majors.ts'
import { comparableCatalog } from './comparable.ts'

export const check = defineLifecycleOperation({
  name: 'drift.check',
  summary: 'Compare the database with what its migrations build',
  description: `Builds the migrations on a scratch database and compares: tables, columns, constraints, indexes, views, functions,
triggers, policies, privileges, owners, defaults and comments. What extensions, the platform and other tools keep is left
out, and so are partitions, which come and go. Exit code 0: no drift; 3: drift; 1: it could not be found out. Pending
migrations count as drift: run \`plinth migrate status\` first.`,
  effect: 'read',
  examples: [
    { command: 'plinth drift --env production', does: 'has somebody changed production by hand?' },
    { command: 'plinth drift agentflow --json', does: 'for a program to read' },
  ],
  input: z.object({}),
  output: z.object({
    database: z.string(),
    scratch: scratchFacts,
    compared: z.int().describe('Objects that migrations build'),
    findings: z.array(findingJson),
  }),
  async run(context) {
    const db = await context.openDatabase()
    const live = await readComparable(db)
    const onSupabase = (await readPlatform(db)) === 'supabase'
    const gifts = await readPlatformGifts(db)
    const besideSupabase = onSupabase && context.project.platform === 'none'
    return withScratch(context, { extensions: extensionsOf(live.comparable) }, async (scratch, facts) => {
      const built = await context.progress.step('building the migrations', async () => {
        await buildChain(context, scratch, { gifts })
        return readComparable(scratch, besideSupabase)
      })
      const found = { built: built.comparable, live: live.comparable }
      const sides = facts.otherMajor ? await alignMajors(scratch, found) : found
      return {
        database: db.label,
        scratch: facts,
        compared: Object.values(sides.built.objects).reduce((sum, objects) => sum + objects.length, 0),
        findings: foldChanges(
          diffCatalogs(sides.built, sides.live).filter(
            (change) => !isPlatforms(change, live.whole, onSupabase),
          ),
        ).map(({ change }) => toFinding(change)),
      }
    })
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ database, scratch, compared, findings }): View => [
    ...findings.map(findingBlock),
    findings.length === 0
      ? {
          kind: 'text',
          tone: 'good',
          text: `No drift: all ${compared} objects of ${database} are as the migrations make them.`,
        }
      : {
          kind: 'text',
          tone: 'bad',
          text: `${counted(findings.length, 'difference')} from what the migrations build.`,
        },
    ...(scratch.otherMajor
      ? [
          {
            kind: 'text' as const,
            tone: 'attention' as const,
            text: `Compared with ${scratch.label}, which is another major version: what only one of the two has is left out.`,
          },
        ]
      : []),
  ],
})

async function readComparable(
  db: Database,
  besideSupabase = false,
): Promise<{ whole: Catalog; comparable: Catalog }> {
  const { migrator } = await db.one<{ migrator: string }>(
    '/* plinth.drift.role */ select current_user::text as migrator',
  )
  const whole = await readCatalog(db)
  return { whole, comparable: comparableCatalog(whole, { migrator, besideSupabase }) }
}

// Supabase has installed some extensions already, as its own, and gives its roles privileges on whatever will be made.
function isPlatforms(
  { kind, change, path }: CatalogChange,
  { objects }: Catalog,
  onSupabase: boolean,
): boolean {
  if (kind === 'defaultPrivileges') return onSupabase && change === 'added'
  return kind === 'extension' && change === 'removed' && objects.extension.some(({ name }) => name === path)
}

const extensionsOf = (catalog: Catalog): string[] => ownObjects(catalog, 'extension').map(({ name }) => name)

const fixes = {
  added: 'bring it into a migration (plinth migrate new), or drop it',
  removed: 'plinth migrate up if its migration is pending; else make it again, or a migration that drops it',
  changed: 'bring it into a migration, or set it back',
} as const satisfies Record<CatalogChange['change'], string>

function toFinding({ subject, change, attributes }: CatalogChange): Diagnostic {
  const words = {
    added: 'is in the database, and no migration makes it',
    removed: 'is made by the migrations, and the database has it not',
    changed: `is otherwise than the migrations make it: ${describeAttributes(attributes)}`,
  }
  return { code: `drift.${change}`, severity: 'error', subject, message: words[change], fix: fixes[change] }
}
