import { defineErrors } from '@plinth/kernel'

interface Version {
  readonly version: string
}

export const snapshotErrors = defineErrors('snapshot', {
  versionInvalid: {
    exit: 'misuse',
    http: 400,
    message: ({ version }: Version) => `"${version}" is not a version`,
    hint: 'a version is v and a number: plinth snapshot create v2.0 "Phase 2 - Contract Parsing"',
  },
  unknown: {
    exit: 'misuse',
    http: 404,
    message: ({ version }: Version) => `there is no snapshot ${version}`,
    hint: 'plinth snapshot list',
  },
  unreadable: {
    exit: 'failed',
    http: 422,
    message: ({ file }: { file: string }) => `${file} is no snapshot: the lines at its top are missing`,
    hint: 'a snapshot begins with "-- Schema Version: v1.0"; make it anew with plinth snapshot create',
  },
  exists: {
    exit: 'refused',
    http: 409,
    message: ({ version, file }: Version & { file: string }) =>
      `${version} is there already and says otherwise: ${file}`,
    detail: 'A snapshot is a point of reference: once written it stays as it is.',
    hint: 'take the next version: plinth snapshot create v2.1; or remove the file if nobody has it yet',
  },
  edited: {
    exit: 'refused',
    http: 409,
    message: ({ file }: { file: string }) => `${file} was changed after it was written`,
    hint: ({ file }: { file: string }) => `bring it back: git checkout -- ${file}`,
  },
  notEqual: {
    exit: 'refused',
    http: 500,
    message: ({ version }: Version) =>
      `what ${version} restores is not what it was made from: it was not written`,
    hint: 'the differences are objects that cannot be written as SQL; keep their migrations, and report it',
  },
  notRestorable: {
    exit: 'refused',
    http: 500,
    message: ({ version }: Version) => `${version} cannot be restored: it was not written`,
    hint: 'objects of a kind that Plinth does not write (operators, casts, collations) have to be made by extensions',
  },
  notEmpty: {
    exit: 'refused',
    http: 409,
    message: ({ database, count }: { database: string; count: number }) =>
      `${database} is not empty: it has ${count} objects of its own`,
    hint: 'restore into a new database, or empty a development database first: plinth reset --yes',
  },
  otherChain: {
    exit: 'refused',
    http: 409,
    message: ({ version }: Version) => `the migrations that ${version} was made from have changed since`,
    detail: 'Restored, the database would count as having files that it does not have.',
    hint: 'run the migrations instead: plinth migrate up; or make a new snapshot of them',
  },
  otherMajor: {
    exit: 'refused',
    http: 409,
    message: ({ one, other }: { one: string; other: string }) =>
      `${one} and ${other} were made on different major versions of PostgreSQL`,
    detail: 'Texts that a server prints differ between majors, also where the schema is the same.',
    hint: 'compare them all the same: plinth snapshot compare … --across-majors',
  },
  nothingToCompare: {
    exit: 'misuse',
    http: 400,
    message: 'there are no two snapshots to compare',
    hint: 'plinth snapshot create v1.0 "Baseline" --to 003, then another version',
  },
})
