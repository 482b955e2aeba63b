import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectionErrors } from '../errors.ts'

export interface ServicePlaces {
  /** A file that was named; then no other is looked at. */
  readonly named: string | undefined
  readonly home: string
  readonly systemFolder: string | undefined
}

/** Reads the section of a connection service: of the named file, or the user's own, or the system's. */
export function readService(
  service: string,
  { named, home, systemFolder = '/etc/postgresql-common' }: ServicePlaces,
): ReadonlyMap<string, string> {
  const files = named ? [named] : [join(home, '.pg_service.conf'), join(systemFolder, 'pg_service.conf')]
  for (const file of files) {
    if (!existsSync(file)) continue
    const section = findSection(readFileSync(file, 'utf8'), service)
    if (section) return section
  }
  throw connectionErrors.serviceMissing({ service, files: files.join(' and ') })
}

/** The settings of `[name]` in the text of a service file; undefined where there is no such section. */
export function findSection(text: string, name: string): ReadonlyMap<string, string> | undefined {
  let found: Map<string, string> | undefined
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const section = /^\[(.*)\]$/.exec(line)?.[1]
    if (section !== undefined) {
      if (found) return found
      if (section === name) found = new Map()
    } else if (found) {
      const equals = line.indexOf('=')
      if (equals > 0) found.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim())
    }
  }
  return found
}
