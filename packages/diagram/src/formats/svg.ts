import type { Area, Diagram, Page } from '../diagram.ts'
import { fontFamily } from '../measure.ts'
import { frame, wrapText } from '../page-frame.ts'
import { type Theme, type ThemeName, themes } from '../palette.ts'
import { sizes } from '../plan-box.ts'
import { drawBox } from './svg-box.ts'
import { drawLine } from './svg-line.ts'
import { escapeXml, mixed, textAt } from './svg-text.ts'

export interface SvgOptions {
  readonly theme?: ThemeName
  readonly shapes?: readonly string[]
}

/** One page as a picture. */
export function renderSvgPage(page: Page, { theme: name = 'light' }: SvgOptions = {}): string {
  const theme = themes[name]
  const { width, height } = page
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(`${page.title}: ${page.subtitle}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${theme.page}"/>`,
    ...drawHead(page, theme),
    ...page.areas.map((area) => drawArea(area, theme)),
    ...page.lines.map((line) => drawLine(line, theme)),
    ...page.boxes.flatMap((box) => drawBox(box, theme)),
    '</svg>',
    '',
  ].join('\n')
}

function drawHead({ title, subtitle, note }: Page, theme: Theme): string[] {
  const x = frame.margin
  return [
    textAt({ x, y: 42 }, title, { size: frame.title, fill: theme.text, bold: true }),
    textAt({ x, y: 62 }, subtitle, { size: 12, fill: theme.muted }),
    ...wrapText(note ?? '').map((line, index) =>
      textAt({ x, y: 62 + (index + 1) * frame.noteLine }, line, { size: 12, fill: theme.text }),
    ),
  ]
}

function drawArea({ id, x, y, width, height, title, colour }: Area, theme: Theme): string {
  return [
    `<g id="${escapeXml(id)}">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${mixed(colour, theme.page, 0.1)}" stroke="${colour}"/>`,
    textAt({ x: x + 12, y: y + 23 }, title, {
      size: sizes.font + 2,
      fill: mixed(colour, theme.text, 0.6),
      bold: true,
    }),
    '</g>',
  ].join('\n')
}

/** Every page as a picture, by the id of the page. */
export function renderSvgPages(diagram: Diagram, options: SvgOptions = {}): Map<string, string> {
  return new Map(diagram.pages.map((page) => [page.id, renderSvgPage(page, options)]))
}
