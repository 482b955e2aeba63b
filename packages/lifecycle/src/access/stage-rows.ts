import type { Queryable } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { placeSeeds, readSeedFiles } from '../seed/index.ts'
import type { Subjects } from './subjects.ts'

/**
 * Puts exactly the seed rows into the tables, inside a transaction that is rolled back: whatever else a developer's
 * database holds, the same rows are tried everywhere. Sequences that stand alone are restarted because only then do
 * they come back too; the numbers they give are not undone by a rollback otherwise.
 */
export async function stageRows(
  session: Queryable,
  { project, cwd }: Pick<LifecycleContext, 'project' | 'cwd'>,
  { relations, sequences }: Subjects,
): Promise<void> {
  const tables = relations.filter(({ type }) => type === 'table').map(({ name }) => name)
  const alone = sequences.filter(({ ownedBy }) => ownedBy === null)
  const statements = [
    `set local lock_timeout = '10s'`,
    'set local statement_timeout = 0',
    ...(tables.length > 0 ? [`truncate ${tables.join(', ')} restart identity cascade`] : []),
    ...alone.map(({ name }) => `alter sequence ${name} restart`),
    // People that the fixtures bring are made anew, with whatever a trigger makes of them.
    ...((await hasUsers(session)) ? ['delete from auth.users'] : []),
  ]
  await session.execute(`/* plinth.access.stage */ ${statements.join(';\n')}`)
  const seeds = [...readSeedFiles(project, 'reference', cwd), ...readSeedFiles(project, 'fixtures', cwd)]
  await placeSeeds(session, seeds)
  await session.execute('set constraints all immediate')
}

async function hasUsers(session: Queryable): Promise<boolean> {
  const { found } = await session.one<{ found: boolean }>(
    `/* plinth.access.users */ select to_regclass('auth.users') is not null as found`,
  )
  return found
}
