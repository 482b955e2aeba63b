import { type Database, type Engine, openDatabase } from '@plinth/postgres'
import { testkitErrors } from '../errors.ts'
import { type ServerName, serverAbsence } from '../servers/servers.ts'
import { skipWithout } from '../skip-without.ts'
import { type Per, useResource } from '../use-resource.ts'
import { type Clone, createClone, finishClone } from './clone.ts'
import { openEmbedded } from './image.ts'
import type { Content } from './template.ts'

export interface UseDatabaseOptions extends Content {
  readonly engine?: Engine
  /** Which server; without a word the main one. */
  readonly server?: ServerName
  /** One database for the file, or the surrounding describe (the default), or one for each test. */
  readonly per?: Per
}

/**
 * Gives the tests of a file a database of their own, copied from a template that is built once in a run.
 *
 * @example
 * const db = useDatabase({ key: 'shop', build: (db) => db.execute('create table items (id int)') })
 * test('starts empty', async () => expect(await db().many('select * from items')).toEqual([]))
 */
export function useDatabase(options: UseDatabaseOptions): () => Database {
  return options.engine === 'embedded' ? useEmbedded(options) : useServer(options)
}

/** A database without anything in it. */
export function useEmptyDatabase(options: Omit<UseDatabaseOptions, 'key' | 'build'> = {}): () => Database {
  return useDatabase({ ...options, key: 'empty' })
}

/** The URL of a database of its own, empty unless built, for tests that start a program. */
export function useUrl(options: Partial<Omit<UseDatabaseOptions, 'engine'>> = {}): () => string {
  const { server = 'main', per = 'file', key = 'empty', build } = options
  const absence = serverAbsence(server)
  if (absence !== undefined) return skipAll(absence)
  const clone = useResource<Clone>({
    key,
    per,
    open: () => createClone(server, { key, build }),
    close: (opened, failed) => finishClone(opened, { failed }),
  })
  return () => clone().url
}

function useServer({ server = 'main', per = 'file', key, build }: UseDatabaseOptions): () => Database {
  const absence = serverAbsence(server)
  if (absence !== undefined) return skipAll(absence)
  const resource = useResource<{ clone: Clone; database: Database }>({
    key,
    per,
    async open() {
      const clone = await createClone(server, { key, build })
      const database = await openDatabase({ engine: 'server', url: clone.socketUrl })
      return { clone, database }
    },
    close: ({ clone, database }, failed) => finishClone(clone, { failed, database }),
  })
  return () => resource().database
}

function useEmbedded({ key, build, per = 'file' }: UseDatabaseOptions): () => Database {
  return useResource<Database>({
    key,
    per,
    open: () => openEmbedded({ key, build }),
    close: (database) => database.close(),
  })
}

// The tests never get as far as asking for it.
function skipAll(reason: string): () => never {
  skipWithout(false, reason)
  return () => {
    throw testkitErrors.serverUnavailable({ reason })
  }
}
