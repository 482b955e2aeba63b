import type { RelationModel, RelationshipModel } from '../model/model.ts'
import { pascalCase } from './typescript.ts'

/** One foreign key, as the two fields that Prisma has for it. */
export interface PrismaRelation {
  readonly child: RelationModel
  readonly parent: RelationModel
  readonly key: RelationshipModel
  /** Named where Prisma could not tell two relations apart. */
  readonly name: string | undefined
  readonly childField: string
  readonly parentField: string
}

export const tableId = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`

/** A name that Prisma accepts for a field or an enum's value. */
export const prismaName = (name: string): string => {
  const clean = name.replace(/[^A-Za-z0-9_]/g, '_')
  return /^[A-Za-z]/.test(clean) ? clean : `x${clean}`
}

/** The foreign keys among tables that are models, each with a field on both sides. */
export function readRelations(
  tables: readonly RelationModel[],
  modelOf: (table: RelationModel) => string,
): PrismaRelation[] {
  const byId = new Map(tables.map((table) => [tableId(table), table]))
  const taken = new Map(
    tables.map((table) => [tableId(table), new Set(table.columns.map(({ name }) => prismaName(name)))]),
  )
  const claim = (table: RelationModel, wish: string): string => {
    const names = taken.get(tableId(table)) ?? new Set()
    let free = wish
    for (let number = 2; names.has(free); number++) free = `${wish}${number}`
    names.add(free)
    return free
  }
  const pairs = tables.flatMap((child) =>
    child.relationships.flatMap((key) => {
      const parent = byId.get(tableId({ schema: key.schema, name: key.relation }))
      return parent ? [{ child, parent, key }] : []
    }),
  )
  return pairs.map(({ child, parent, key }) => {
    const isAmbiguous =
      child === parent || pairs.filter((other) => isSamePair(other, { child, parent })).length > 1
    const childField = claim(child, childName(key, parent, modelOf))
    const plain = decapitalised(modelOf(child))
    const parentField = claim(
      parent,
      isAmbiguous ? `${plain}_${childField}` : key.isOneToOne ? plain : plural(plain),
    )
    return { child, parent, key, name: isAmbiguous ? key.name : undefined, childField, parentField }
  })
}

type Pair = Pick<PrismaRelation, 'child' | 'parent'>

const isSamePair = (one: Pair, other: Pair): boolean =>
  (one.child === other.child && one.parent === other.parent) ||
  (one.child === other.parent && one.parent === other.child)

// `owner_id` and `ownerId` are the owner.
function childName(
  { columns }: RelationshipModel,
  parent: RelationModel,
  modelOf: (table: RelationModel) => string,
): string {
  const [only = '', ...others] = columns
  const bare = only.replace(/(_id|Id)$/, '')
  return others.length > 0 || bare === only || bare === '' ? decapitalised(modelOf(parent)) : prismaName(bare)
}

const decapitalised = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

const plural = (name: string): string => (name.endsWith('s') ? name : `${name}s`)

/** The names of models: as configured, else after their table. */
export function nameModels(
  tables: readonly RelationModel[],
  configured: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const taken = new Set(Object.values(configured))
  return new Map(
    tables.map((table) => {
      const id = tableId(table)
      const chosen = configured[id]
      if (chosen !== undefined) return [id, chosen]
      const wish = pascalCase(table.schema === 'public' ? table.name : `${table.schema}_${table.name}`)
      let free = wish
      for (let number = 2; taken.has(free); number++) free = `${wish}${number}`
      taken.add(free)
      return [id, free]
    }),
  )
}
