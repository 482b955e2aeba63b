import type { Box, End, Line } from './diagram.ts'
import type { Change } from './schema-graph.ts'

/** A box that has no place yet. */
export type Unplaced = Omit<Box, 'x' | 'y'>

/** A relation between two boxes of a page: from the child, which has the foreign key, to the parent. */
export interface LinePlan {
  readonly id: string
  readonly from: string
  readonly fromRow: string | null
  readonly to: string
  readonly toRow: string | null
  readonly fromEnd: End
  readonly toEnd: End
  readonly label: string
  readonly change?: Change
}

export interface Placed {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

/** The same picture, moved. */
export function movedBy({ boxes, lines, ...rest }: Placed, x: number, y: number): Placed {
  return {
    ...rest,
    boxes: boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
    lines: lines.map((line) => ({
      ...line,
      points: line.points.map((point) => ({ x: point.x + x, y: point.y + y })),
    })),
  }
}
