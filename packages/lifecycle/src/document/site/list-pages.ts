import { anchorOf } from '../anchors.ts'
import type { EnumDocument, RoutineDocument, SchemaDocument, TypeDocument } from '../model/schema-document.ts'
import { code, type Html, html, joined, prose } from './html.ts'
import { dataTable, list, type Page } from './layout.ts'
import type { SiteLinks } from './links.ts'

/** Every function with what it takes, gives and promises. */
export function functionsPage({ routines }: SchemaDocument, links: SiteLinks): Page {
  const body = html`<h1>Functions</h1>\n${routines.map((routine) => article('function', routine, routineBody(routine, links)))}`
  return { path: 'functions.html', title: 'Functions', body }
}

export function typesPage({ enums, types }: SchemaDocument, links: SiteLinks): Page {
  const body = html`<h1>Enums and types</h1>
${enums.map((each) => article('enum', each, enumBody(each, links)))}
${types.map((each) => article('type', each, typeBody(each)))}`
  return { path: 'types.html', title: 'Enums and types', body }
}

interface Titled {
  readonly id: string
  readonly title: string
  readonly comment: string | null
}

const article = (kind: 'function' | 'enum' | 'type', { id, title, comment }: Titled, body: Html): Html =>
  html`<article id="${anchorOf(kind, id)}"><h2><code>${title}</code></h2>${comment === null ? '' : html`<p>${prose(comment)}</p>`}${body}</article>\n`

function routineBody(routine: RoutineDocument, links: SiteLinks): Html {
  const { type, signature, returns, language, remarks, usedBy, grants } = routine
  const callers = grants.map(({ role }) => (role === 'public' ? html`everybody` : code(role)))
  return list([
    ...(type === 'function' ? [] : [html`${type}`]),
    ...(signature === '' ? [] : [html`takes ${code(signature)}`]),
    html`returns ${returns === 'nothing' ? 'nothing' : code(returns)}, in ${language}`,
    html`${remarks.join(' ')}`,
    ...(usedBy.length === 0
      ? []
      : [
          html`trigger of ${joined(
            usedBy.map(({ table, trigger }) => html`${links.relation(table, '')} <small>${trigger}</small>`),
            ', ',
          )}`,
        ]),
    html`may be called by ${callers.length === 0 ? 'its owner' : joined(callers, ', ')}`,
  ])
}

function enumBody({ title, values, usedBy }: EnumDocument, links: SiteLinks): Html {
  const columns = usedBy.map(({ table, column }) => html`${links.relation(table, '')} ${code(column)}`)
  const said = values.some(({ meaning }) => meaning !== null)
  const shown = said
    ? dataTable(
        `Values of ${title}`,
        ['Value', 'Meaning'],
        values.map(({ value, meaning }) => [code(value), meaning === null ? html`` : prose(meaning)]),
      )
    : html`<p>${joined(
        values.map(({ value }) => code(value)),
        ', ',
      )}</p>`
  return html`${shown}<p>${columns.length === 0 ? 'No column is of it.' : html`Used by ${joined(columns, ', ')}.`}</p>`
}

const typeBody = ({ kind, text }: TypeDocument): Html => html`<p>A ${kind}: ${code(text)}.</p>`
