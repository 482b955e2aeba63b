// Rows for the tables of corpus/types/schema.sql, the same for a seed: nulls wherever they may stand, references
// without a partner, infinite moments, arrays and jsonb with null in them.

import { literal } from '@plinth/kernel'

/** A generator of numbers below 1 that gives the same ones for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Dice {
  readonly #next: () => number

  constructor(seed: number) {
    this.#next = randomFrom(seed)
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  oneOf(values: readonly string[]): string {
    return values[this.below(values.length)] ?? 'null'
  }

  maybe(value: string): string {
    return this.below(3) === 0 ? 'null' : value
  }
}

const word = (dice: Dice): string => literal(dice.oneOf(['a', 'b', 'cab', 'zz', 'q', 'zebra', '']))

const insert = (table: string, rows: readonly string[][]): string =>
  rows.length === 0
    ? ''
    : `insert into ${table} overriding system value values ${rows.map((row) => `(${row.join(', ')})`).join(', ')};\n`

const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place + 1))

function person(dice: Dice, id: number, { teams, version }: { teams: number; version: number }): string[] {
  const jsonb = [
    '{}',
    '{"a": null}',
    '{"a": 1, "n": 4}',
    '{"list": ["x", null]}',
    ...(version >= 180_000 ? ['{"n": null}'] : []),
  ]
  return [
    String(id),
    teams === 0 ? 'null' : dice.maybe(String(1 + dice.below(teams))),
    dice.maybe(literal('a@b')),
    word(dice),
    dice.maybe(word(dice)),
    literal(dice.oneOf(['draft', 'open'])),
    dice.maybe(String(dice.below(10))),
    String(dice.below(9)),
    literal(dice.oneOf(['infinity', '-infinity', '2026-01-01', '1999-12-31 23:59:59.5'])),
    dice.maybe(literal(dice.oneOf(['infinity', '2026-01-01']))),
    dice.oneOf(["'{}'", "'{a,b}'", "'{a,null}'", 'array[null]::text[]']),
    literal(dice.oneOf(jsonb)),
    literal(dice.oneOf(['empty', '[1,5)', '(,)', '[2,)'])),
    dice.oneOf(['null', "row(null, 'x')", 'row(1, null)', 'row(null, null)']),
    String(dice.below(5)),
  ]
}

/** The statement that empties the tables and fills them; every fourth seed leaves them empty. */
export function randomRows(seed: number, version: number): string {
  const dice = new Dice(seed)
  const scale = seed % 4 === 0 ? 0 : 1
  const teams = scale * dice.below(5)
  const people = scale * (1 + dice.below(20))
  const someone = (): string => String(1 + dice.below(Math.max(people, 1)))
  return [
    'truncate teams, people, orders, notes, empties, base_rows, child_rows restart identity cascade;\n',
    insert(
      'teams',
      times(teams, (id) => [String(id), word(dice), dice.maybe(word(dice)), dice.maybe("'infinity'")]),
    ),
    insert(
      'people',
      times(people, (id) => person(dice, id, { teams, version })),
    ),
    insert(
      'orders',
      times(people === 0 ? 0 : dice.below(25), (id) => [
        String(id),
        dice.maybe(someone()),
        dice.maybe(someone()),
        String(dice.below(100) - 10),
        dice.maybe(String(1 + dice.below(4))),
        dice.oneOf(['true', 'false']),
        dice.maybe(dice.oneOf(['true', 'false'])),
        "'2026-01-01'",
      ]),
    ),
    insert(
      'notes',
      times(people, (id) => [String(id), word(dice), dice.maybe(String(dice.below(5)))]).filter(
        () => dice.below(2) === 0,
      ),
    ),
    scale === 0 ? '' : insert('base_rows', [['1', 'null']]) + insert('child_rows', [['null', 'null']]),
  ].join('')
}
