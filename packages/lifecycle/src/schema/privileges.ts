import type { Grant } from '@plinth/catalog/model'
import { plainIdent } from '@plinth/kernel'
import { migratorName } from '../drift/comparable.ts'
import { type Statement, statement } from './statement.ts'
import type { World } from './world.ts'

/** A kind of object that has an owner and privileges, as GRANT and ALTER name it. */
interface Securable {
  /** `table`, `function`: the word before the name. */
  readonly word: string
  /** Every privilege that there is on it; MAINTAIN came with 17 and goes without saying. */
  readonly all: readonly string[]
  /** What everybody has on a new one, besides its owner. */
  readonly everybody: readonly string[]
  /** The word in ALTER … OWNER TO, where it is another. */
  readonly alter?: string
}

export const securables = {
  schema: { word: 'schema', all: ['usage', 'create'], everybody: [] },
  table: {
    word: 'table',
    all: ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain'],
    everybody: [],
  },
  view: {
    word: 'table',
    all: ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain'],
    everybody: [],
    alter: 'view',
  },
  sequence: { word: 'sequence', all: ['select', 'update', 'usage'], everybody: [] },
  routine: { word: 'routine', all: ['execute'], everybody: ['execute'] },
  type: { word: 'type', all: ['usage'], everybody: ['usage'] },
  domain: { word: 'domain', all: ['usage'], everybody: ['usage'] },
  foreignServer: { word: 'foreign server', all: ['usage'], everybody: [], alter: 'server' },
} as const satisfies Record<string, Securable>

/** Owner and privileges of an object, as far as they are not those that a new one has. */
export function renderPrivileges(
  { subject, name, kind }: { subject: string; name: string; kind: keyof typeof securables },
  { owner, grants }: { readonly owner: string; readonly grants: readonly Grant[] },
  { platformRoles }: World,
): Statement[] {
  const securable: Securable = securables[kind]
  const { word, all, everybody, alter = word } = securable
  const lines: string[] = []
  if (owner !== migratorName) lines.push(`alter ${alter} ${name} owner to ${role(owner)};`)
  const held = new Map(grants.map((grant) => [grant.grantee, grant]))
  const taken = [
    ...(everybody.length > 0 && !held.has('public') ? ['public'] : []),
    // They get everything on new tables, sequences and functions by default privileges, where those are Supabase's.
    ...(kind === 'schema' || kind === 'type' || kind === 'domain' ? [] : platformRoles),
    ...(isAll(held.get(owner)?.privileges ?? [], all) ? [] : [owner]),
  ]
  if (taken.length > 0) lines.push(`revoke all on ${word} ${name} from ${taken.map(role).join(', ')};`)
  for (const grant of grants) {
    const isUsual =
      grant.grantee === owner && !taken.includes(owner) && grant.grantable.length === 0
        ? true
        : grant.grantee === 'public' && sameWords(grant.privileges, everybody)
    if (!isUsual) lines.push(...renderGrant(grant, `${word} ${name}`, all))
  }
  return lines.map((line) => statement(subject, line))
}

/** GRANT statements of one role: what it may pass on apart. */
export function renderGrant(
  { grantee, privileges, grantable }: Grant,
  object: string,
  all: readonly string[],
): string[] {
  const plain = privileges.filter((name) => !grantable.includes(name))
  return [
    [plain, ''],
    [grantable, ' with grant option'],
  ].flatMap(([names, option]) =>
    names === undefined || names.length === 0
      ? []
      : [
          `grant ${isAll([...names], all) ? 'all' : [...names].join(', ')} on ${object} to ${role(grantee)}${option};`,
        ],
  )
}

/** A role as GRANT names it. */
export function role(name: string): string {
  if (name === migratorName) return 'current_user'
  return name === 'public' ? 'public' : plainIdent(name)
}

const isAll = (privileges: readonly string[], all: readonly string[]): boolean =>
  all.length > 0 && all.every((name) => name === 'maintain' || privileges.includes(name))

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word))
