import type { Client } from 'pg'
import { renderUrl } from './address/render-url.ts'
import type { ServerAddress } from './address/server-address.ts'
import { describeSupabaseUrl } from './address/supabase-address.ts'
import { sessionPoolerUrl } from './connect/connection-error.ts'
import { connectionErrors } from './errors.ts'

const pidQuery = '/* plinth.backend */ select pg_backend_pid() as pid'

/** The server process that answers a connection at the moment. */
export async function readBackend(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ pid: number }>(pidQuery)
  return rows[0]?.pid
}

interface PoolerQuestion {
  readonly address: ServerAddress
  readonly client: Client
  open(): Promise<Client>
}

/**
 * Refuses a way to the server on which a session is not one: locks, settings and temporary tables would end up with
 * somebody else.
 */
export async function refuseTransactionPooler({ address, client, open }: PoolerQuestion): Promise<void> {
  const known = describeSupabaseUrl(address).kind === 'transaction pooler' || address.saysPooled
  if (known || (await sharesSessions(client, open))) throw transactionPooler(address)
}

/** The error, with the URL to use instead. */
function transactionPooler(address: ServerAddress): Error {
  const supabase = describeSupabaseUrl(address)
  const [{ host, port }] = address.hosts
  if (supabase.kind !== 'transaction pooler')
    return connectionErrors.transactionPooler(
      { place: `${host}:${port}`, url: renderUrl(address, { host: 'POSTGRES_HOST', port: 5432 }) },
      {
        hint: `connect to PostgreSQL itself, or through a pool with pool_mode = session: ${renderUrl(address, { host: 'POSTGRES_HOST', port: 5432 })}`,
      },
    )
  const url = supabase.shared
    ? renderUrl(address, { port: 5432 })
    : sessionPoolerUrl(address, supabase.ref ?? 'PROJECT_REF')
  return connectionErrors.transactionPooler({ place: `${host}:${port}`, url })
}

/**
 * A pooler gives a connection a process id of its own making. Behind one, two connections are held side by side: when
 * the second, inside a transaction, has the server process of the first, or the first has moved on meanwhile,
 * processes belong to transactions.
 */
async function sharesSessions(client: Client, open: () => Promise<Client>): Promise<boolean> {
  const before = await readBackend(client)
  if (before === client.processID) return false
  const other = await open()
  try {
    for (let round = 0; round < 3; round++) {
      await other.query('begin')
      const during = await readBackend(other)
      const after = await readBackend(client)
      await other.query('commit')
      if (during === before || after !== before) return true
    }
    return false
  } finally {
    await other.end().catch(() => {})
  }
}
