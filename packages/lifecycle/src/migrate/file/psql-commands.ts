/** What becomes of a psql command in a migration: it has no effect here, or it is refused with advice. */
export type PsqlVerdict = { readonly ignored: true } | { readonly ignored: false; readonly hint: string }

const ignored = { ignored: true } as const
const refused = (hint: string): PsqlVerdict => ({ ignored: false, hint })

const include = refused(
  'copy the text of that file into the migration, so that its hash stands for everything it does',
)
const connect = refused('a migration works on the database that plinth opened; leave the line out')
const copy = refused('use copy … from stdin with the rows in the file, or a seed file with CSV')
const execute = refused('write a do block that executes what the query makes: do $$ begin execute … end $$')
const variable = refused(
  'write the value itself; values that differ by place belong in a setting or a seed file',
)
const condition = refused('write a do block with if … then, or two migrations')

// The commands that dumps and hand-written files have; `\restrict` is what pg_dump writes since 2025.
const verdicts: Readonly<Record<string, PsqlVerdict>> = {
  '\\restrict': ignored,
  '\\unrestrict': ignored,
  '\\echo': ignored,
  '\\qecho': ignored,
  '\\warn': ignored,
  '\\timing': ignored,
  '\\pset': ignored,
  '\\x': ignored,
  '\\t': ignored,
  '\\a': ignored,
  '\\.': ignored,
  '\\q': refused('what follows it would never run; remove it'),
  '\\encoding': refused('migrations are UTF-8; leave the line out'),
  '\\i': include,
  '\\ir': include,
  '\\include': include,
  '\\include_relative': include,
  '\\c': connect,
  '\\connect': connect,
  '\\copy': copy,
  '\\gexec': execute,
  '\\g': execute,
  '\\gx': execute,
  '\\gset': execute,
  '\\unset': variable,
  '\\prompt': variable,
  '\\getenv': variable,
  '\\if': condition,
  '\\elif': condition,
  '\\else': condition,
  '\\endif': condition,
  '\\!': refused('a migration runs no programs'),
}

// Settings of psql itself; every other \set makes a variable that the SQL would refer to.
const harmlessSettings =
  /^\\set\s+(ON_ERROR_STOP|ON_ERROR_ROLLBACK|QUIET|ECHO|ECHO_HIDDEN|VERBOSITY|SHOW_CONTEXT|AUTOCOMMIT|FETCH_COUNT|HISTFILE|PROMPT\d)\b/i

/** Decides about one psql command line. */
export function judgePsqlCommand(line: string): PsqlVerdict {
  if (harmlessSettings.test(line)) return ignored
  const [name = ''] = line.trim().split(/\s+/)
  if (name === '\\set') return variable
  return verdicts[name] ?? refused('write what it stands for as SQL')
}
