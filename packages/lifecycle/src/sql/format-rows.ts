import type { View } from '@plinth/kernel'
import type { ResultRow } from './run-query.ts'

export const formats = ['table', 'csv', 'json', 'markdown'] as const

export type Format = (typeof formats)[number]

const renderers: Readonly<Record<Format, (rows: readonly ResultRow[]) => View>> = {
  table: (rows) => [
    {
      kind: 'table',
      columns: columnsOf(rows).map((title) => ({
        title,
        flexible: true,
        ...(isNumeric(rows, title) ? { align: 'right' as const } : {}),
      })),
      rows: rows.map((row) => columnsOf(rows).map((column) => textOf(row[column]))),
    },
  ],
  csv: (rows) =>
    raw(
      [
        columnsOf(rows).map(csvCell),
        ...rows.map((row) => columnsOf(rows).map((column) => csvCell(row[column]))),
      ]
        .map((cells) => `${cells.join(',')}\r\n`)
        .join(''),
    ),
  json: (rows) =>
    raw(`${JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value), 2)}\n`),
  markdown: (rows) => {
    const columns = columnsOf(rows)
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
    const body = rows.map((row) =>
      line(columns.map((column) => textOf(row[column]).replaceAll('|', '\\|').replaceAll('\n', ' '))),
    )
    return raw(line(columns) + line(columns.map(() => '---')) + body.join(''))
  },
}

/** Rows as a person or another program reads them. */
export function formatRows(rows: readonly ResultRow[], format: Format): View {
  if (rows.length === 0 && format !== 'json') return [{ kind: 'text', text: 'No rows.', tone: 'muted' }]
  return renderers[format](rows)
}

const raw = (text: string): View => [{ kind: 'raw', text }]

const columnsOf = (rows: readonly ResultRow[]): string[] => Object.keys(rows[0] ?? {})

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isNumeric = (rows: readonly ResultRow[], column: string): boolean =>
  rows.every((row) => row[column] === null || /^-?\d+(\.\d+)?$/.test(textOf(row[column])))

// A spreadsheet would run what begins like a formula; numbers are left alone. Source: OWASP, CSV injection.
function csvCell(value: unknown): string {
  const text = textOf(value)
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
