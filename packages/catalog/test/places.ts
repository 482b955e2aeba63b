import { type Catalog, decodeCatalog, encodeCatalog } from '@plinth/catalog/model'
import type { Engine } from '@plinth/postgres'
import type { ServerName } from '@plinth/testkit'

/** Where the tests of the reader run: every major on a server, and the embedded engine. */
export const places = [
  { name: 'PostgreSQL 15', engine: 'server', server: 'major15' },
  { name: 'PostgreSQL 16', engine: 'server', server: 'major16' },
  { name: 'PostgreSQL 17', engine: 'server', server: 'major17' },
  { name: 'PostgreSQL 18', engine: 'server', server: 'major18' },
  { name: 'embedded engine', engine: 'embedded', server: 'main' },
] as const satisfies readonly { name: string; engine: Engine; server: ServerName }[]

export const majorOf = ({ version }: { readonly version: number }): number => Math.floor(version / 10_000)

/** The catalog through JSON and back, where PLINTH_TEST_ROUNDTRIP asks for it. */
export function throughJson(catalog: Catalog): Catalog {
  return process.env['PLINTH_TEST_ROUNDTRIP'] === '1' ? decodeCatalog(encodeCatalog(catalog)) : catalog
}
