/** Breaks text into lines of at most `width` columns at spaces; longer words stand alone. Paragraphs stay apart. */
export function wrap(text: string, width: number): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...wrapParagraph(paragraph, width)])
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

let segmenter: Intl.Segmenter | undefined

// Making one loads the tables of Unicode, 9 ms that plain ASCII never needs.
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter()
  return segmenter.segment(text)
}

/** How many columns a text takes on a terminal: wide East Asian characters and emoji take two. */
export function columns(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is the fast path, control characters are not printed
  if (/^[\x00-\x7f]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of segmentsOf(text)) width += isWide(segment.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff)
  )
}

/** Cuts a text to a number of columns, an ellipsis for what is missing. */
export function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text
  let short = ''
  for (const { segment } of segmentsOf(text)) {
    if (columns(short + segment) > width - 1) break
    short += segment
  }
  return `${short}…`
}
