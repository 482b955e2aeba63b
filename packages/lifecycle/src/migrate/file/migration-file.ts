import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { normalisedHash, rawHash } from '@plinth/postgres'
import { migrateErrors } from '../errors.ts'

/** One file of the chain of migrations, as it stands on disk. */
export interface MigrationFile {
  /** The leading digits: `001`, `20251216093000`. */
  readonly version: string
  /** The rest of the name without `.sql`. */
  readonly name: string
  /** Path for people, relative to where the command runs. */
  readonly file: string
  readonly text: string
  /** The versions that this file stands for, as `-- plinth: squashes:001-040` says. */
  readonly squashes: { readonly from: string; readonly to: string } | undefined
  readonly rawHash: string
  /** Computed when asked for: most runs only compare the raw hash. */
  readonly normalisedHash: string
}

const fileName = /^(\d+)_(.+)\.sql$/

/** Reads every migration of a folder in the order of its version; says what is wrong with the first that is not one. */
export function readMigrations(folder: string, from: string): MigrationFile[] {
  if (!existsSync(folder)) throw migrateErrors.folderMissing({ folder: relative(from, folder) || '.' })
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && !name.endsWith('.down.sql'))
  const files = names.map((name) =>
    readMigration(join(folder, name), name, relative(from, join(folder, name))),
  )
  return sortMigrations(files)
}

/** Orders files by version; refuses two of the same. */
export function sortMigrations(files: MigrationFile[]): MigrationFile[] {
  files.sort(compareVersions)
  for (const [index, file] of files.entries()) {
    const next = files[index + 1]
    if (next && compareVersions(file, next) === 0)
      throw migrateErrors.duplicateVersion({ version: file.version, files: `${file.file}, ${next.file}` })
  }
  return files
}

/** `007_add_orders.sql` → version and name; undefined for what is no migration. */
export function parseFileName(name: string): Pick<MigrationFile, 'version' | 'name'> | undefined {
  if (name.endsWith('.down.sql')) return undefined
  const [, version, description] = fileName.exec(name) ?? []
  return version === undefined || description === undefined ? undefined : { version, name: description }
}

/** Orders by the number that the version is: `2_b` comes before `010_c`. */
export function compareVersions(a: { version: string }, b: { version: string }): number {
  const difference = BigInt(a.version) - BigInt(b.version)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function readMigration(path: string, name: string, file: string): MigrationFile {
  const parsed = parseFileName(name)
  if (!parsed) throw migrateErrors.nameInvalid({ file })
  return readScript(readFileSync(path), { ...parsed, file })
}

/** The text of a script with what a runner needs to know of it; refuses what PostgreSQL could not read. */
export function readScript(
  bytes: Uint8Array,
  { version, name, file }: Pick<MigrationFile, 'version' | 'name' | 'file'>,
): MigrationFile {
  const text = decode(bytes, file)
  let normalised: string | undefined
  return {
    version,
    name,
    file,
    text,
    squashes: squashedRange(text),
    rawHash: rawHash(bytes),
    get normalisedHash() {
      normalised ??= normalisedHash(text)
      return normalised
    },
  }
}

function squashedRange(text: string): MigrationFile['squashes'] {
  const [, from, to] = /^\uFEFF?-- plinth: squashes:(\d+)-(\d+)\s*$/m.exec(text.slice(0, 200)) ?? []
  return from === undefined || to === undefined ? undefined : { from, to }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decode(bytes: Uint8Array, file: string): string {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch (cause) {
    const line = firstBadLine(bytes)
    throw migrateErrors.notUtf8(
      { file },
      { where: { file, line }, detail: `The first byte that is not is in line ${line}.`, cause },
    )
  }
  const nul = text.indexOf('\0')
  if (nul >= 0)
    throw migrateErrors.nulByte({ file }, { where: { file, line: text.slice(0, nul).split('\n').length } })
  return text
}

// A newline byte never is part of another UTF-8 character, so lines can be tried one by one.
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start <= bytes.length; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline < 0 ? bytes.length : newline
    try {
      utf8.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
  }
  return line
}
