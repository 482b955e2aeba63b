import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, dumpImage, openDatabase } from '@plinth/postgres'
import { holdFile } from '@plinth/postgres/local'
import { runFolder } from '../servers/ask-desk.ts'
import { type Content, contentHash } from './template.ts'

/** Opens a database of the embedded engine in memory, with a content that is built once in a run. */
export async function openEmbedded(content: Content): Promise<Database> {
  const target = { engine: 'embedded', folder: null } as const
  return content.build ? openDatabase(target, { image: await provideImage(content) }) : openDatabase(target)
}

async function provideImage(content: Content): Promise<Uint8Array> {
  const file = join(runFolder(), `image-${contentHash(content, 'embedded')}`)
  if (!existsSync(file)) {
    // Two workers that build the same image at once would take twice the time and memory.
    await holdFile(`${file}.lock`, async () => {
      if (!existsSync(file)) await writeWhole(file, await buildImage(content))
    })
  }
  return readFile(file)
}

async function buildImage({ build }: Content): Promise<Uint8Array> {
  const db = await openDatabase({ engine: 'embedded', folder: null })
  try {
    await build?.(db)
    return await dumpImage(db)
  } finally {
    await db.close()
  }
}

// Nobody may read half a file: it gets its name when it is whole.
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(unfinished, bytes)
  await rename(unfinished, file)
}
