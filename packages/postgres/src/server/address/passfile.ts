import { readFileSync, statSync } from 'node:fs'

/** What a password is looked up for. */
export interface PassfileQuestion {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

export interface PassfileAnswer {
  readonly password: string | undefined
  /** Why the file was passed over, for the error when the password is missing. */
  readonly problem: string | undefined
}

// Where libpq has its socket, the file says localhost.
const usualSocketFolders: ReadonlySet<string> = new Set(['/tmp', '/var/run/postgresql', '/run/postgresql'])

/** Looks for a password in a file like ~/.pgpass; one that others may read is passed over, as libpq does. */
export function readPassfile(file: string, question: PassfileQuestion): PassfileAnswer {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) return { password: undefined, problem: undefined }
  if (!stats.isFile())
    return { password: undefined, problem: `${file} is no plain file and was passed over.` }
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0)
    return {
      password: undefined,
      problem: `${file} was passed over: others may read it (chmod 600 ${file}).`,
    }
  return { password: findPassword(readFileSync(file, 'utf8'), question), problem: undefined }
}

/** The password of the first line `host:port:database:user:password` that fits; `*` fits everything. */
export function findPassword(text: string, question: PassfileQuestion): string | undefined {
  const { host, port, database, user } = question
  const wanted = [usualSocketFolders.has(host) ? 'localhost' : host, `${port}`, database, user]
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue
    const fields = splitFields(line)
    const [, , , , password] = fields.length > 5 ? fields : []
    if (
      password !== undefined &&
      wanted.every((word, index) => fields[index] === '*' || unescaped(fields[index]) === word)
    )
      return unescaped(password)
  }
  return undefined
}

// Four fields end at a colon that has no backslash before it; the password is the rest of the line, up to a fifth.
function splitFields(line: string): string[] {
  return [...line.matchAll(/((?:\\.|[^:\\])*)(?::|$)/gs)].map(([, field = '']) => field)
}

const unescaped = (field: string | undefined): string | undefined => field?.replace(/\\(.)/gs, '$1')
