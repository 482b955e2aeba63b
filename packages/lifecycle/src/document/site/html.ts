// Texts of a database in HTML: what is not marked as HTML is text, whatever it holds.

export interface Html {
  readonly html: string
}

type Part = Html | string | number | null | false | readonly Part[]

/** A piece of HTML; what stands in `${}` is escaped unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let result = texts[0] ?? ''
  for (const [place, part] of parts.entries()) result += `${rendered(part)}${texts[place + 1] ?? ''}`
  return { html: result }
}

function rendered(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(rendered).join('')
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => entities[found] ?? found)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** SQL and names. */
export const code = (text: string): Html => html`<code>${text}</code>`

/** A sentence of a person, with what stands in backticks as code. */
export function prose(text: string): Html {
  const parts = text.trim().split(/`([^`]+)`/)
  return html`${parts.map((part, place) => (place % 2 === 1 ? code(part) : part))}`
}

export const joined = (parts: readonly Html[], between: string): Html =>
  html`${parts.map((part, place) => [place === 0 ? '' : between, part])}`
