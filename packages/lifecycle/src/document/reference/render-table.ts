import { anchorOf } from '../anchors.ts'
import type {
  ColumnDocument,
  GrantDocument,
  IndexDocument,
  PolicyDocument,
  ReferenceDocument,
  TableDocument,
  TriggerDocument,
} from '../model/schema-document.ts'
import { bullets, code, markdownTable, part, prose, sentence } from './markdown.ts'

/** How objects are called, and where their chapters are. */
export interface Links {
  readonly titleOf: (path: string) => string
  /** A link where the object has a chapter, its name in code else. */
  readonly table: (path: string) => string
  readonly enum: (path: string) => string
  readonly routine: (path: string) => string
}

export function renderTable(table: TableDocument, links: Links): string[] {
  return [
    `<a id="${anchorOf('table', table.id)}"></a>`,
    '',
    `### ${code(table.title)}`,
    '',
    ...introduction(table),
    ...markdownTable(
      ['Column', 'Type', 'Null', 'Default', 'Meaning'],
      table.columns.map((column) => columnRow(column, links)),
    ),
    ...part(
      'Words',
      bullets(table.words.map(({ of, word, meaning }) => `${code(of)}: ${code(word)}: ${prose(meaning)}`)),
    ),
    ...part(
      'Keys',
      bullets(
        table.keys.map(({ kind, columns, definition, name, remarks }) =>
          [
            `${kind} ${code(kind === 'exclude' ? definition : columns.join(', '))} (${code(name)})`,
            ...remarks,
          ].join(', '),
        ),
      ),
    ),
    ...part('References', bullets(table.references.map((each) => outgoing(each, links)))),
    ...part('Referenced by', bullets(table.referencedBy.map((each) => incoming(each, links)))),
    ...part(
      'Checks',
      bullets(
        table.checks.map(({ name, expression, comment, remarks }) =>
          [
            `${code(expression)} (${code(name)})${comment === null ? '' : `: ${prose(comment)}`}`,
            ...remarks,
          ].join(', '),
        ),
      ),
    ),
    ...part('Indexes', renderIndexes(table.indexes)),
    ...partitions(table),
    ...part('Row-level security', security(table)),
    ...part('Triggers', renderTriggers(table.triggers, links)),
    ...part('Privileges', renderGrants(table.grants)),
  ]
}

function introduction({ comment, remarks, type }: TableDocument): string[] {
  const kind = type === 'foreign table' ? ['A foreign table.'] : []
  const lines = [...(comment === null ? [] : [prose(comment)]), [...kind, ...remarks].join(' ')]
  return lines.filter((line) => line !== '').flatMap((line) => [line, ''])
}

function columnRow(column: ColumnDocument, links: Links): string[] {
  const type = column.enum === null ? code(column.type) : links.enum(column.enum)
  const meaning = [
    ...(column.primary ? ['Primary key.'] : []),
    ...(column.references === null
      ? []
      : [
          `→ ${links.table(column.references.table)} ${code(column.references.column)}${column.comment === null ? '' : ':'}`,
        ]),
    ...(column.comment === null ? [] : [prose(column.comment)]),
  ]
  return [
    code(column.name),
    column.enum !== null && column.type.endsWith('[]') ? `${type}\\[\\]` : type,
    column.nullable ? 'null' : '',
    column.default === null ? '' : code(column.default),
    meaning.join(' '),
  ]
}

function outgoing(
  { columns, target, targetColumns, remarks, name }: ReferenceDocument,
  links: Links,
): string {
  return `${code(columns.join(', '))} → ${links.table(target)} (${code(targetColumns.join(', '))}): ${remarks.join(', ')} (${code(name)})`
}

function incoming({ table, columns, remarks, name }: ReferenceDocument, links: Links): string {
  return `${links.table(table)} (${code(columns.join(', '))}): ${remarks.join(', ')} (${code(name)})`
}

export function renderIndexes(indexes: readonly IndexDocument[]): string[] {
  return markdownTable(
    ['Index', 'Kind', 'On', 'What for'],
    indexes.map(({ name, method, keys, purpose }) => [code(name), method, code(keys), prose(purpose)]),
  )
}

function partitions({ partitioning }: TableDocument): string[] {
  if (!partitioning) return []
  const { key, rule, partitions: children } = partitioning
  return part('Partitions', [
    `By ${code(key)}.${rule === null ? '' : ` ${rule}`}`,
    '',
    ...bullets(children.map(({ name, bound }) => `${code(name)}: ${code(bound)}`)),
  ])
}

const unprotected = 'Off: whoever has a privilege on the table sees and changes every row that it allows.'

function security({ security: state, policies }: TableDocument): string[] {
  if (state === 'off')
    return [policies.length === 0 ? unprotected : `${unprotected} Its policies have no effect.`, '']
  const on = state === 'forced' ? 'On, for the owner of the table too.' : 'On.'
  if (policies.length === 0)
    return [`${on} There is no policy: only roles that bypass row-level security reach any row.`, '']
  return [on, '', ...policies.flatMap(policyLines), '']
}

function policyLines(policy: PolicyDocument): string[] {
  const { name, comment, permissive, roles, words, complete, using, check } = policy
  const who = roles.includes('public') ? 'everybody' : roles.map(code).join(', ')
  const text = permissive
    ? `${who} may ${words}`
    : `restricts what the others allow: ${who} may only ${words}`
  const first = comment === null ? sentence(text) : `${prose(sentence(comment))} That is: ${sentence(text)}`
  return [
    `- ${code(name)}: ${first}`,
    ...(complete
      ? []
      : [
          ...(using === null ? [] : [`  using ${code(using)}`]),
          ...(check === null ? [] : [`  with check ${code(check)}`]),
        ]),
  ]
}

export function renderTriggers(triggers: readonly TriggerDocument[], links: Links): string[] {
  return bullets(
    triggers.map(
      ({ name, when, function: called, comment }) =>
        `${code(name)}: ${when}: ${links.routine(called)}${comment === null ? '' : `. ${prose(comment)}`}`,
    ),
  )
}

export function renderGrants(grants: readonly GrantDocument[]): string[] {
  if (grants.length === 0) return ['Only its owner.', '']
  return bullets(
    grants.map(({ role, privileges, columns }) => {
      const who = role === 'public' ? 'everybody' : code(role)
      const only = columns.length === 0 ? '' : ` (of ${columns.map(code).join(', ')})`
      return `${who}: ${privileges.join(', ')}${only}`
    }),
  )
}
