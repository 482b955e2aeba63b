import { anchorOf } from '../anchors.ts'
import type { Entry, SchemaDocument } from '../model/schema-document.ts'
import { mermaidOf, type Pictures } from '../pictures.ts'
import { bullets, code, prose, sentence } from './markdown.ts'
import { renderEnum, renderFacts, renderRoutine, renderType, renderView } from './render-objects.ts'
import { type Links, renderTable } from './render-table.ts'

/** The schema reference: one Markdown file with a chapter for each object. */
export function renderReference(document: SchemaDocument, pictures: Pictures): string {
  const links = linksOf(document)
  const lines = [
    '<!-- Made by `plinth document schema` from what the migrations build; not to be edited. -->',
    '',
    `# ${prose(document.title)}: schema reference`,
    '',
    `${countsOf(document)}.`,
    '',
    ...contents(document, pictures),
    ...diagrams(pictures),
    ...chapter(
      'Tables',
      [...document.tables].flatMap((table) => renderTable(table, links)),
    ),
    ...chapter(
      'Views',
      document.views.flatMap((view) => renderView(view, links)),
    ),
    ...chapter(
      'Functions',
      document.routines.flatMap((routine) => renderRoutine(routine, links)),
    ),
    ...chapter(
      'Enums',
      document.enums.flatMap((each) => renderEnum(each, links)),
    ),
    ...chapter('Other types', document.types.flatMap(renderType)),
    ...facts('Sequences', document.sequences),
    ...facts('Extensions', document.extensions),
    ...facts('Further objects', document.others),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** `12 tables, 7 views`: what there is of each kind. */
export function countsOf({ counts }: Pick<SchemaDocument, 'counts'>): string {
  const shown = counts.filter(([count]) => count > 0)
  return shown.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ')
}

const chapter = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines]

const facts = (title: string, list: SchemaDocument['others']): string[] =>
  list.length === 0 ? [] : chapter(title, renderFacts(list))

const linkTo = ({ kind, id, title }: Entry): string => `[${code(title)}](#${anchorOf(kind, id)})`

const chapters = [
  ['view', 'Views'],
  ['function', 'Functions'],
  ['enum', 'Enums'],
  ['type', 'Other types'],
] as const

function contents({ entries }: SchemaDocument, pictures: Pictures): string[] {
  const tables = new Map(entries.filter(({ kind }) => kind === 'table').map((entry) => [entry.id, entry]))
  const groups = pictures.declared
    ? pictures.groups.map(({ name, tables: members }) => ({
        name,
        members: members.flatMap((id) => tables.get(id) ?? []),
      }))
    : [{ name: 'Tables', members: [...tables.values()] }]
  return [
    '## Contents',
    '',
    ...groups
      .filter(({ members }) => members.length > 0)
      .flatMap(({ name, members }) => [
        `**${prose(name)}**`,
        '',
        ...bullets(members.map((entry) => `${linkTo(entry)}${firstSentence(entry.comment)}`)),
        '',
      ]),
    ...chapters.flatMap(([kind, title]) => {
      const links = entries.filter((entry) => entry.kind === kind).map(linkTo)
      return links.length === 0 ? [] : [`**${title}**`, '', ...bullets(links), '']
    }),
  ]
}

function firstSentence(comment: string | null): string {
  const [first = ''] = (comment ?? '').split(/(?<=\.)\s|;\s|\n/)
  return first === '' ? '' : `: ${prose(sentence(first))}`
}

function diagrams(pictures: Pictures): string[] {
  const texts = mermaidOf(pictures)
  if (texts.length === 0) return []
  const fenced = (text: string): string[] => ['```mermaid', text.trimEnd(), '```', '']
  const [only] = texts
  if (only && texts.length === 1) return chapter('Diagram', fenced(only[1]))
  return chapter(
    'Diagrams',
    texts.flatMap(([name, text]) => [`**${prose(name)}**`, '', ...fenced(text)]),
  )
}

function linksOf({ entries, titleOf }: SchemaDocument): Links {
  const byKind = (kind: Entry['kind']): Map<string, Entry> =>
    new Map(entries.filter((entry) => entry.kind === kind).map((entry) => [entry.id, entry]))
  const [tables, views, enums] = [byKind('table'), byKind('view'), byKind('enum')]
  const routines = new Map(
    entries.filter(({ kind }) => kind === 'function').map((entry) => [entry.id.replace(/\(.*/s, ''), entry]),
  )
  const named = (path: string, entry: Entry | undefined): string =>
    entry ? linkTo(entry) : code(titleOf(path))
  return {
    titleOf,
    table: (path) => named(path, tables.get(path) ?? views.get(path)),
    enum: (path) => named(path, enums.get(path)),
    routine: (path) => named(path, routines.get(path)),
  }
}
