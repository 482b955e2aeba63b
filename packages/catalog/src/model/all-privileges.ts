// Everything that there is for tables, sequences and schemas; where there is one privilege only, it is named. MAINTAIN
// came with PostgreSQL 17 and goes without saying.
const whole: readonly (readonly string[])[] = [
  ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'],
  ['select', 'update', 'usage'],
  ['usage', 'create'],
]

/** Whether privileges are all that there are on a table, a sequence or a schema. */
export function isAll(privileges: readonly string[]): boolean {
  const told = privileges.filter((name) => name !== 'maintain')
  return whole.some((all) => all.length === told.length && all.every((name) => told.includes(name)))
}
