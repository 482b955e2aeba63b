import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readPlatformScript } from '@plinth/postgres'

/** A system's platform stand-ins, migrations and reference data as one file that plain psql runs. */
export async function renderSetupFile(system: string): Promise<string> {
  const folder = join(system, 'database')
  return [
    `-- The whole database of ${basename(system)} in one file, for an empty PostgreSQL 15 or newer, or an empty Supabase project:`,
    '--   psql -X -v ON_ERROR_STOP=1 -f setup.sql',
    '-- Generated from the migrations by `npm run generate`; not to be edited. It may run again.',
    '',
    'begin;',
    'set local client_min_messages = warning;',
    '',
    renderPlatform(await readPlatformScript()),
    ...readParts(folder, 'migrations'),
    ...readParts(folder, 'seed/reference'),
    'commit;',
    '',
  ].join('\n')
}

// No commands of psql, because Supabase's SQL editor knows none: the choice is made by the server.
function renderPlatform(script: string): string {
  return `-- What Supabase brings, where it is not there.

do $setup$
begin
  if exists (
    select from pg_catalog.pg_namespace n
    join pg_catalog.pg_roles r on r.oid = n.nspowner
    where n.nspname = 'auth' and r.rolname in ('supabase_admin', 'supabase_auth_admin')
  ) then
    return;
  end if;
  execute $platform$
${script.trim()}
$platform$;
end
$setup$;
`
}

function readParts(folder: string, part: string): string[] {
  const names = readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  if (names.length === 0) throw new RangeError(`no SQL file in ${join(folder, part)}`)
  return names.map(
    (name) => `-- ${part}/${name}\n\n${readFileSync(join(folder, part, name), 'utf8').trim()}\n`,
  )
}
