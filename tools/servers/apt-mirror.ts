import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where this machine gets its Debian packages from, after its own apt sources; undefined without any. */
export function findAptMirror(folder = '/etc/apt'): string | undefined {
  const parts = join(folder, 'sources.list.d')
  const names = existsSync(parts) ? readdirSync(parts).sort() : []
  const files = [join(folder, 'sources.list'), ...names.map((name) => join(parts, name))]
  return files
    .filter(existsSync)
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return file.endsWith('.sources') ? readStanzas(text) : readLines(text)
    })
    .map(resolveMirrorFile)
    .find((uri) => uri !== undefined && /^https?:/.test(uri))
}

/** The proxy that apt uses, which debootstrap's wget does not know by itself. */
export function aptProxy(): string | undefined {
  try {
    const text = execFileSync('apt-config', ['dump', 'Acquire::http::Proxy'], { encoding: 'utf8' })
    return /^Acquire::http::Proxy "(.+)";/m.exec(text)?.[1]
  } catch {
    return undefined
  }
}

/** `deb [options] uri suite component …`, the format of `.list` files. */
export function readLines(text: string): string[] {
  const lines = text.matchAll(/^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)\s+(.*)$/gm)
  return [...lines].flatMap(([, uri = '', suite = '', components = '']) =>
    isArchive(uri, [suite], components.split(/\s+/)) ? [uri] : [],
  )
}

/** Stanzas of `Field: values`, the format of `.sources` files; a line that begins with a blank goes on. */
export function readStanzas(text: string): string[] {
  return text
    .replace(/^#.*\n/gm, '')
    .split(/\n\s*\n/)
    .flatMap((stanza) => {
      const field = (name: string): string[] => {
        const value = new RegExp(`^${name}:(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1] ?? ''
        return value.split(/\s+/).filter((word) => word !== '')
      }
      if (!field('Types').includes('deb') || field('Enabled')[0] === 'no') return []
      return field('URIs').filter((uri) => isArchive(uri, field('Suites'), field('Components')))
    })
}

// The archive has a suite that is just a code name; security, updates and backports have another at the same time.
function isArchive(uri: string, suites: readonly string[], components: readonly string[]): boolean {
  const hasRelease = suites.some((suite) => /^[a-z]+$/.test(suite))
  return components.includes('main') && hasRelease && !/security/.test(uri) && /debian\/?$|^mirror/.test(uri)
}

// Debian's cloud images name a file that lists the mirrors.
function resolveMirrorFile(uri: string): string | undefined {
  const file = /^mirror\+file:(?:\/\/)?(\/.*)$/.exec(uri)?.[1]
  if (file === undefined) return uri
  return existsSync(file) ? readFileSync(file, 'utf8').match(/^\s*(https?:\S+)/m)?.[1] : undefined
}
