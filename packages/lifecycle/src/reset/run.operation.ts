import { readCatalog } from '@plinth/catalog'
import { type Catalog, ownObjects, pathOf } from '@plinth/catalog/model'
import { counted, qualified, type View } from '@plinth/kernel'
import type { Database, Session } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { migrationLock, waitForTurn } from '../migrate/index.ts'
import { planReset } from './plan-reset.ts'

export const run = defineLifecycleOperation({
  name: 'reset.run',
  summary: 'Take everything out of a development database',
  description: `Drops every table, view, function, type, extension and schema of the application, its rows among the platform's users,
and what Plinth knows of its migrations and seeds, in one transaction. What extensions, the platform and other tools
keep stays, and so does the name of the environment. Refused on a protected database, and on a server's database that
has no mark of an unprotected one. \`plinth up\` makes everything anew. \`--dry-run\` says what would be lost.`,
  effect: 'destructive',
  examples: [
    { command: 'plinth reset agentflow --dry-run', does: 'what would be lost' },
    { command: 'plinth reset agentflow --yes && plinth up agentflow', does: 'begin again' },
  ],
  input: z.object({
    dryRun: z.boolean().optional().describe('Drop nothing, only say what would be lost'),
  }),
  output: z.object({
    database: z.string(),
    dryRun: z.boolean(),
    lost: z.array(z.object({ table: z.string(), rows: z.number() })),
    objects: z.int().describe('Tables, views, functions, types and what else the application has made'),
  }),
  async run(context, { dryRun = false }) {
    const db = await context.openDatabase()
    return db.lock(migrationLock, waitForTurn(context), async (lock) => {
      const catalog = await readCatalog(db)
      const lost = await countRows(db, catalog)
      const statements = planReset(catalog)
      if (!dryRun && statements.length > 0)
        await lock.session((session) => drop(session, statements, catalog))
      return { database: db.label, dryRun, lost, objects: statements.length }
    })
  },
  present: ({ database, dryRun, lost, objects }): View => [
    { kind: 'heading', text: database },
    ...(lost.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: 'Table', flexible: true },
              { title: 'Rows', align: 'right' as const },
            ],
            rows: lost.map(({ table, rows }) => [table, String(rows)]),
          },
        ]),
    {
      kind: 'text',
      tone: dryRun ? 'attention' : 'good',
      text:
        objects === 0
          ? 'There is nothing of the application.'
          : `${counted(objects, 'object')} and ${counted(total(lost), 'row')} ${dryRun ? 'would be lost' : 'are gone'}.`,
    },
    {
      kind: 'next',
      command: dryRun ? 'plinth reset --yes' : 'plinth up',
      why: dryRun ? 'to do it' : 'makes everything anew',
    },
  ],
})

const total = (lost: readonly { rows: number }[]): number => lost.reduce((sum, { rows }) => sum + rows, 0)

async function countRows(db: Database, catalog: Catalog): Promise<{ table: string; rows: number }[]> {
  const tables = ownObjects(catalog, 'table').filter(
    ({ partitionOf, type }) => partitionOf === null && type !== 'foreign table',
  )
  const users = catalog.objects.table.filter(({ schema, name }) => schema === 'auth' && name === 'users')
  const counted = [...tables, ...users]
  if (counted.length === 0) return []
  const results = await db.execute(
    `/* plinth.reset.count */ ${counted.map(({ schema, name }) => `select count(*) as rows from ${qualified(schema, name)}`).join(';\n')}`,
  )
  return counted
    .map((table, index) => ({ table: pathOf(table), rows: Number(results[index]?.rows[0]?.['rows'] ?? 0) }))
    .filter(({ rows }) => rows > 0)
}

async function drop(session: Session, statements: readonly string[], { objects }: Catalog): Promise<void> {
  const hasUsers = objects.table.some(({ schema, name }) => schema === 'auth' && name === 'users')
  await session.transaction(async (transaction) => {
    await transaction.execute(`/* plinth.reset.drop */ set local lock_timeout = '30s';
      set local client_min_messages = warning;
      ${statements.join(';\n')};
      ${hasUsers ? 'delete from auth.users' : ''}`)
  })
}
