import { type AnyObject, type Catalog, kinds } from '@plinth/catalog/model'
import { ident, literal } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'

/** Makes the roles that a catalog names and a server of our own does not have: they can own things, and never sign in. */
export async function ensureRoles(db: Database, catalog: Catalog): Promise<void> {
  const known = new Set(
    (await db.many<{ name: string }>('/* plinth.diff.roles */ select rolname as name from pg_roles')).map(
      ({ name }) => name,
    ),
  )
  for (const role of rolesOf(catalog)) if (!known.has(role)) await db.execute(makeRole(role))
}

// Roles belong to the whole server: somebody else may make the same one at this moment.
const makeRole = (role: string): string =>
  `do $$ begin execute ${literal(`create role ${ident(role)}`)}; exception when duplicate_object or unique_violation then null; end $$`

function rolesOf(catalog: Catalog): Set<string> {
  const roles = new Set<string>()
  for (const kind of kinds) {
    const objects: readonly AnyObject[] = catalog.objects[kind]
    for (const object of objects) {
      if ('owner' in object) roles.add(object.owner)
      if ('grants' in object) for (const { grantee } of object.grants) roles.add(grantee)
      if ('roles' in object) for (const role of object.roles) roles.add(role)
    }
  }
  for (const unreal of ['public', 'dropped role', '']) roles.delete(unreal)
  return new Set([...roles].filter((role) => !role.startsWith('pg_')))
}
