// Texts of a database as Markdown: whatever a name or a comment holds, it stays text.

/** A line of prose; a comment may have code in backticks. */
export function prose(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, place) => (place % 2 === 1 ? part : escapeProse(part)))
    .join('')
}

const escapeProse = (text: string): string =>
  text
    .replaceAll(/[\\*[\]]/g, '\\$&')
    .replaceAll('`', '\\`')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')

/** SQL within a line. */
export function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const room = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return line === '' ? '' : `${fence}${room}${line}${room}${fence}`
}

/** A table with a line for each row, without padding: a changed row changes its own line only. */
export function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return []
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(titles), `|${titles.map(() => '---').join('|')}|`, ...rows.map(line), '']
}

/** A part with a small title; nothing where there is nothing to say. */
export const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`**${title}**`, '', ...withEnd(lines)]

export const bullets = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`)

const withEnd = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === '' ? lines : [...lines, '']

export const sentence = (text: string): string => (/[.:!?]$/.test(text) ? text : `${text}.`)
