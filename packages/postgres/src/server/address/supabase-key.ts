const roles = ['anon', 'authenticated', 'service_role'] as const

/** What a key of Supabase's API may do: `anon` and `publishable` as much as any visitor, `secret` everything. */
export type SupabaseKey = (typeof roles)[number] | 'publishable' | 'secret' | 'unknown'

/** Tells a key that may be public from one that must not, without asking anybody. */
export function describeSupabaseKey(key: string): SupabaseKey {
  if (key.startsWith('sb_publishable_')) return 'publishable'
  if (key.startsWith('sb_secret_')) return 'secret'
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(key.trim())?.[1]
  const role = payload === undefined ? undefined : readRole(payload)
  return roles.find((known) => known === role) ?? 'unknown'
}

function readRole(payload: string): unknown {
  try {
    const claims: { role?: unknown } | null = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return claims?.role
  } catch {
    return undefined
  }
}
