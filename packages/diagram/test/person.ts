// What people do to a draw.io file, as edits of its text.
import { deflateRawSync } from 'node:zlib'

export interface Edit {
  readonly kind: 'move' | 'resize' | 'recolour' | 'shape' | 'bend' | 'delete'
  readonly which: number
  readonly x: number
  readonly y: number
}

/** What has to be found after a regeneration. */
export interface Traces {
  readonly moved: ReadonlyMap<string, readonly [x: number, y: number]>
  readonly widths: ReadonlyMap<string, number>
  readonly colours: ReadonlyMap<string, string>
  readonly shapes: readonly string[]
  readonly bends: ReadonlyMap<string, string>
  readonly deleted: ReadonlySet<string>
}

const number = (text: string, name: string): number =>
  Number(new RegExp(`<mxGeometry[^>]* ${name}="(-?\\d+)"`).exec(text)?.[1])

/** Applies edits to the first page of a file as it was generated; one of each kind for a cell. */
export function edit(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly traces: Traces } {
  const [head = '', ...rest] = text.split('</diagram>')
  let lines = head.split('\n')
  const moved = new Map<string, [number, number]>()
  const widths = new Map<string, number>()
  const colours = new Map<string, string>()
  const bends = new Map<string, string>()
  const shapes: string[] = []
  const deleted = new Set<string>()
  const pick = (prefix: string, which: number): string | undefined => {
    const ids = lines.flatMap((line) => new RegExp(`<object id="(${prefix}:[^"]*)"`).exec(line)?.[1] ?? [])
    return ids[which % ids.length]
  }
  const change = (id: string, edited: (line: string) => string): void => {
    lines = lines.map((line) => (line.includes(`<object id="${id}"`) ? edited(line) : line))
  }
  for (const { kind, which, x, y } of edits) {
    const table = pick('t', which)
    const actions = {
      move: () =>
        table &&
        change(table, (line) => {
          moved.set(table, [x, y])
          return line.replace(/<mxGeometry x="-?\d+" y="-?\d+"/, `<mxGeometry x="${x}" y="${y}"`)
        }),
      resize: () =>
        table &&
        change(table, (line) => {
          widths.set(table, number(line, 'width') + 70)
          return line.replace(/( width=")\d+("[^>]* as="geometry")/, `$1${number(line, 'width') + 70}$2`)
        }),
      recolour: () =>
        table &&
        change(table, (line) => {
          colours.set(table, '#123456')
          return line.replace(/fillColor=[^;]+;/, 'fillColor=#123456;')
        }),
      bend: () => {
        const edge = pick('e', which)
        if (edge === undefined) return
        const points = `<Array as="points"><mxPoint x="${x}" y="${y}"/></Array>`
        bends.set(edge, points)
        change(edge, (line) =>
          line.replace(
            /<mxGeometry.*<\/mxCell>/,
            `<mxGeometry relative="1" as="geometry">${points}</mxGeometry></mxCell>`,
          ),
        )
      },
      shape: () => {
        const shape = `<mxCell id="mine-${shapes.length}" value="Ask &quot;Ops&quot;  first" style="ellipse;whiteSpace=wrap;" vertex='1' parent="1"><mxGeometry x="${x}" y="${y}" width="90" height="50" as="geometry" /></mxCell>`
        shapes.push(shape)
        lines.splice(
          lines.findIndex((line) => line.includes('</root>')),
          0,
          shape,
        )
      },
      delete: () => {
        if (table === undefined) return
        deleted.add(table)
        const rows = table.replace(/^t:/, 'c:')
        lines = lines.filter(
          (line) => !line.includes(`<object id="${table}"`) && !line.includes(`<mxCell id="${rows}.`),
        )
      },
    } as const
    actions[kind]()
  }
  return {
    text: [lines.join('\n'), ...rest].join('</diagram>'),
    traces: { moved, widths, colours, shapes, bends, deleted },
  }
}

/** The file as draw.io saves it with compression. */
export function compress(text: string): string {
  return text.replace(
    /(<diagram[^>]*>)\s*(<mxGraphModel[\s\S]*?<\/mxGraphModel>)\s*(?=<\/diagram>)/g,
    (_, open: string, model: string) =>
      `${open}${deflateRawSync(encodeURIComponent(model)).toString('base64')}`,
  )
}
