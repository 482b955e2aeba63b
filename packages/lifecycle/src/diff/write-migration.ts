import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { LifecycleContext } from '../context.ts'
import { migrateErrors, nextVersion } from '../migrate/index.ts'
import { diffErrors } from './errors.ts'
import type { PlanOutput } from './plan-json.ts'
import { renderPlanSql } from './present/render-sql.ts'

interface Wish {
  readonly name: string
  readonly unproven: boolean
}

/** Writes a plan as the next migration of the project; gives its path. What is not proven is refused unless asked for. */
export function writeMigration(
  { project, cwd }: LifecycleContext,
  plan: Omit<PlanOutput, 'isFinding'>,
  { name, unproven }: Wish,
): string {
  if (plan.proof === undefined) throw diffErrors.nothingToWrite()
  if (!plan.proof.proven && !unproven)
    throw diffErrors.notProven(undefined, {
      detail: plan.proof.failure?.message ?? plan.proof.left.join('\n'),
    })
  const folder = project.migrationsFolder
  const path = join(folder, fileName(existsSync(folder) ? readdirSync(folder) : [], name))
  const file = relative(cwd, path)
  const { from, to, summary, proof } = plan
  const head = [
    `-- From ${from} to ${to}: ${summary}.`,
    proof.proven ? `-- Proven on a copy with ${proof.rows} rows.` : '-- Not proven.',
  ]
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(path, `${head.join('\n')}\n\n${renderPlanSql(plan)}`, { flag: 'wx' })
  } catch (cause) {
    if (existsSync(path)) throw migrateErrors.fileExists({ file }, { cause })
    throw cause
  }
  return file
}

// `add_invoices`, `add_invoices.sql` and `007_add_invoices.sql` are all understood.
function fileName(names: readonly string[], wish: string): string {
  const plain = wish.replace(/\.sql$/, '')
  const description = plain
    .replace(/^\d+_/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  if (description === '') throw migrateErrors.descriptionEmpty()
  const given = /^(\d+)_/.exec(plain)?.[1]
  return `${given ?? nextVersion(names, false, new Date())}_${description}.sql`
}
