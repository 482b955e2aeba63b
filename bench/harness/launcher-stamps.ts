import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/**
 * Tells the launcher that everything is installed: in a folder that npm filled, its first run would install anew,
 * and without the tools that build what is measured.
 */
export function stampLauncher(): void {
  const stamps = join(root, 'node_modules/.plinth')
  if (existsSync(join(stamps, 'develop'))) return
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, 'node'), `${process.execPath}\n`)
  for (const name of ['use', 'develop']) copyFileSync(join(root, 'package-lock.json'), join(stamps, name))
}
