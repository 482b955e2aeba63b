import { randomBytes } from 'node:crypto'
import { ident } from '@plinth/kernel'
import { type Database, openDatabase, withDatabase } from '@plinth/postgres'
import { testkitErrors } from '../errors.ts'
import type { ServerAddress } from '../servers/address.ts'
import { askDesk, askForServer } from '../servers/ask-desk.ts'
import { runPrefix } from '../servers/run-databases.ts'
import type { ServerName } from '../servers/servers.ts'
import { findHeld, findLeft } from './leak-check.ts'
import { type Content, provideTemplate } from './template.ts'

/** A database of one test or file on a server. */
export interface Clone {
  readonly name: string
  readonly key: string
  readonly url: string
  readonly socketUrl: string
  readonly address: ServerAddress
  /** The maintenance database of the same server. */
  readonly admin: Database
}

/** Makes a database with a content by copying its template. */
export async function createClone(server: ServerName, content: Content): Promise<Clone> {
  const address = await askForServer(server)
  const admin = await openDatabase(
    { engine: 'server', url: address.socketUrl },
    { applicationName: 'plinth-testkit' },
  )
  try {
    const template = await provideTemplate(admin, { address, content })
    const name = cloneName(content.key)
    await admin.execute(`create database ${ident(name)} template ${ident(template)}`)
    const [url, socketUrl] = [withDatabase(address.url, name), withDatabase(address.socketUrl, name)]
    return { name, key: content.key, url, socketUrl, address, admin }
  } catch (error) {
    await admin.close()
    throw error
  }
}

export interface CloneEnd {
  readonly failed: boolean
  /** Our own connections to it, closed in the middle of the check. */
  readonly database?: Database | undefined
}

/** Looks for what the tests left behind, and drops the clone; after a failure it stays, and its address is printed. */
export async function finishClone(clone: Clone, { failed, database }: CloneEnd): Promise<void> {
  const { admin, name, key } = clone
  try {
    const held = await findHeld(admin, name)
    await database?.close()
    const leaks = [...held, ...(await findLeft(admin, name))]
    if (failed || process.env['PLINTH_TEST_KEEP'] === 'all') return await keepClone(clone)
    await admin.execute(`drop database if exists ${ident(name)} with (force)`)
    if (leaks.length > 0) throw testkitErrors.leaks({ key }, { detail: leaks.join('\n') })
  } finally {
    await database?.close()
    await admin.close()
  }
}

async function keepClone({ name, key, url, address }: Clone): Promise<void> {
  const command = `psql '${url}'`
  process.stderr.write(`\nthe database "${key}" is kept: ${command}\n`)
  await askDesk({ ask: 'kept', server: address.name, database: name, command })
}

// PostgreSQL cuts names after 63 bytes; the key is for the reader of \l.
function cloneName(key: string): string {
  const readable = key.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return `${runPrefix()}${readable.slice(0, 30)}_${randomBytes(4).toString('hex')}`
}
