import { resolveColumn, valueOfName } from './columns.ts'
import { withContributions } from './lineage.ts'
import { type Environment, type OutputColumn, type RangeItem, type Source, unknownColumns } from './scope.ts'
import { asKind, type Node, namesIn, nodesOf, textOf, unwrap } from './tree.ts'

/** The columns of a SELECT list or of RETURNING, stars included. */
export function targetColumns(
  targets: readonly unknown[],
  environment: Environment,
): readonly OutputColumn[] {
  const columns: OutputColumn[] = []
  for (const target of targets) {
    const node = asKind(target, 'ResTarget') ?? {}
    const [kind, inner] = unwrap(node['val'])
    const name = textOf(node, 'name')
    if (!isStar(kind, inner) || name !== undefined) {
      const value = environment.analyst.value(node['val'], environment)
      columns.push({
        name: name ?? nameOf(kind, inner),
        value: withContributions(value, node['val'], environment),
      })
      continue
    }
    const sources = starSources(inner, environment)
    // A star over something unknown stands for a number of columns that nobody knows, and moves all after it.
    if (!sources) return unknownColumns
    for (const source of sources)
      columns.push({ name: source.name, value: valueOfName({ source }, environment) })
  }
  return columns
}

function isStar(kind: string, node: Node): boolean {
  const parts =
    kind === 'ColumnRef'
      ? nodesOf(node, 'fields')
      : kind === 'A_Indirection'
        ? nodesOf(node, 'indirection')
        : []
  return namesIn(parts).at(-1) === '*'
}

function starSources(node: Node, environment: Environment): readonly Source[] | undefined {
  const names = namesIn(nodesOf(node, 'fields'))
  const [scope] = environment.scopes
  if (names.length === 1) return scope?.items.some(isUnclear) ? undefined : scope?.star
  const row = names.length === 0 ? undefined : resolveColumn(node, environment).row
  return row === undefined || isUnclear(row) ? undefined : row.columns
}

const isUnclear = ({ open, columns }: RangeItem): boolean =>
  open || columns.length === 0 || columns.some(({ name }) => name === undefined && columns.length === 1)

function nameOf(kind: string, node: Node): string | undefined {
  return kind === 'ColumnRef' ? namesIn(nodesOf(node, 'fields')).at(-1) : undefined
}
