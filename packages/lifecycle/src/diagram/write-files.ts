import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sameDrawio } from '@plinth/diagram'
import { writeWhole } from '../write-whole.ts'

type Files = ReadonlyMap<string, string | Uint8Array>

export interface Comparison {
  /** Files that are not there, or say something else. */
  readonly stale: readonly string[]
  readonly fresh: readonly string[]
}

/** Holds rendered files against a folder. */
export async function compareFiles(folder: string, files: Files): Promise<Comparison> {
  const stale: string[] = []
  const fresh: string[] = []
  for (const [path, content] of files) {
    const whole = join(folder, path)
    const found = existsSync(whole) ? readFileSync(whole) : undefined
    if (found && (await isSame(path, content, found))) fresh.push(path)
    else stale.push(path)
  }
  return { stale, fresh }
}

// Byte for byte, but for draw.io, which writes in its own order and spacing what a person saves.
async function isSame(path: string, content: string | Uint8Array, found: Buffer): Promise<boolean> {
  if (found.equals(Buffer.from(content))) return true
  return (
    typeof content === 'string' && path.endsWith('.drawio') && sameDrawio(content, found.toString('utf8'))
  )
}

/** Files of a drawing that its last rendering wrote and this one does not: `entity_diagram.group-old.svg`. */
export function findLeft(folder: string, files: Files, base: string): string[] {
  const endings = new Set([...files.keys()].map((path) => path.slice(path.lastIndexOf('.'))))
  return ['', 'exports/'].flatMap((below) => {
    const place = join(folder, below)
    if (!existsSync(place)) return []
    return readdirSync(place)
      .filter((name) => name.startsWith(`${base}.`) && endings.has(name.slice(name.lastIndexOf('.'))))
      .map((name) => `${below}${name}`)
      .filter((path) => !files.has(path))
  })
}

export function writeFiles(folder: string, files: Files, paths: readonly string[]): void {
  for (const path of paths) {
    const content = files.get(path)
    if (content === undefined) continue
    writeWhole(join(folder, path), content)
  }
}

export function removeFiles(folder: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(folder, path))
}
