import { safeName } from '../anchors.ts'
import type {
  ColumnDocument,
  PolicyDocument,
  ReferenceDocument,
  TableDocument,
} from '../model/schema-document.ts'
import type { Picture } from '../pictures.ts'
import { code, type Html, html, joined, prose } from './html.ts'
import { dataTable, list, type Page, rootOf, section, unlessEmpty } from './layout.ts'
import { placeOf, type SiteLinks } from './links.ts'
import { grantList, indexTable, triggerList } from './parts.ts'

export const picturePath = (id: string, theme: 'light' | 'dark'): string =>
  `pictures/${safeName(id)}${theme === 'dark' ? '.dark' : ''}.svg`

/** The page of one table. */
export function tablePage(table: TableDocument, picture: Picture | undefined, links: SiteLinks): Page {
  const path = placeOf('table', table.id)
  const root = rootOf(path)
  const body = html`<p class="kind">${table.type}</p>
<h1><code>${table.title}</code></h1>
${table.comment === null ? '' : html`<p class="lead">${prose(table.comment)}</p>`}
${table.remarks.map((remark) => html`<p>${prose(remark)}</p>`)}
${section(
  'Columns',
  dataTable(
    'Columns',
    ['Column', 'Type', 'Null', 'Default', 'Meaning'],
    table.columns.map((column) => columnRow(column, links, root)),
  ),
)}
${section(
  'Words',
  unlessEmpty(table.words, (words) =>
    list(words.map(({ of, word, meaning }) => html`${code(of)}: ${code(word)}: ${prose(meaning)}`)),
  ),
)}
${section('Relations', relations(table, picture, { links, root }))}
${section(
  'Keys',
  unlessEmpty(table.keys, (keys) =>
    list(
      keys.map(
        ({ kind, columns, definition, name, remarks }) =>
          html`${kind} ${code(kind === 'exclude' ? definition : columns.join(', '))} <small>${[name, ...remarks].join(', ')}</small>`,
      ),
    ),
  ),
)}
${section(
  'Checks',
  unlessEmpty(table.checks, (checks) =>
    list(
      checks.map(
        ({ name, expression, comment, remarks }) =>
          html`${code(expression)} ${comment === null ? '' : prose(comment)} <small>${[name, ...remarks].join(', ')}</small>`,
      ),
    ),
  ),
)}
${section('Indexes', unlessEmpty(table.indexes, indexTable))}
${section('Partitions', partitions(table))}
${section('Row-level security', security(table))}
${section(
  'Triggers',
  unlessEmpty(table.triggers, (triggers) => triggerList(triggers, links, root)),
)}
${section('Privileges', grantList(table.grants))}`
  return { path, title: table.title, body }
}

function columnRow(column: ColumnDocument, links: SiteLinks, root: string): Html[] {
  const mark = column.primary ? html` <abbr title="primary key">PK</abbr>` : ''
  const type = column.enum === null ? code(column.type) : links.enum(column.enum, root)
  const target = column.references
  const reference =
    target === null
      ? ''
      : html`→ ${links.relation(target.table, root)} ${code(target.column)}${column.comment === null ? '' : ': '}`
  return [
    html`${code(column.name)}${mark}`,
    type,
    html`${column.nullable ? 'null' : ''}`,
    column.default === null ? html`` : code(column.default),
    html`${reference}${column.comment === null ? '' : prose(column.comment)}`,
  ]
}

interface Where {
  readonly links: SiteLinks
  readonly root: string
}

function relations(table: TableDocument, picture: Picture | undefined, { links, root }: Where): Html | null {
  const { references, referencedBy } = table
  if (references.length + referencedBy.length === 0) return null
  const item = ({ columns, remarks, name }: ReferenceDocument, other: string): Html =>
    html`${code(columns.join(', '))} → ${links.relation(other, root)}: ${remarks.join(', ')} <small>${name}</small>`
  const back = ({ table: from, columns, remarks, name }: ReferenceDocument): Html =>
    html`${links.relation(from, root)} ${code(columns.join(', '))}: ${remarks.join(', ')} <small>${name}</small>`
  return html`${picture === undefined ? '' : pictureOf(table.id, `Diagram: ${table.title} and the tables that it is tied to`, { root, picture })}
${references.length === 0 ? '' : html`<h3>References</h3>${list(references.map((each) => item(each, each.target)))}`}
${referencedBy.length === 0 ? '' : html`<h3>Referenced by</h3>${list(referencedBy.map(back))}`}`
}

/** A picture in the colours of the page, at its own size where there is room; it opens whole. */
export function pictureOf(
  id: string,
  alt: string,
  { root, picture }: { root: string; picture: Picture },
): Html {
  const image = (theme: 'light' | 'dark'): Html =>
    html`<a class="${theme}-only" href="${root}${picturePath(id, theme)}"><img src="${root}${picturePath(id, theme)}" alt="${alt}" width="${picture.width}" height="${picture.height}" loading="lazy"></a>`
  return html`<figure>${image('light')}${image('dark')}</figure>`
}

function partitions({ partitioning }: TableDocument): Html | null {
  if (!partitioning) return null
  const { key, rule, partitions: children } = partitioning
  return html`<p>By ${code(key)}.${rule === null ? '' : ` ${rule}`}</p>${unlessEmpty(children, (all) => list(all.map(({ name, bound }) => html`${code(name)}: ${code(bound)}`)))}`
}

function security({ security: state, policies }: TableDocument): Html {
  if (state === 'off')
    return html`<p class="warn">Off: whoever has a privilege on the table sees and changes every row that it allows.${policies.length === 0 ? '' : ' Its policies have no effect.'}</p>`
  const on = state === 'forced' ? 'On, for the owner of the table too.' : 'On.'
  if (policies.length === 0)
    return html`<p class="warn">${on} There is no policy: only roles that bypass row-level security reach any row.</p>`
  return html`<p>${on}</p>${list(policies.map(policyItem))}`
}

function policyItem(policy: PolicyDocument): Html {
  const { name, comment, permissive, roles, words, complete, using, check } = policy
  const who = roles.includes('public') ? html`everybody` : joined(roles.map(code), ', ')
  const may = permissive ? 'may' : 'may only'
  const prefix = permissive ? '' : 'restricts what the others allow: '
  return html`${comment === null ? '' : html`${prose(comment)}<br>`}${prefix}${who} ${may} ${prose(words)}. <small>${name}, for ${policy.command}</small>${
    complete
      ? ''
      : html`<pre><code>${[...(using === null ? [] : [`using ${using}`]), ...(check === null ? [] : [`with check ${check}`])].join('\n')}</code></pre>`
  }`
}
