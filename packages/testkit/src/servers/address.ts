import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A running test server, as the workers know it. */
export const serverAddress = z.object({
  name: z.string(),
  /** The database `postgres` over TCP, as its superuser. */
  url: z.string(),
  /** The same over the unix socket where there is one. */
  socketUrl: z.string(),
  major: z.number(),
  version: z.string(),
  /** Where its programs lie; absent for a server that is not ours. */
  binFolder: z.string().optional(),
  /** What new databases are copied from; `template0` without a word. */
  template: z.string().optional(),
  /** The folder that is `/` to its programs. */
  root: z.string().optional(),
})

export type ServerAddress = z.infer<typeof serverAddress>

/**
 * The command of a program that came with a server, such as its own pg_dump; undefined when it came without.
 * In a chroot it sees that file system: let it read standard input and write standard output.
 */
export function serverProgram(address: ServerAddress, program: string): readonly string[] | undefined {
  if (address.binFolder === undefined) return undefined
  const path = join(address.binFolder, program)
  if (!existsSync(join(address.root ?? '/', path))) return undefined
  return address.root === undefined ? [path] : ['/usr/bin/env', 'chroot', address.root, path]
}
