import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Catalog,
  encodeCatalog,
  freezeCatalog,
  kinds,
  type Ownership,
  pathOf,
} from '@plinth/catalog/model'
import { z } from 'zod'
import { isMadeForATime, type Project } from '../project/project.ts'
import { writeWhole } from '../write-whole.ts'
import type { Artefact, ArtefactFiles, ArtefactSource } from './artefact.ts'

/** What became of the files of one artefact. */
export interface Refreshed {
  readonly title: string
  readonly files: number
  /** Paths of those that were written, from the project's folder. */
  readonly written: readonly string[]
}

/**
 * What artefacts are made from: the catalog without what tools keep in it and without partitions that are made for a
 * time, and the project's files. Plinth's own tables come one by one, some only when all artefacts have been made.
 */
export function artefactSource(catalog: Catalog, project: Project): ArtefactSource {
  return {
    catalog: onlyLasting(catalog, project),
    project,
    readFile: (path) => {
      const full = join(project.folder, path)
      return existsSync(full) ? readFileSync(full, 'utf8') : undefined
    },
  }
}

/** Partitions that a schedule makes are other ones each month: what is kept in files must not follow them. */
function onlyLasting({ version, objects }: Catalog, project: Project): Catalog {
  const timed = new Set(
    objects.table.filter((table) => isMadeForATime(table, project)).map((table) => pathOf(table)),
  )
  const lasts = ({ owned, schema, table, name }: Placed): boolean =>
    owned?.by !== 'tool' && !timed.has(`${schema}.${table ?? name}`)
  const kept = Object.fromEntries(kinds.map((kind) => [kind, objects[kind].filter((each) => lasts(each))]))
  return freezeCatalog({ version, objects: { ...objects, ...kept } })
}

interface Placed {
  readonly owned: Ownership | null
  readonly schema?: string | null
  readonly table?: string
  readonly name: string
}

/** Those of the files that are not on disk as they should be. */
export function findStale(files: ArtefactFiles, { folder }: Project): string[] {
  return [...files].filter(([path, content]) => !isOnDisk(join(folder, path), content)).map(([path]) => path)
}

function isOnDisk(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content))
}

/**
 * Makes artefacts anew and writes what is stale: only those of which the project keeps a file already, because nobody
 * wants files that were not asked for.
 */
export async function refreshArtefacts(
  artefacts: readonly (() => Promise<Artefact>)[],
  source: ArtefactSource,
  toolVersion: string,
): Promise<Refreshed[]> {
  const known = readMark(source.project)
  const key = sourceKey(source, toolVersion)
  if (known?.key === key && isUntouched(known, source.project)) return known.artefacts
  const done: Refreshed[] = []
  const all: Record<string, string> = {}
  for (const load of artefacts) {
    const artefact = await load()
    const files = await artefact.render(source)
    const isKept = [...files.keys()].some((path) => existsSync(join(source.project.folder, path)))
    if (!isKept) continue
    const stale = findStale(files, source.project)
    for (const path of stale) writeWhole(join(source.project.folder, path), files.get(path) ?? '')
    for (const [path, content] of files) all[path] = hashOf(content)
    done.push({ title: artefact.title, files: files.size, written: stale })
  }
  writeMark(source.project, { key, files: all, artefacts: done.map((each) => ({ ...each, written: [] })) })
  return done
}

const mark = z.object({
  /** Of what the files were made from. */
  key: z.string(),
  /** Hash of each file. */
  files: z.record(z.string(), z.string()),
  artefacts: z.array(z.object({ title: z.string(), files: z.int(), written: z.array(z.string()) })),
})

const markPath = ({ dataFolder, name }: Project): string =>
  join(dirname(dataFolder), 'artefacts', `${name}.json`)

function readMark(project: Project): z.output<typeof mark> | undefined {
  const path = markPath(project)
  if (!existsSync(path)) return undefined
  try {
    return mark.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    // Half written by a process that was killed: then it is as if it were not there.
    return undefined
  }
}

function writeMark(project: Project, value: z.input<typeof mark>): void {
  writeWhole(markPath(project), JSON.stringify(value))
}

function isUntouched({ files }: z.output<typeof mark>, { folder }: Project): boolean {
  return Object.entries(files).every(([path, hash]) => {
    const full = join(folder, path)
    return existsSync(full) && hashOf(readFileSync(full)) === hash
  })
}

// The object ids of a catalog are not in it: two builds of the same migrations have the same key.
function sourceKey({ catalog, project }: ArtefactSource, toolVersion: string): string {
  const { dataFolder: _data, folder: _folder, environments: _environments, ...config } = project
  return hashOf(`${toolVersion}\n${encodeCatalog(catalog)}\n${JSON.stringify(config)}`)
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
