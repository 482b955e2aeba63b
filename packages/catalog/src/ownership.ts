import type { Ownership } from './model/index.ts'

/** Schemas that Supabase, or Plinth's stand-in for it, keeps. */
const platformSchemas: ReadonlySet<string> = new Set([
  'auth',
  'storage',
  'extensions',
  'realtime',
  '_realtime',
  'vault',
  'graphql',
  'graphql_public',
  'pgbouncer',
  'pgsodium',
  'pgsodium_masks',
  'supabase_functions',
  '_analytics',
  'net',
  'pgmq_public',
])

/** Schemas that tools keep for themselves. */
const toolSchemas: Readonly<Record<string, string>> = {
  plinth: 'plinth',
  pgboss: 'pg-boss',
  cron: 'pg_cron',
  supabase_migrations: 'supabase',
}

/** What a row says about who keeps its object in order. */
export interface OwnershipHints {
  /** Catalog and object id, as the list of extension members has them. */
  readonly ownedKey?: string | null
  readonly ownedSchema?: string | null
  readonly ownedPlatform?: string | null
}

/** Tells who keeps an object in order; null: the application does. */
export function ownershipOf(hints: OwnershipHints, members: ReadonlyMap<string, string>): Ownership | null {
  const { ownedKey, ownedSchema, ownedPlatform } = hints
  const extension = ownedKey ? members.get(ownedKey) : undefined
  if (extension !== undefined) return { by: 'extension', name: extension }
  if (ownedPlatform) return { by: 'platform', name: ownedPlatform }
  if (!ownedSchema) return null
  const tool = toolSchemas[ownedSchema]
  if (tool !== undefined) return { by: 'tool', name: tool }
  return platformSchemas.has(ownedSchema) ? { by: 'platform', name: ownedSchema } : null
}
