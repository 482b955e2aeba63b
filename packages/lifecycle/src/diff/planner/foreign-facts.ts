import type { Catalog } from '@plinth/catalog/model'
import type { StableId } from '@supabase/pg-delta/core'
import { findServices } from '../../drift/index.ts'

/** Which facts migrations leave alone: what the platform and tools keep, and partitions that come and go by themselves. */
export function foreignTo(
  catalogs: readonly Catalog[],
  isForeignTable: (schema: string, table: string) => boolean,
): (id: StableId) => boolean {
  const [owned, mine] = [new Set<string>(), new Set<string>()]
  for (const { objects } of catalogs) {
    for (const [kind, factKind] of namedKinds)
      for (const { name, owned: owner } of objects[kind]) if (owner) owned.add(`${factKind} ${name}`)
    for (const kind of ['trigger', 'policy'] as const)
      for (const { schema, table, name, owned: owner } of objects[kind])
        if (!owner) mine.add(JSON.stringify([kind, schema, table, name]))
    for (const { owner: role, owned: keeper } of objects.defaultPrivileges)
      if (keeper?.by === 'platform') owned.add(`defaultPrivilege ${role}`)
  }
  const services = catalogs.map(({ objects }) => findServices(objects.schema))
  return (id) => {
    const base = baseOf(id)
    if (base.kind === 'schema' && base.name === 'public' && 'grantee' in id)
      return services.some((isService) => isService(id.grantee))
    if (base.kind === 'defaultPrivilege') return owned.has(`defaultPrivilege ${base.role}`)
    const { schema, table, name } = partsOf(base)
    if (mine.has(JSON.stringify([base.kind, schema, table, name]))) return false
    if (schema !== undefined && owned.has(`schema ${schema}`)) return true
    if (schema !== undefined && isForeignTable(schema, table ?? name)) return true
    return owned.has(`${base.kind} ${name}`)
  }
}

const namedKinds = [
  ['schema', 'schema'],
  ['extension', 'extension'],
  ['publication', 'publication'],
  ['eventTrigger', 'eventTrigger'],
  ['foreignServer', 'server'],
] as const

/** The object that a comment, a grant or a label is of. */
export function baseOf(id: StableId): StableId {
  return 'target' in id ? baseOf(id.target) : id
}

/** The parts of an identity that name a place, whatever kind it is of. */
export function partsOf(id: StableId): {
  schema: string | undefined
  table: string | undefined
  name: string
} {
  return {
    schema: 'schema' in id ? (id.schema ?? undefined) : undefined,
    table: 'table' in id ? id.table : undefined,
    name: 'name' in id ? id.name : '',
  }
}
