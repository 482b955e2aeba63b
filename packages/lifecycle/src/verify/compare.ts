import type { Catalog } from '@plinth/catalog/model'
import { withoutMaintain } from '@plinth/catalog/model'
import type { Diagnostic, SourceLocation } from '@plinth/kernel'
import type { Expectations, ExpectedObject } from './expectations.ts'
import { type Entry, type Facts, isUsual, readEntries, wordOf } from './facts.ts'
import { type SectionName, sectionTable } from './sections.ts'

/** How one section compares. */
export interface SectionResult {
  readonly section: string
  readonly expected: number
  /** Those of the expected that are there as expected. */
  readonly found: number
  readonly missing: readonly string[]
  readonly different: readonly string[]
  readonly unexpected: readonly string[]
  readonly findings: readonly Finding[]
}

/** A finding and the line of the file that it comes from. */
export interface Finding extends Diagnostic {
  readonly where?: SourceLocation
}

/** Compares every section of the expectations with a catalog. */
export function compareCatalog(expectations: Expectations, catalog: Catalog): SectionResult[] {
  return [...expectations.sections].map(([name, objects]) =>
    compareSection({ name, objects, expectations, catalog }),
  )
}

interface Comparison {
  readonly name: SectionName
  readonly objects: readonly ExpectedObject[]
  readonly expectations: Expectations
  readonly catalog: Catalog
}

function compareSection(comparison: Comparison): SectionResult {
  const { name, objects, expectations, catalog } = comparison
  const entries = readEntries(catalog, name)
  const compared = objects.map((object) => compareObject(comparison, object, entries.get(object.key)))
  const known = new Set(objects.map(({ key }) => key))
  const unexpected = [...entries.values()].filter(
    (entry) => entry.own && !known.has(entry.key) && (expectations.strict || !isOfKey(entry)),
  )
  const of = (code: string): string[] =>
    compared.flatMap((finding) => (finding?.code === code ? [finding.subject] : []))
  const order = expectations.strict && name === 'columns' ? findMisplaced(objects, catalog) : []
  return {
    section: name,
    expected: objects.length,
    found: compared.filter((finding) => finding === undefined).length,
    missing: of('verify.missing'),
    different: [...of('verify.different'), ...order.map(({ subject }) => subject)],
    unexpected: unexpected.map(({ subject }) => subject),
    findings: [
      ...compared.filter((finding) => finding !== undefined),
      ...order,
      ...unexpected.map((entry) => unexpectedFinding(entry, expectations)),
    ],
  }
}

// The index of a key comes with its constraint, which has a section of its own.
const isOfKey = ({ facts }: Entry): boolean => typeof facts['constraint'] === 'string'

function compareObject(
  { name, expectations, catalog }: Comparison,
  { key, facts, where }: ExpectedObject,
  entry: Entry | undefined,
): Finding | undefined {
  if (entry === undefined)
    return {
      code: 'verify.missing',
      severity: 'error',
      subject: `${singular(name)}${key}`,
      message: `is expected (${placeOf(where)}) and is not there`,
      fix: 'plinth migrate status shows whether a migration is pending',
      where,
    }
  const differences = differencesOf(name, { facts, entry, expectations, catalog })
  if (differences.length === 0) return undefined
  return {
    code: 'verify.different',
    severity: 'error',
    subject: entry.subject,
    message: `${differences.join('; ')} (${placeOf(where)})`,
    fix: `a migration sets it right; or, if the database is right, mend line ${where.line ?? 0}`,
    where,
  }
}

interface Pairing {
  readonly facts: Facts
  readonly entry: Entry
  readonly expectations: Expectations
  readonly catalog: Catalog
}

function differencesOf(name: SectionName, { facts, entry, expectations, catalog }: Pairing): string[] {
  const { strict, postgres } = expectations
  const { usual = {}, onRequest = [] } = sectionTable[name]
  const usualByWord = new Map(Object.entries(usual).map(([field, value]) => [wordOf(field), value]))
  const major = Math.floor(catalog.version / 10_000)
  const words = new Set([...Object.keys(facts), ...(strict ? Object.keys(entry.facts) : [])])
  return [...words].flatMap((word) => {
    const told = Object.hasOwn(facts, word)
    if (!told && onRequest.includes(word)) return []
    // A server prints a query in the way of its major.
    if (word === 'definition' && printed.includes(name) && postgres !== undefined && postgres !== major)
      return []
    const [wanted, found] = [facts[word], entry.facts[word]].map((value) =>
      isUsual(value ?? null, usualByWord.get(word))
        ? undefined
        : comparable(name, value, { postgres, major }),
    )
    return same(wanted, found) ? [] : [`${word} is ${say(entry.facts[word])} and not ${say(facts[word])}`]
  })
}

const printed: readonly SectionName[] = ['views', 'rules']

// Only majors from 17 on know MAINTAIN, which is part of ALL.
function comparable(
  name: SectionName,
  value: unknown,
  { postgres, major }: { readonly postgres: number | undefined; readonly major: number },
): unknown {
  const older = Math.min(postgres ?? major, major) < 17
  if (!older || name !== 'grants' || !Array.isArray(value)) return value
  const privileges: string[] = value.filter(
    (word) => typeof word === 'string' && !word.startsWith('maintain'),
  )
  return withoutMaintain([{ privileges }])[0]?.privileges
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function say(value: unknown): string {
  if (value === undefined || value === null) return 'as usual'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

function unexpectedFinding({ subject, key }: Entry, { strict, file }: Expectations): Finding {
  return {
    code: 'verify.unexpected',
    severity: strict ? 'error' : 'info',
    subject,
    message: `is there, and ${file} does not name ${key}`,
    fix: 'plinth verify derive --replace takes it up; strict: false lets it be',
  }
}

// Columns stand in the file in the order of their table: what inserts without names depends on it.
function findMisplaced(objects: readonly ExpectedObject[], catalog: Catalog): Finding[] {
  const position = new Map(
    catalog.objects.column.map((column) => [`${column.schema}.${column.table}.${column.name}`, column]),
  )
  const last = new Map<string, number>()
  return objects.flatMap(({ key, where }) => {
    const column = position.get(key)
    if (column === undefined) return []
    const table = `${column.schema}.${column.table}`
    const before = last.get(table) ?? 0
    last.set(table, Math.max(before, column.position))
    if (column.position > before) return []
    const message = `stands at another place in its table (${placeOf(where)})`
    const fix = 'the order of columns changes only with a new table; or order the lines of the file'
    return [{ code: 'verify.different', severity: 'error', subject: `column ${key}`, message, fix, where }]
  })
}

const placeOf = ({ file, line }: SourceLocation): string => `${file}:${line ?? 0}`

// Keys of some sections have their kind in them already.
function singular(name: SectionName): string {
  const [kind] = sectionTable[name].kinds
  const named = name === 'grants' || name === 'owners' || name === 'comments' || kind === undefined
  return named ? '' : `${kind} `
}
