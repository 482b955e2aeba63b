import type { LayoutEngine } from '@plinth/diagram'
import type { SchemaDocument, TableDocument } from '../model/schema-document.ts'
import { diagramPages, type Picture, type Pictures, pictureAround } from '../pictures.ts'
import { html } from './html.ts'
import { type Page, renderPage, section } from './layout.ts'
import { linksOf, type SiteLinks } from './links.ts'
import { functionsPage, typesPage } from './list-pages.ts'
import { overviewPage } from './overview-page.ts'
import { type Found, renderSearchIndex } from './search-index.ts'
import { siteScript } from './site-script.ts'
import { siteStyle } from './site-style.ts'
import { pictureOf, picturePath, tablePage } from './table-page.ts'
import { versionsPage } from './versions-page.ts'
import { viewPage } from './view-page.ts'

export interface SiteInput {
  readonly document: SchemaDocument
  readonly pictures: Pictures
  /** The text of SCHEMA_CHANGES.md, where there is one. */
  readonly changelog: string | undefined
  readonly engine: LayoutEngine
  /** Called for each file as soon as it is made: nothing of it is kept. */
  add(path: string, content: string): void
}

/** Tables whose pictures are drawn at the same time. */
const atOnce = 8

/** Makes every file of a site, page by page. */
export async function renderSite(input: SiteInput): Promise<void> {
  const { document, pictures, changelog, engine, add } = input
  const drawn = await diagramPages(pictures, document.title, engine)
  const pages = new Set([
    'index.html',
    ...(drawn.length > 1 ? ['diagrams.html'] : []),
    ...(document.routines.length > 0 ? ['functions.html'] : []),
    ...(document.enums.length + document.types.length > 0 ? ['types.html'] : []),
    ...(changelog === undefined ? [] : ['versions.html']),
  ])
  const links = linksOf(document)
  const addPage = (page: Page): void => add(page.path, renderPage(page, { title: document.title, pages }))
  add('assets/site.css', siteStyle)
  add('assets/site.js', siteScript)
  for (const { id, picture } of drawn) addPicture(input, id, picture)
  const [first] = drawn
  const overview = first ? pictureOf(first.id, first.alt, { root: '', picture: first.picture }) : null
  addPage(overviewPage(document, pictures, overview))
  if (pages.has('diagrams.html')) addPage(diagramsPage(drawn))
  if (pages.has('functions.html')) addPage(functionsPage(document, links))
  if (pages.has('types.html')) addPage(typesPage(document, links))
  if (changelog !== undefined) addPage(versionsPage(changelog))
  const found = await addTables(input, links, addPage)
  for (const view of document.views) addPage(viewPage(view, links))
  const others = document.entries.filter(({ kind }) => kind !== 'table')
  const columnsOf = new Map(document.views.map((view) => [view.id, view.columns.map(({ name }) => name)]))
  add(
    'assets/search.js',
    renderSearchIndex([
      ...found,
      ...others.map((entry) => ({ ...entry, columns: columnsOf.get(entry.id) ?? [] })),
    ]),
  )
}

function addPicture({ add }: SiteInput, id: string, { light, dark }: Picture): void {
  add(picturePath(id, 'light'), light)
  add(picturePath(id, 'dark'), dark)
}

// Pages in their order; of the pictures some are drawn ahead, so that an engine with several threads has work for each.
async function addTables(
  input: SiteInput,
  links: SiteLinks,
  addPage: (page: Page) => void,
): Promise<Found[]> {
  const found: Found[] = []
  const ahead: { table: TableDocument; picture: Promise<Picture | undefined> }[] = []
  const finish = async (): Promise<void> => {
    const next = ahead.shift()
    if (!next) return
    const { table } = next
    const picture = await next.picture
    if (picture) addPicture(input, table.id, picture)
    addPage(tablePage(table, picture, links))
    const { id, title, comment, columns } = table
    found.push({ kind: 'table', id, title, comment, columns: columns.map(({ name }) => name) })
  }
  for (const table of input.document.tables) {
    ahead.push({ table, picture: pictureAround(input.pictures, table.id, input.engine) })
    if (ahead.length >= atOnce) await finish()
  }
  while (ahead.length > 0) await finish()
  return found
}

function diagramsPage(drawn: Awaited<ReturnType<typeof diagramPages>>): Page {
  const body = html`<h1>Diagrams</h1>
${drawn.map(({ id, title, alt, picture }) => section(title, pictureOf(id, alt, { root: '', picture })))}`
  return { path: 'diagrams.html', title: 'Diagrams', body }
}
