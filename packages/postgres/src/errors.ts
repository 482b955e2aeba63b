import { defineErrors } from '@plinth/kernel'

export const postgresErrors = defineErrors('postgres', {
  queryFailed: {
    exit: 'failed',
    http: 500,
    message: ({ message }: { message: string }) => message,
  },
  rowCount: {
    exit: 'failed',
    http: 500,
    message: ({ expected, found }: { expected: string; found: number }) =>
      `the query gave ${found} rows where ${expected} was expected`,
  },
  closed: {
    exit: 'failed',
    http: 503,
    message: ({ label }: { label: string }) => `the database ${label} is closed`,
    hint: 'open it again; nothing that was committed is lost',
  },
  folderOwned: {
    exit: 'failed',
    http: 409,
    message: ({ folder }: { folder: string }) => `the data folder ${folder} is open in another process`,
    hint: 'wait until that process ends, or end it; the folder holds one process at a time',
  },
  folderNotWritable: {
    exit: 'failed',
    http: 500,
    message: ({ folder }: { folder: string }) => `cannot write to the data folder ${folder}`,
    hint: 'choose another folder with --data, or give yourself the right to write there: ls -ld on it shows its owner',
  },
  diskFull: {
    exit: 'failed',
    http: 507,
    message: ({ place }: { place: string }) => `no space is left where ${place} is`,
    hint: 'free some space (df -h shows how much there is) and run the same command again: what was committed is kept',
  },
  dataFormat: {
    exit: 'refused',
    http: 409,
    message: ({ folder, found, expected }: { folder: string; found: string; expected: string }) =>
      `the data folder ${folder} was written by ${found}; this Plinth runs ${expected}`,
    hint: 'export it with the Plinth that wrote it and load it here; or remove the folder if its data can go',
  },
  statementTimeout: {
    exit: 'failed',
    http: 504,
    message: ({ timeoutMs }: { timeoutMs: number }) =>
      `a statement ran longer than ${timeoutMs} ms and was stopped`,
  },
  cancelled: {
    exit: 'interrupted',
    http: 499,
    message: 'interrupted: the running statement was stopped and its transaction rolled back',
  },
  engineFailed: {
    exit: 'failed',
    http: 500,
    message: ({ label }: { label: string }) => `the embedded database ${label} stopped unexpectedly`,
    hint: 'run the same command again: it opens as after a power-on, with everything that was committed',
  },
  urlInvalid: {
    exit: 'misuse',
    http: 400,
    message: ({ reason }: { reason: string }) => `the database URL cannot be read: ${reason}`,
    hint: 'postgresql://user:password@host:5432/database (percent-encode @ : / ? # in the password)',
  },
  hostUnknown: {
    exit: 'failed',
    http: 503,
    message: ({ host }: { host: string }) => `the host name ${host} is not known`,
    hint: 'check the spelling of the host in the URL, and that this machine is online (VPN, DNS)',
  },
  unreachable: {
    exit: 'failed',
    http: 503,
    message: ({ host, port }: { host: string; port: number }) => `nothing answers at ${host}, port ${port}`,
    hint: 'check host and port, that the server runs (pg_isready -h HOST -p PORT), and that no firewall is between',
  },
  passwordWrong: {
    exit: 'failed',
    http: 503,
    message: ({ user }: { user: string }) => `the server refuses the password of user "${user}"`,
    hint: 'correct it in the URL, or set PGPASSWORD; special characters in a URL are percent-encoded (@ is %40)',
  },
  notAdmitted: {
    exit: 'failed',
    http: 503,
    message: ({ user, database }: { user: string; database: string }) =>
      `the server does not admit user "${user}" to database "${database}"`,
    hint: "the DETAIL is the server's reason; its pg_hba.conf or the role's rights decide",
  },
  databaseMissing: {
    exit: 'failed',
    http: 503,
    message: ({ database }: { database: string }) =>
      `the database "${database}" does not exist on the server`,
    hint: ({ database }: { database: string }) =>
      `create it (createdb "${database}") or correct the name at the end of the URL`,
  },
  versionUnsupported: {
    exit: 'failed',
    http: 503,
    message: ({ version }: { version: string }) =>
      `the server runs PostgreSQL ${version}; Plinth needs 15 to 18`,
    detail:
      'Views that respect row-level security (security_invoker) exist from PostgreSQL 15 on, and 14 no longer gets fixes.',
    hint: 'upgrade the server, or use the embedded engine (leave out --url)',
  },
  connectionLost: {
    exit: 'failed',
    http: 503,
    message: ({ label }: { label: string }) => `the connection to ${label} was lost`,
    hint: 'run the same command again; a transaction that was open has been rolled back by the server',
  },
  tooManyConnections: {
    exit: 'failed',
    http: 503,
    message: 'the server has no connection left',
    hint: 'end idle ones (select * from pg_stat_activity) or raise max_connections',
  },
  lockTimeout: {
    exit: 'failed',
    http: 409,
    message: ({ name, waitMs }: { name: string; waitMs: number }) =>
      `another process held the lock "${name}" for more than ${Math.round(waitMs / 1000)} s`,
    hint: 'wait for it to finish, or end it if it hangs',
  },
  lockLost: {
    exit: 'failed',
    http: 503,
    message: ({ name }: { name: string }) => `the connection that held the lock "${name}" was lost`,
    detail: 'Another process may hold the lock by now: nothing further was begun.',
    hint: 'run the same command again: it waits for its turn and goes on where this one ended',
  },
  handleEnded: {
    exit: 'failed',
    http: 500,
    message: ({ what }: { what: string }) => `this ${what} has ended; its handle cannot be used any more`,
  },
  folderForeign: {
    exit: 'refused',
    http: 409,
    message: ({ folder }: { folder: string }) => `${folder} holds something that is no data folder of Plinth`,
    hint: 'choose an empty or a new folder with --data; nothing in this one was touched',
  },
  sessionHeld: {
    exit: 'failed',
    http: 500,
    message: 'the one session of the embedded database is held by the work that asks for it again',
    hint: 'inside transaction() or session(), use the handle that is passed in, not the database',
  },
  transactionFailed: {
    exit: 'failed',
    http: 409,
    message: 'the transaction was rolled back: a statement in it had failed, and the failure was passed over',
    hint: 'let the error go upwards, or run the statement that may fail inside savepoint()',
  },
  transactionLeftOpen: {
    exit: 'failed',
    http: 400,
    message: 'the script began a transaction and did not end it; it was rolled back',
    hint: 'end the script with commit, or use transaction()',
  },
  notEmbedded: {
    exit: 'misuse',
    http: 400,
    message: ({ label }: { label: string }) => `${label} is no embedded database; only those have an image`,
  },
})
