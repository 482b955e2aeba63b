import { ident } from '@plinth/kernel'
import type { Queryable } from '@plinth/postgres'
import type { AccessFile } from './access-file.ts'
import { accessErrors } from './errors.ts'
import type { RelationPrivileges, RelationRows } from './plan-attempts.ts'
import type { Relation, Routine } from './subjects.ts'

const mostSamples = 20

export interface StagedRows {
  /** Every sample row as JSON text, in the order of their places. */
  readonly texts: readonly string[]
  readonly of: ReadonlyMap<Relation, RelationRows>
}

/** Reads the rows to try with, in the order of the key of each relation. */
export async function readStagedRows(
  session: Queryable,
  relations: readonly Relation[],
  inserts: AccessFile['inserts'],
): Promise<StagedRows> {
  const results = await session.execute(
    relations
      .map(({ name, keyColumns }) => {
        const order =
          keyColumns.length > 0 ? keyColumns.map((column) => `t.${ident(column)}`).join(', ') : 't::text'
        // Evenly from all of them: the first ones often belong to one person.
        return `/* plinth.access.rows */ select r.row, r.total from (
          select to_jsonb(t)::text as row, count(*) over ()::int as total, row_number() over (order by ${order}) - 1 as place
          from ${name} t) r
          where r.place * ${mostSamples} / r.total > (r.place - 1) * ${mostSamples} / r.total or r.place = 0
          order by r.place`
      })
      .join(';\n'),
  )
  const texts: string[] = []
  const of = new Map<Relation, RelationRows>()
  for (const [index, relation] of relations.entries()) {
    const rows = results[index]?.rows ?? []
    const samples = rows.map((row) => texts.push(String(row['row'])) - 1)
    of.set(relation, {
      total: Number(rows[0]?.['total'] ?? 0),
      samples,
      replace: inserts[relation.key] ?? {},
    })
  }
  return { texts, of }
}

/** What each role may name in its statements, in one round trip. */
export async function readPrivileges(
  session: Queryable,
  roles: readonly string[],
  relations: readonly Relation[],
): Promise<ReadonlyMap<string, RelationPrivileges>> {
  const rows = await session.many<RelationPrivileges & { role: string; name: string }>(
    `/* plinth.access.privileges */
    select r.role, o.name,
      coalesce(array_agg(a.attname::text) filter (where has_column_privilege(r.role, c.oid, a.attnum, 'select')), '{}') as "select",
      coalesce(array_agg(a.attname::text) filter (where has_column_privilege(r.role, c.oid, a.attnum, 'insert')), '{}') as "insert",
      coalesce(array_agg(a.attname::text) filter (where has_column_privilege(r.role, c.oid, a.attnum, 'update')), '{}') as "update",
      has_table_privilege(r.role, c.oid, 'delete') as "delete"
    from unnest($1::text[]) as r (role)
    cross join unnest($2::text[]) as o (name)
    join pg_class c on c.oid = o.name::regclass
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    group by r.role, o.name, c.oid`,
    [roles, relations.map(({ name }) => name)],
  )
  return new Map(rows.map(({ role, name, ...may }) => [privilegeKey(role, name), may]))
}

export const privilegeKey = (role: string, name: string): string => `${role} ${name}`

/** The functions that each role may execute, as `role name(arguments)`. */
export async function readExecutable(
  session: Queryable,
  roles: readonly string[],
  routines: readonly Routine[],
): Promise<ReadonlySet<string>> {
  const rows = await session.many<{ role: string; key: string }>(
    `/* plinth.access.execute */
    select r.role, o.key
    from unnest($1::text[]) as r (role)
    cross join unnest($2::text[], $3::text[]) as o (key, name)
    where has_function_privilege(r.role, o.name::regprocedure, 'execute')`,
    [
      roles,
      routines.map(({ key }) => key),
      routines.map(({ name, argumentTypes }) => `${name}(${argumentTypes.join(',')})`),
    ],
  )
  return new Set(rows.map(({ role, key }) => `${role} ${key}`))
}

/** Refuses identities whose role is not there: nothing would have been tried as them. */
export async function assertRoles(session: Queryable, identities: AccessFile['identities']): Promise<void> {
  const rows = await session.many<{ role: string }>(
    '/* plinth.access.roles */ select rolname::text as role from pg_roles where rolname = any ($1)',
    [identities.map(({ role }) => role)],
  )
  const known = new Set(rows.map(({ role }) => role))
  const missing = identities.find(({ role }) => !known.has(role))
  if (missing) throw accessErrors.roleUnknown({ identity: missing.name, role: missing.role })
}
