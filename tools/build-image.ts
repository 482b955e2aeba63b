// Makes the image of a fresh data folder that the package ships, so that the first start needs no initdb (4 to 7 s).
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildImage } from '../packages/postgres/src/embedded/folder/data-image.ts'

const folder = join(import.meta.dirname, '../packages/postgres/image')
await mkdir(folder, { recursive: true })
const file = await buildImage()
console.log(`wrote ${file} (${((await stat(file)).size / 1e6).toFixed(1)} MB)`)
