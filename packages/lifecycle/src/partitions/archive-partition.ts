import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Database } from '@plinth/postgres'
import { partitionErrors } from './errors.ts'

/** A partition that was detached and is on its way out. */
export interface DetachedPartition {
  readonly table: string
  /** As PostgreSQL prints it, quoted where it has to be. */
  readonly partition: string
  readonly lower: string
  readonly upper: string
  /** When it was detached: two of one name differ by it. */
  readonly detachedAt: string
}

export interface Archive {
  readonly file: string
  readonly rows: number
  readonly sha256: string
}

/**
 * Copies a detached partition into a compressed file of COPY's text format, a line a row, and reads it back before it
 * counts: `gunzip -c file | psql -c "copy table from stdin"` restores it. Killed at any moment it leaves a `.part` file,
 * which the next run writes anew.
 */
export async function archivePartition(
  db: Database,
  folder: string,
  { table, partition, lower, upper, detachedAt }: DetachedPartition,
): Promise<Archive> {
  mkdirSync(folder, { recursive: true })
  // A month may be detached twice, when late rows made it come back: no archive takes the place of another.
  const base = `${partition.replaceAll('"', '').replaceAll(/[^\w.-]/g, '_')}-${detachedAt.replaceAll(/\D/g, '')}`
  const file = join(folder, `${base}.copy.gz`)
  const part = `${file}.part`
  const columns = await readColumns(db, partition)
  const source = digesting(db.copyOut(`copy ${partition} (${columns}) to stdout`))
  await pipeline(Readable.from(source.bytes()), createGzip(), createWriteStream(part))
  const written = source.result()
  const reread = digesting(createReadStream(part).pipe(createGunzip()))
  for await (const _ of reread.bytes());
  const { rows, sha256 } = reread.result()
  if (rows !== written.rows || sha256 !== written.sha256)
    throw partitionErrors.archiveUnreadable({ file: part })
  await flush(part)
  writeFileSync(
    join(folder, `${base}.json`),
    `${JSON.stringify({ table, partition, columns: columns.split(', '), lower, upper, rows, sha256 }, null, 2)}\n`,
  )
  rmSync(file, { force: true })
  renameSync(part, file)
  return { file, rows, sha256 }
}

/** Whether an archive still holds what it held when it was written. */
export async function isIntact({ file, rows, sha256 }: Archive): Promise<boolean> {
  if (!existsSync(file)) return false
  try {
    const read = digesting(createReadStream(file).pipe(createGunzip()))
    for await (const _ of read.bytes());
    const found = read.result()
    return found.rows === rows && found.sha256 === sha256
  } catch {
    return false
  }
}

async function readColumns(db: Database, partition: string): Promise<string> {
  const { columns } = await db.one<{ columns: string }>(
    `/* plinth.partitions.columns */ select string_agg(quote_ident(attname), ', ' order by attnum) as columns
      from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [partition],
  )
  return columns
}

// What passes through it, counted and hashed. In COPY's text format a line break inside a value is written as \n.
function digesting(source: AsyncIterable<Uint8Array>): {
  bytes(): AsyncGenerator<Uint8Array, void>
  result(): { rows: number; sha256: string }
} {
  const hash = createHash('sha256')
  let rows = 0
  return {
    async *bytes() {
      for await (const chunk of source) {
        hash.update(chunk)
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
        yield chunk
      }
    },
    result: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

// Before the rows go, their archive is on the disk and not only on its way there.
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
