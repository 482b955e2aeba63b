// `database.types.ts` as supabase-js reads it: the shape that its type parameters look for, with null where there can
// be null.

import type {
  ColumnModel,
  ColumnType,
  FieldModel,
  FunctionModel,
  RelationModel,
  RelationshipModel,
  ResultModel,
  SchemaModel,
} from '../model/model.ts'
import { generatedNote, type TypesFormat } from './format.ts'
import { constantsOf, helperTypes } from './supabase-helpers.ts'
import { block, indented, key, quoted, union } from './typescript.ts'

export const supabase: TypesFormat = {
  title: 'supabase-js: createClient<Database>(…)',
  extension: 'ts',
  render(model) {
    const names = new Set(model.schemas.flatMap(({ name }) => name))
    const schemas = model.schemas.flatMap((schema) => schemaLines(schema, names))
    const database = ['export type Database = {', ...indented(internal, 1), ...indented(schemas, 1), '}']
    return [
      `// ${generatedNote}`,
      '',
      ...json,
      '',
      ...database,
      '',
      ...helperTypes(model),
      '',
      ...constantsOf(model),
      '',
    ].join('\n')
  },
}

// The version of PostgREST decides which types of results supabase-js works out; 13 is that of Supabase today.
const internal = ['__InternalSupabase: {', "  PostgrestVersion: '13'", '}']

const json = [
  'export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]',
]

type Known = ReadonlySet<string>

const nothing = '{ [_ in never]: never }'

function schemaLines(schema: SchemaModel, known: Known): string[] {
  const { name, tables, views, functions, enums, composites } = schema
  const byName = Map.groupBy(functions, (each) => each.name)
  return block(
    `${key(name)}: `,
    [
      ...block(
        'Tables: ',
        tables.flatMap((table) => relationLines(table, known)),
        nothing,
      ),
      ...block(
        'Views: ',
        views.flatMap((view) => relationLines(view, known)),
        nothing,
      ),
      ...block(
        'Functions: ',
        [...byName].flatMap(([each, overloads]) => functionLines(each, overloads, known)),
        nothing,
      ),
      ...block(
        'Enums: ',
        enums.map((each) => `${key(each.name)}: ${union(each.values.map(quoted))}`),
        nothing,
      ),
      ...block(
        'CompositeTypes: ',
        composites.flatMap((each) => block(`${key(each.name)}: `, fields(each.attributes, known), nothing)),
        nothing,
      ),
    ],
    nothing,
  )
}

function relationLines(relation: RelationModel, known: Known): string[] {
  const { name, columns, relationships, insertable, updatable } = relation
  const own = relationships.filter(({ schema }) => schema === relation.schema)
  return block(
    `${key(name)}: `,
    [
      ...block('Row: ', fields(columns, known), nothing),
      ...(insertable
        ? block(
            'Insert: ',
            columns.map((column) => insertField(column, known)),
            nothing,
          )
        : []),
      ...(updatable
        ? block(
            'Update: ',
            columns.map((column) => updateField(column, known)),
            nothing,
          )
        : []),
      ...relationshipLines(own),
    ],
    nothing,
  )
}

const fields = (columns: readonly FieldModel[], known: Known): string[] =>
  columns.map(({ name, type, nullable }) => `${key(name)}: ${typeText(type, known, nullable)}`)

function insertField({ name, type, insert, takesNull }: ColumnModel, known: Known): string {
  if (insert === 'never') return `${key(name)}?: never`
  return `${key(name)}${insert === 'optional' ? '?' : ''}: ${typeText(type, known, takesNull)}`
}

function updateField({ name, type, update, takesNull }: ColumnModel, known: Known): string {
  return `${key(name)}?: ${update ? typeText(type, known, takesNull) : 'never'}`
}

function relationshipLines(relationships: readonly RelationshipModel[]): string[] {
  if (relationships.length === 0) return ['Relationships: []']
  const lines = relationships.flatMap(({ name, columns, isOneToOne, relation, referencedColumns }) => [
    '{',
    `  foreignKeyName: ${quoted(name)}`,
    `  columns: [${columns.map(quoted).join(', ')}]`,
    `  isOneToOne: ${isOneToOne}`,
    `  referencedRelation: ${quoted(relation)}`,
    `  referencedColumns: [${referencedColumns.map(quoted).join(', ')}]`,
    '},',
  ])
  return ['Relationships: [', ...indented(lines, 1), ']']
}

function functionLines(name: string, overloads: readonly FunctionModel[], known: Known): string[] {
  const parts = overloads.map((each) => overloadLines(each, known))
  if (parts.length === 1) return block(`${key(name)}: `, parts[0] ?? [], nothing)
  return [
    `${key(name)}:`,
    ...indented(
      parts.flatMap((part) => ['| {', ...indented(part, 2), '  }']),
      1,
    ),
  ]
}

function overloadLines({ arguments: args, result, returnsSet }: FunctionModel, known: Known): string[] {
  const given = args.map(({ name, type, optional, nullable }) => {
    // A function of one argument without a name is called with the argument itself.
    return `${key(name ?? '')}${optional ? '?' : ''}: ${typeText(type, known, nullable)}`
  })
  return [
    ...(given.length === 0 ? ['Args: never'] : block('Args: ', given, nothing)),
    ...returnLines(result, returnsSet, known),
  ]
}

function returnLines(result: ResultModel, returnsSet: boolean, known: Known): string[] {
  const suffix = returnsSet ? '[]' : ''
  if (result.kind === 'void') return ['Returns: undefined']
  if (result.kind === 'record') return [`Returns: Record<string, unknown>${suffix}`]
  if (result.kind === 'value') {
    const text = typeText(result.type, known, result.nullable)
    return [`Returns: ${returnsSet && result.nullable ? `(${text})[]` : `${text}${suffix}`}`]
  }
  const lines = block('Returns: ', fields(result.columns, known), nothing)
  const end = suffix === '' && result.nullable ? ' | null' : suffix
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${end}`]
}

const scalars: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  oid: 'number',
  json: 'Json',
  jsonb: 'Json',
  void: 'undefined',
  record: 'Record<string, unknown>',
}

/** A type as PostgREST's JSON has it: whatever is no number, truth value or JSON itself is a text. */
function typeText(type: ColumnType, known: Known, nullable: boolean): string {
  const scalar = scalarText(type, known)
  // JSON has a null of its own, so `Json` says nothing more with one, but a reader of NOT NULL has none.
  const text = type.isArray ? (scalar === 'Json' ? 'Json[]' : `${scalar}[]`) : scalar
  return nullable ? `${text} | null` : text
}

const sections = { enum: 'Enums', composite: 'CompositeTypes', row: 'Tables' } as const

function scalarText({ kind, schema, name }: ColumnType, known: Known): string {
  if (kind === 'base') return scalars[name] ?? 'string'
  if (!known.has(schema)) return kind === 'enum' ? 'string' : 'Json'
  const path = `Database[${quoted(schema)}][${quoted(sections[kind])}][${quoted(name)}]`
  return kind === 'row' ? `${path}['Row']` : path
}
