import { defineErrors } from '@plinth/kernel'

interface File {
  readonly file: string
}

export const migrateErrors = defineErrors('migrate', {
  folderMissing: {
    exit: 'misuse',
    http: 404,
    message: ({ folder }: { folder: string }) => `there is no folder of migrations at ${folder}`,
    hint: 'plinth migrate new first_table makes it; or name another folder with --dir',
  },
  nameInvalid: {
    exit: 'misuse',
    http: 400,
    message: ({ file }: File) => `the file name ${file} does not say when it is its turn`,
    detail: 'Migrations are named NNN_description.sql or YYYYMMDDHHMMSS_description.sql.',
    hint: 'rename it, or move it out of the folder of migrations; NNN_description.down.sql is taken for its undo',
  },
  duplicateVersion: {
    exit: 'failed',
    http: 409,
    message: ({ version, files }: { version: string; files: string }) =>
      `two migrations have the version ${version}: ${files}`,
    hint: 'give the newer one the next number; nothing was applied',
  },
  notUtf8: {
    exit: 'failed',
    http: 400,
    message: ({ file }: File) => `${file} is not UTF-8`,
    hint: ({ file }: File) => `convert it: iconv -f LATIN1 -t UTF-8 ${file} > converted.sql (or -f UTF-16)`,
  },
  nulByte: {
    exit: 'failed',
    http: 400,
    message: ({ file }: File) => `${file} contains a NUL byte, which PostgreSQL cannot store`,
    hint: 'remove it; a file with many of them is UTF-16: iconv -f UTF-16 -t UTF-8',
  },
  syntaxError: {
    exit: 'failed',
    http: 400,
    message: ({ message }: { message: string }) => message,
    detail: 'The file was checked before anything ran: nothing of it was applied.',
  },
  psqlCommand: {
    exit: 'failed',
    http: 400,
    message: ({ command }: { command: string }) =>
      `the psql command ${command} cannot run inside a migration`,
    hint: 'write what it stands for as SQL; values that differ by place belong in a setting or a seed file',
  },
  ownTransaction: {
    exit: 'failed',
    http: 400,
    message: ({ command }: { command: string }) =>
      `${command} would end the transaction that the migration runs in`,
    hint: 'begin and commit around parts of the file are kept; rollback, chains and two-phase commit cannot be followed',
  },
  directiveUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ word }: { word: string }) => `there is no directive "${word}"`,
  },
  segmentUndecided: {
    exit: 'refused',
    http: 409,
    message: ({ file, segment }: File & { segment: number }) =>
      `segment ${segment} of ${file} was started and nobody recorded its end`,
    detail: 'The catalog does not tell whether the statement took effect.',
    hint: ({ version, segment }: { version: string; segment: number }) =>
      `look, then say: plinth migrate repair ${version} --segment ${segment} --applied (or --pending)`,
  },
  edited: {
    exit: 'refused',
    http: 409,
    message: ({ file }: File) => `${file} was edited after it was applied`,
    hint: ({ file }: File) =>
      `undo the edit (git checkout -- ${file}) and put the change into a new migration: plinth migrate new …`,
  },
  missing: {
    exit: 'refused',
    http: 409,
    message: ({ version, name }: { version: string; name: string }) =>
      `migration ${version}_${name} is applied in the database but its file is gone`,
    hint: 'bring the file back (git log --diff-filter=D -- "*.sql" finds it), or check that this is the right database',
  },
  outOfOrder: {
    exit: 'refused',
    http: 409,
    message: ({ file, newest }: File & { newest: string }) =>
      `${file} comes before ${newest}, which is applied already`,
    hint: 'rename it to the next free number, so that every database applies the files in one order',
  },
  ledgerForeign: {
    exit: 'refused',
    http: 409,
    message: ({ table }: { table: string }) => `${table} is no ledger of Plinth`,
    hint: ({ table }: { table: string }) =>
      `the schema plinth is Plinth's own: rename the table (alter table ${table} rename to …) or move it to another schema`,
  },
  ledgerNewer: {
    exit: 'refused',
    http: 409,
    message: ({ table }: { table: string }) => `${table} was made by a newer version of Plinth`,
    hint: 'run this with the newer version; nothing was applied',
  },
  ledgerForbidden: {
    exit: 'failed',
    http: 403,
    message: ({ table }: { table: string }) => `the user of the connection may not read ${table}`,
    hint: 'its owner can allow it: grant usage on schema plinth to ROLE; grant select on all tables in schema plinth to ROLE',
  },
  ledgerNotMade: {
    exit: 'failed',
    http: 403,
    message: 'the user of the connection may not make or complete the ledger; nothing was applied',
    hint: 'give it the right (grant create on database DATABASE to ROLE), or run this as the owner of the database',
  },
  versionUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ version }: { version: string }) => `no migration is called "${version}"`,
  },
  fileExists: {
    exit: 'failed',
    http: 409,
    message: ({ file }: File) => `${file} exists already`,
    hint: 'choose another description',
  },
  descriptionEmpty: {
    exit: 'misuse',
    http: 400,
    message: 'a migration needs a description with at least one letter or digit',
    hint: 'plinth migrate new add_invoice_number',
  },
  notRecorded: {
    exit: 'misuse',
    http: 404,
    message: ({ version }: { version: string }) => `the ledger knows nothing of ${version}`,
    hint: 'plinth migrate repair VERSION --applied records a file that was applied by hand',
  },
  repairAmbiguous: {
    exit: 'misuse',
    http: 400,
    message: 'say what is true: --applied or --pending, one of the two',
    hint: 'plinth migrate repair --help explains both',
  },
  refUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ ref }: { ref: string }) => `"${ref}" is neither a folder nor something that git knows`,
    hint: 'a branch, tag or commit (git branch -a lists branches), or the path of a folder of migrations',
  },
  ledgerNotEmpty: {
    exit: 'refused',
    http: 409,
    message: ({ version }: { version: string }) =>
      `the ledger has begun already: migration ${version} is in it`,
    hint: 'plinth migrate repair VERSION --applied records single files',
  },
  looksDifferent: {
    exit: 'refused',
    http: 409,
    message: ({ wanted, found }: { wanted: number; found: number }) =>
      `the database looks as if ${found} of the ${wanted} files were applied`,
    hint: 'plinth migrate baseline --to VERSION records only some; --unchecked records them all the same',
  },
  nothingToSquash: {
    exit: 'misuse',
    http: 409,
    message: 'there are not two migrations to join',
    hint: 'plinth migrate status lists what is there',
  },
  squashDiffers: {
    exit: 'refused',
    http: 409,
    message: ({ count }: { count: number }) =>
      `the joined file builds another database: ${count} differences`,
    hint: 'a file may depend on running apart from the others; squash up to the one before it with --to',
  },
  squashedHalfway: {
    exit: 'refused',
    http: 409,
    message: ({ file, have, last }: File & { have: string; last: string }) =>
      `${file} replaces files of which the database has those up to ${have}, not up to ${last}`,
    hint: 'apply the rest of them first: check out the commit before the squash and run plinth migrate up',
  },
  noDownFile: {
    exit: 'refused',
    http: 409,
    message: ({ file }: File) => `there is no ${file}: nothing was undone`,
  },
  downNotOneTransaction: {
    exit: 'failed',
    http: 400,
    message: ({ file }: File) => `${file} cannot run as one transaction`,
    hint: 'a down file is undone as a whole or not at all; leave out CONCURRENTLY and commits',
  },
  nothingToUndo: {
    exit: 'failed',
    http: 409,
    message: 'no migration is applied: there is nothing to undo',
  },
})
