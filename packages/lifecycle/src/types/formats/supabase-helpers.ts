// The short ways that come with the file: `Tables<'orders'>`, `TablesInsert<'orders'>`, `Enums<'status'>`, `Constants`.

import type { TypesModel } from '../model/model.ts'
import { block, key, quoted } from './typescript.ts'

interface Helper {
  readonly name: string
  readonly sections: readonly string[]
  /** What of the entry is meant; undefined: the entry itself. */
  readonly part: string | undefined
}

const helpers: readonly Helper[] = [
  { name: 'Tables', sections: ['Tables', 'Views'], part: 'Row' },
  { name: 'TablesInsert', sections: ['Tables'], part: 'Insert' },
  { name: 'TablesUpdate', sections: ['Tables'], part: 'Update' },
  { name: 'Enums', sections: ['Enums'], part: undefined },
  { name: 'CompositeTypes', sections: ['CompositeTypes'], part: undefined },
]

/** Types that look an entry up: in the default schema by its name, in another one by `{ schema: … }` and its name. */
export function helperTypes(model: TypesModel): string[] {
  const preferred = model.schemas.find(({ name }) => name === 'public') ?? model.schemas[0]
  return [
    "type Schemas = Omit<Database, '__InternalSupabase'>",
    '',
    `type DefaultSchema = Schemas[${preferred ? quoted(preferred.name) : 'keyof Schemas'}]`,
    ...helpers.flatMap((helper) => ['', ...helperLines(helper)]),
  ]
}

function helperLines({ name, sections, part }: Helper): string[] {
  const all = (schema: string): string => {
    const parts = sections.map((section) => `${schema}['${section}']`)
    return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' & ')})`
  }
  const entry = (schema: string, entryName: string): string =>
    part === undefined
      ? `${all(schema)}[${entryName}]`
      : `${all(schema)}[${entryName}] extends { ${part}: infer R } ? R : never`
  return [
    `export type ${name}<`,
    `  NameOrSchema extends keyof ${all('DefaultSchema')} | { schema: keyof Schemas },`,
    `  Name extends NameOrSchema extends { schema: keyof Schemas } ? keyof ${all("Schemas[NameOrSchema['schema']]")} : never = never,`,
    '> = NameOrSchema extends { schema: keyof Schemas }',
    `  ? ${entry("Schemas[NameOrSchema['schema']]", 'Name')}`,
    `  : NameOrSchema extends keyof ${all('DefaultSchema')}`,
    `    ? ${entry('DefaultSchema', 'NameOrSchema')}`,
    '    : never',
  ]
}

/** The values of enums, for programs that list them. */
export function constantsOf(model: TypesModel): string[] {
  const schemas = model.schemas.flatMap(({ name, enums }) =>
    block(
      `${key(name)}: `,
      block(
        'Enums: ',
        enums.map((each) => `${key(each.name)}: [${each.values.map(quoted).join(', ')}],`),
        '{}',
      ).map(withComma),
      '{}',
    ).map((line, place, lines) => (place === lines.length - 1 ? `${line},` : line)),
  )
  return [...block('export const Constants = ', schemas, '{}').slice(0, -1), '} as const']
}

const withComma = (line: string, place: number, lines: readonly string[]): string =>
  place === lines.length - 1 ? `${line},` : line
