import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { postgresErrors } from '../../errors.ts'
import { engineVersion, postgresMajor } from './engine-version.ts'
import { explainFileError } from './file-error.ts'

const format = 1
const marker = 'plinth.json'
// Written before the first start and removed after it: what lies here while it exists is of no worth to anyone.
const firstStart = 'first-start'
const ours = new Set(['pgdata', marker, `${marker}.new`, firstStart, 'owner.json', 'owner.json.new'])

interface FolderMarker {
  readonly format: number
  readonly engine: string
  readonly engineVersion: string
  readonly postgresMajor: number
}

/** Makes the folder if it is missing; gives its real path. */
export async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return await realpath(folder)
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

/** Where PGlite keeps its files. */
export function pgdataOf(folder: string): string {
  return join(folder, 'pgdata')
}

/** Finds out whether a first start is due, and refuses folders that are not for this engine. The lock must be held. */
export async function prepareFolder(folder: string): Promise<'new' | 'existing'> {
  const found = await readMarker(folder)
  if (found) {
    checkMarker(folder, found)
    return 'existing'
  }
  try {
    const names = await readdir(folder)
    const killed = names.includes(firstStart)
    if (names.some((name) => !ours.has(name)) || (names.includes('pgdata') && !killed))
      throw postgresErrors.folderForeign({ folder })
    await writeFile(join(folder, firstStart), '')
    await rm(pgdataOf(folder), { recursive: true, force: true })
    await mkdir(pgdataOf(folder), { mode: 0o700 })
    return 'new'
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

/** Marks the folder as complete; called once the first start has succeeded. */
export async function markFolder(folder: string): Promise<void> {
  const content: FolderMarker = { format, engine: 'pglite', engineVersion, postgresMajor }
  try {
    await writeFile(join(folder, `${marker}.new`), `${JSON.stringify(content, null, 2)}\n`)
    await rename(join(folder, `${marker}.new`), join(folder, marker))
    await rm(join(folder, firstStart), { force: true })
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

async function readMarker(folder: string): Promise<FolderMarker | undefined> {
  const text = await readFile(join(folder, marker), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    if (isMarker(parsed)) return parsed
  } catch {}
  throw postgresErrors.folderForeign({ folder }, { detail: `Its ${marker} cannot be read.` })
}

function isMarker(value: unknown): value is FolderMarker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    typeof value.format === 'number' &&
    'engine' in value &&
    'engineVersion' in value &&
    'postgresMajor' in value &&
    typeof value.postgresMajor === 'number'
  )
}

function checkMarker(folder: string, found: FolderMarker): void {
  if (found.format <= format && found.engine === 'pglite' && found.postgresMajor === postgresMajor) return
  const name = (version: string, major: number, number: number): string =>
    `PGlite ${version} (PostgreSQL ${major}, folder format ${number})`
  throw postgresErrors.dataFormat({
    folder,
    found: name(found.engineVersion, found.postgresMajor, found.format),
    expected: name(engineVersion, postgresMajor, format),
  })
}
