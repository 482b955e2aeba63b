// npm leaves packages for other platforms out of the lock file where it could not see them when it wrote it, and
// `npm ci` then refuses the lock everywhere (npm/cli#4828). This writes them in; a test tells when it is needed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../package-lock.json')

interface LockEntry {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

interface Lock {
  packages: Record<string, LockEntry>
}

/** Platform packages that some locked package wants and the lock does not have: path → version. */
export function missingFromLock({ packages }: Lock): Map<string, string> {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies),
  )
  const missing = wanted.filter(([name]) => packages[`node_modules/${name}`] === undefined)
  return new Map(missing.map(([name, version]) => [`node_modules/${name}`, version.replace(/^[\^~]/, '')]))
}

export function readLock(): Lock {
  return JSON.parse(readFileSync(file, 'utf8'))
}

if (process.argv[1] === import.meta.filename) {
  const lock = readLock()
  const missing = missingFromLock(lock)
  for (const [path, version] of missing)
    lock.packages[path] = { version, optional: true, ...platformOf(path) }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.size} platform packages written into the lock file`)
}

// Their names say for which machine they are: cli-darwin-arm64, linux-x64-musl.
function platformOf(path: string): Partial<Record<'os' | 'cpu' | 'libc', string[]>> {
  const os = /\b(darwin|linux|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)\b/.exec(path)?.[1]
  const cpu = /\b(x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64|mips64el|wasm32)\b/.exec(path)?.[1]
  const libc = path.endsWith('musl') ? ['musl'] : undefined
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc } : {}) }
}
