import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedMajors, findEmbeddedPackage, linkLibraries, packageVersion } from './embedded-package.ts'
import { localErrors } from './errors.ts'
import { readableByServer } from './readable-copy.ts'

/** Where the programs of one PostgreSQL lie; under `root` when they only run in a chroot. */
export interface Binaries {
  readonly binFolder: string
  readonly major: number
  readonly root?: string
  /** Variables that its programs get beside those of this process. */
  readonly variables?: Readonly<Record<string, string>>
}

/** The path by which the server itself knows a path of ours. */
export function serverPath(binaries: Binaries, path: string): string {
  return binaries.root === undefined ? path : path.slice(binaries.root.length)
}

const machineFolders = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/Library/PostgreSQL']

/** The binaries to run: the machine's newest major from 15 to 18, or else those of the npm packages. */
export async function chooseBinaries(major?: number): Promise<Binaries> {
  const onMachine = machineBinaries()
    .filter((found) => (major === undefined ? found.major >= 15 && found.major <= 18 : found.major === major))
    .sort((a, b) => b.major - a.major)
  const chosen = onMachine[0] ?? (await embeddedBinaries(major))
  if (!chosen) throw localErrors.noBinaries({ wanted: major === undefined ? '15 to 18' : `${major}` })
  return chosen
}

/** Binaries of a major that bring all of some extensions, from the machine or from npm; undefined without any. */
export async function findBinariesWith(
  major: number,
  extensions: readonly string[],
): Promise<Binaries | undefined> {
  const onMachine = machineBinaries().filter((found) => found.major === major)
  const embedded = await embeddedBinaries(major)
  return [...onMachine, ...(embedded ? [embedded] : [])].find((binaries) =>
    extensions.every((name) =>
      extensionFolders(binaries).some((folder) => existsSync(join(folder, `${name}.control`))),
    ),
  )
}

function extensionFolders({ binFolder, major }: Binaries): string[] {
  return [
    join(binFolder, '../share/postgresql/extension'),
    join(binFolder, '../share/extension'),
    `/usr/share/postgresql/${major}/extension`,
  ]
}

/** The binaries of an npm package; without a major 17, as most servers run, or the newest installed. */
export async function embeddedBinaries(major?: number): Promise<Binaries | undefined> {
  const majors = major === undefined ? [17, ...embeddedMajors.toReversed()] : [major]
  for (const candidate of majors) {
    const folder = findEmbeddedPackage(candidate)
    if (folder === undefined || (major === undefined && candidate < 15)) continue
    await linkLibraries(folder)
    const readable = await readableByServer(folder, `postgres-${packageVersion(folder)}`)
    return { binFolder: join(readable, 'native', 'bin'), major: candidate }
  }
  return undefined
}

/** The PostgreSQL installations of this machine that can make a cluster. */
export function machineBinaries(): Binaries[] {
  const folders = [pgConfigFolder(), ...machineFolders.flatMap(binFoldersUnder)]
  const found: Binaries[] = []
  for (const binFolder of new Set(folders)) {
    if (binFolder === undefined || !existsSync(join(binFolder, 'initdb'))) continue
    const major = majorOf(join(binFolder, 'postgres'))
    if (major !== undefined) found.push({ binFolder, major })
  }
  return found
}

function binFoldersUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((name) => join(folder, name, 'bin'))
}

function pgConfigFolder(): string | undefined {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return undefined
  }
}

function majorOf(postgres: string): number | undefined {
  try {
    const text = execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    const major = /\(PostgreSQL\) (\d+)/.exec(text)?.[1]
    return major === undefined ? undefined : Number(major)
  } catch {
    return undefined
  }
}
