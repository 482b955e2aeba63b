/** One thing that only some majors of PostgreSQL have, and how catalogs of two majors stay comparable. */
export interface MajorDifference {
  /** `kind.field`; null where no field of a shape tells it. */
  readonly attribute: string | null
  /** The first major that has it. */
  readonly from: 16 | 17 | 18
  readonly what: string
  readonly read: string
}

/** Where catalogs of PostgreSQL 15 to 18 differ though one script made both databases. */
export const majorDifferences: readonly MajorDifference[] = [
  {
    attribute: 'view.definition',
    from: 16,
    what: 'the names of columns of a single table stand without the table',
    read: 'as the server prints it: texts of two majors do not compare',
  },
  {
    attribute: 'table.grants',
    from: 17,
    what: 'MAINTAIN is a privilege, and part of ALL',
    read: 'as `maintain`, also in the owner’s own grants; `withoutMaintain` takes it out',
  },
  {
    attribute: 'column.notNullConstraint',
    from: 18,
    what: 'NOT NULL is a row of pg_constraint with a name and a state',
    read: 'never as a constraint; null unless name or state are unusual',
  },
  {
    attribute: 'column.generated',
    from: 18,
    what: 'generated columns can be virtual, and are by default',
    read: 'as `virtual`',
  },
  {
    attribute: 'constraint.enforced',
    from: 18,
    what: 'CHECK and FOREIGN KEY can be NOT ENFORCED',
    read: 'true on older majors',
  },
  {
    attribute: 'constraint.definition',
    from: 18,
    what: 'temporal keys: WITHOUT OVERLAPS and PERIOD',
    read: 'in the definition',
  },
  {
    attribute: 'publication.generatedColumns',
    from: 18,
    what: 'publications can have generated columns',
    read: '`none` on older majors',
  },
  {
    attribute: null,
    from: 17,
    what: 'attstattarget and stxstattarget are null, not -1, where nobody set them',
    read: 'null on every major',
  },
]

/** What role may do what, without the privilege that majors before 17 do not have. */
export function withoutMaintain<G extends { readonly privileges: readonly string[] }>(
  grants: readonly G[],
): G[] {
  return grants
    .map((grant) => ({ ...grant, privileges: grant.privileges.filter((name) => name !== 'maintain') }))
    .filter(({ privileges }) => privileges.length > 0)
}
