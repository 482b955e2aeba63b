import type { Area, Diagram, Page } from '../diagram.ts'
import { fontFamily } from '../measure.ts'
import { frame, placeLegend, wrapText } from '../page-frame.ts'
import { type Theme, type ThemeName, themes } from '../palette.ts'
import { sizes } from '../plan-box.ts'
import { drawBox } from './svg-box.ts'
import { drawForks } from './svg-forks.ts'
import { drawLine } from './svg-line.ts'
import { drawShape } from './svg-shape.ts'
import { escapeXml, mixed, textAt } from './svg-text.ts'

export interface SvgOptions {
  readonly theme?: ThemeName
  readonly shapes?: readonly string[]
}

/** One page as a picture. */
export function renderSvgPage(page: Page, { theme: name = 'light' }: SvgOptions = {}): string {
  const theme = themes[name]
  const { width, height, shapes = [] } = page
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(`${page.title}: ${page.subtitle}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${theme.page}"/>`,
    ...drawHead(page, theme),
    ...shapes.filter(({ behind }) => behind).map((shape) => drawShape(shape, theme)),
    ...page.areas.map((area) => drawArea(area, theme)),
    ...page.lines.map((line) => drawLine(line, theme)),
    ...drawForks(page.lines, theme),
    ...page.boxes.flatMap((box) => drawBox(box, theme)),
    ...shapes.filter(({ behind }) => !behind).map((shape) => drawShape(shape, theme)),
    '</svg>',
    '',
  ].join('\n')
}

function drawHead({ title, subtitle, note, legend }: Page, theme: Theme): string[] {
  const x = frame.margin
  const notes = wrapText(note ?? '')
  const level = 74 + notes.length * frame.noteLine
  const { starts } = placeLegend(legend)
  return [
    textAt({ x, y: 42 }, title, { size: frame.title, fill: theme.text, bold: true }),
    textAt({ x, y: 62 }, subtitle, { size: 12, fill: theme.muted }),
    ...notes.map((line, index) =>
      textAt({ x, y: 62 + (index + 1) * frame.noteLine }, line, { size: 12, fill: theme.text }),
    ),
    ...legend.flatMap(({ title: name, colour }, index) => {
      const left = x + (starts[index] ?? 0)
      return [
        `<rect x="${left}" y="${level}" width="12" height="12" rx="2" fill="${colour}"/>`,
        textAt({ x: left + 18, y: level + 10 }, name, { size: 12, fill: theme.text }),
      ]
    }),
  ]
}

function drawArea({ id, x, y, width, height, title, subtitle, colour }: Area, theme: Theme): string {
  return [
    `<g id="${escapeXml(id)}">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${mixed(colour, theme.page, 0.1)}" stroke="${colour}"/>`,
    textAt({ x: x + 12, y: y + 23 }, title, {
      size: sizes.font + 2,
      fill: mixed(colour, theme.text, 0.6),
      bold: true,
    }),
    ...(subtitle === ''
      ? []
      : [textAt({ x: x + 12, y: y + 39 }, subtitle, { size: sizes.small, fill: theme.muted })]),
    '</g>',
  ].join('\n')
}

/** Every page as a picture, by the id of the page. */
export function renderSvgPages(diagram: Diagram, options: SvgOptions = {}): Map<string, string> {
  return new Map(diagram.pages.map((page) => [page.id, renderSvgPage(page, options)]))
}
