// Every failure of Plinth has the shape of a PostgreSQL error: a stable code, a message, and what to do about it.

/** The meaning of the process's exit code, the same for every command. */
export const exitCodes = {
  done: 0,
  failed: 1,
  misuse: 2,
  findings: 3,
  refused: 4,
  interrupted: 130,
} as const

export type ExitName = keyof typeof exitCodes

/** A place in a file, for `file:line:column` and the caret below the line. Line and column count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** The text of that line, without its line ending. */
  readonly excerpt?: string
}

export interface PlinthErrorFields {
  readonly code: string
  readonly exit: ExitName
  readonly http: number
  readonly message: string
  readonly detail?: string | undefined
  /** Something to do, preferably a command to paste. */
  readonly hint?: string | undefined
  readonly where?: SourceLocation | undefined
  /** The five characters of PostgreSQL's SQLSTATE, where the server raised the error. */
  readonly sqlState?: string | undefined
  readonly cause?: unknown
}

/** The only error that leaves a function of Plinth; made by the tables of {@link defineErrors}. */
export class PlinthError extends Error {
  override readonly name = 'PlinthError'
  readonly code: string
  readonly exit: ExitName
  readonly http: number
  readonly detail: string | undefined
  readonly hint: string | undefined
  readonly where: SourceLocation | undefined
  readonly sqlState: string | undefined

  constructor(fields: PlinthErrorFields) {
    super(fields.message, { cause: fields.cause })
    this.code = fields.code
    this.exit = fields.exit
    this.http = fields.http
    this.detail = fields.detail
    this.hint = fields.hint
    this.where = fields.where
    this.sqlState = fields.sqlState
  }

  /** The error as data, for `--json` and problem+json; the cause stays behind. */
  toJSON(): Omit<PlinthErrorFields, 'cause'> {
    const { code, exit, http, message, detail, hint, where, sqlState } = this
    return { code, exit, http, message, detail, hint, where, sqlState }
  }
}

type Words<P> = string | ((facts: P) => string)

/** One row of an error table: the facts that its message names are the argument of its maker. */
export interface ErrorDefinition<P = never> {
  readonly exit: ExitName
  readonly http: number
  readonly message: Words<P>
  readonly detail?: Words<P>
  readonly hint?: Words<P>
}

/** What one occurrence adds to, or says better than, its table row. */
export type ErrorExtras = Partial<Pick<PlinthErrorFields, 'detail' | 'hint' | 'where' | 'sqlState' | 'cause'>>

type WordFunctions<D> = Extract<D[keyof D], (facts: never) => string>

// What message, detail and hint ask for together.
type FactsOf<D> = [WordFunctions<D>] extends [never]
  ? undefined
  : [WordFunctions<D>] extends [(facts: infer P) => string]
    ? P
    : never

export type ErrorMaker<D> =
  FactsOf<D> extends undefined
    ? (facts?: undefined, extras?: ErrorExtras) => PlinthError
    : (facts: FactsOf<D>, extras?: ErrorExtras) => PlinthError

export type ErrorMakers<T> = { readonly [K in keyof T]: ErrorMaker<T[K]> } & {
  /** The table itself, for the reference pages. */
  readonly definitions: Readonly<Record<string, ErrorDefinition>>
}

/**
 * Turns a table of errors into functions that make them; the code of `checksumChanged` in the family `migrate`
 * is `migrate.checksum_changed`.
 *
 * @example
 * const errors = defineErrors('shop', {
 *   soldOut: {
 *     exit: 'failed', http: 409,
 *     message: ({ item }: { item: string }) => `${item} is sold out`,
 *     hint: 'shop list --available',
 *   },
 * })
 * errors.soldOut({ item: 'tea' }).code // 'shop.sold_out'
 */
export function defineErrors<T extends Record<string, ErrorDefinition>>(
  family: string,
  table: T,
): ErrorMakers<T> {
  const makers: Record<string, unknown> = { definitions: table }
  for (const [name, definition] of Object.entries(table)) {
    const code = errorCode(family, name)
    makers[name] = (facts: never, extras: ErrorExtras = {}) =>
      new PlinthError({
        code,
        exit: definition.exit,
        http: definition.http,
        message: say(definition.message, facts) ?? code,
        detail: say(definition.detail, facts),
        hint: say(definition.hint, facts),
        ...extras,
      })
  }
  return complete<ErrorMakers<T>>(makers)
}

/** `checksumChanged` of the family `migrate` → `migrate.checksum_changed`. */
export function errorCode(family: string, name: string): string {
  return `${family}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

function say(words: Words<never> | undefined, facts: never): string | undefined {
  return typeof words === 'function' ? words(facts) : words
}

// The loop above gives every key of the table its maker; the compiler cannot follow that.
function complete<R>(makers: unknown): R
function complete(makers: unknown): unknown {
  return Object.freeze(makers)
}
