// Row-level security in words: patterns over expressions as PostgreSQL prints them.

/** Who may do what with which rows, as a phrase; `complete` where no long code had to be quoted. */
export interface RowsPhrase {
  readonly text: string
  readonly complete: boolean
}

type Phrase =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** About a row: `whose user_id is …`. */
  | { readonly kind: 'row'; readonly text: string; readonly complete: boolean }
  /** About who asks: `if is_admin()`. */
  | { readonly kind: 'caller'; readonly text: string }
  | Joined

interface Joined {
  readonly kind: 'and' | 'or'
  readonly parts: readonly Phrase[]
}

/** `rows whose user_id is the caller's id, or every row if is_admin()`. */
export function describeRows(expression: string): RowsPhrase {
  const phrase = readPhrase(flatten(expression))
  return { text: nounOf(phrase), complete: isComplete(phrase) }
}

/** Quoted code that is longer stands by itself, too. */
const readable = 100

const flatten = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function readPhrase(expression: string): Phrase {
  const text = withoutParentheses(expression)
  for (const [word, kind] of [
    [' OR ', 'or'],
    [' AND ', 'and'],
  ] as const) {
    const parts = splitOutside(text, word)
    if (parts.length > 1) return { kind, parts: parts.map(readPhrase) }
  }
  for (const [pattern, make] of patterns) {
    const found = pattern.exec(text)
    const phrase = found && make(found.slice(1).map((part) => part ?? ''))
    if (phrase) return phrase
  }
  return { kind: 'row', text: `where ${code(text)}`, complete: text.length < readable }
}

const call = String.raw`(?:"?[\w]+"?\.)?"?\w+"?\((?:[^()]|\([^()]*\))*\)`
const column = String.raw`\(?((?:(?:"[^"]+"|\w+)\.)?(?:"[^"]+"|\w+))\)?(?:::[\w. ]+)?`
const selected = String.raw`\(* ?SELECT (${call})(?: AS "?\w+"?)?\)*`
const row = (text: string): Phrase => ({ kind: 'row', text, complete: true })

type Make = (parts: readonly string[]) => Phrase | undefined

