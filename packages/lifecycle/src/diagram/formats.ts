import {
  type Diagram,
  type DrawioReport,
  renderDbml,
  renderDot,
  renderDrawio,
  renderMermaidFiles,
  renderSvgPage,
  renderSvgPages,
  type ThemeName,
} from '@plinth/diagram'

/** A drawing, and how its files are to be called. */
export interface Drawing {
  /** As planned; after the draw.io file was read, as people arranged it. */
  readonly diagram: Diagram
  readonly drawioText: string
  /** `entity_diagram`, `entity_diagram_v1.0` */
  readonly base: string
  /** Without one, pictures are light, and that of the first page is there in dark, too: a page can switch. */
  readonly theme?: ThemeName | undefined
}

type Files = readonly (readonly [path: string, content: string | Uint8Array])[]

/** Every format that a drawing can be had in: paths are below the folder of diagrams. */
export const formats = {
  drawio: async ({ base, drawioText }) => [[`${base}.drawio`, drawioText]],
  svg: async (drawing) => [...pictures(drawing), ...darkTwin(drawing)],
  png: async (drawing) => {
    // A program of its own, compiled for the machine: only those who want PNG wait for it.
    const { renderPng } = await import('./render-png.ts')
    return pictures(drawing).map(([path, svg]) => [path.replace(/svg$/, 'png'), renderPng(svg)] as const)
  },
  mermaid: async ({ diagram, base }) =>
    [...renderMermaidFiles(diagram)].map(([page, text]) => [`${base}${page}.mmd`, text] as const),
  dbml: async ({ diagram, base }) => [[`${base}.dbml`, renderDbml(diagram)]],
  dot: async ({ diagram, base }) => [[`${base}.dot`, renderDot(diagram)]],
} as const satisfies Record<string, (drawing: Drawing) => Promise<Files>>

export type FormatName = keyof typeof formats

export const formatNames = [
  'drawio',
  'svg',
  'png',
  'mermaid',
  'dbml',
  'dot',
] as const satisfies readonly FormatName[]

// The first page has the name of the drawing.
function pictures({ diagram, base, theme }: Drawing): [string, string][] {
  return [...renderSvgPages(diagram, theme ? { theme } : {})].map(([page, svg], index) => [
    `exports/${base}${index === 0 ? '' : `.${page}`}.svg`,
    svg,
  ])
}

function darkTwin({ diagram, base, theme }: Drawing): [string, string][] {
  const [first] = diagram.pages
  if (theme !== undefined || !first) return []
  return [[`exports/${base}.dark.svg`, renderSvgPage(first, { theme: 'dark' })]]
}

export interface RenderedFiles {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly report: DrawioReport
}

/** Renders a planned drawing; `before` is the draw.io file as it stands, whose arrangement every picture follows. */
export async function renderFiles(
  planned: Diagram,
  {
    names,
    before,
    ...rest
  }: Pick<Drawing, 'base' | 'theme'> & {
    readonly names: readonly FormatName[]
    readonly before: string | undefined
  },
): Promise<RenderedFiles> {
  const { text, diagram, report } = await renderDrawio(planned, before)
  const files = new Map<string, string | Uint8Array>()
  for (const name of names)
    for (const [path, content] of await formats[name]({ ...rest, diagram, drawioText: text }))
      files.set(path, content)
  return { files, report }
}
