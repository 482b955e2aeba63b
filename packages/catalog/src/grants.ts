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

/**
 * Reads access lists as `aclitem` prints them: `anon=r*w/postgres` lets anon select, and pass that on, and update.
 * Source: https://www.postgresql.org/docs/current/ddl-priv.html
 */
export function readGrants(acl: readonly string[]): Grant[] {
  const grants = new Map<string, { privileges: Set<string>; grantable: Set<string> }>()
  for (const item of acl) {
    const { grantee, codes } = splitItem(item)
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
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([grantee, { privileges, grantable }]) => ({
      grantee,
      privileges: inOrder(privileges),
      grantable: inOrder(grantable),
    }))
}

// A role whose name is no plain word stands in double quotes, which are doubled inside.
function splitItem(item: string): { grantee: string; codes: string } {
  const [, quoted, plain, codes = ''] = /^(?:"((?:[^"]|"")*)"|([^=]*))=([^/]*)\//.exec(item) ?? []
  const grantee = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')
  return { grantee: grantee === '' ? 'public' : grantee, codes }
}

function inOrder(privileges: ReadonlySet<string>): string[] {
  return letters.flatMap(([, privilege]) => (privileges.has(privilege) ? [privilege] : []))
}
