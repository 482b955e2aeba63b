import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { EngineThread } from '../engine/engine-thread.ts'
import { engineVersion } from './engine-version.ts'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

// Of a prepared data folder of 40 MB, 2 cores, 2026-11-21: zstd 3 makes 3.8 MB in 0.08 s, zstd 19 1.7 MB in 3.3 s,
// gzip 9 4.5 MB in 2.0 s; all are read in 0.04–0.06 s.
const cacheLevel = 3
const packageLevel = 19

// In one piece: node's default of 16 KB makes the same take five times as long.
const imageBytes = 48 * 1024 * 1024

const fileName = `pglite-${engineVersion}.tar.zst`

/**
 * The image of a fresh data folder: from the package, else from the user's cache, else made by initdb and kept there.
 * A folder that is named stands for both.
 * A start from it takes a fraction of the seconds of initdb.
 */
export async function readImage(imageFolder?: string): Promise<Uint8Array> {
  const cached = cachedImage(imageFolder)
  for (const file of imageFolder === undefined ? [packagedImage, cached] : [cached]) {
    const image = await readImageFile(file)
    if (image) return image
  }
  const image = await makeImage()
  // Without a cache the next first start takes longer; nothing else is wrong.
  await writeImage(cached, image, cacheLevel).catch(() => {})
  return image
}

/** Writes the image that the package ships, and gives its path. */
export async function buildImage(file: string = packagedImage): Promise<string> {
  await writeImage(file, await makeImage(), packageLevel)
  return file
}

// Three folders up from here is the package, in `src/` as in `dist/`.
const packagedImage = fileURLToPath(new URL(`../../../image/${fileName}`, import.meta.url))

function cachedImage(imageFolder: string | undefined): string {
  return join(imageFolder ?? join(cacheHome(), 'plinth', `pglite-${engineVersion}`), fileName)
}

function cacheHome(): string {
  const home = homedir()
  return process.env['XDG_CACHE_HOME'] || (home ? join(home, '.cache') : tmpdir())
}

async function readImageFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await decompress(await readFile(file), { chunkSize: imageBytes })
  } catch {
    return undefined
  }
}

async function writeImage(file: string, image: Uint8Array, level: number): Promise<void> {
  const temporary = `${file}.${randomUUID()}`
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 }
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(temporary, await compress(image, { params }))
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function makeImage(): Promise<Uint8Array> {
  const thread = await EngineThread.start({
    dataFolder: null,
    image: null,
    applicationName: 'plinth',
    label: 'image',
    callTimeoutMs: 0,
    onNotice() {},
    onNotification() {},
  })
  try {
    await thread.call({ kind: 'script', text: 'checkpoint' })
    return await thread.dump()
  } finally {
    await thread.close()
  }
}
