// What of ELK is used, and how it is started: a caller may give another engine, one in a worker for instance.

export interface ElkPort {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly layoutOptions: Readonly<Record<string, string>>
}

export interface ElkBox {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly ports?: readonly ElkPort[]
  readonly layoutOptions?: Readonly<Record<string, string>>
}

export interface ElkEdge {
  readonly id: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

export interface ElkGraph {
  readonly id: string
  readonly children: readonly ElkBox[]
  readonly edges: readonly ElkEdge[]
  readonly layoutOptions: Readonly<Record<string, string>>
}

export interface ElkPoint {
  readonly x: number
  readonly y: number
}

/** Where everything came to lie. */
export interface ElkResult {
  readonly width?: number
  readonly height?: number
  readonly children?: readonly { readonly id: string; readonly x?: number; readonly y?: number }[]
  readonly edges?: readonly {
    readonly id: string
    readonly sections?: readonly {
      readonly startPoint: ElkPoint
      readonly endPoint: ElkPoint
      readonly bendPoints?: readonly ElkPoint[]
    }[]
  }[]
}

export type LayoutEngine = (graph: ElkGraph) => Promise<ElkResult>

/** ELK in this thread, loaded at the first call: it has 1.6 MB. */
export function loadEngine(): LayoutEngine {
  let started: Promise<LayoutEngine> | undefined
  return async (graph) => {
    started ??= startElk()
    return (await started)(graph)
  }
}

async function startElk(): Promise<LayoutEngine> {
  const module: unknown = await import('elkjs/lib/elk.bundled.js')
  const Elk = findConstructor(module)
  const elk = new Elk()
  // ELK writes into what it is given.
  return (graph) => elk.layout(structuredClone(graph))
}

type ElkConstructor = new () => { layout: LayoutEngine }

// A CommonJS module with a default of its own: bundlers and Node wrap it differently.
function findConstructor(module: unknown): ElkConstructor
function findConstructor(module: unknown): unknown {
  let found = module
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default
  return found
}
