import type { CatalogChange } from '@plinth/catalog/model'
import type { Facts, MigrationDocument } from './migration-document.ts'

type Rollback = Omit<MigrationDocument['rollback'], 'downFile'>
type Reason = readonly [grade: Rollback['grade'], text: string]

const order: readonly Rollback['grade'][] = ['fully', 'with loss', 'not at all']

/** How well a migration can be taken back, and why not better. */
export function judgeRollback(facts: Facts): Rollback {
  const reasons = [...facts.changes.flatMap(reasonsOfChange), ...reasonsOfStatements(facts)]
  const grade = order.findLast((each) => reasons.some(([found]) => found === each)) ?? 'fully'
  const own = [...new Set(reasons.filter(([found]) => found === grade).map(([, text]) => text))]
  return { grade, reasons: own.length > 0 ? own : [usual(facts)] }
}

function usual({ changes }: Facts): string {
  const holdsRows = changes.some(
    ({ kind, change }) => change === 'added' && (kind === 'table' || kind === 'column'),
  )
  if (changes.length === 0) return 'The schema stays as it was.'
  return holdsRows
    ? 'It adds, and what it adds can be dropped; with new tables and columns goes what was written to them since.'
    : 'What it adds can be dropped, and what it changes can be put back.'
}

function reasonsOfChange({ kind, change, subject, attributes, before }: CatalogChange): Reason[] {
  if (change === 'removed' && (kind === 'table' || kind === 'column') && !isViewColumn(before))
    return [['not at all', `${subject} is gone with what it held.`]]
  if (kind === 'column' && attributes.some(({ name }) => name === 'type') && !isViewColumn(before)) {
    const { before: was, after: is } = attributes.find(({ name }) => name === 'type') ?? {}
    return [
      ['with loss', `${subject} became ${String(is)}: not every value of that may be ${String(was)} again.`],
    ]
  }
  if (kind === 'enum' && change === 'changed')
    return [
      ['with loss', `${subject} has other values: PostgreSQL takes none out, the type has to be made anew.`],
    ]
  return []
}

const isViewColumn = (object: CatalogChange['before']): boolean =>
  object !== null && 'of' in object && object.of === 'view'

const writing: Readonly<Record<string, Reason>> = {
  UpdateStmt: ['with loss', 'It updates rows, and their earlier values are not kept.'],
  DeleteStmt: ['not at all', 'It deletes rows.'],
  TruncateStmt: ['not at all', 'It empties a table.'],
  MergeStmt: ['with loss', 'It merges rows, and their earlier values are not kept.'],
}

function reasonsOfStatements({ kinds, statements }: Facts): Reason[] {
  const rows = statements.flatMap((statement) => statement.rows)
  return [
    ...kinds.flatMap((kind): Reason[] => {
      const reason = writing[kind]
      return reason ? [reason] : []
    }),
    ...(rows.some(({ updated }) => updated > 0)
      ? [['with loss', 'It updates rows, and their earlier values are not kept.'] as const]
      : []),
    ...(rows.some(({ deleted }) => deleted > 0) ? [['not at all', 'It deletes rows.'] as const] : []),
  ]
}
