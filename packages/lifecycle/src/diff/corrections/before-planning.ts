import type { ColumnObject } from '@plinth/catalog/model'
import { ident } from '@plinth/kernel'
import { type Corrections, onTable, pathSql } from './corrections.ts'

/**
 * What is done before the planner is asked, because it would drop the object and make it anew, with the rows in it.
 * A statement that cannot run here is left to the planner.
 */
export const beforePlanning: Corrections = {
  table: {
    changed: {
      inherits: (after, before) => [
        ...(before?.inherits ?? [])
          .filter((parent) => !after.inherits.includes(parent))
          .map(
            (parent) =>
              `alter table ${pathSql(`${after.schema}.${after.name}`)} no inherit ${pathSql(parent)}`,
          ),
        ...after.inherits
          .filter((parent) => !before?.inherits.includes(parent))
          .map(
            (parent) => `alter table ${pathSql(`${after.schema}.${after.name}`)} inherit ${pathSql(parent)}`,
          ),
      ],
    },
  },
  column: {
    changed: {
      collation: (after) => (after.generated === null && after.of === 'table' ? [retype(after)] : []),
    },
  },
}

function retype(column: ColumnObject): string {
  const { name, type, collation } = column
  const collate = collation === null ? '' : ` collate ${collation}`
  return `alter table ${onTable(column)} alter column ${ident(name)} type ${type}${collate}`
}
