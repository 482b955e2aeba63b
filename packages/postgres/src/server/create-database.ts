import { ident } from '@plinth/kernel'
import type { OpenOptions } from '../database.ts'
import { isRawServerError } from '../server-error.ts'
import { describeAddress, readServerUrl } from './address/server-address.ts'

/** Makes the database that a URL names, through the server's database `postgres`; one that is there stays as it is. */
export async function createServerDatabase(url: string, options: OpenOptions = {}): Promise<void> {
  // Loaded here: commands on the embedded engine need no driver.
  const { connect } = await import('./connect/connect.ts')
  const { ServerSession } = await import('./server-session.ts')
  const address = readServerUrl(url)
  const client = await connect({ ...address, database: 'postgres' }, options)
  try {
    await new ServerSession(client, describeAddress(address)).execute(
      `create database ${ident(address.database)}`,
    )
  } catch (error) {
    // Another process may have been faster: 42P04, or 23505 when both were under way at once.
    const { cause } = error instanceof Error ? error : {}
    if (!isRawServerError(cause) || (cause.code !== '42P04' && cause.code !== '23505')) throw error
  } finally {
    await client.end()
  }
}
