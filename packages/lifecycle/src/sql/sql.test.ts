import { describe, expect, test } from 'vitest'
import { bindVariables } from './bind-variables.ts'
import { formatRows } from './format-rows.ts'
import { type NamedQuery, splitQueries } from './query-file.ts'
import { readParameters } from './run-query.ts'

const query = (text: string, parameters: NamedQuery['parameters'] = []): NamedQuery => ({
  collection: 'reports',
  name: 'q',
  description: '',
  parameters,
  text,
  file: 'q.sql',
  line: 1,
})

describe('splitQueries', () => {
  test('cuts a file at its names and reads the head of each', () => {
    const text =
      "-- name: first\n-- What it shows\n-- param: since date = 2026-01-01  The first day\n-- param: kind text\nselect :'since';\n\n-- name: second\nselect 2;\n"
    expect(splitQueries(text, { collection: 'reports', file: 'a.sql', base: '01_a.sql' })).toMatchObject([
      {
        name: 'first',
        description: 'What it shows',
        line: 1,
        parameters: [
          { name: 'since', type: 'date', default: '2026-01-01', description: 'The first day' },
          { name: 'kind', type: 'text', default: undefined },
        ],
      },
      { name: 'second', line: 7, parameters: [] },
    ])
  })

  test('a file without names is one query, called like the file', () => {
    expect(
      splitQueries('select 1', { collection: 'admin', file: 'x/01_sizes.sql', base: '01_sizes.sql' }),
    ).toMatchObject([{ name: 'sizes' }])
  })
})

describe('bindVariables', () => {
  test('makes parameters of the variables of psql, once each, with their declared types', () => {
    const declared = [{ name: 'since', type: 'date', default: undefined, description: '' }]
    expect(
      bindVariables(
        query(
          "select :'since', :'since', :most, a::text, b[1:2] where x = 'it''s :no' -- :neither",
          declared,
        ),
        { since: '2026-01-01', most: '5' },
      ),
    ).toEqual({
      text: "select $1::date, $1::date, $2, a::text, b[1:2] where x = 'it''s :no' -- :neither",
      values: ['2026-01-01', '5'],
    })
  })

  test('a value never becomes part of the text', () => {
    const { text, values } = bindVariables(query("select :'x'"), { x: "'; drop table users; --" })
    expect(text).toBe('select $1')
    expect(values).toEqual(["'; drop table users; --"])
  })

  test.each([
    ["select :'x'", {}, 'sql.parameter_missing'],
    ['select 1', { x: '1' }, 'sql.parameter_unknown'],
    ['select * from :"table"', { table: 'x' }, 'sql.identifier_variable'],
  ])('%s with %j is refused as %s', (text, given, code) => {
    expect(() => bindVariables(query(text), given)).toThrow(expect.objectContaining({ code }))
  })
})

test('parameters are NAME=VALUE, and a value may contain anything', () => {
  expect(readParameters(['a=1', 'b=x=y\nz'])).toEqual({ a: '1', b: 'x=y\nz' })
  expect(() => readParameters(['nope'])).toThrow(expect.objectContaining({ code: 'sql.parameter_shape' }))
})

describe('formatRows', () => {
  const rows = [{ a: 1, b: '=cmd()', c: null, d: -2.5, e: 'x,"y"' }]
  const text = (format: 'csv' | 'json' | 'markdown'): string => {
    const [block] = formatRows(rows, format)
    return block?.kind === 'raw' ? block.text : ''
  }

  test('keeps a spreadsheet from running what a cell says, and numbers as they are', () => {
    expect(text('csv')).toBe(`a,b,c,d,e\r\n1,'=cmd(),,-2.5,"x,""y"""\r\n`)
  })

  test('gives JSON and Markdown', () => {
    expect(JSON.parse(text('json'))).toEqual(rows)
    expect(text('markdown')).toBe(
      '| a | b | c | d | e |\n| --- | --- | --- | --- | --- |\n| 1 | =cmd() |  | -2.5 | x,"y" |\n',
    )
    expect(formatRows([], 'table')).toEqual([{ kind: 'text', text: 'No rows.', tone: 'muted' }])
  })
})
