import type { Shape } from '../diagram.ts'
import type { Theme } from '../palette.ts'
import { escapeXml, textAt } from './svg-text.ts'

/** What a person drew, in the colours that they gave it. */
export function drawShape(shape: Shape, theme: Theme): string {
  const { id, kind, x, y, width, height, isRound } = shape
  const paint = `fill="${shape.fill ?? theme.box}" stroke="${shape.stroke ?? theme.text}"`
  const outline =
    kind === 'ellipse'
      ? `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}" ${paint}/>`
      : `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${isRound ? 8 : 0}" ${paint}/>`
  return [`<g id="${escapeXml(id)}">`, outline, ...drawLines(shape, theme), '</g>'].join('\n')
}

function drawLines({ x, y, width, height, lines, size, ...shape }: Shape, theme: Theme): string[] {
  // Default ink on a fill that somebody chose for a light page is dark in both themes.
  const usual = shape.fill === null || shape.fill === 'none' ? theme.text : '#1f2933'
  const step = Math.round(size * 1.25)
  const first = shape.isTop ? y + size + 4 : y + height / 2 - ((lines.length - 1) * step) / 2 + size / 3
  return lines.map((line, index) =>
    textAt({ x: shape.isLeft ? x + 4 : x + width / 2, y: Math.round(first) + index * step }, line, {
      size,
      fill: shape.ink ?? usual,
      bold: shape.isBold,
      ...(shape.isLeft ? {} : { anchor: 'middle' }),
    }),
  )
}
