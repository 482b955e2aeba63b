import { isOurs } from './drawio-file.ts'
import { readDrawio } from './read-drawio.ts'

/** Whether two files hold the same pages and cells: draw.io writes them in its own order and spacing. */
export async function sameDrawio(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([meaningOf(one), meaningOf(other)])
  return a === b
}

async function meaningOf(text: string): Promise<string> {
  const pages = await readDrawio(text)
  return JSON.stringify(
    pages.map(({ id, name, cells }) => [
      id,
      name,
      cells
        .map((cell) => {
          const { raw: _, geometryRaw: __, mark: ___, ...meaning } = cell
          return isOurs(cell.id) ? meaning : [cell.id, cell.label, cell.style, cell.geometry]
        })
        .map((cell) => JSON.stringify(cell))
        .sort(),
    ]),
  )
}
