import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Catalog } from '@plinth/catalog/model'
import type { Expectations } from './expectations.ts'
import type { Verification } from './verify-database.ts'

type Json = Readonly<Record<string, unknown>>

interface Facts {
  readonly expectations: Expectations
  readonly label: string
  readonly timestamp: string
}

/** What there is before anything is changed: tables with their columns, and what is missing of both. */
export function analysisOf({ catalog }: Verification, { expectations, label, timestamp }: Facts): Json {
  const tables = keysOf(expectations, 'tables')
  const found = tableNames(catalog)
  return {
    timestamp,
    supabase_url: label,
    existing_tables: Object.fromEntries(
      tables
        .filter((table) => found.has(table))
        .map((table) => [
          table,
          {
            columns: columnNames(catalog, table),
            missing_columns: expectedColumns(expectations, table).filter(
              (column) => !columnNames(catalog, table).includes(column),
            ),
          },
        ]),
    ),
    missing_tables: tables.filter((table) => !found.has(table)),
  }
}

/** What of the expectations holds. Only where every section does, the verification is successful. */
export function reportOf(verification: Verification, { expectations, label, timestamp }: Facts): Json {
  const { catalog, sections, equal } = verification
  const tables = keysOf(expectations, 'tables')
  const found = tableNames(catalog)
  const holds = (name: string): boolean =>
    sections.every(({ section, expected, found: right }) => section !== name || right === expected)
  const structures = Object.fromEntries(
    tables.map((table) => [table, structureOf(verification, expectations, table)]),
  )
  return {
    timestamp,
    supabase_url: label,
    verification_results: {
      tables_exist: Object.fromEntries(tables.map((table) => [table, found.has(table)])),
      table_structures: structures,
      indexes: sectionJson(verification, 'indexes'),
      policies: sectionJson(verification, 'policies'),
      foreign_keys: foreignKeysJson(catalog, expectations),
      extensions: sectionJson(verification, 'extensions'),
      sections: Object.fromEntries(
        sections.map(({ section }) => [section, sectionJson(verification, section)]),
      ),
    },
    overall_status: {
      all_tables_exist: tables.every((table) => found.has(table)),
      all_structures_valid: [
        'columns',
        'tables',
        'constraints',
        'views',
        'indexes',
        'policies',
        'extensions',
      ].every(holds),
      verification_successful: equal,
    },
  }
}

/** Writes JSON for people and programs, with the folders it needs. */
export function writeJson(path: string, content: Json): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`)
}

function structureOf({ catalog }: Verification, expectations: Expectations, table: string): Json {
  const expected = expectedColumns(expectations, table)
  const found = columnNames(catalog, table)
  const missing = expected.filter((column) => !found.includes(column))
  return {
    expected_columns: expected,
    missing_columns: missing,
    extra_columns: found.filter((column) => !expected.includes(column)),
    valid: missing.length === 0,
  }
}

function sectionJson({ sections }: Verification, name: string): Json {
  const result = sections.find(({ section }) => section === name)
  if (!result) return { expected: 0, found: 0, missing: [], different: [], checked: false }
  const { expected, found, missing, different, unexpected } = result
  return { expected, found, missing, different, unexpected, checked: true }
}

function foreignKeysJson(catalog: Catalog, expectations: Expectations): Json {
  const isKey = (definition: unknown): boolean => String(definition).startsWith('FOREIGN KEY')
  const expected = (expectations.sections.get('constraints') ?? []).filter(({ facts }) =>
    isKey(facts['definition']),
  )
  const found = new Set(
    catalog.objects.constraint
      .filter(({ type }) => type === 'foreign key')
      .map(({ schema, table, name }) => `${schema}.${table}.${name}`),
  )
  const missing = expected.map(({ key }) => key).filter((key) => !found.has(key))
  return { expected: expected.length, found: expected.length - missing.length, missing }
}

const keysOf = ({ sections }: Expectations, name: 'tables' | 'columns'): string[] =>
  (sections.get(name) ?? []).map(({ key }) => key)

function expectedColumns(expectations: Expectations, table: string): string[] {
  return keysOf(expectations, 'columns').flatMap((key) =>
    key.startsWith(`${table}.`) ? [key.slice(table.length + 1)] : [],
  )
}

const tableNames = ({ objects }: Catalog): ReadonlySet<string> =>
  new Set(objects.table.map(({ schema, name }) => `${schema}.${name}`))

const columnNames = ({ objects }: Catalog, table: string): string[] =>
  objects.column.flatMap(({ schema, table: of, name }) => (`${schema}.${of}` === table ? [name] : []))
