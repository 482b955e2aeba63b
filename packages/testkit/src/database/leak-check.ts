import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Row } from '@plinth/postgres'

// A backend ends a moment after its client said goodbye.
const graceMs = 2_000
const pollMs = 20

interface Finding extends Row {
  readonly finding: string
}

/** What sessions of a database still hold: advisory locks, channels they listen on, open transactions. */
export async function findHeld(admin: Database, database: string): Promise<string[]> {
  return settle(admin, heldQuery, database)
}

/** What is left of a database's sessions after everybody closed: connections and prepared transactions. */
export async function findLeft(admin: Database, database: string): Promise<string[]> {
  return settle(admin, leftQuery, database)
}

async function settle(admin: Database, query: string, database: string): Promise<string[]> {
  const deadline = performance.now() + graceMs
  for (;;) {
    const findings = await admin.many<Finding>(query, [database])
    if (findings.length === 0 || performance.now() > deadline) return findings.map((row) => row.finding)
    await sleep(pollMs)
  }
}

const sessionWords = `'process ' || activity.pid || ' (' || coalesce(nullif(activity.application_name, ''), 'no name') || ')'`

// Only a session itself knows its channels; from outside its last statement is what tells.
const heldQuery = `/* testkit.held */
select 'an advisory lock is held by ' || ${sessionWords} as finding
from pg_locks as locks
join pg_database as databases on databases.oid = locks.database
join pg_stat_activity as activity on activity.pid = locks.pid
where locks.locktype = 'advisory' and databases.datname = $1
union all
select 'a channel is listened on by ' || ${sessionWords} || ': ' || left(activity.query, 80)
from pg_stat_activity as activity
where activity.datname = $1 and activity.query ~* '^\\s*(/\\*.*\\*/\\s*)?listen\\s'
union all
select 'a transaction is open in ' || ${sessionWords} || ': ' || left(activity.query, 80)
from pg_stat_activity as activity
where activity.datname = $1 and activity.state like 'idle in transaction%'`

const leftQuery = `/* testkit.left */
select 'a connection is open: ' || ${sessionWords} || ', last statement: ' || left(activity.query, 80) as finding
from pg_stat_activity as activity
where activity.datname = $1 and activity.backend_type = 'client backend'
union all
select 'a transaction is prepared: ' || gid from pg_prepared_xacts where database = $1`
