import { type ColumnObject, pathOf } from '@plinth/catalog/model'
import type { ColumnDocument } from './schema-document.ts'
import type { SchemaIndex } from './schema-index.ts'

export function describeColumns(table: string, index: SchemaIndex): ColumnDocument[] {
  const constraints = index.constraints.get(table) ?? []
  const primary = new Set(constraints.find(({ type }) => type === 'primary key')?.columns)
  const references = new Map(
    constraints.flatMap(({ references: target, columns }) =>
      target && columns.length === 1
        ? [
            [
              columns[0],
              { table: `${target.schema}.${target.table}`, column: target.columns[0] ?? '' },
            ] as const,
          ]
        : [],
    ),
  )
  return (index.columns.get(table) ?? []).map((column) => {
    const type = shownType(column.type)
    const bare = column.type.replace(/(\[\])+$/, '').replaceAll('"', '')
    return {
      name: column.name,
      type: index.titleOf(type),
      enum: index.enums.has(bare) ? bare : null,
      nullable: !column.notNull,
      primary: primary.has(column.name),
      default: defaultOf(column),
      comment: column.comment ?? index.glossary.meaningOf(pathOf(column)) ?? null,
      references: references.get(column.name) ?? null,
    }
  })
}

const shortTypes: readonly (readonly [RegExp, string])[] = [
  [/^timestamp(\(\d\))? with time zone/, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/, 'timestamp$1'],
  [/^time(\(\d\))? without time zone/, 'time$1'],
  [/^character varying/, 'varchar'],
  [/^character\(/, 'char('],
  [/^double precision/, 'float8'],
]

/** A type as people write it: `timestamptz` rather than `timestamp with time zone`. */
export function shownType(type: string): string {
  const [pattern, short] = shortTypes.find(([each]) => each.test(type)) ?? []
  return pattern === undefined || short === undefined ? type : type.replace(pattern, short)
}

function defaultOf({ identity, generated, default: value }: ColumnObject): string | null {
  if (identity !== null) return identity === 'always' ? 'counted, always' : 'counted'
  if (generated !== null) return `computed: ${value ?? ''}`
  return value === null ? null : shownDefault(value)
}

/** A default without what PostgreSQL adds: `'draft'::public.status` → `'draft'`, a sequence → `counted`. */
export function shownDefault(value: string): string {
  if (value.startsWith('nextval(')) return 'counted'
  return value.replace(/^('(?:[^']|'')*')::[\w. "[\]()]+$/, '$1')
}
