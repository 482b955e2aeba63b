import { readFile } from 'node:fs/promises'
import { literal } from '@plinth/kernel'
import { openDatabase, withDatabase } from '@plinth/postgres'
import { embeddedBinaries, findEmbeddedPackage } from '@plinth/postgres/local'
import { type Cluster, startCluster } from '../cluster/cluster.ts'
import { testkitErrors } from '../errors.ts'
import { findPostgres17 } from './postgres17.ts'

const superuser = 'supabase_admin'

export function supabaseAbsence(): string | undefined {
  return findPostgres17() || findEmbeddedPackage(17) !== undefined
    ? undefined
    : 'a server like that of Supabase needs PostgreSQL 17'
}

/** Starts a cluster that looks as Supabase's do; its addresses are those of `postgres`, who is no superuser there. */
export async function startSupabase(): Promise<{ cluster: Cluster; url: string; socketUrl: string }> {
  const binaries = findPostgres17() ?? (await embeddedBinaries(17))
  if (!binaries) throw testkitErrors.serverUnavailable({ reason: supabaseAbsence() ?? 'supabase' })
  const cluster = await startCluster({ binaries, superuser })
  const db = await openDatabase({ engine: 'server', url: withDatabase(cluster.socketUrl, 'template1') })
  try {
    await db.execute(await readFile(new URL('../../sql/supabase.sql', import.meta.url), 'utf8'))
    // Supabase lets `postgres` make it; here it is there already, the platform's, where the binaries have it.
    await db.execute(`do $$ begin
      if exists (select from pg_available_extensions where name = 'vector') then
        create extension if not exists vector with schema extensions;
      end if;
    end $$`)
    const password = decodeURIComponent(new URL(cluster.url).password)
    await db.execute(
      `alter role postgres password ${literal(password)}; alter database postgres owner to postgres`,
    )
  } finally {
    await db.close()
  }
  return { cluster, url: asPostgres(cluster.url), socketUrl: asPostgres(cluster.socketUrl) }
}

const asPostgres = (url: string): string => url.replace(`//${superuser}`, '//postgres')
