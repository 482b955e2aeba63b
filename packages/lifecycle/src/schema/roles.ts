import { type AnyObject, type Catalog, kinds } from '@plinth/catalog/model'
import { literal, plainIdent } from '@plinth/kernel'
import { migratorName } from '../drift/comparable.ts'
import { type Statement, statement } from './statement.ts'

// Not the application's: PostgreSQL's own, those that Supabase keeps, and a role that is gone.
const foreign = /^(public|postgres|dashboard_user|dropped role|authenticator|(pg|supabase)_.*)$/

/**
 * Makes the roles that own something or are given privileges, where they are not there. They belong to the server and
 * not to the database: what else they may do, and whether they log in, is not known here.
 */
export function renderRoles(catalog: Catalog, platformRoles: readonly string[]): Statement[] {
  const all = kinds.flatMap((kind): readonly AnyObject[] => catalog.objects[kind])
  const roles = new Set(all.flatMap((object) => rolesOf(object)))
  return [...roles]
    .filter((role) => role !== migratorName && !foreign.test(role) && !platformRoles.includes(role))
    .sort()
    .map((role) =>
      statement(
        `role ${plainIdent(role)}`,
        `do $$ begin
  if not exists (select from pg_catalog.pg_roles where rolname = ${literal(role).trim()}) then
    create role ${plainIdent(role)};
  end if;
exception when duplicate_object or unique_violation then null;
end $$;`,
      ),
    )
}

function rolesOf(object: AnyObject): string[] {
  return [
    ...('owner' in object ? [object.owner] : []),
    ...('grants' in object ? object.grants.map(({ grantee }) => grantee) : []),
    ...('roles' in object ? object.roles : []),
    ...('role' in object ? [object.role] : []),
  ]
}
