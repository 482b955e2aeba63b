import { defineErrors } from '@plinth/kernel'

interface Place {
  readonly host: string
  /** The URL to use instead. */
  readonly url: string
}

/** The ways in which a server is not reached, or not in the way that was asked for. */
export const connectionErrors = defineErrors('connection', {
  tlsRefused: {
    exit: 'failed',
    http: 503,
    message: ({ host }: Place) => `the server at ${host} does not offer TLS`,
    detail: 'Other hosts than this machine are asked for TLS unless the URL says otherwise.',
    hint: ({ url }: Place) => `if the way to it is private (a tunnel, a VPN): ${url}`,
  },
  tlsUntrusted: {
    exit: 'failed',
    http: 503,
    message: ({ host }: Place & { unchecked: string }) => `nobody we trust signed the certificate of ${host}`,
    hint: ({ url, unchecked }: Place & { unchecked: string }) =>
      `save the certificate of its authority in a file and name it: ${url}\nto encrypt without checking whom you talk to: ${unchecked}`,
  },
  tlsWrongHost: {
    exit: 'failed',
    http: 503,
    message: ({ host }: Place) => `the certificate of the server is not for ${host}`,
    hint: ({ url }: Place) =>
      `use a name that the certificate has (see DETAIL), or check its authority only: ${url}`,
  },
  tlsExpired: {
    exit: 'failed',
    http: 503,
    message: ({ host }: Place) => `the certificate of ${host} is not valid today`,
    hint: ({ url }: Place) =>
      `renew it on the server and check the clock of this machine; until then, without checking: ${url}`,
  },
  rootCertificateMissing: {
    exit: 'failed',
    http: 500,
    message: ({ file }: { file: string; url: string }) => `the root certificate ${file} does not exist`,
    detail: 'sslmode=verify-ca and verify-full check the server against it.',
    hint: ({ url }: { file: string; url: string }) =>
      `for a certificate that browsers accept too: ${url}; else put the authority's certificate there or name it with sslrootcert=FILE`,
  },
  certificateFile: {
    exit: 'failed',
    http: 500,
    message: ({ file, reason }: { file: string; reason: string }) => `${file} cannot be used: ${reason}`,
    hint: 'sslcert and sslkey (or ~/.postgresql/postgresql.crt and .key) name the certificate of this client and its key',
  },
  ipv6Only: {
    exit: 'failed',
    http: 503,
    message: ({ host }: Place) => `${host} answers by IPv6 only, and this machine has no way there`,
    hint: ({ url }: Place) => `use the session pooler or another host that has IPv4: ${url}`,
  },
  projectUnreachable: {
    exit: 'failed',
    http: 503,
    message: ({ host }: { host: string; ref: string }) => `the host name ${host} is not known`,
    detail:
      "The name of a Supabase project's database goes away while the project is paused, and when it is deleted.",
    hint: ({ ref }: { host: string; ref: string }) =>
      `look whether the project ${ref} is paused and restore it in the dashboard; else check the spelling, and that this machine is online`,
  },
  poolerUser: {
    exit: 'failed',
    http: 503,
    message: ({ user }: { user: string; url: string }) =>
      `the pooler does not know whose database "${user}" means`,
    hint: ({ url }: { user: string; url: string }) =>
      `behind Supabase's pooler the user carries the project: ${url}`,
  },
  tenantUnknown: {
    exit: 'failed',
    http: 503,
    message: ({ ref }: { ref: string }) => `the pooler has no running project ${ref}`,
    hint: 'copy the URL again (Dashboard, Connect, Session pooler): its region and project must be these; a paused project has to be restored first',
  },
  transactionPooler: {
    exit: 'refused',
    http: 409,
    message: ({ place }: { place: string; url: string }) => `${place} is a transaction pooler`,
    detail:
      'Each transaction may run in another session there: a lock that keeps two runs apart, and what a session has set, would end up with somebody else.',
    hint: ({ url }: { place: string; url: string }) => `use the session pooler: ${url}`,
  },
  sessionWish: {
    exit: 'failed',
    http: 503,
    message: ({ wish, place }: { wish: string; place: string }) => `${place} is not ${wish}`,
    hint: 'target_session_attrs in the URL asks for it; any takes every server',
  },
  authRefused: {
    exit: 'refused',
    http: 503,
    message: ({ method, demand }: { method: string; demand: string }) =>
      method === 'none'
        ? `the server does not ask who we are, and ${demand} forbids that`
        : `the server asks by ${method}, and ${demand} forbids that`,
    detail: 'The connection was ended before a password was sent.',
    hint: 'make sure that this is the right server (sslmode=verify-full checks it); else allow it, require_auth lists what is allowed: require_auth=scram-sha-256,md5',
  },
  demandUnmet: {
    exit: 'refused',
    http: 400,
    message: ({ name, value }: { name: string; value: string }) =>
      `${name}=${value} demands what Plinth cannot do, and to pass over it would not be safe`,
    hint: ({ name }: { name: string; value: string }) =>
      `leave ${name} out of the URL (and of the PG* variables and the service) where you can do without; sslmode=verify-full makes sure of the server`,
  },
  noHost: {
    exit: 'failed',
    http: 503,
    message: 'none of the servers that the URL names can be used',
    hint: 'the DETAIL has the reason of each',
  },
  timedOut: {
    exit: 'failed',
    http: 504,
    message: ({ place, seconds }: { place: string; seconds: number }) =>
      `${place} did not answer within ${seconds} s`,
    hint: 'a firewall or VPN may be between; on a slow line give it longer with connect_timeout=60 in the URL',
  },
  starting: {
    exit: 'failed',
    http: 503,
    message: ({ place }: { place: string }) => `the server at ${place} is starting, stopping or recovering`,
    hint: 'run the same command again in a moment',
  },
  serviceMissing: {
    exit: 'misuse',
    http: 400,
    message: ({ service }: { service: string; files: string }) => `there is no service "${service}"`,
    hint: ({ service, files }: { service: string; files: string }) =>
      `write a section [${service}] into ${files}`,
  },
  urlOfApi: {
    exit: 'misuse',
    http: 400,
    message: ({ host }: { host: string }) => `https://${host} is the address of an API, not of a database`,
    detail: 'A key of the API cannot create tables; that takes a connection to PostgreSQL.',
    hint: 'for Supabase copy the database URL: Dashboard, Connect, Session pooler; it begins with postgresql://',
  },
  passwordMissing: {
    exit: 'failed',
    http: 503,
    message: ({ user }: { user: string }) =>
      `the server asks user "${user}" for a password and none was given`,
    hint: 'export PGPASSWORD, or write HOST:PORT:DATABASE:USER:PASSWORD into ~/.pgpass and chmod 600 it',
  },
})
