import { nearestWord } from '@plinth/kernel'
import { postgresErrors } from '../../errors.ts'
import { splitUrl } from './split-url.ts'

/** Connection parameters by libpq's names; several hosts and ports are lists with commas. */
export type Parameters = ReadonlyMap<string, string>

/** Parameters that decide something here, and the variable that stands in for each. */
export const variables = {
  host: 'PGHOST',
  hostaddr: 'PGHOSTADDR',
  port: 'PGPORT',
  dbname: 'PGDATABASE',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  passfile: 'PGPASSFILE',
  service: 'PGSERVICE',
  servicefile: 'PGSERVICEFILE',
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslpassword: undefined,
  connect_timeout: 'PGCONNECT_TIMEOUT',
  application_name: 'PGAPPNAME',
  options: 'PGOPTIONS',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
  require_auth: 'PGREQUIREAUTH',
  channel_binding: 'PGCHANNELBINDING',
  sslcrl: 'PGSSLCRL',
  sslcrldir: 'PGSSLCRLDIR',
  sslcertmode: 'PGSSLCERTMODE',
  ssl_min_protocol_version: 'PGSSLMINPROTOCOLVERSION',
  ssl_max_protocol_version: 'PGSSLMAXPROTOCOLVERSION',
  gssencmode: 'PGGSSENCMODE',
  requirepeer: 'PGREQUIREPEER',
} as const satisfies Record<string, string | undefined>

export type ParameterName = keyof typeof variables

// What libpq knows and what decides nothing here, and what other tools write into the URLs that people share with us.
const passedOver: ReadonlySet<string> = new Set([
  ...['client_encoding', 'fallback_application_name', 'keepalives', 'keepalives_idle', 'keepalives_interval'],
  ...['keepalives_count', 'tcp_user_timeout', 'sslcompression', 'sslsni'],
  ...['krbsrvname', 'gsslib', 'gssdelegation', 'load_balance_hosts', 'sslnegotiation'],
  ...['min_protocol_version', 'max_protocol_version'],
  ...['pgbouncer', 'schema', 'connection_limit', 'pool_timeout', 'socket_timeout', 'statement_cache_size'],
  ...['sslaccept', 'uselibpqcompat', 'prepare', 'supa', 'workaround', 'statement_timeout', 'pool_mode'],
])

/** Reads the parameters that a URL itself names. */
export function readUrlParameters(url: string): Parameters {
  const { user, password, hosts, path, query } = splitUrl(url)
  const { names, ports } = readHosts(hosts)
  const written: [string, string | undefined][] = [
    ['user', user],
    ['password', password],
    ['host', names],
    ['port', ports],
    ['dbname', path],
  ]
  const found = new Map<string, string>()
  for (const [name, value] of written) if (value) found.set(name, decode(value))
  for (const pair of (query ?? '').split('&').filter(Boolean)) {
    const [rawName = '', value = ''] = pair.split(/=(.*)/s)
    const name = decode(rawName)
    if (name === 'ssl' && value === 'true') found.set('sslmode', 'require')
    else if (Object.hasOwn(variables, name) || passedOver.has(name)) found.set(name, decode(value))
    else throw unknownParameter(name)
  }
  return found
}

// A misspelt sslmode that is passed over would connect without the check that was asked for.
function unknownParameter(name: string): Error {
  const near = nearestWord(name, [...Object.keys(variables), ...passedOver])
  return postgresErrors.urlInvalid(
    { reason: `there is no parameter "${name}"` },
    near === undefined ? {} : { hint: `did you mean ${near}?` },
  )
}

// host, host:port, [v6]:port, with commas between; gives two lists as libpq keeps them.
function readHosts(text: string): { names: string; ports: string } {
  const hosts = text.split(',').map((host) => {
    const [, bracketed, plain, port = ''] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::(\d*))?$/.exec(host) ?? []
    const name = bracketed ?? plain
    if (name === undefined)
      throw postgresErrors.urlInvalid({ reason: 'host and port are not HOST:PORT (IPv6 is [::1]:5432)' })
    return { name, port }
  })
  const ports = hosts.map(({ port }) => port)
  return {
    names: hosts.map(({ name }) => name).join(','),
    ports: ports.every((port) => port === '') ? '' : ports.join(','),
  }
}

function decode(text: string): string {
  const decoded = tryDecode(text)
  if (decoded === undefined)
    throw postgresErrors.urlInvalid({ reason: 'a % in it is not followed by two hexadecimal digits' })
  if (decoded.includes('\0')) throw postgresErrors.urlInvalid({ reason: '%00 cannot stand in it' })
  return decoded
}

function tryDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
