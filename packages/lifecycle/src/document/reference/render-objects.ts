import { anchorOf } from '../anchors.ts'
import type {
  EnumDocument,
  Fact,
  LineageDocument,
  RoutineDocument,
  TypeDocument,
  ViewDocument,
} from '../model/schema-document.ts'
import { bullets, code, markdownTable, part, prose } from './markdown.ts'
import { type Links, renderGrants, renderIndexes, renderTriggers } from './render-table.ts'

export function renderView(view: ViewDocument, links: Links): string[] {
  return [
    `<a id="${anchorOf('view', view.id)}"></a>`,
    '',
    `### ${code(view.title)}`,
    '',
    ...(view.comment === null ? [] : [prose(view.comment), '']),
    view.remarks.join(' '),
    '',
    ...markdownTable(
      ['Column', 'Type', 'Null', 'From', 'Meaning'],
      view.columns.map(({ name, type, nullable, from, comment }) => [
        code(name),
        code(type),
        nullable ? 'null' : '',
        renderLineage(from, links),
        comment === null ? '' : prose(comment),
      ]),
    ),
    ...part('Indexes', renderIndexes(view.indexes)),
    ...part('Triggers', renderTriggers(view.triggers, links)),
    ...part('Privileges', renderGrants(view.grants)),
  ]
}

/** `orders.amount, summed`; the same table and word once. */
export function renderLineage(from: readonly LineageDocument[], links: Links): string {
  const groups = Map.groupBy(from, ({ table, how }) => `${table}\0${how ?? ''}`)
  const parts = [...groups.values()].map((group) => {
    const [first] = group
    if (!first) return ''
    const columns = group.map(({ column }) => (column === '*' ? 'rows' : code(column))).join(', ')
    return `${links.table(first.table)} ${columns}${first.how === null ? '' : `, ${first.how}`}`
  })
  return parts.join('; ')
}

export function renderRoutine(routine: RoutineDocument, links: Links): string[] {
  const { id, title, comment, signature, returns, language, remarks, type, usedBy } = routine
  const kind = type === 'function' ? '' : ` (${type})`
  return [
    `<a id="${anchorOf('function', id)}"></a>`,
    '',
    `### ${code(title)}${kind}`,
    '',
    ...(comment === null ? [] : [prose(comment), '']),
    ...bullets([
      ...(signature === '' ? [] : [`takes ${code(signature)}`]),
      `returns ${returns === 'nothing' ? 'nothing' : code(returns)}, in ${language}`,
      remarks.join(' '),
      ...(usedBy.length === 0
        ? []
        : [
            `trigger of ${usedBy.map(({ table, trigger }) => `${links.table(table)} (${code(trigger)})`).join(', ')}`,
          ]),
      `may be called by ${routine.grants.length === 0 ? 'its owner' : routine.grants.map(({ role }) => (role === 'public' ? 'everybody' : code(role))).join(', ')}`,
    ]),
    '',
  ]
}

export function renderEnum({ id, title, comment, values, usedBy }: EnumDocument, links: Links): string[] {
  const columns = usedBy.map(({ table, column }) => `${links.table(table)}.${code(column)}`)
  const said = values.some(({ meaning }) => meaning !== null)
  return [
    `<a id="${anchorOf('enum', id)}"></a>`,
    '',
    `### ${code(title)}`,
    '',
    ...(comment === null ? [] : [prose(comment), '']),
    ...(said
      ? markdownTable(
          ['Value', 'Meaning'],
          values.map(({ value, meaning }) => [code(value), meaning === null ? '' : prose(meaning)]),
        )
      : [`${values.map(({ value }) => code(value)).join(', ')}.`, '']),
    columns.length === 0 ? 'No column is of it.' : `Used by ${columns.join(', ')}.`,
    '',
  ]
}

export function renderType({ id, title, kind, comment, text }: TypeDocument): string[] {
  return [
    `<a id="${anchorOf('type', id)}"></a>`,
    '',
    `### ${code(title)}`,
    '',
    ...(comment === null ? [] : [prose(comment), '']),
    `A ${kind}: ${code(text)}.`,
    '',
  ]
}

export const renderFacts = (facts: readonly Fact[]): string[] => [
  ...bullets(
    facts.map(
      ({ name, text, comment }) =>
        `${code(name)}: ${prose(text)}${comment === null ? '' : `. ${prose(comment)}`}`,
    ),
  ),
  '',
]
