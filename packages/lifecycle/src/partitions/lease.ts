import type { Database } from '@plinth/postgres'

/**
 * Takes or renews a lease: one holder of many has it, and loses it when nothing is heard of him for so long. The time
 * is the database's, so that clocks of several machines do not matter.
 */
export async function holdLease(
  db: Database,
  { name, holder, seconds }: { readonly name: string; readonly holder: string; readonly seconds: number },
): Promise<boolean> {
  const row = await db.maybeOne(
    `/* plinth.lease.hold */
    insert into plinth.leases as held (name, holder, until)
    values ($1, $2, clock_timestamp() + make_interval(secs => $3))
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where held.holder = excluded.holder or held.until < clock_timestamp()
    returning holder`,
    [name, holder, seconds],
  )
  return row !== undefined
}

/** Gives a lease back, so that the next one need not wait for its end. */
export async function dropLease(
  db: Database,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<void> {
  await db.many('/* plinth.lease.drop */ delete from plinth.leases where name = $1 and holder = $2', [
    name,
    holder,
  ])
}
