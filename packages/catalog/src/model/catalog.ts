import type { Ownership } from './shapes/object.ts'
import type { CatalogShapes, Kind } from './shapes.ts'

/** A database at one moment: frozen, in a fixed order, without object ids. */
export interface Catalog {
  /** `server_version_num` of the server that it was read from. */
  readonly version: number
  readonly objects: { readonly [K in Kind]: readonly CatalogShapes[K][] }
}

/** Which kinds of objects are wanted, and which fields of each. */
export type Selection = { readonly [K in Kind]?: readonly (keyof CatalogShapes[K])[] }

/** As much of a catalog as a selection names, and whose each object is; a whole one has it too. */
export interface CatalogPart<S extends Selection> {
  readonly version: number
  readonly objects: {
    readonly [K in Kind & keyof S]: readonly Pick<
      CatalogShapes[K],
      (S[K] & readonly (keyof CatalogShapes[K])[])[number] | 'owned'
    >[]
  }
}

/** Every kind in the order in which objects can be made. */
export const kinds = [
  'schema',
  'extension',
  'foreignServer',
  'userMapping',
  'enum',
  'domain',
  'composite',
  'range',
  'sequence',
  'table',
  'column',
  'constraint',
  'index',
  'statistics',
  'view',
  'routine',
  'trigger',
  'rule',
  'policy',
  'eventTrigger',
  'publication',
  'defaultPrivileges',
  'cronJob',
] as const satisfies readonly Kind[]

/** What identifies an object among those of its kind. */
export interface Identified {
  readonly name: string
  readonly schema?: string | null
  readonly table?: string
  readonly signature?: string
}

/** `public.users.email`, `public.add(integer, integer)`: how people and messages name an object. */
export function pathOf({ schema, table, name, signature }: Identified): string {
  const path = [schema, table, name].filter((part) => part !== undefined && part !== null).join('.')
  return signature === undefined ? path : `${path}(${signature})`
}

/** {@link pathOf} without doubt, for names with dots in them: two objects of a kind never share it. */
export function identityOf({ schema, table, name, signature }: Identified): string {
  return [schema ?? '', table ?? '', name, signature ?? ''].join('\0')
}

const words: Readonly<Partial<Record<Kind, string>>> = {
  eventTrigger: 'event trigger',
  defaultPrivileges: 'default privileges',
  foreignServer: 'foreign server',
  userMapping: 'user mapping',
  cronJob: 'cron job',
  composite: 'composite type',
}

/** `table public.users`: the subject of a finding. */
export function subjectOf(kind: Kind, object: Identified): string {
  return `${words[kind] ?? kind} ${pathOf(object)}`
}

type Lists = Readonly<Record<string, readonly { readonly owned: Ownership | null }[]>>

/** The objects that the application made: without what extensions, the platform and tools own. */
export function ownObjects<K extends Kind>(catalog: Catalog, kind: K): readonly CatalogShapes[K][]
export function ownObjects<O extends Lists, K extends keyof O>(
  catalog: { readonly objects: O },
  kind: K,
): readonly O[K][number][]
export function ownObjects({ objects }: { readonly objects: Lists }, kind: string): Lists[string] {
  return (objects[kind] ?? []).filter(({ owned }) => owned === null)
}
