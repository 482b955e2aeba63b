import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const folder = join(root, 'bench')
const installedLock = join(folder, 'node_modules/.package-lock.json')

/** Installs the peers by the lock file of `bench/`, where that has not been done yet. */
export function installPeers(): void {
  if (
    existsSync(installedLock) &&
    versionsOf(installedLock) === versionsOf(join(folder, 'package-lock.json'))
  )
    return
  process.stderr.write('installing the peers into bench/node_modules …\n')
  // Not `npm ci`: it refuses a lock file in which npm left out the packages of other platforms (npm/cli#4828).
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install in ${folder} failed\n${stderr}`)
}

/** Where a file of an installed peer lies. */
export function peerFile(path: string): string {
  return join(folder, 'node_modules', path)
}

/** The folder in which `node -e` finds the peers. */
export const peerFolder: string = folder

// The lock lists every platform, the folder only ours: compared by what both have.
function versionsOf(file: string): string {
  const { packages }: { packages: Record<string, { version?: string; optional?: boolean }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  return Object.entries(packages)
    .filter(([path, { optional }]) => path !== '' && optional !== true)
    .map(([path, { version }]) => `${path}@${version}`)
    .sort()
    .join('\n')
}
