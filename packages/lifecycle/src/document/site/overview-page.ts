import type { Entry, Fact, SchemaDocument } from '../model/schema-document.ts'
import type { Pictures } from '../pictures.ts'
import { code, type Html, html, prose } from './html.ts'
import { list, type Page, section, unlessEmpty } from './layout.ts'
import { placeOf } from './links.ts'

/** Above this, names alone: whoever looks for a table searches. */
const mostWithComments = 1_000

/** The first page: what there is, by groups. */
export function overviewPage(document: SchemaDocument, pictures: Pictures, picture: Html | null): Page {
  const tables = new Map(
    document.entries.filter(({ kind }) => kind === 'table').map((entry) => [entry.id, entry]),
  )
  const views = document.entries.filter(({ kind }) => kind === 'view')
  const withComments = tables.size <= mostWithComments
  const body = html`<h1>${document.title}</h1>
<dl class="counts">${document.counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => html`<div><dt>${count === 1 ? one : many}</dt><dd>${count}</dd></div>`)}</dl>
${picture}
${section(
  'Tables',
  html`${pictures.groups.map(
    ({ name, tables: members, note }) =>
      html`<h3>${name}</h3>${note === null ? '' : html`<p>${prose(note)}</p>`}${list(
        members.flatMap((id) => tables.get(id) ?? []).map((entry) => entryItem(entry, withComments)),
      )}\n`,
  )}`,
)}
${section(
  'Views',
  unlessEmpty(views, (all) => list(all.map((entry) => entryItem(entry, true)))),
)}
${section('Sequences', unlessEmpty(document.sequences, factList))}
${section('Extensions', unlessEmpty(document.extensions, factList))}
${section('Further objects', unlessEmpty(document.others, factList))}`
  return { path: 'index.html', title: document.title, body }
}

const entryItem = ({ kind, id, title, comment }: Entry, withComment: boolean): Html =>
  html`<a href="${placeOf(kind, id)}">${code(title)}</a>${comment !== null && withComment ? html`: ${prose(comment)}` : ''}`

const factList = (facts: readonly Fact[]): Html =>
  list(
    facts.map(
      ({ name, text, comment }) =>
        html`${code(name)}: ${text}${comment === null ? '' : html`. ${prose(comment)}`}`,
    ),
  )
