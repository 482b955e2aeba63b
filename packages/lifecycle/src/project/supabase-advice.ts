import { describeSupabaseKey, type SupabaseKey } from '@plinth/postgres'
import type { FindVariable } from './read-variables.ts'

const keyWords: Readonly<Record<SupabaseKey, string>> = {
  anon: 'an anon key',
  authenticated: "a user's token",
  service_role: 'a service_role key: keep it out of browsers and repositories',
  publishable: 'a publishable key',
  secret: 'a secret key: keep it out of browsers and repositories',
  unknown: 'not a key we know the kind of',
}

const keyNames = [
  'SUPABASE_SERVICE_KEY',
  'SUPABASE_SERVICE_ROLE_KEY',
  'SUPABASE_KEY',
  'SUPABASE_ANON_KEY',
] as const

/** What to tell somebody whose variables name Supabase's API but no database: a key cannot create tables. */
export function adviseOnSupabase(find: FindVariable): string | undefined {
  const url = find('SUPABASE_URL')
  const keys = keyNames.flatMap((name) => {
    const variable = find(name)
    return variable ? [{ name, kind: describeSupabaseKey(variable.value) }] : []
  })
  if (!url || keys.length === 0) return undefined
  const ref = /^https:\/\/([a-z0-9]+)\.supabase\.(?:co|in)\b/.exec(url.value)?.[1]
  const described = keys.map(({ name, kind }) => `${name} (${keyWords[kind]})`).join(' and ')
  return (
    `SUPABASE_URL and ${described} reach the API${ref === undefined ? '' : ` of project ${ref}`}, which cannot create ` +
    'tables; this command works on the embedded engine. For the project itself set DATABASE_URL to its database ' +
    'URL: Dashboard, Connect, Session pooler.'
  )
}
