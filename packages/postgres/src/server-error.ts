import { type ErrorExtras, PlinthError } from '@plinth/kernel'
import { postgresErrors } from './errors.ts'

/** What PostgreSQL says about an error, by the names of its protocol; the `cause` of `postgres.query_failed`. */
export interface ServerErrorFields {
  readonly severity: string
  /** SQLSTATE, five characters. */
  readonly code: string
  readonly message: string
  readonly detail: string | undefined
  readonly hint: string | undefined
  /** Where in the text that was sent, in characters, from 1. */
  readonly position: number | undefined
  readonly internalPosition: number | undefined
  readonly internalQuery: string | undefined
  /** The CONTEXT lines: functions, `COPY readings, line 3`. */
  readonly where: string | undefined
  readonly schema: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly dataType: string | undefined
  readonly constraint: string | undefined
  /** How many statements of a script had ended well before this error. */
  readonly completedStatements?: number | undefined
}

/** The error as a driver hands it over: every field may be absent, positions are text. */
export type RawServerError = { readonly [K in keyof ServerErrorFields]?: unknown }

/** True for an object that carries a SQLSTATE, as the errors of both drivers do. */
export function isRawServerError(error: unknown): error is RawServerError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    'severity' in error
  )
}

/** Takes PostgreSQL's fields from a driver's error. */
export function readServerErrorFields(raw: RawServerError): ServerErrorFields {
  return {
    severity: text(raw.severity) ?? 'ERROR',
    code: text(raw.code) ?? 'XX000',
    message: text(raw.message) ?? '',
    detail: text(raw.detail),
    hint: text(raw.hint),
    position: count(raw.position),
    internalPosition: count(raw.internalPosition),
    internalQuery: text(raw.internalQuery),
    where: text(raw.where),
    schema: text(raw.schema),
    table: text(raw.table),
    column: text(raw.column),
    dataType: text(raw.dataType),
    constraint: text(raw.constraint),
  }
}

/** `postgres.query_failed` as the server told it, with the HTTP status that its SQLSTATE deserves. */
export function serverError(fields: ServerErrorFields, extras: ErrorExtras = {}): PlinthError {
  const { message, detail, hint, code: sqlState } = fields
  const made = postgresErrors.queryFailed({ message }, { detail, hint, sqlState, cause: fields, ...extras })
  const { code, exit, where } = made
  return new PlinthError({
    code,
    exit,
    http: httpStatusOf(sqlState),
    message,
    detail: made.detail,
    hint: made.hint,
    where,
    sqlState,
    cause: made.cause,
  })
}

/** True for an error after which the connection is gone: the server ended it, or the way to it broke. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof PlinthError)) return false
  return error.code === 'postgres.connection_lost' || /^(08|57P0[1-5])/.test(error.sqlState ?? '')
}

// A whole SQLSTATE first, then its class.
const httpStatuses: Readonly<Record<string, number>> = {
  '08': 503,
  '0L': 403,
  '0P': 403,
  '22': 400,
  '23': 400,
  '23001': 409,
  '23503': 409,
  '23505': 409,
  '23P01': 409,
  '25006': 405,
  '28': 403,
  '40': 409,
  '42501': 403,
  '53': 503,
  '53100': 507,
  '54': 413,
  '55': 409,
  '55P03': 409,
  '57': 503,
  '57014': 499,
  '58': 503,
  P0001: 400,
}

/** The HTTP status for a SQLSTATE: 23505 is 409, 42501 is 403; 500 for what is nobody's input. */
export function httpStatusOf(sqlState: string): number {
  return httpStatuses[sqlState] ?? httpStatuses[sqlState.slice(0, 2)] ?? 500
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

function count(value: unknown): number | undefined {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : undefined
}
