import { randomBytes } from 'node:crypto'
import { ident } from '@plinth/kernel'
import { type Database, dumpImage, openDatabase, withDatabase } from '@plinth/postgres'

/** Gives copies of one database, as many as wanted, each gone when its work is done. */
export interface Copies {
  use<T>(run: (db: Database) => Promise<T>): Promise<T>
  close(): Promise<void>
}

type Build = (db: Database) => Promise<unknown>

/** Copies on a server, from a template that is made once. */
export async function copiesOnServer(url: string, build: Build): Promise<Copies> {
  const admin = await openDatabase({ engine: 'server', url: withDatabase(url, 'postgres') })
  const template = `diff_${randomBytes(4).toString('hex')}`
  await admin.execute(`create database ${ident(template)} template template0`)
  const open = (name: string): Promise<Database> =>
    openDatabase({ engine: 'server', url: withDatabase(url, name) })
  await working(await open(template), build)
  return {
    async use(run) {
      const name = `diff_${randomBytes(4).toString('hex')}`
      await admin.execute(`create database ${ident(name)} template ${ident(template)}`)
      try {
        return await working(await open(name), run)
      } finally {
        await admin.execute(`drop database if exists ${ident(name)} with (force)`)
      }
    },
    async close() {
      await admin.execute(`drop database if exists ${ident(template)} with (force)`)
      await admin.close()
    },
  }
}

/** Copies in memory, from an image that is made once. */
export async function copiesInMemory(build: Build): Promise<Copies> {
  const target = { engine: 'embedded', folder: null } as const
  const image = await working(await openDatabase(target), async (db) => {
    await build(db)
    return dumpImage(db)
  })
  return {
    use: async (run) => working(await openDatabase(target, { image }), run),
    close: async () => {},
  }
}

async function working<T>(db: Database, run: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await run(db)
  } finally {
    await db.close()
  }
}
