import './document.ts'
import { spawnSync } from 'node:child_process'

/** What Mermaid takes the text for; throws what it has against it. */
export async function parseMermaid(text: string): Promise<string> {
  const { default: mermaid } = await import('mermaid')
  const { diagramType } = await mermaid.parse(text)
  return diagramType
}

export interface DbmlCounts {
  readonly tables: number
  readonly refs: number
  readonly enums: number
}

/** What the parser of dbdiagram.io finds in a text. */
export async function parseDbml(text: string): Promise<DbmlCounts> {
  const { Parser } = await import('@dbml/core')
  try {
    const { schemas } = new Parser().parse(text, 'dbmlv2')
    const count = (of: 'tables' | 'refs' | 'enums'): number =>
      schemas.reduce((sum, schema) => sum + schema[of].length, 0)
    return { tables: count('tables'), refs: count('refs'), enums: count('enums') }
  } catch (error) {
    throw new Error(JSON.stringify(error), { cause: error })
  }
}

/** Why Graphviz cannot be asked here. */
export function graphvizAbsence(): string | undefined {
  return spawnSync('dot', ['-V']).error === undefined ? undefined : 'Graphviz (dot) is not installed'
}

/** Lays a text out with Graphviz; gives what it complains of. */
export function runGraphviz(text: string): string {
  const { status, stderr } = spawnSync('dot', ['-Tcanon'], { input: text, encoding: 'utf8', maxBuffer: 1e9 })
  return status === 0 ? stderr : `exit ${status}: ${stderr}`
}
