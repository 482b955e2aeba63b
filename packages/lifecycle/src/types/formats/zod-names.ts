import type { FunctionModel, TypesModel } from '../model/model.ts'
import { pascalCase } from './typescript.ts'

/** What the constants of a file are called. */
export interface ZodNames {
  /** Of a table, view, enum or composite type; undefined: it is not described. */
  of(object: { readonly schema: string; readonly name: string }): string | undefined
  ofFunction(object: FunctionModel): string
}

/** What follows the name of a table, of a function. */
const relationSuffixes = ['Row', 'Insert', 'Update'] as const
const functionSuffixes = ['Args', 'Returns'] as const

/** Gives every object a name that no other one has; where two would share one, the later gets a number. */
export function nameConstants({ schemas }: TypesModel): ZodNames {
  const taken = new Set(['json', 'characters', 'schemas', 'z', 'Json'])
  const names = new Map<string, string>()
  const claim = (id: string, wish: string, suffixes: readonly string[]): void => {
    let free = wish
    for (let number = 2; suffixes.some((suffix) => taken.has(free + suffix)); number++)
      free = `${wish}${number}`
    for (const suffix of suffixes) taken.add(free + suffix)
    names.set(id, free)
  }
  for (const { name, enums, composites, tables, views, functions } of schemas) {
    for (const each of [...enums, ...composites]) claim(idOf(each), camelCase(name, each.name), [''])
    for (const each of [...tables, ...views]) claim(idOf(each), camelCase(name, each.name), relationSuffixes)
    for (const each of functions) claim(idOf(each), camelCase(name, each.name), functionSuffixes)
  }
  return {
    of: (object) => names.get(idOf({ schema: object.schema, name: object.name })),
    ofFunction: (object) => names.get(idOf(object)) ?? '',
  }
}

const idOf = ({ schema, name, signature }: { schema: string; name: string; signature?: string }): string =>
  [schema, name, signature].join('\0')

function camelCase(schema: string, name: string): string {
  const pascal = pascalCase(schema === 'public' ? name : `${schema}_${name}`)
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`
  return reserved.has(camel) ? `${camel}_` : camel
}

// Words that cannot name a constant, as a table or an enum may be called.
const reserved = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false finally for function if
  import in instanceof new null return super switch this throw true try typeof var void while with yield let static await`.split(
    /\s+/,
  ),
)
