import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { normalisedHash, rawHash } from '@plinth/postgres'
import type { Project } from '../project/project.ts'
import { seedErrors } from './errors.ts'

/** What a set of seed files is for: rows that every environment needs, or rows for development and tests. */
export type SeedSet = 'reference' | 'fixtures'

/** One seed file, as it stands on disk. */
export interface SeedFile {
  readonly set: SeedSet
  readonly type: 'sql' | 'csv'
  /** The leading digits. */
  readonly number: string
  /** What follows them: a description, or for CSV the table. */
  readonly name: string
  /** Path for people. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Of what has an effect: for SQL without comments and spacing. */
  readonly hash: string
}

const fileName = /^(\d+)[_-](.+)\.(sql|csv)$/

/** Reads the files of a set in the order of their number; none where the folder is missing. */
export function readSeedFiles({ seedFolder }: Project, set: SeedSet, cwd: string): SeedFile[] {
  const folder = join(seedFolder, set)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') || name.endsWith('.csv'))
  const files = names.map((name) =>
    readSeedFile(join(folder, name), name, { set, file: relative(cwd, join(folder, name)) }),
  )
  return files.sort((a, b) => compare(BigInt(a.number), BigInt(b.number)) || compare(a.name, b.name))
}

function readSeedFile(path: string, base: string, { set, file }: Pick<SeedFile, 'set' | 'file'>): SeedFile {
  const [, number, name, type] = fileName.exec(base) ?? []
  if (number === undefined || name === undefined) throw seedErrors.nameInvalid({ file })
  const bytes = readFileSync(path)
  const isSql = type === 'sql'
  return {
    set,
    type: isSql ? 'sql' : 'csv',
    number,
    name,
    file,
    bytes,
    hash: isSql ? normalisedHash(bytes.toString('utf8')) : rawHash(bytes),
  }
}

const compare = <T extends bigint | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
