import { createHash } from 'node:crypto'
import {
  type AnyObject,
  type Catalog,
  type Grant,
  type Identified,
  type Kind,
  kinds,
  pathOf,
  subjectOf,
} from '@plinth/catalog/model'
import { type Section, type SectionName, sectionTable } from './sections.ts'

/** What a section says of one object: only what is not usual. */
export type Facts = Readonly<Record<string, unknown>>

/** One object as a section sees it. */
export interface Entry {
  /** The key in the file. */
  readonly key: string
  /** `table public.users`: the subject of a finding. */
  readonly subject: string
  /** The table that it is on, as the key begins; empty for others. */
  readonly table: string
  readonly facts: Facts
  /** False for what extensions, the platform and tools keep. */
  readonly own: boolean
}

/** Every object of a catalog as the section sees it, by key. */
export function readEntries(catalog: Catalog, name: SectionName): Map<string, Entry> {
  const children = new Set(
    catalog.objects.table.filter(({ partitionOf }) => partitionOf !== null).map((table) => pathOf(table)),
  )
  const section = sectionTable[name]
  const entries = new Map<string, Entry>()
  for (const kind of section.kinds.length > 0 ? section.kinds : kinds)
    for (const object of objectsOf(catalog, kind)) {
      // What partitions have comes from their parent; only the section of partitions names them.
      if (name !== 'partitions' && isChild(kind, object, children)) continue
      const facts = factsOf(name, section, kind, object)
      if (facts === undefined) continue
      const key = keyOf(name, kind, object)
      const table = object.table === undefined ? '' : `${object.schema}.${object.table}`
      entries.set(key, { key, subject: subjectOf(kind, object), table, facts, own: object.owned === null })
    }
  return entries
}

type CatalogObject = AnyObject & Identified

const objectsOf = (catalog: Catalog, kind: Kind): readonly CatalogObject[] => catalog.objects[kind]

function isChild(kind: Kind, object: CatalogObject, children: ReadonlySet<string>): boolean {
  if (kind === 'table') return children.has(pathOf(object))
  return object.table !== undefined && children.has(`${object.schema}.${object.table}`)
}

function keyOf(name: SectionName, kind: Kind, object: CatalogObject): string {
  return name === 'grants' || name === 'owners' || name === 'comments'
    ? subjectOf(kind, object)
    : pathOf(object)
}

const always = ['name', 'schema', 'table', 'signature', 'owned', 'owner', 'comment', 'grants']

function factsOf(name: SectionName, section: Section, kind: Kind, object: CatalogObject): Facts | undefined {
  const values: Facts = { ...object }
  if (name === 'grants') return grantFacts(kind, values)
  if (name === 'partitions') return partitionFacts(values)
  if (name === 'owners') return values['owner'] === undefined ? undefined : { owner: values['owner'] }
  if (name === 'comments') return values['comment'] ? { comment: values['comment'] } : undefined
  if (name === 'default_privileges') return { grants: rolesOf(grantsOf(values)) }
  const skipped = [...always, ...(section.without ?? [])]
  const told = Object.entries(values).filter(
    ([field, value]) => !skipped.includes(field) && !isUsual(value, section.usual?.[field]),
  )
  return Object.fromEntries(told.map(([field, value]) => [wordOf(field), readable(field, value)]))
}

/** True where a field has what it has when nobody says anything. */
export function isUsual(value: unknown, usual: unknown): boolean {
  if (usual !== undefined) return JSON.stringify(value) === JSON.stringify(usual)
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}

/** `rowSecurity` → `row_security` */
export const wordOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

// A body is long, and only that it changed matters here.
function readable(field: string, value: unknown): unknown {
  return field === 'body' && typeof value === 'string'
    ? `sha256:${createHash('sha256').update(value).digest('hex').slice(0, 16)}`
    : value
}

function partitionFacts(values: Facts): Facts | undefined {
  if (values['partitionOf'] !== null) return { of: values['partitionOf'], bound: values['partitionBound'] }
  return values['partitionKey'] === null ? undefined : { by: values['partitionKey'] }
}

function grantsOf(values: Facts): readonly Grant[] {
  const { grants } = values
  return Array.isArray(grants) ? grants : []
}

const wholeTable = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']

// What the owner has unless somebody took it; MAINTAIN goes with the major and is left out.
const ofOwner: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  table: wholeTable,
  view: wholeTable,
  sequence: ['select', 'update', 'usage'],
  schema: ['usage', 'create'],
  routine: ['execute'],
  column: [],
}
const openToAll: readonly Kind[] = ['enum', 'domain', 'composite', 'range']

function grantFacts(kind: Kind, values: Facts): Facts | undefined {
  const roles = rolesOf(grantsOf(values))
  const owner = String(values['owner'] ?? '')
  const whole = ofOwner[kind] ?? ['usage']
  const found = (roles[owner] ?? []).filter((word) => word !== 'maintain')
  const { [owner]: _, ...others } = roles
  const facts: Record<string, unknown> = { ...others }
  if (found.join() !== whole.join()) facts['the owner'] = found
  if (openToAll.includes(kind)) {
    if (roles['public']?.join() === 'usage') delete facts['public']
    else facts['public'] = roles['public'] ?? []
  }
  return Object.keys(facts).length === 0 ? undefined : facts
}

function rolesOf(grants: readonly Grant[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    grants.map(({ grantee, privileges, grantable }) => [
      grantee,
      privileges.map((name) => (grantable.includes(name) ? `${name} with grant option` : name)),
    ]),
  )
}
