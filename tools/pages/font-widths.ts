// Advance widths of the font that pictures are drawn with, so that the diagram package measures text without a file.
import { readFileSync } from 'node:fs'

const faces = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const

// Latin, its accents, Greek and Cyrillic, and the punctuation that we write ourselves.
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...range(0x370, 0x3ff),
  ...range(0x400, 0x45f),
  ...[0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x2190, 0x2192, 0x2197, 0x25cb, 0x25cf],
]

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

export function renderFontWidths(): string {
  const folder = new URL('../../packages/lifecycle/fonts/', import.meta.url)
  const tables = Object.entries(faces).map(([face, file]) => {
    const widthOf = readWidths(readFileSync(new URL(file, folder)))
    const widths = characters.map((code) => `${code}:${widthOf(code)}`)
    return `  ${face}: '${widths.join(' ')}',`
  })
  return [
    '// Generated from the font by `npm run generate`; not to be edited.',
    '',
    '/** Width of each character, by code, in thousandths of the font size. */',
    'export const fontWidths = {',
    ...tables,
    '} as const',
    '',
  ].join('\n')
}

/** Reads `head`, `hhea`, `hmtx` and the Unicode table of `cmap`; gives the width of a character in thousandths. */
function readWidths(font: Buffer): (code: number) => number {
  const table = (tag: string): number => {
    for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
      if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
    throw new RangeError(`the font has no table ${tag}`)
  }
  const unitsPerEm = font.readUInt16BE(table('head') + 18)
  const measured = font.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const glyphOf = readCharacterMap(font, table('cmap'))
  return (code) => {
    const glyph = Math.min(glyphOf(code), measured - 1)
    return Math.round((font.readUInt16BE(hmtx + glyph * 4) * 1000) / unitsPerEm)
  }
}

// Format 4: segments of codes, each with a distance to its glyphs or a place where they are listed.
function readCharacterMap(font: Buffer, cmap: number): (code: number) => number {
  let start = 0
  for (let record = cmap + 4; record < cmap + 4 + font.readUInt16BE(cmap + 2) * 8; record += 8)
    if (font.readUInt16BE(record) === 3 && font.readUInt16BE(record + 2) === 1)
      start = cmap + font.readUInt32BE(record + 4)
  if (start === 0 || font.readUInt16BE(start) !== 4) throw new RangeError('the font has no map of format 4')
  const size = font.readUInt16BE(start + 6)
  return (code) => {
    for (let at = start + 14; at < start + 14 + size; at += 2) {
      if (code > font.readUInt16BE(at)) continue
      const first = font.readUInt16BE(at + size + 2)
      if (code < first) return 0
      const place = at + 2 * size + 2 + size
      const offset = font.readUInt16BE(place)
      const delta = font.readUInt16BE(place - size)
      if (offset === 0) return (code + delta) & 0xffff
      const glyph = font.readUInt16BE(place + offset + (code - first) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
