import type { Page, Point, Rectangle } from '../diagram.ts'
import { overlap } from './place-near.ts'

/** Whether no table touches another, and no line enters one. */
export function isClear({ boxes, areas, lines }: Page): boolean {
  const solid: readonly Rectangle[] = [...boxes.filter(({ kind }) => kind !== 'name'), ...areas]
  const apart = solid.every((one, index) => solid.slice(0, index).every((other) => !overlap(one, other, 8)))
  return apart && lines.every(({ points }) => solid.every((box) => !enters(points, box)))
}

const enters = (points: readonly Point[], { x, y, width, height }: Rectangle): boolean =>
  points.slice(1).some((end, index) => {
    const start = points[index] ?? end
    return (
      Math.max(start.x, end.x) > x + 1 &&
      Math.min(start.x, end.x) < x + width - 1 &&
      Math.max(start.y, end.y) > y + 1 &&
      Math.min(start.y, end.y) < y + height - 1
    )
  })
