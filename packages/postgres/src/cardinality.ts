import { postgresErrors } from './errors.ts'

export function exactlyOne<R extends object>(rows: readonly R[]): R {
  const [row] = rows
  if (row === undefined || rows.length > 1)
    throw postgresErrors.rowCount({ expected: 'exactly one', found: rows.length })
  return row
}

export function atMostOne<R extends object>(rows: readonly R[]): R | undefined {
  if (rows.length > 1) throw postgresErrors.rowCount({ expected: 'at most one', found: rows.length })
  return rows[0]
}
