// INSERT, UPDATE and DELETE that give rows.

import { readCtes } from './ctes.ts'
import { factsOf } from './facts.ts'
import { readFrom } from './from.ts'
import type { Environment, QueryResult } from './scope.ts'
import { targetColumns } from './targets.ts'
import { type Node, nodeOf, nodesOf, textOf } from './tree.ts'

interface Source {
  /** Where other tables of the statement stand. */
  readonly from: string | undefined
  /** The rows are as WHERE found them: not so where an update may have written null. */
  readonly keeps: boolean
}

const statements: Readonly<Record<string, Source>> = {
  InsertStmt: { from: undefined, keeps: false },
  UpdateStmt: { from: 'fromClause', keeps: false },
  DeleteStmt: { from: 'usingClause', keeps: true },
}

/** The columns of RETURNING; undefined for other statements. Triggers may take every row away. */
export function readReturning(kind: string, node: Node, around: Environment): QueryResult | undefined {
  const source = statements[kind]
  if (!source) return undefined
  const environment = readCtes(nodeOf(node, 'withClause'), around)
  const relation = nodeOf(node, 'relation') ?? {}
  if (isView(relation, environment)) return undefined
  const others = source.from === undefined ? [] : nodesOf(node, source.from)
  const { scope, nonNull } = readFrom([{ RangeVar: relation }, ...others], environment)
  const inside: Environment = {
    ...environment,
    scopes: [scope, ...environment.scopes],
    facts: environment.facts.with(nonNull),
    groups: 'none',
    blurred: undefined,
  }
  const facts = source.keeps ? inside.facts.with(factsOf(node['whereClause'], 'true', inside)) : inside.facts
  const clause = nodeOf(node, 'returningClause')
  const targets = clause ? nodesOf(clause, 'exprs') : nodesOf(node, 'returningList')
  // PostgreSQL 18: `returning old.…, new.…`, of which one side can be absent; they are not resolved, so they may be null.
  return { columns: targetColumns(targets, { ...inside, facts }), atLeastOne: false }
}

// What a view says of its rows, its triggers and what is written through it need not keep.
function isView(relation: Node, { analyst, searchPath }: Environment): boolean {
  const schema = textOf(relation, 'schemaname')
  const name = textOf(relation, 'relname') ?? ''
  return (schema === undefined ? searchPath : [schema]).some((each) => analyst.isView(each, name))
}
