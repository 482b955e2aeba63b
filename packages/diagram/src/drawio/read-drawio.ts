import { diagramErrors } from '../errors.ts'
import {
  type DrawioCell,
  type DrawioPage,
  type Geometry,
  isRow,
  markOfRow,
  parseMark,
} from './drawio-file.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** Reads a file of draw.io, compressed or not. */
export async function readDrawio(text: string): Promise<DrawioPage[]> {
  const root = parse(text)
  if (root.name === 'mxGraphModel') return [pageOf({ id: 'page', name: 'Page' }, root, text)]
  if (root.name !== 'mxfile') throw diagramErrors.fileUnreadable({ reason: `its root is <${root.name}>` })
  return Promise.all(
    root.children
      .filter(({ name }) => name === 'diagram')
      .map(async (diagram) => {
        const { id = '', name = '' } = diagram.attributes
        const model = diagram.children.find((child) => child.name === 'mxGraphModel')
        if (model) return pageOf({ id, name }, model, text)
        const inner = await inflate(diagram.text.trim())
        return pageOf({ id, name }, parse(inner), inner)
      }),
  )
}

function parse(text: string): XmlElement {
  const read = readXml(text)
  if ('problem' in read) throw diagramErrors.fileUnreadable({ reason: read.problem })
  return read
}

// draw.io compresses the URI-encoded text, then writes the bytes in base 64.
async function inflate(text: string): Promise<string> {
  if (text === '') return '<mxGraphModel><root/></mxGraphModel>'
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return decodeURIComponent(await new Response(stream).text())
  } catch (cause) {
    throw diagramErrors.fileUnreadable(
      { reason: 'a page of it is neither XML nor compressed XML' },
      { cause },
    )
  }
}

function pageOf({ id, name }: { id: string; name: string }, model: XmlElement, text: string): DrawioPage {
  const root = model.children.find((child) => child.name === 'root')
  const cells = (root?.children ?? []).map((element) => cellOf(element, text))
  const marks = new Map(cells.map((cell) => [cell.id, cell.mark]))
  return {
    id,
    name,
    settings: new Map(Object.entries(model.attributes)),
    cells: cells.map((cell) => {
      const table = isRow(cell.id) ? marks.get(cell.parent ?? '') : undefined
      return table ? { ...cell, mark: markOfRow(table, cell.style) } : cell
    }),
  }
}

// A cell with attributes of its own is wrapped in an object, which has its id and label.
function cellOf(element: XmlElement, text: string): DrawioCell {
  const cell = element.name === 'mxCell' ? element : element.children.find(({ name }) => name === 'mxCell')
  const outer = element.attributes
  const inner = cell?.attributes ?? {}
  const geometry = cell?.children.find(({ name }) => name === 'mxGeometry')
  return {
    id: outer['id'] ?? inner['id'] ?? '',
    raw: text.slice(element.start, element.end),
    label: outer['label'] ?? inner['value'] ?? '',
    style: inner['style'] ?? '',
    parent: inner['parent'] ?? null,
    source: inner['source'] ?? null,
    target: inner['target'] ?? null,
    isEdge: inner['edge'] === '1',
    collapsed: inner['collapsed'] === '1',
    geometry: geometry ? geometryOf(geometry) : null,
    geometryRaw: geometry ? text.slice(geometry.start, geometry.end) : null,
    points: pointsOf(geometry),
    mark: parseMark(outer['plinth']),
  }
}

function geometryOf({ attributes }: XmlElement): Geometry {
  const number = (name: string): number => Number(attributes[name] ?? 0) || 0
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
}

function pointsOf(geometry: XmlElement | undefined): { x: number; y: number }[] {
  const list = geometry?.children.find(
    ({ name, attributes }) => name === 'Array' && attributes['as'] === 'points',
  )
  return (list?.children ?? []).map(({ attributes }) => ({
    x: Number(attributes['x'] ?? 0) || 0,
    y: Number(attributes['y'] ?? 0) || 0,
  }))
}
