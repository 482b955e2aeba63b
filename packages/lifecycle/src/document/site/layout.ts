import { type Html, html } from './html.ts'

export interface Page {
  /** `tables/public.orders.html` */
  readonly path: string
  readonly title: string
  readonly body: Html
}

/** Where a page of the site is, seen from another. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').length - 1)

const menu = [
  ['index.html', 'Overview'],
  ['diagrams.html', 'Diagrams'],
  ['functions.html', 'Functions'],
  ['types.html', 'Enums and types'],
  ['versions.html', 'Versions'],
] as const

/** The frame of every page: no framework, no outside request, opened from a disk as from a server. */
export function renderPage(
  { path, title, body }: Page,
  site: { title: string; pages: ReadonlySet<string> },
): string {
  const root = rootOf(path)
  const links = menu.filter(([target]) => site.pages.has(target))
  return `<!doctype html>\n${
    html`<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === site.title ? title : `${title} · ${site.title}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}assets/site.css">
<script src="${root}assets/site.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">
<a class="home" href="${root}index.html">${site.title}</a>
<div class="search" role="search">
<label class="hidden" for="search">Search tables, columns, functions</label>
<input id="search" type="search" placeholder="Search ( / )" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="results" aria-autocomplete="list">
<div id="results" role="listbox" aria-label="Search results" hidden></div>
</div>
<button id="theme" type="button" aria-label="Change between light and dark">◐</button>
</header>
<nav class="menu" aria-label="Main">${links.map(
      ([target, name]) =>
        html`<a href="${root}${target}"${target === path ? html` aria-current="page"` : ''}>${name}</a>`,
    )}</nav>
<main id="content">
${body}
</main>
<footer>Made by <code>plinth document site</code>.</footer>
</body>
</html>`.html
  }\n`
}

/** A table that scrolls by itself where the screen is narrow, by keyboard too. */
export function dataTable(
  label: string,
  titles: readonly string[],
  rows: readonly (readonly Html[])[],
): Html {
  return html`<div class="scroll" role="region" aria-label="Table: ${label}" tabindex="0"><table>
<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first ?? ''}</th>${cells.map((cell, place) => html`<td data-label="${titles[place + 1] ?? ''}">${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`
}

export const list = (items: readonly Html[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** A part of a page with a title; nothing where there is nothing to say. */
export function section(title: string, body: Html | null): Html {
  if (body === null) return html``
  const id = title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  return html`<section id="${id}"><h2>${title}</h2>${body}</section>\n`
}

export const unlessEmpty = <T>(items: readonly T[], render: (items: readonly T[]) => Html): Html | null =>
  items.length === 0 ? null : render(items)
