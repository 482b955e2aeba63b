import type { Point } from '../diagram.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Text for an element or an attribute; what XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => entities[character] ?? character).replace(forbidden, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

interface TextStyle {
  readonly size: number
  readonly fill: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly anchor?: 'end' | 'middle'
}

export function textAt(
  { x, y }: Point,
  text: string,
  { size, fill, bold, italic, anchor }: TextStyle,
): string {
  const more = [
    bold ? ' font-weight="bold"' : '',
    italic ? ' font-style="italic"' : '',
    anchor ? ` text-anchor="${anchor}"` : '',
  ].join('')
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${escapeXml(text)}</text>`
}

/** A colour between two, both as `#rrggbb`. */
export function mixed(colour: string, other: string, part: number): string {
  const channel = (hex: string, index: number): number =>
    Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16)
  const mix = [0, 1, 2].map((index) =>
    Math.round(channel(colour, index) * part + channel(other, index) * (1 - part))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mix.join('')}`
}