// In this order: the first that fits is taken.
const patterns: readonly (readonly [RegExp, Make])[] = [
  [/^true$/, () => ({ kind: 'all' })],
  [/^false$/, () => ({ kind: 'none' })],
  [
    new RegExp(`^${column} (=|<>) \\(?${selected}\\)?(?:::[\\w. ]+)?$`),
    ([name = '', sign, what = '']) =>
      row(`whose ${code(name)} is ${sign === '<>' ? 'not ' : ''}${shownValue(what)}`),
  ],
  [
    new RegExp(`^${column} (=|<>) (${call})(?:::[\\w. ]+)?$`),
    ([name = '', sign, what = '']) =>
      row(`whose ${code(name)} is ${sign === '<>' ? 'not ' : ''}${shownValue(what)}`),
  ],
  [
    new RegExp(`^(?:${selected}|(${call}))(?:::[\\w. ]+)? (=|<>) ${column}$`),
    ([inner = '', direct = '', sign, name = '']) =>
      row(`whose ${code(name)} is ${sign === '<>' ? 'not ' : ''}${shownValue(inner || direct)}`),
  ],
  [
    new RegExp(`^${column} = ANY \\((?:ARRAY)?${selected}(?:::[\\w. ]+\\[\\])?\\)?$`),
    ([name = '', what = '']) => row(`whose ${code(name)} is among ${code(what)}`),
  ],
  [
    new RegExp(`^${column} IN ${selected}$`),
    ([name = '', what = '']) => row(`whose ${code(name)} is among ${code(what)}`),
  ],
  [new RegExp(`^${column} (?:IN|= ANY) (\\(.*\\))$`), ([name = '', rest = '']) => ofTable(name, rest)],
  [
    /^(\(*[\w".]+\)*)(?:::\w+)? = ANY \(ARRAY\[('.*)\]\)$/,
    ([name = '', list = '']) =>
      row(`whose ${code(withoutParentheses(name))} is ${literalsOf(list).join(' or ')}`),
  ],
  [/^EXISTS (\( ?SELECT .*\))$/, ([rest = '']) => ofExistence(rest)],
  [
    /^COALESCE\(([\w", .]+)\) IS NOT NULL$/,
    ([list = '']) => row(`with ${list.split(', ').map(code).join(' or ')}`),
  ],
  [new RegExp(`^${column} IS NULL$`), ([name = '']) => row(`without ${code(name)}`)],
  [new RegExp(`^${column} IS NOT NULL$`), ([name = '']) => row(`with ${code(name)}`)],
  [
    new RegExp(`^${column} (=|<>) ('(?:[^']|'')*'|-?[\\d.]+)(?:::[\\w." ]+)?$`),
    ([name = '', sign, value = '']) =>
      row(`whose ${code(name)} is ${sign === '<>' ? 'not ' : ''}${code(value)}`),
  ],
  [new RegExp(`^(?:\\(* ?SELECT )?(${call})(?: AS "?\\w+"?)?\\)*$`), ([what = '']) => ofCall(what)],
]

interface Subquery {
  readonly table: string
  readonly where: string
}

// `( SELECT insight.id FROM public.insights insight WHERE (…))`, also inside ARRAY(…): of one table.
function readSubquery(rest: string): Subquery | undefined {
  let text = rest
  while (/^(?:ARRAY)?\(/.test(text) && text.endsWith(')'))
    text = text
      .replace(/^(?:ARRAY)?\(/, '')
      .slice(0, -1)
      .trim()
  const [, table, alias, where = ''] =
    /^SELECT (?:1 |[\w".]+ )?FROM ([\w".]+)(?: (?!WHERE)("?\w+"?))?(?: WHERE (.+))?$/.exec(text) ?? []
  return table === undefined ? undefined : { table, where: where.replaceAll(`${alias}.`, '') }
}

// The table is read with the rights, and so through the policies, of whoever asks.
function ofTable(name: string, rest: string): Phrase | undefined {
  const found = readSubquery(rest)
  if (!found) return undefined
  const base = `whose ${code(name)} is of a row in ${code(found.table)} that the caller sees`
  if (found.where === '') return row(base)
  const inner = readPhrase(found.where)
  return { kind: 'row', text: `${base} (one ${clauseOf(inner)})`, complete: isComplete(inner) }
}

function ofExistence(rest: string): Phrase | undefined {
  const found = readSubquery(rest)
  if (!found) return undefined
  const where = withoutParentheses(found.where)
  return {
    kind: 'row',
    text: `for which the caller sees a row in ${code(found.table)} with ${code(where)}`,
    complete: where.length < readable,
  }
}

// A function that is given columns is about the row, any other about who asks.
function ofCall(what: string): Phrase {
  const args = what.slice(what.indexOf('(') + 1, -1).replaceAll(/'(?:[^']|'')*'(?:::[\w."]+)?/g, '')
  return /[a-z_]/i.test(args)
    ? row(`for which ${code(what)} holds`)
    : { kind: 'caller', text: `if ${code(what)}` }
}

const known: Readonly<Record<string, string>> = {
  'auth.uid()': "the caller's id",
  'auth.email()': "the caller's email",
  'auth.role()': "the caller's role",
  'now()': 'now',
}

const shownValue = (what: string): string => known[what] ?? code(what)

const literalsOf = (list: string): string[] =>
  [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([literal]) => code(literal))

// Text casts and the schema that everything is in are left out: what is left is what was meant.
function code(text: string): string {
  const plain = text
    .replaceAll(/'((?:[^']|'')*)'::(?:character varying|[\w."]+)/g, "'$1'")
    .replaceAll('public.', '')
  return `\`${plain.replaceAll('`', "'")}\``
}

function nounOf(phrase: Phrase): string {
  if (phrase.kind === 'all') return 'every row'
  if (phrase.kind === 'none') return 'no row'
  if (phrase.kind === 'row') return `rows ${phrase.text}`
  if (phrase.kind === 'caller') return `every row ${phrase.text}`
  if (phrase.kind === 'or') return phrase.parts.map(nounOf).join(', or ')
  const callers = phrase.parts.filter(({ kind }) => kind === 'caller')
  const rows = phrase.parts.filter(({ kind }) => kind !== 'caller' && kind !== 'all')
  const conditions = callers.map(clauseOf).join(' and ').replaceAll(' and if ', ' and ')
  const subject = rows.length === 0 ? 'every row' : `rows ${rows.map(clauseOf).join(' and ')}`
  return callers.length === 0 ? subject : `${subject}${rows.length === 0 ? '' : ','} ${conditions}`
}

function clauseOf(phrase: Phrase): string {
  if (phrase.kind === 'all') return 'whatever they are'
  if (phrase.kind === 'none') return 'that never are'
  if (phrase.kind === 'row' || phrase.kind === 'caller') return phrase.text
  return `(${phrase.parts.map(clauseOf).join(` ${phrase.kind} `)})`
}

function isComplete(phrase: Phrase): boolean {
  if (phrase.kind === 'row') return phrase.complete
  return 'parts' in phrase ? phrase.parts.every(isComplete) : true
}

function withoutParentheses(text: string): string {
  let inner = text.trim()
  while (inner.startsWith('(') && closingOf(inner) === inner.length - 1 && !/^\( ?SELECT /.test(inner))
    inner = inner.slice(1, -1).trim()
  return inner
}

function closingOf(text: string): number {
  for (const { index, depth } of outside(text)) if (index > 0 && depth === 0) return index
  return -1
}

function splitOutside(text: string, word: string): string[] {
  const cuts: number[] = []
  for (const { index, depth } of outside(text))
    if (depth === 0 && text.startsWith(word, index)) cuts.push(index)
  const starts = [0, ...cuts.map((cut) => cut + word.length)]
  return starts.map((start, place) => text.slice(start, cuts[place]))
}

// Every character that is not inside quotes, with the depth of parentheses after it.
function* outside(text: string): Generator<{ index: number; depth: number }> {
  let depth = 0
  let quote = ''
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
      continue
    }
    if (character === "'" || character === '"') quote = character
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    yield { index, depth }
  }
}
