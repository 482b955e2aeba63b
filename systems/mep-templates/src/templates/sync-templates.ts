import type { Database, Transaction } from '@plinth/postgres'
import { templatesErrors } from './errors.ts'
import * as queries from './queries.ts'
import type { Template } from './read-templates.ts'
import { planRows } from './template-rows.ts'

/** Who made a template that came from a file: by it the next run knows which ones have lost theirs. */
export const createdBy = 'plinth templates sync'

export type Outcome = 'added' | 'changed' | 'unchanged' | 'removed'

export interface SyncedTemplate {
  readonly slug: string
  readonly outcome: Outcome
  readonly fieldsAdded: number
  readonly fieldsChanged: number
  readonly fieldsRemoved: number
}

/**
 * Makes the library in the database equal to the files, in one transaction. Templates, groups and fields keep their ids
 * as long as they keep their names; what is equal already is not written.
 */
export async function syncTemplates(
  db: Pick<Database, 'one' | 'transaction'>,
  templates: readonly Template[],
): Promise<SyncedTemplate[]> {
  const { there } = await db.one<{ there: boolean }>(queries.tablesThere)
  if (!there) throw templatesErrors.tablesMissing()
  return db.transaction((tx) => writeTemplates(tx, templates))
}

async function writeTemplates(tx: Transaction, templates: readonly Template[]): Promise<SyncedTemplate[]> {
  const rows = planRows(templates)
  const [groups, fields] = [JSON.stringify(rows.groups), JSON.stringify(rows.fields)]
  const slugs = templates.map(({ content }) => content.template.slug)
  await tx.many(queries.lock)
  const written = await tx.many<{ slug: string; added: boolean }>(queries.upsertTemplates, [
    JSON.stringify(rows.templates),
    createdBy,
  ])
  const regrouped = await tx.many<Named>(queries.upsertGroups, [groups])
  const refilled = await tx.many<Filled>(queries.upsertFields, [fields])
  const emptied = await tx.many<Emptied>(queries.deleteFields, [fields])
  const ungrouped = await tx.many<Named>(queries.deleteGroups, [groups])
  const touched = new Set([...regrouped, ...refilled, ...emptied, ...ungrouped].map(({ slug }) => slug))
  if (touched.size > 0) await tx.many(queries.touchTemplates, [[...touched]])
  const retired = await tx.many<Named>(queries.retireTemplates, [slugs, createdBy])
  const outcomes = new Map<string, Outcome>([
    ...[...touched].map((slug) => [slug, 'changed'] as const),
    ...written.map(({ slug, added }) => [slug, added ? 'added' : 'changed'] as const),
    ...retired.map(({ slug }) => [slug, 'removed'] as const),
  ])
  return report([...slugs, ...retired.map(({ slug }) => slug)], { outcomes, refilled, emptied })
}

interface Named {
  readonly slug: string
}

interface Filled extends Named {
  readonly added: number
  readonly changed: number
}

interface Emptied extends Named {
  readonly removed: number
}

interface Changes {
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly refilled: readonly Filled[]
  readonly emptied: readonly Emptied[]
}

function report(slugs: readonly string[], { outcomes, refilled, emptied }: Changes): SyncedTemplate[] {
  const filled = new Map(refilled.map((each) => [each.slug, each]))
  const lost = new Map(emptied.map((each) => [each.slug, each]))
  return slugs.map((slug) => ({
    slug,
    outcome: outcomes.get(slug) ?? 'unchanged',
    fieldsAdded: filled.get(slug)?.added ?? 0,
    fieldsChanged: filled.get(slug)?.changed ?? 0,
    fieldsRemoved: lost.get(slug)?.removed ?? 0,
  }))
}
