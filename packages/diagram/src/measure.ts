import { fontWidths } from './generated/font-widths.ts'

export type Weight = keyof typeof fontWidths

/** The families that have the widths that are measured here; Verdana is as wide as DejaVu Sans. */
export const fontFamily = 'DejaVu Sans, Verdana, sans-serif'

const widths: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: readWidths(fontWidths.regular),
  bold: readWidths(fontWidths.bold),
}

function readWidths(text: string): Map<number, number> {
  return new Map(
    text.split(' ').map((pair) => {
      const [code = 0, width = 0] = pair.split(':').map(Number)
      return [code, width]
    }),
  )
}

// Chinese, Japanese and Korean characters and symbols come from another font, a square each.
const square = 1000

/** How wide a text is drawn, in pixels. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0
  for (const character of text) sum += widths[weight].get(character.codePointAt(0) ?? 0) ?? square
  return (sum * size) / 1000
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitText(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size, weight) > width) characters.pop()
  return `${characters.join('')}…`
}
