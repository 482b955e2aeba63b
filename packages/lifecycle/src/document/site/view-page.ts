import type { LineageDocument, ViewDocument } from '../model/schema-document.ts'
import { code, type Html, html, joined, prose } from './html.ts'
import { dataTable, list, type Page, rootOf, section, unlessEmpty } from './layout.ts'
import { placeOf, type SiteLinks } from './links.ts'
import { grantList, indexTable, triggerList } from './parts.ts'

/** The page of one view, with the columns of tables that each of its own comes from. */
export function viewPage(view: ViewDocument, links: SiteLinks): Page {
  const path = placeOf('view', view.id)
  const root = rootOf(path)
  const rows = view.columns.map(({ name, type, nullable, from, comment }) => [
    code(name),
    code(type),
    html`${nullable ? 'null' : ''}`,
    lineage(from, links, root),
    comment === null ? html`` : prose(comment),
  ])
  const body = html`<p class="kind">${view.type}</p>
<h1><code>${view.title}</code></h1>
${view.comment === null ? '' : html`<p class="lead">${prose(view.comment)}</p>`}
${view.remarks.map((remark) => html`<p>${prose(remark)}</p>`)}
${section('Columns', dataTable('Columns', ['Column', 'Type', 'Null', 'From', 'Meaning'], rows))}
${section(
  'Made of',
  unlessEmpty(view.sources, (sources) => list(sources.map((source) => links.relation(source, root)))),
)}
${section('Indexes', unlessEmpty(view.indexes, indexTable))}
${section(
  'Triggers',
  unlessEmpty(view.triggers, (triggers) => triggerList(triggers, links, root)),
)}
${section('Privileges', grantList(view.grants))}
${section('Definition', html`<pre tabindex="0"><code>${view.definition}</code></pre>`)}`
  return { path, title: view.title, body }
}

function lineage(from: readonly LineageDocument[], links: SiteLinks, root: string): Html {
  const groups = Map.groupBy(from, ({ table, how }) => `${table}\0${how ?? ''}`)
  const parts = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const columns = group.map(({ column }) => (column === '*' ? html`rows` : code(column)))
    return [
      html`${links.relation(first.table, root)} ${joined(columns, ', ')}${first.how === null ? '' : `, ${first.how}`}`,
    ]
  })
  return joined(parts, '; ')
}
