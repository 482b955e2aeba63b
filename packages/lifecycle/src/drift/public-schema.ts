import type { Grant, SchemaObject } from '@plinth/catalog/model'

export interface PublicPerspective {
  readonly migrator: string
  /** Whether the schemas are compared with those of a database on Supabase. */
  readonly besideSupabase: boolean
}

/**
 * The schemas of a database, with `public` as a decision of the application: who owns the database or migrates has
 * everything in it on every server, and Supabase gives its own services what they need. What everybody and the roles of
 * the API may do there is told.
 */
export function withoutUsual(
  schemas: readonly SchemaObject[],
  perspective: PublicPerspective,
): readonly SchemaObject[] {
  const isService = findServices(schemas)
  return schemas.map((schema) =>
    schema.name === 'public' ? decided(schema, { ...perspective, isService }) : schema,
  )
}

type IsService = (role: string) => boolean

/** Tells the roles that Supabase gives what they need in `public`; elsewhere there are none. */
export function findServices(schemas: readonly SchemaObject[]): IsService {
  const isSupabase = schemas.some(({ name, owner }) => name === 'auth' && owner.startsWith('supabase_'))
  return (role) => isSupabase && supabaseRole.test(role)
}

// Every new database has these words, from its template.
const usualComment = 'standard public schema'

// Roles that Supabase runs its services with, and the one that its customers sign in as.
const supabaseRole = /^(postgres|dashboard_user|authenticator|pgbouncer|supabase_.*)$/

function decided(
  schema: SchemaObject,
  { migrator, besideSupabase, isService }: PublicPerspective & { readonly isService: IsService },
): SchemaObject {
  const isGoverning = (role: string): boolean => role === 'pg_database_owner' || role === migrator
  const owner = isGoverning(schema.owner) ? migrator : schema.owner
  const grants = schema.grants.flatMap((grant): Grant[] => {
    if (grant.grantee === schema.owner) return [{ ...grant, grantee: owner }]
    const isUsual = isGoverning(grant.grantee) || isService(grant.grantee)
    return isUsual ? [] : [grant]
  })
  const comment = schema.comment === usualComment ? null : schema.comment
  return { ...schema, owner, comment, grants: besideSupabase ? openToApi(grants) : grants }
}

const apiRoles = ['anon', 'authenticated', 'service_role']

// Supabase lets them into `public`, whatever migrations say.
function openToApi(grants: readonly Grant[]): Grant[] {
  const gifts = apiRoles.map((grantee): Grant => {
    const { privileges = [], grantable = [] } = grants.find((grant) => grant.grantee === grantee) ?? {}
    return { grantee, privileges: [...new Set(['usage', ...privileges])], grantable }
  })
  return [...grants.filter(({ grantee }) => !apiRoles.includes(grantee)), ...gifts]
}
