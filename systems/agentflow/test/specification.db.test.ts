// Compares the live catalog with the specification, kind by kind and in both directions.

import { expect, test } from 'vitest'
import { describeEngines, useAgentflow } from './agentflow-database.ts'
import {
  passesChecks,
  readColumnChecks,
  readColumns,
  readEnums,
  readExtensions,
  readForeignKeys,
  readFunctions,
  readIndexes,
  readPolicies,
  readTablesWithoutRowSecurity,
  readTriggers,
  readUncommented,
  readUniqueKeys,
  readViews,
} from './catalog-queries.ts'
import type { IndexSpecification } from './specification/shape.ts'
import { specification } from './specification.ts'

const { tables } = specification
const list = (words: readonly string[]): string => words.join(', ')

/** Both sides as sorted lines, so that a difference prints what is missing and what is too much. */
function expectSame(found: readonly string[], expected: readonly string[], atLeast: number): void {
  expect(expected.length, 'the specification must name something to compare').toBeGreaterThanOrEqual(atLeast)
  expect([...found].sort()).toEqual([...expected].sort())
}

function indexName(table: string, { keys }: IndexSpecification): string {
  const words = keys.map((key) => key.replace(/ desc$/, '').replace(/^lower\((.*)\)$/, '$1'))
  return `${table}_${words.join('_')}_idx`
}

describeEngines((engine) => {
  const database = useAgentflow(engine)

  test('has every table and column with its type, nullability and default, and no other', async () => {
    const found = await readColumns(database())
    const line = (table: string, column: Omit<(typeof found)[number], 'table'>): string =>
      `${table}.${column.name} ${column.type}${column.nullable ? '' : ' not null'} default ${column.default}`
    expectSame(
      found.map((column) => line(column.table, column)),
      tables.flatMap(({ name, columns }) => columns.map((column) => line(name, column))),
      100,
    )
  })

  test('checks let in what the specification allows and keep out what it does not', async () => {
    const found = await readColumnChecks(database())
    const wrong: string[] = []
    let probes = 0
    for (const { name, checks } of tables) {
      for (const check of checks) {
        const live = found.filter(({ table, column }) => table === name && column === check.column)
        for (const [values, expected] of [
          [check.accepts, true],
          [check.refuses, false],
        ] as const) {
          for (const value of values) {
            probes += 1
            const passes = await passesChecks(database(), live, value)
            if (passes !== expected)
              wrong.push(`${name}.${check.column} ${passes ? 'lets in' : 'keeps out'} ${value}`)
          }
        }
      }
    }
    expect(probes).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  test('has checks on exactly the columns the specification names', async () => {
    const found = await readColumnChecks(database())
    expectSame(
      [...new Set(found.map(({ table, column }) => `${table}.${column}`))],
      tables.flatMap(({ name, checks }) => checks.map(({ column }) => `${name}.${column}`)),
      25,
    )
  })

  test('has every primary and unique key, and no other', async () => {
    const found = await readUniqueKeys(database())
    expectSame(
      found.map(({ table, columns }) => `${table} (${columns})`),
      tables.flatMap(({ name, uniqueKeys }) => uniqueKeys.map((key) => `${name} (${list(key)})`)),
      12,
    )
  })

  test('has every foreign key with its target and what a deletion does, and no other', async () => {
    const found = await readForeignKeys(database())
    expectSame(
      found.map((key) => `${key.table}.${key.column} -> ${key.target} on delete ${key.onDelete}`),
      tables.flatMap(({ name, foreignKeys }) =>
        foreignKeys.map((key) => `${name}.${key.column} -> ${key.target} on delete ${key.onDelete}`),
      ),
      8,
    )
  })

  test('has every index under the name of its table and columns, and no other', async () => {
    const found = await readIndexes(database())
    expectSame(
      found.map((index) => `${index.name} on ${index.table} using ${index.method} (${index.keys})`),
      tables.flatMap(({ name, indexes }) =>
        indexes.map(
          (index) => `${indexName(name, index)} on ${name} using ${index.method} (${list(index.keys)})`,
        ),
      ),
      53,
    )
  })

  test('protects every table by row-level security', async () => {
    expect(await readTablesWithoutRowSecurity(database())).toEqual([])
  })

  test('has every policy for its command and roles, and no other', async () => {
    const found = await readPolicies(database())
    expectSame(
      found.map(({ table, command, roles }) => `${table}: ${command} to ${roles}`),
      tables.flatMap(({ name, policies }) =>
        policies.map(({ command, roles }) => `${name}: ${command} to ${list([...roles].sort())}`),
      ),
      27,
    )
  })

  test('has every function with its arguments, result, rights and callers, and no other', async () => {
    const found = await readFunctions(database())
    const line = (
      name: string,
      argumentTypes: string,
      returns: string,
      definer: boolean,
      callers: string,
    ): string =>
      `${name}(${argumentTypes}) returns ${returns}${definer ? ' as its owner' : ''} for ${callers || 'nobody'}`
    expectSame(
      found.map((it) => line(it.name, it.argumentTypes, it.returns, it.securityDefiner, it.callers)),
      specification.functions.map((it) =>
        line(it.name, list(it.argumentTypes), it.returns, it.securityDefiner, list(it.callers)),
      ),
      25,
    )
  })

  test('pins the search path of every function and lets the public call none', async () => {
    const found = await readFunctions(database())
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((it) => !it.fixedSearchPath).map(({ name }) => name)).toEqual([])
    expect(found.filter((it) => it.callableByAll).map(({ name }) => name)).toEqual([])
  })

  test('has every trigger with its timing and events, and no other', async () => {
    const found = await readTriggers(database())
    expectSame(
      found.map((it) => `${it.table}: ${it.function} ${it.timing} ${it.events}`),
      specification.triggers.map((it) => `${it.table}: ${it.function} ${it.timing} ${list(it.events)}`),
      16,
    )
  })

  test('has every view with its columns, run with the rights of the caller, and no other', async () => {
    const found = await readViews(database())
    expectSame(
      found.map(({ name, columns }) => `${name}: ${columns}`),
      specification.views.map(({ name, columns }) => `${name}: ${list(columns)}`),
      7,
    )
    expect(found.filter(({ asCaller }) => !asCaller).map(({ name }) => name)).toEqual([])
  })

  test('has every enumerated type with its values in order, and no other', async () => {
    const found = await readEnums(database())
    expectSame(
      found.map(({ name, values }) => `${name}: ${values}`),
      specification.enums.map(({ name, values }) => `${name}: ${list(values)}`),
      4,
    )
  })

  test('has the extensions', async () => {
    expect(await readExtensions(database())).toEqual(expect.arrayContaining([...specification.extensions]))
  })

  test('says of every table, view, column, function and type what it is', async () => {
    expect(await readUncommented(database())).toEqual([])
  })
})
