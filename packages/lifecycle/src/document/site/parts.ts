import type { GrantDocument, IndexDocument, TriggerDocument } from '../model/schema-document.ts'
import { code, type Html, html, joined, prose } from './html.ts'
import { dataTable, list } from './layout.ts'
import type { SiteLinks } from './links.ts'

export const indexTable = (indexes: readonly IndexDocument[]): Html =>
  dataTable(
    'Indexes',
    ['Index', 'Kind', 'On', 'What for'],
    indexes.map(({ name, method, keys, purpose }) => [
      code(name),
      html`${method}`,
      code(keys),
      prose(purpose),
    ]),
  )

export const triggerList = (triggers: readonly TriggerDocument[], links: SiteLinks, root: string): Html =>
  list(
    triggers.map(
      ({ name, when, function: called, comment }) =>
        html`${code(name)}: ${when}: ${links.routine(called, root)}${comment === null ? '' : html`. ${prose(comment)}`}`,
    ),
  )

export function grantList(grants: readonly GrantDocument[]): Html {
  if (grants.length === 0) return html`<p>Only its owner.</p>`
  return list(
    grants.map(({ role, privileges, columns }) => {
      const who = role === 'public' ? html`everybody` : code(role)
      const only = columns.length === 0 ? '' : html` (of ${joined(columns.map(code), ', ')})`
      return html`${who}: ${privileges.join(', ')}${only}`
    }),
  )
}
