import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LockOptions, LockOwner, Session } from '../database.ts'
import { postgresErrors } from '../errors.ts'

/** The 64-bit key of a lock's name: the first eight bytes of SHA-256, so that other tools' keys are not met. */
export function lockKey(name: string): bigint {
  return createHash('sha256').update(`plinth:${name}`).digest().readBigInt64BE()
}

/** Takes a session advisory lock, asking again until it is free: a waiting statement would block CREATE INDEX CONCURRENTLY. */
export async function acquireLock(
  session: Session,
  name: string,
  options: LockOptions & { readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { waitMs = 60_000, onWait, signal } = options
  const key = lockKey(name)
  const deadline = Date.now() + waitMs
  for (let pause = 25; ; pause = Math.min(pause * 2, 1000)) {
    const { taken } = await session.one<{ taken: boolean }>(
      '/* plinth.lock.take */ select pg_try_advisory_lock($1) as taken',
      [key],
    )
    if (taken) return
    const owner = await readLockOwner(session, key)
    if (owner) onWait?.(owner)
    if (Date.now() >= deadline)
      throw postgresErrors.lockTimeout({ name, waitMs }, { detail: owner && describeOwner(owner) })
    await sleep(Math.min(pause, Math.max(1, deadline - Date.now())), undefined, { signal }).catch((cause) => {
      throw postgresErrors.cancelled(undefined, { cause })
    })
  }
}

export async function releaseLock(session: Session, name: string): Promise<void> {
  await session.one('/* plinth.lock.release */ select pg_advisory_unlock($1)', [lockKey(name)])
}

const ownerQuery = `/* plinth.lock.owner */
select l.pid, coalesce(a.application_name, '') as "applicationName", a.backend_start as since
from pg_locks l
left join pg_stat_activity a using (pid)
where l.locktype = 'advisory' and l.granted and l.objsubid = 1
  and l.database = (select oid from pg_database where datname = current_database())
  and (l.classid::bigint << 32) | l.objid::bigint = $1`

async function readLockOwner(session: Session, key: bigint): Promise<LockOwner | undefined> {
  const [owner] = await session.many<{ pid: number; applicationName: string; since: Date | null }>(
    ownerQuery,
    [key],
  )
  return owner && { ...owner, since: owner.since ?? undefined }
}

function describeOwner({ pid, applicationName, since }: LockOwner): string {
  const start = since ? `, connected since ${since.toISOString()}` : ''
  return `It is held by server process ${pid} (${applicationName || 'no application name'}${start}).`
}
