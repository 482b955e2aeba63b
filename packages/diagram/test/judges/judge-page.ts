import { type Box, type Page, type Point, type Rectangle, textWidth } from '@plinth/diagram'

/** No page of a database with groups of at most 25 tables is longer or higher than this, in pixels. */
export const largestPage = 6000

/** Everything that is wrong with the geometry of a page. */
export function judgePage(page: Page): string[] {
  return [
    ...findOverlaps(page.boxes).map((pair) => `${page.id}: ${pair} overlap`),
    ...findOverlaps(page.areas).map((pair) => `${page.id}: ${pair} overlap`),
    ...page.lines.flatMap((line) =>
      findCrossed(page, line.points).map((box) => `${page.id}: ${line.id} crosses ${box}`),
    ),
    ...page.lines.filter(({ points }) => points.length < 2).map(({ id }) => `${page.id}: ${id} has no way`),
    ...page.boxes.flatMap((box) =>
      findTight(box).map((text) => `${page.id}: ${text} does not fit ${box.id}`),
    ),
    ...page.boxes.filter((box) => isOutside(box, page)).map(({ id }) => `${page.id}: ${id} is outside`),
    ...(Math.max(page.width, page.height) > largestPage
      ? [`${page.id}: ${page.width} × ${page.height} is too large`]
      : []),
  ]
}

type Named = Rectangle & { readonly id: string }

function findOverlaps(boxes: readonly Named[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.id} and ${b.id}`),
  )
}

// A line may touch the sides of its own tables, and enters none.
function findCrossed({ boxes, areas }: Page, points: readonly Point[]): string[] {
  return [...boxes, ...areas].flatMap(({ id, x, y, width, height }) => {
    const enters = points.slice(1).some((end, index) => {
      const start = points[index] ?? end
      const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
      const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)]
      return right > x + 1 && left < x + width - 1 && bottom > y + 1 && top < y + height - 1
    })
    return enters ? [id] : []
  })
}

function findTight({ title, width, kind, rows, rowSecurity }: Box): string[] {
  const badge = rowSecurity && kind !== 'name' ? 38 : 0
  const head = textWidth(title, 14, kind === 'name' ? 'regular' : 'bold') + badge
  const tight = rows.filter(({ text, type, mark }) => {
    const name =
      (rows.some((row) => row.mark !== '') ? 44 : 10) +
      textWidth(text, 12, mark.startsWith('PK') ? 'bold' : 'regular')
    const right = type === '' ? 0 : textWidth(type, 10)
    return name + right + 10 > width
  })
  return [...(head + 12 > width ? [title] : []), ...tight.map(({ text }) => text)]
}

const isOutside = ({ x, y, width, height }: Rectangle, page: Page): boolean =>
  x < 0 || y < 0 || x + width > page.width || y + height > page.height
