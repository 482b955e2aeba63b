import type { Point } from '../diagram.ts'
import type { Geometry } from './drawio-file.ts'

/** A cell as the generator wants it, before what people changed is put over it. */
export interface Cell {
  readonly id: string
  readonly label: string
  readonly style: string
  readonly parent: string
  readonly tooltip: string
  readonly geometry: Geometry | null
  readonly edge: {
    readonly source: string
    readonly target: string
    readonly points: readonly Point[]
  } | null
}

/** What most cells have alike. */
export const vertex = { parent: '1', tooltip: '', edge: null } as const

/** Properties as draw.io writes them. */
export const style = (properties: Readonly<Record<string, string | number>>): string =>
  `${Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join(';')};`
