import type { Grant } from './model/index.ts'

// PostgreSQL's letters of privileges, in the order in which it prints them itself; MAINTAIN (m) exists from 17 on.
const letters: readonly (readonly [string, string])[] = [
  ['r', 'select'],
  ['a', 'insert'],
  ['w', 'update'],
  ['d', 'delete'],
  ['D', 'truncate'],
  ['x', 'references'],
  ['t', 'trigger'],
  ['m', 'maintain'],
  ['X', 'execute'],
  ['U', 'usage'],
  ['C', 'create'],
  ['c', 'connect'],
  ['T', 'temporary'],
  ['s', 'set'],
  ['A', 'alter system'],
]

export type GrantReader = (acl: readonly string[] | null) => readonly Grant[]

const none: readonly Grant[] = Object.freeze([])

/**
 * Makes what reads access lists as `aclitem` prints them: `anon=r*w/postgres` lets anon select, and pass that on, and
 * update. Equal lists give one and the same value: most tables of a database have equal ones.
 * Source: https://www.postgresql.org/docs/current/ddl-priv.html
 */
export function grantReader(numericRoles: ReadonlySet<string> = new Set()): GrantReader {
  const known = new Map<string, readonly Grant[]>()
  return (acl) => {
    if (acl === null || acl.length === 0) return none
    const key = acl.join('\0')
    const grants = known.get(key) ?? readGrants(acl, numericRoles)
    known.set(key, grants)
    return grants
  }
}

function readGrants(acl: readonly string[], numericRoles: ReadonlySet<string>): Grant[] {
  const grants = new Map<string, { privileges: Set<string>; grantable: Set<string> }>()
  for (const item of acl) {
    const { grantee, codes } = splitItem(item, numericRoles)
    const grant = grants.get(grantee) ?? { privileges: new Set(), grantable: new Set() }
    for (const [letter, privilege] of letters) {
      const at = codes.indexOf(letter)
      if (at < 0) continue
      grant.privileges.add(privilege)
      if (codes[at + 1] === '*') grant.grantable.add(privilege)
    }
    grants.set(grantee, grant)
  }
  return [...grants]
    .filter(([, { privileges }]) => privileges.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([grantee, { privileges, grantable }]) => ({
      grantee,
      privileges: inOrder(privileges),
      grantable: inOrder(grantable),
    }))
}

// A role whose name is no plain word stands in double quotes, which are doubled inside. One that no longer exists
// stands as its number, which means nothing in another database.
function splitItem(item: string, numericRoles: ReadonlySet<string>): { grantee: string; codes: string } {
  const [, quoted, plain = '', codes = ''] = /^(?:"((?:[^"]|"")*)"|([^=]*))=([^/]*)\//.exec(item) ?? []
  if (quoted !== undefined) return { grantee: quoted.replaceAll('""', '"'), codes }
  if (plain === '') return { grantee: 'public', codes }
  const dropped = /^\d+$/.test(plain) && !numericRoles.has(plain)
  return { grantee: dropped ? 'dropped role' : plain, codes }
}

function inOrder(privileges: ReadonlySet<string>): string[] {
  return letters.flatMap(([, privilege]) => (privileges.has(privilege) ? [privilege] : []))
}
