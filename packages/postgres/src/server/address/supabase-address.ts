import type { ServerAddress } from './server-address.ts'

/** Which of Supabase's three addresses this is. */
export type SupabaseAddress =
  | { readonly kind: 'none' }
  /** `db.<ref>.supabase.co:5432`: PostgreSQL itself, by IPv6 only unless the project pays for IPv4. */
  | { readonly kind: 'direct'; readonly ref: string }
  /** Port 5432 of the pooler: a session stays a session; IPv4. */
  | { readonly kind: 'session pooler'; readonly ref: string | undefined; readonly region: string | undefined }
  /** Port 6543: every transaction may run in another session. */
  | {
      readonly kind: 'transaction pooler'
      readonly ref: string | undefined
      readonly region: string | undefined
      /** False for the project's own pooler, which shares the direct host. */
      readonly shared: boolean
    }

const transactionPort = 6543

/** Tells direct connection, session pooler and transaction pooler of Supabase apart; `none` for every other server. */
export function describeSupabaseUrl({ hosts, user }: Pick<ServerAddress, 'hosts' | 'user'>): SupabaseAddress {
  const [{ host, port }] = hosts
  const direct = /^db\.([a-z0-9]+)\.supabase\.(?:co|com|in|red)$/i.exec(host)?.[1]
  if (direct !== undefined)
    return port === transactionPort
      ? { kind: 'transaction pooler', ref: direct, region: undefined, shared: false }
      : { kind: 'direct', ref: direct }
  const pooler = /^(?:aws|gcp|fly)-\d+-([a-z0-9-]+)\.pooler\.supabase\.(?:co|com)$/i.exec(host)
  if (!pooler && !/\.pooler\.supabase\.(?:co|com)$/i.test(host)) return { kind: 'none' }
  const [region, ref] = [pooler?.[1], /^[^.]+\.([a-z0-9]+)$/i.exec(user)?.[1]]
  return port === transactionPort
    ? { kind: 'transaction pooler', ref, region, shared: true }
    : { kind: 'session pooler', ref, region }
}

/** The user that the pooler wants: the role, a dot and the project. */
export function poolerUser(user: string, ref: string): string {
  return user.includes('.') ? user : `${user}.${ref}`
}
