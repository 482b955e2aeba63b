// Reads as much of a Prisma schema as says what tables there are. Prisma's own parser is a program that has to be downloaded.

export interface PrismaField {
  readonly name: string
  readonly type: string
  readonly optional: boolean
  readonly list: boolean
  /** `@id`, `@default(now())`, `@db.Uuid` */
  readonly attributes: readonly string[]
}

export interface PrismaModel {
  readonly name: string
  readonly fields: readonly PrismaField[]
  /** `@@map("projects")` */
  readonly attributes: readonly string[]
}

export interface PrismaSchema {
  readonly models: readonly PrismaModel[]
  readonly enums: ReadonlyMap<string, readonly string[]>
}

export function readPrismaSchema(text: string): PrismaSchema {
  const blocks = [...withoutComments(text).matchAll(/^(\w+) (\w+) \{\n([^}]*)^\}/gm)]
  const named = (kind: string) =>
    blocks
      .filter(([, word]) => word === kind)
      .map(([, , name = '', body = '']) => ({ name, lines: linesOf(body) }))
  return {
    models: named('model').map(({ name, lines }) => ({
      name,
      fields: lines.filter((line) => !line.startsWith('@@')).map(readField),
      attributes: lines.filter((line) => line.startsWith('@@')),
    })),
    enums: new Map(named('enum').map(({ name, lines }) => [name, lines])),
  }
}

/** What stands between the brackets of an attribute: `now()` of `@default(now())`; undefined without the attribute. */
export function argumentOf(attributes: readonly string[], name: string): string | undefined {
  const found = attributes.find((attribute) => attribute === name || attribute.startsWith(`${name}(`))
  return found?.slice(name.length + 1, -1)
}

const withoutComments = (text: string): string => text.replaceAll(/^\s*\/\/.*$/gm, '')

const linesOf = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function readField(line: string): PrismaField {
  const [, name, type, mark, rest] = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? []
  if (name === undefined || type === undefined) throw new Error(`not a field: ${line}`)
  return { name, type, optional: mark === '?', list: mark === '[]', attributes: readAttributes(rest ?? '') }
}

// Brackets stand in brackets: @default(dbgenerated("gen_random_uuid()")).
function readAttributes(text: string): string[] {
  const attributes: string[] = []
  let depth = 0
  let current = ''
  for (const letter of `${text} `) {
    if (letter === '(' || letter === '[') depth++
    if (letter === ')' || letter === ']') depth--
    if (letter === ' ' && depth === 0) {
      if (current !== '') attributes.push(current)
      current = ''
    } else current += letter
  }
  return attributes
}
