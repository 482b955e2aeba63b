import { createHash } from 'node:crypto'
import { ident } from '@plinth/kernel'
import { type Database, openDatabase, withDatabase } from '@plinth/postgres'
import type { ServerAddress } from '../servers/address.ts'
import { runPrefix } from '../servers/run-databases.ts'

/** What a test's database starts with. */
export interface Content {
  /** Tests with the same key and builder share one template. */
  readonly key: string
  readonly build?: ((db: Database) => Promise<void>) | undefined
}

/** Names what a content amounts to: the key, and the text of its builder in case two files took the same key. */
export function contentHash({ key, build }: Content, place: string): string {
  const parts = [key, place, build?.toString() ?? '']
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)
}

/** Builds the template of a content unless this run has it; gives its name. */
export async function provideTemplate(
  admin: Database,
  { address, content }: { readonly address: ServerAddress; readonly content: Content },
): Promise<string> {
  const base = address.template ?? 'template0'
  if (!content.build) return base
  const { build } = content
  const template = `${runPrefix()}template_${contentHash(content, address.name)}`
  if (await isReady(admin, template)) return template
  return admin.lock(template, { waitMs: Number.POSITIVE_INFINITY }, async () => {
    if (await isReady(admin, template)) return template
    await admin.execute(`drop database if exists ${ident(template)} with (force)`)
    await admin.execute(`create database ${ident(template)} template ${ident(base)}`)
    const db = await openDatabase({ engine: 'server', url: withDatabase(address.socketUrl, template) })
    try {
      await build(db)
    } finally {
      await db.close()
    }
    await admin.execute(`alter database ${ident(template)} allow_connections false is_template true`)
    return template
  })
}

async function isReady(admin: Database, template: string): Promise<boolean> {
  const row = await admin.maybeOne<{ ready: boolean }>(
    'select datistemplate as ready from pg_database where datname = $1',
    [template],
  )
  return row?.ready ?? false
}
