import { ident } from '@plinth/kernel'
import type { Cell, Command } from './matrix.ts'
import type { Relation } from './subjects.ts'

/** What came of an attempt: how many rows it met, or the SQLSTATE of its refusal. */
export type Outcome = { readonly rows: number } | { readonly sqlState: string }

/** One statement to try; `sample` is the place of the row that it takes as its parameter. */
export interface Attempt {
  readonly statement: string
  readonly sample?: number
}

/** A cell of the matrix to be: what to try, and how to read what comes of it. */
export interface Probe {
  readonly attempts: readonly Attempt[]
  read(outcomes: readonly Outcome[]): Cell
}

/** What the privileges of a role on a relation let it name in a statement. */
export interface RelationPrivileges {
  readonly select: readonly string[]
  readonly insert: readonly string[]
  readonly update: readonly string[]
  readonly delete: boolean
}

export interface RelationRows {
  readonly total: number
  /** Places of the sample rows. */
  readonly samples: readonly number[]
  /** Expressions that replace values of a copied row. */
  readonly replace: Readonly<Record<string, string>>
}

export interface Situation {
  readonly relation: Relation
  readonly rows: RelationRows
  readonly may: RelationPrivileges
}

/**
 * What to try for each command. Where a statement need not read the table, the policies for reading do not apply to
 * it, so changing and deleting are tried both ways: aimed at single rows, and blindly without a condition.
 * Source: https://www.postgresql.org/docs/current/sql-createpolicy.html, "Policies Applied by Command Type".
 */
export const planProbe: Readonly<Record<Command, (situation: Situation) => Probe>> = {
  select: ({ relation, rows, may }) => ({
    attempts: [{ statement: `select from ${relation.name}` }],
    read: ([outcome]) => ({
      granted: outcome !== undefined && !isRefusal(outcome),
      reached: countOf(outcome),
      tried: rows.total,
      columns: partOf(relation.columns.length, may.select.length),
    }),
  }),
  insert: ({ relation, rows, may }) => {
    const writable = relation.columns.filter(({ writable: may }) => may)
    const named = writable.filter(({ name, fresh }) => may.insert.includes(name) && !fresh)
    const list = named.map(({ name }) => ident(name)).join(', ')
    const values = named.map(({ name }) => rows.replace[name] ?? `r.${ident(name)}`).join(', ')
    return perRow({
      granted: may.insert.length > 0,
      columns: partOf(writable.length, writable.filter(({ name }) => may.insert.includes(name)).length),
      aimed: rows.samples.map((sample) => ({
        statement: `insert into ${relation.name} (${list}) select ${values} from ${sampleOf(relation)} r`,
        sample,
      })),
      blind: [],
      total: rows.total,
      refused: `insert into ${relation.name} default values`,
    })
  },
  update: ({ relation, rows, may }) => {
    const writable = relation.columns.filter(({ writable: may }) => may)
    const named = writable.filter(({ name }) => may.update.includes(name))
    const [plain = named[0]] = named.filter(
      ({ fresh, name }) => !fresh && !relation.keyColumns.includes(name),
    )
    const sets = named.map(({ name }) => `${ident(name)} = r.${ident(name)}`).join(', ')
    const first = rows.samples[0]
    return perRow({
      granted: named.length > 0,
      columns: partOf(writable.length, named.length),
      aimed: aim(relation, { rows, may }).map(({ sample, condition }) => ({
        statement: `update ${relation.name} t set ${sets} from ${sampleOf(relation)} r where ${condition}`,
        sample,
      })),
      blind:
        plain === undefined || first === undefined
          ? []
          : [
              {
                statement: `update ${relation.name} set ${ident(plain.name)} = (${sampleOf(relation)}).${ident(plain.name)}`,
                sample: first,
              },
            ],
      total: rows.total,
      refused: `update ${relation.name} set ${ident(relation.columns[0]?.name ?? '')} = null`,
    })
  },
  delete: ({ relation, rows, may }) =>
    perRow({
      granted: may.delete,
      columns: undefined,
      aimed: aim(relation, { rows, may }).map(({ sample, condition }) => ({
        statement: `delete from ${relation.name} t using ${sampleOf(relation)} r where ${condition}`,
        sample,
      })),
      blind: [{ statement: `delete from ${relation.name}` }],
      total: rows.total,
      refused: `delete from ${relation.name}`,
    }),
  truncate: ({ relation, rows }) => ({
    attempts: [{ statement: `truncate ${relation.name}` }],
    // Foreign keys and pending triggers stop it too, but only whoever holds the privilege.
    read: ([outcome]) => {
      const granted = outcome !== undefined && !isRefusal(outcome)
      return { granted, reached: granted ? Math.max(rows.total, 1) : 0, tried: Math.max(rows.total, 1) }
    },
  }),
}

const sampleOf = ({ name }: Relation): string => `jsonb_populate_record(null::${name}, $1)`

// A condition on the key needs the right to read the key.
function aim(
  { keyColumns }: Relation,
  { rows, may }: Pick<Situation, 'rows' | 'may'>,
): { sample: number; condition: string }[] {
  if (keyColumns.length === 0 || !keyColumns.every((column) => may.select.includes(column))) return []
  const condition = keyColumns.map((column) => `t.${ident(column)} = r.${ident(column)}`).join(' and ')
  return rows.samples.map((sample) => ({ sample, condition }))
}

interface PerRow {
  readonly granted: boolean
  readonly columns: Cell['columns']
  readonly aimed: readonly Attempt[]
  readonly blind: readonly Attempt[]
  readonly total: number
  /** What is tried without the privilege: it has to be refused. */
  readonly refused: string
}

function perRow({ granted, columns, aimed, blind, total, refused }: PerRow): Probe {
  if (!granted)
    return {
      attempts: [{ statement: refused }],
      read: ([outcome]) => ({
        granted: outcome !== undefined && !isRefusal(outcome) && !isImpossible(outcome),
        reached: countOf(outcome),
        tried: total,
      }),
    }
  return {
    attempts: [...aimed, ...blind],
    read: (outcomes) => {
      const single = outcomes.slice(0, aimed.length).filter(isReached).length
      const [all] = outcomes.slice(aimed.length)
      const blindly = countOf(all)
      const better = blindly > single || aimed.length === 0
      return {
        granted: outcomes.length === 0 || !outcomes.every(isImpossible),
        reached: better ? blindly : single,
        tried: better ? total : aimed.length,
        columns,
      }
    },
  }
}

const partOf = (all: number, granted: number): Cell['columns'] =>
  granted > 0 && granted < all ? [granted, all] : undefined

const isRefusal = (outcome: Outcome): boolean => 'sqlState' in outcome && outcome.sqlState === '42501'

// A view that cannot be written at all.
const isImpossible = (outcome: Outcome): boolean =>
  'sqlState' in outcome && (outcome.sqlState === '55000' || outcome.sqlState === '42809')

// Privileges and policies are asked before constraints: what a constraint stopped, the policies had let through.
const isReached = (outcome: Outcome): boolean =>
  'rows' in outcome ? outcome.rows > 0 : outcome.sqlState.startsWith('23')

function countOf(outcome: Outcome | undefined): number {
  if (outcome === undefined) return 0
  return 'rows' in outcome ? outcome.rows : isReached(outcome) ? 1 : 0
}
