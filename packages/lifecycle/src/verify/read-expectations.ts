import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { nearestWord } from '@plinth/kernel'
import { isMap, isNode, isScalar } from 'yaml'
import { type ParsedYaml, pairsOf, parseYaml } from '../yaml/index.ts'
import { verifyErrors } from './errors.ts'
import { countExpected, type Expectations, type ExpectedObject, type ExpectedRows } from './expectations.ts'
import { wordsOf } from './known-words.ts'
import { isSectionName, type SectionName, sectionNames, sectionTable } from './sections.ts'

/** Reads the expectations of a file; what it shows of the file's path is relative to `cwd`. */
export function readExpectations(path: string, cwd: string): Expectations {
  const file = relative(cwd, path) || path
  if (!existsSync(path)) throw verifyErrors.fileMissing({ file })
  const expectations = parseExpectations(readFileSync(path, 'utf8'), file)
  if (countExpected(expectations) === 0) throw verifyErrors.nothingExpected({ file })
  return expectations
}

/** The expectations of a text; throws with the place of the first thing that is wrong in it. */
export function parseExpectations(text: string, file: string): Expectations {
  const yaml = parseYaml(text, file)
  const sections = new Map<SectionName, readonly ExpectedObject[]>()
  const settings: Record<string, unknown> = {}
  let rows: readonly ExpectedRows[] = []
  for (const { key, keyNode, value } of mapPairs(yaml, 'expectations', yaml.contents)) {
    if (isSectionName(key)) sections.set(key, readSection(yaml, key, value))
    else if (key === 'rows') rows = readRows(yaml, value)
    else if (key in settingShapes) settings[key] = readSetting(yaml, key, value)
    else throw unknown(yaml, key, keyNode, [...Object.keys(settingShapes), ...sectionNames, 'rows'])
  }
  const { postgres, strict } = settings
  return {
    file,
    postgres: typeof postgres === 'number' ? postgres : undefined,
    strict: strict === true,
    sections,
    rows,
  }
}

const settingShapes: Readonly<Record<string, { type: string; wanted: string }>> = {
  postgres: { type: 'number', wanted: 'a major version: 17' },
  strict: { type: 'boolean', wanted: 'true or false' },
}

function readSetting(yaml: ParsedYaml, key: string, node: unknown): unknown {
  const value = isScalar(node) ? node.value : undefined
  const shape = settingShapes[key]
  if (typeof value !== shape?.type)
    throw verifyErrors.wrongShape({ key, wanted: shape?.wanted ?? '' }, { where: yaml.at(node) })
  return value
}

// Objects of a table stand below the table, where that is shorter: `columns: public.users: id: bigint`.
function readSection(yaml: ParsedYaml, name: SectionName, node: unknown): ExpectedObject[] {
  if (!isNested(name))
    return mapPairs(yaml, name, node).map(({ key, keyNode, value }) =>
      readObject(yaml, name, { key, keyNode, value }),
    )
  return mapPairs(yaml, name, node).flatMap(({ key: table, value: objects }) =>
    mapPairs(yaml, table, objects).map(({ key, keyNode, value }) =>
      readObject(yaml, name, { key: `${table}.${key}`, keyNode, value }),
    ),
  )
}

const nested: readonly SectionName[] = [
  'columns',
  'constraints',
  'indexes',
  'statistics',
  'triggers',
  'rules',
  'policies',
]

/** True for sections whose objects stand below their table. */
export const isNested = (name: SectionName): boolean => nested.includes(name)

interface Pair {
  readonly key: string
  readonly keyNode: unknown
  readonly value: unknown
}

function readObject(yaml: ParsedYaml, name: SectionName, { key, keyNode, value }: Pair): ExpectedObject {
  const where = yaml.at(keyNode)
  const { main } = sectionTable[name]
  if (!isMap(value)) {
    const plain: unknown = isNode(value) ? value.toJSON() : value
    if (main === undefined && plain !== null)
      throw verifyErrors.wrongShape(
        { key, wanted: 'a map of what is expected, or {}' },
        { where: yaml.at(value) },
      )
    return { key, where, facts: main === undefined || plain === null ? {} : { [wordsOf(name).main]: plain } }
  }
  const facts: Record<string, unknown> = {}
  const { known, open } = wordsOf(name)
  for (const { key: word, keyNode: wordNode, value: fact } of pairsOf(value)) {
    if (!open && !known.includes(word)) throw unknown(yaml, word, wordNode, known)
    facts[word] = isNode(fact) ? fact.toJSON() : fact
  }
  return open && main !== undefined ? { key, where, facts: { [main]: facts } } : { key, where, facts }
}

function readRows(yaml: ParsedYaml, node: unknown): ExpectedRows[] {
  return mapPairs(yaml, 'rows', node).map(({ key, keyNode, value }) => {
    const query: unknown = isScalar(value) ? value.value : undefined
    if (typeof query !== 'string' || query.trim() === '')
      throw verifyErrors.wrongShape(
        { key, wanted: 'a query that returns the offending rows' },
        { where: yaml.at(value) },
      )
    return { name: key, query, where: yaml.at(keyNode) }
  })
}

function mapPairs(yaml: ParsedYaml, key: string, node: unknown): Pair[] {
  if (isMap(node)) return pairsOf(node)
  if (node === null || (isScalar(node) && node.value === null)) return []
  throw verifyErrors.wrongShape({ key, wanted: 'a map' }, { where: yaml.at(node) })
}

function unknown(yaml: ParsedYaml, key: string, node: unknown, known: readonly string[]): Error {
  const near = nearestWord(key, known)
  return verifyErrors.unknownKey(
    { key, known: known.join(', ') },
    { where: yaml.at(node), ...(near === undefined ? {} : { hint: `did you mean ${near}?` }) },
  )
}
