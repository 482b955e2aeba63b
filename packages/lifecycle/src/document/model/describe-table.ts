import { type ConstraintObject, pathOf, type TableObject } from '@plinth/catalog/model'
import { describeColumns } from './describe-columns.ts'
import { describeIndexes } from './describe-indexes.ts'
import { describeGrants, describePolicies } from './describe-security.ts'
import { describeTriggers } from './describe-triggers.ts'
import type {
  CheckDocument,
  KeyDocument,
  PartitioningDocument,
  ReferenceDocument,
  TableDocument,
} from './schema-document.ts'
import type { SchemaIndex } from './schema-index.ts'

/** Everything that there is to say about a table. */
export function describeTable(table: TableObject, index: SchemaIndex): TableDocument {
  const id = pathOf(table)
  const constraints = index.constraints.get(id) ?? []
  return {
    id,
    title: index.titleOf(id),
    type: table.type,
    comment: table.comment ?? index.glossary.meaningOf(id) ?? null,
    remarks: remarksOf(table, index),
    columns: describeColumns(id, index),
    words: index.glossary.wordsOf(id),
    keys: constraints.flatMap(keyOf),
    references: constraints.flatMap(referenceOf),
    referencedBy: (index.incoming.get(id) ?? []).flatMap(referenceOf),
    checks: constraints.flatMap(checkOf),
    indexes: describeIndexes(index.indexes.get(id) ?? [], constraints, index),
    partitioning: partitioningOf(table, index),
    security: table.rowSecurity ? (table.rowSecurityForced ? 'forced' : 'on') : 'off',
    policies: describePolicies(index.policies.get(id) ?? []),
    triggers: describeTriggers(index.triggers.get(id) ?? []),
    grants: describeGrants(table, index.columns.get(id) ?? []),
  }
}

function remarksOf(table: TableObject, { titleOf }: SchemaIndex): string[] {
  return [
    ...(table.persistence === 'unlogged' ? ['Unlogged: its rows do not survive a crash of the server.'] : []),
    ...(table.server === null ? [] : [`Its rows are on the foreign server \`${table.server}\`.`]),
    ...table.inherits.map((parent) => `Inherits from \`${titleOf(parent)}\`.`),
    ...(table.ofType === null ? [] : [`Of the type \`${titleOf(table.ofType)}\`.`]),
  ]
}

function keyOf(constraint: ConstraintObject): KeyDocument[] {
  const { type, name, columns, definition } = constraint
  if (type !== 'primary key' && type !== 'unique' && type !== 'exclude') return []
  return [{ name, kind: type, columns, definition, remarks: statesOf(constraint) }]
}

function statesOf({ deferrable, deferred, validated, enforced }: ConstraintObject): string[] {
  return [
    ...(deferred ? ['checked at commit'] : deferrable ? ['can be checked at commit'] : []),
    ...(validated ? [] : ['not checked for rows from before it']),
    ...(enforced ? [] : ['not enforced']),
  ]
}

const onDelete = {
  'no action': 'what is referred to cannot be deleted',
  restrict: 'what is referred to cannot be deleted',
  cascade: 'deleted with it',
  'set null': 'set to null when it is deleted',
  'set default': 'set to its default when it is deleted',
} as const

function referenceOf(constraint: ConstraintObject): ReferenceDocument[] {
  const { references: target, name, schema, table, columns } = constraint
  if (constraint.type !== 'foreign key' || target === null) return []
  return [
    {
      name,
      table: `${schema}.${table}`,
      columns,
      target: `${target.schema}.${target.table}`,
      targetColumns: target.columns,
      remarks: [
        onDelete[target.onDelete],
        ...(target.onUpdate === 'no action' ? [] : [`on update ${target.onUpdate}`]),
        ...statesOf(constraint),
      ],
    },
  ]
}

function checkOf(constraint: ConstraintObject): CheckDocument[] {
  if (constraint.type !== 'check') return []
  const { name, definition, comment } = constraint
  return [{ name, expression: expressionOf(definition), comment, remarks: statesOf(constraint) }]
}

/** `CHECK ((amount > 0)) NOT VALID` → `amount > 0`, without the casts that PostgreSQL adds to texts. */
export function expressionOf(definition: string): string {
  const inner = definition
    .replace(/^CHECK \(/, '')
    .replace(/\)(?: NO INHERIT)?(?: NOT VALID| NOT ENFORCED)?$/, '')
  const bare = /^\((.*)\)$/s.exec(inner)?.[1]
  const text = bare !== undefined && isBalanced(bare) ? bare : inner
  return text.replaceAll(/('(?:[^']|'')*')::(?:text|character varying)\b/g, '$1').replaceAll(/\s+/g, ' ')
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const character of text.replaceAll(/'(?:[^']|'')*'/g, '')) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

// Partitions that a schedule makes are other ones each month: the rule is what stays.
function partitioningOf(table: TableObject, index: SchemaIndex): PartitioningDocument | null {
  const id = pathOf(table)
  if (table.partitionKey === null) return null
  const rule = index.project.partitions[id]
  const children = index.partitions.get(id) ?? []
  const kept =
    rule && rule.keep !== undefined
      ? `the ${rule.keep} before the current one stay attached`
      : 'all stay attached'
  return {
    key: table.partitionKey.toLowerCase(),
    rule: rule ? `One partition for each ${rule.every}: ${rule.ahead} are made ahead, ${kept}.` : null,
    partitions: children
      .filter(({ partitionBound }) => rule === undefined || partitionBound === 'DEFAULT')
      .map((child) => ({
        name: index.titleOf(pathOf(child)),
        bound: (child.partitionBound ?? '').toLowerCase(),
      })),
  }
}
