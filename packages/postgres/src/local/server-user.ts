/** PostgreSQL refuses to run as root: then its processes run as the user that owns nothing. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

const nobody: ServerUser = { uid: 65534, gid: 65534 }

/** The user that PostgreSQL's processes must change to; undefined when they can run as we do. */
export function serverUser(): ServerUser | undefined {
  return process.getuid?.() === 0 ? nobody : undefined
}
