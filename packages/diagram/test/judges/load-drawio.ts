import './document.ts'

export interface LoadedCell {
  readonly id: string
  readonly isEdge: boolean
  readonly source: string | null
  readonly target: string | null
  readonly geometry: readonly number[]
  readonly points: readonly string[]
}

/** Loads each page of a draw.io file with maxGraph, the library that diagrams.net comes from; gives its cells. */
export async function loadDrawio(text: string): Promise<Map<string, LoadedCell[]>> {
  const { GraphDataModel, ModelXmlSerializer } = await import('@maxgraph/core')
  const pages = text.matchAll(/<diagram id="([^"]*)"[^>]*>([\s\S]*?)<\/diagram>/g)
  return new Map(
    [...pages].map(([, page = '', inner = '']) => {
      const model = new GraphDataModel()
      new ModelXmlSerializer(model).import(inner.trim())
      const cells = Object.values(model.cells ?? {})
      return [
        page,
        cells.map((cell) => ({
          id: cell.getId() ?? '',
          isEdge: Boolean(cell.isEdge()),
          source: cell.source?.getId() ?? null,
          target: cell.target?.getId() ?? null,
          geometry: cell.geometry
            ? [cell.geometry.x, cell.geometry.y, cell.geometry.width, cell.geometry.height]
            : [],
          points: (cell.geometry?.points ?? []).map(({ x, y }) => `${x},${y}`),
        })),
      ]
    }),
  )
}
