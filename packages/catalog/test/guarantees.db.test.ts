import { readCatalog, readCatalogPart } from '@plinth/catalog'
import {
  type Catalog,
  decodeCatalog,
  diffCatalogs,
  encodeCatalog,
  kinds,
  type Selection,
} from '@plinth/catalog/model'
import { type Database, ensurePlatform, type Session } from '@plinth/postgres'
import { useDatabase, useEmptyDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { buildWorld, prepareServer } from './changes/index.ts'
import { places } from './places.ts'

/** Counts what is sent: each call of a transaction is one round trip, and begin and commit are two more. */
function counting(db: Database): { db: Database; count(): number } {
  let count = 0
  const counted: Database = new Proxy(db, {
    get(target, name) {
      if (name === 'version') return target.version
      if (name !== 'transaction') return Reflect.get(target, name)
      const transaction: Database['transaction'] = (run, options) => {
        count += 2
        return target.transaction(
          (inner) =>
            run(
              new Proxy(inner, {
                get(session, method) {
                  count++
                  const value = Reflect.get(session, method)
                  return typeof value === 'function' ? value.bind(session) : value
                },
              }),
            ),
          options,
        )
      }
      return transaction
    },
  })
  return { db: counted, count: () => count }
}

// A session of its own knows no second connection.
function asVersioned(session: Session, version: number): Session & { readonly version: number } {
  return {
    version,
    many: (text, values) => session.many(text, values),
    one: (text, values) => session.one(text, values),
    maybeOne: (text, values) => session.maybeOne(text, values),
    each: (text, onRow) => session.each(text, onRow),
    execute: (script) => session.execute(script),
    copyIn: (statement, source) => session.copyIn(statement, source),
    copyOut: (statement) => session.copyOut(statement),
    transaction: (run, options) => session.transaction(run, options),
  }
}

const selection = {
  extension: ['name'],
  enum: ['schema', 'name', 'values'],
  table: ['schema', 'name', 'grants'],
  index: ['schema', 'table', 'name', 'keys'],
} as const satisfies Selection

for (const place of places)
  describe(place.name, () => {
    const db = useDatabase({ ...place, key: 'catalog-guarantees', build: buildWorld })

    test('reads in fewer than 25 round trips, frozen to the last list, the same through JSON', async () => {
      await prepareServer(db())
      const counted = counting(db())
      const catalog = await readCatalog(counted.db)
      expect(counted.count()).toBeGreaterThan(5)
      expect(counted.count()).toBeLessThan(25)
      expect(unfrozen(catalog)).toEqual([])
      const text = encodeCatalog(catalog)
      expect(decodeCatalog(text)).toEqual(catalog)
      expect(encodeCatalog(decodeCatalog(text))).toBe(text)
      expect(encodeCatalog(await readCatalog(db()))).toBe(text)
      expect(text).not.toContain('hunter2')
    })

    test('a part has what the whole says in those fields, and whose each object is', async () => {
      const { objects: part } = await readCatalogPart(db(), selection)
      const { objects: whole } = await readCatalog(db())
      expect(Object.keys(part).sort()).toEqual(Object.keys(selection).sort())
      expect(part.enum).toEqual(
        whole.enum.map(({ schema, name, values, owned }) => ({ schema, name, values, owned })),
      )
      expect(part.table).toEqual(
        whole.table.map(({ schema, name, grants, owned }) => ({ schema, name, grants, owned })),
      )
      expect(part.index).toEqual(
        whole.index.map(({ schema, table, name, keys, owned }) => ({ schema, table, name, keys, owned })),
      )
      expect(part.extension).toEqual(whole.extension.map(({ name, owned }) => ({ name, owned })))
      expect(Object.values(part).filter((found) => found.length === 0)).toEqual([])
    })

    test('has no object id in it', async () => {
      const text = encodeCatalog(await readCatalog(db()))
      const oids = await db().many<{ oid: string }>(
        "select oid::text from pg_class where oid > 16383 union select oid::text from pg_namespace where nspname = 'w'",
      )
      expect(oids.length).toBeGreaterThan(20)
      expect(oids.filter(({ oid }) => new RegExp(`\\b${oid}\\b`).test(text))).toEqual([])
    })
  })

function unfrozen(value: unknown, path = 'catalog'): string[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${path}.${key}`))
  return Object.isFrozen(value) ? inside : [path, ...inside]
}

describe('a large database', () => {
  const db = useEmptyDatabase()

  test('is read by two connections to what one reads, in as few round trips', async () => {
    await db().execute(`do $$ begin
      for n in 1..300 loop
        execute format('create table t%s (id int primary key, other int unique references t%s, note text)', n, n);
      end loop;
    end $$`)
    const opened = db()
    const alone = await opened.session((session) => readCatalog(asVersioned(session, opened.version)))
    const counted = counting(opened)
    const together = await readCatalog(counted.db)
    expect(together.objects.table).toHaveLength(300)
    expect(encodeCatalog(together)).toBe(encodeCatalog(alone))
    expect(counted.count()).toBeLessThan(25)
  })

  test('is seen as it was at one moment, whatever others change meanwhile', async () => {
    let stop = false
    const meanwhile = (async () => {
      for (let n = 0; !stop; n++)
        await db().execute(`create table late_${n} (id int primary key); create index on late_${n} (id);
          create policy p on late_${n} using (true)`)
    })()
    for (let round = 0; round < 3; round++) {
      const { objects } = await readCatalog(db())
      const late = objects.table.filter(({ name }) => name.startsWith('late_')).length
      const of = (rows: readonly { readonly table: string }[]): number =>
        new Set(rows.map(({ table }) => table).filter((table) => table.startsWith('late_'))).size
      expect([of(objects.index), of(objects.column), of(objects.policy), of(objects.constraint)]).toEqual(
        Array.from({ length: 4 }, () => late),
      )
    }
    stop = true
    await meanwhile
  })
})

describe('grants', () => {
  const db = useEmptyDatabase({ per: 'test' })
  const grantsOf = async (name: string): Promise<unknown> =>
    (await readCatalog(db())).objects.table.find((table) => table.name === name)?.grants

  test('are the same whatever order they were granted in', async () => {
    await prepareServer(db())
    await db().execute(`create table a (); create table b ();
      grant select on a to catalog_reader; grant update on a to catalog_writer; grant insert on a to catalog_reader;
      grant update on b to catalog_writer; grant insert, select on b to catalog_reader`)
    expect(await grantsOf('a')).toEqual(await grantsOf('b'))
    expect(await grantsOf('a')).toHaveLength(3)
  })

  test('name a role that no longer exists without its number, and a role whose name is one', async () => {
    await db().execute(`create role catalog_gone; create role "424242"; create table a ();
      grant select on a to catalog_gone; grant insert on a to "424242"`)
    await db().execute("delete from pg_authid where rolname = 'catalog_gone'")
    expect(await grantsOf('a')).toMatchObject([
      { grantee: '424242', privileges: ['insert'] },
      { grantee: 'dropped role', privileges: ['select'] },
      {},
    ])
    await db().execute('drop table a; drop role "424242"')
  })
})

describe('ownership', () => {
  const db = useEmptyDatabase({ per: 'test' })
  const ofOthers = (catalog: Catalog): string[] =>
    kinds.flatMap((kind) => {
      const objects: readonly { readonly name: string; readonly owned: unknown }[] = catalog.objects[kind]
      return objects.filter(({ owned }) => owned === null).map(({ name }) => `${kind} ${name}`)
    })

  test('an empty database has nothing of the application but the schema public', async () => {
    expect(ofOthers(await readCatalog(db()))).toEqual(['schema public'])
  })

  test('what the platform brings is the platform’s; what the application puts onto it is its own', async () => {
    await ensurePlatform(db())
    const before = await readCatalog(db())
    expect(before.objects.table.filter(({ owned }) => owned?.by === 'platform').length).toBeGreaterThan(2)
    expect(before.objects.table.filter(({ owned }) => owned === null)).toEqual([])
    await db().execute(`create function public.new_user() returns trigger language plpgsql as 'begin return new; end';
      create trigger on_user after insert on auth.users for each row execute function public.new_user();
      create policy own_files on storage.objects using (true)`)
    const added = diffCatalogs(before, await readCatalog(db()))
    expect(added.map(({ subject, after }) => [subject, after?.owned])).toEqual([
      ['routine public.new_user()', null],
      ['trigger auth.users.on_user', null],
      ['policy storage.objects.own_files', null],
    ])
  })
})
