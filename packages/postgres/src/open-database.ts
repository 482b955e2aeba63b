import type { Database, DatabaseTarget, OpenOptions } from './database.ts'

/**
 * Opens a database behind one interface, whichever engine it runs on.
 *
 * @example
 * const db = await openDatabase({ engine: 'embedded', folder: '.plinth/data/shop' })
 * const { n } = await db.one<{ n: number }>('select count(*)::int as n from orders where state = $1', ['open'])
 * await db.close()
 */
export async function openDatabase(target: DatabaseTarget, options: OpenOptions = {}): Promise<Database> {
  // Each engine loads its own driver, and only when it is asked for.
  if (target.engine === 'server') {
    const { openServer } = await import('./server/server-database.ts')
    return openServer(target, options)
  }
  if (target.engine === 'local') {
    const { openLocal } = await import('./local/open-local.ts')
    return openLocal(target, options)
  }
  const { openEmbedded } = await import('./embedded/embedded-database.ts')
  return openEmbedded(target, options)
}
