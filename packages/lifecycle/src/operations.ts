import type { LifecycleOperation } from './context.ts'

/**
 * Every operation, by name, loaded when it is called. The order is that of `plinth --help`; the first operation of a
 * verb is the one that the verb alone runs.
 */
export const operations = {
  'up.run': async () => (await import('./up/run.operation.ts')).run,
  'migrate.up': async () => (await import('./migrate/up.operation.ts')).up,
  'migrate.status': async () => (await import('./migrate/status.operation.ts')).status,
  'migrate.new': async () => (await import('./migrate/new.operation.ts')).newMigration,
  'migrate.repair': async () => (await import('./migrate/repair.operation.ts')).repair,
  'migrate.baseline': async () => (await import('./migrate/baseline.operation.ts')).baseline,
  'migrate.prove': async () => (await import('./migrate/prove.operation.ts')).prove,
  'migrate.merge-check': async () => (await import('./migrate/merge-check.operation.ts')).mergeCheck,
  'migrate.squash': async () => (await import('./migrate/squash.operation.ts')).squash,
  'migrate.down': async () => (await import('./migrate/down.operation.ts')).down,
  'verify.run': async () => (await import('./verify/run.operation.ts')).run,
  'verify.derive': async () => (await import('./verify/derive.operation.ts')).derive,
  'drift.check': async () => (await import('./drift/check.operation.ts')).check,
  'snapshot.create': async () => (await import('./snapshot/create.operation.ts')).create,
  'snapshot.list': async () => (await import('./snapshot/list.operation.ts')).list,
  'snapshot.restore': async () => (await import('./snapshot/restore.operation.ts')).restore,
  'snapshot.compare': async () => (await import('./snapshot/compare.operation.ts')).compare,
  'diff.plan': async () => (await import('./diff/plan.operation.ts')).plan,
  'document.schema': async () => (await import('./document/schema.operation.ts')).schema,
  'document.migration': async () => (await import('./document/migration.operation.ts')).migration,
  'document.site': async () => (await import('./document/site.operation.ts')).site,
  'seed.reference': async () => (await import('./seed/reference.operation.ts')).reference,
  'seed.fixtures': async () => (await import('./seed/fixtures.operation.ts')).fixtures,
  'seed.check': async () => (await import('./seed/check.operation.ts')).check,
  'partitions.status': async () => (await import('./partitions/status.operation.ts')).status,
  'partitions.ensure': async () => (await import('./partitions/ensure.operation.ts')).ensure,
  'partitions.detach': async () => (await import('./partitions/detach.operation.ts')).detach,
  'partitions.schedule': async () => (await import('./partitions/schedule.operation.ts')).schedule,
  'types.generate': async () => (await import('./types/generate.operation.ts')).generate,
  'diagram.render': async () => (await import('./diagram/render.operation.ts')).render,
  'diagram.compare': async () => (await import('./diagram/compare.operation.ts')).compare,
  'access.matrix': async () => (await import('./access/matrix.operation.ts')).matrix,
  'reset.run': async () => (await import('./reset/run.operation.ts')).run,
  'sql.list': async () => (await import('./sql/list.operation.ts')).list,
  'sql.validate': async () => (await import('./sql/validate.operation.ts')).validate,
  'sql.report': async () => (await import('./sql/report.operation.ts')).report,
  'sql.admin': async () => (await import('./sql/admin.operation.ts')).admin,
} as const satisfies Record<string, () => Promise<LifecycleOperation>>

/** One sentence for each verb, for `plinth --help`. */
export const verbs = {
  up: 'Bring the database up: migrated and ready, in one command',
  migrate: 'Apply ordered SQL files, and know which are applied',
  verify: 'Compare the database with what it is declared to have',
  drift: 'Find out whether somebody changed the database by hand',
  snapshot: 'Keep the whole schema of a version in one file, and what changed',
  diff: 'Plan the way from one schema to another, proven before it is shown',
  document: 'Put the database into words: what a migration changed, a reference, a site',
  seed: 'Load reference data and fixtures, the same rows however often',
  partitions: 'Make partitions ahead, and take old ones out into files',
  types: 'Write the types of the database for supabase-js, Kysely, Zod and Prisma',
  diagram: 'Draw the database, and keep what people arranged',
  access: 'Try who can do what: every identity on every table and function',
  reset: 'Take everything out of a development database',
  sql: 'Run named queries: validation, reports, a look at the database',
} as const satisfies Record<string, string>
