// Writes every generated file of the repository; with --check it only says which are stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles, generatedFolders } from './generated-files.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const files = await generatedFiles(root)
const stale: string[] = []

for (const [path, text] of files) {
  const full = join(root, path)
  if (existsSync(full) && readFileSync(full, 'utf8') === text) continue
  stale.push(path)
  if (check) continue
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
}

for (const folder of generatedFolders) {
  const full = join(root, folder)
  for (const name of existsSync(full) ? readdirSync(full, { recursive: true, encoding: 'utf8' }) : []) {
    const path = `${folder}/${name}`
    if (files.has(path) || statSync(join(full, name)).isDirectory()) continue
    stale.push(`${path} (nothing generates it any more)`)
    if (!check) rmSync(join(full, name))
  }
}

if (files.size === 0) throw new RangeError('no generated file is known: the list must have been lost')
for (const path of stale) console.log(`${check ? 'stale' : 'wrote'}: ${path}`)
if (check && stale.length > 0) {
  console.log('Run: npm run generate')
  process.exitCode = 1
} else console.log(`${files.size} generated files are up to date`)
