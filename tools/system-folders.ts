import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listSystemNames } from '@plinth/lifecycle'

/** Loads a file of every system that has it: name of the system → what the module exports. */
export async function loadFromSystems(
  root: string,
  path: string,
): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>()
  for (const name of listSystemNames(root)) {
    const file = join(root, 'systems', name, path)
    if (existsSync(file)) found.set(name, await import(pathToFileURL(file).href))
  }
  return found
}
