import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { postgresErrors } from '../../errors.ts'
import { type ParameterName, readUrlParameters, variables } from './read-parameters.ts'
import { readSecurityDemands, type SecurityDemands } from './security-demands.ts'
import { readService } from './service-file.ts'

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
const sessionWishes = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'] as const

export type SslMode = (typeof sslModes)[number]
export type SessionWish = (typeof sessionWishes)[number]

/** One of the servers that a URL names. */
export interface ServerHost {
  /** A host name, an address, or the folder of a Unix socket. */
  readonly host: string
  /** The address to connect to, where the name is only for the certificate and the passfile. */
  readonly hostaddr: string | undefined
  readonly port: number
}

/** Where a server is and who asks, as a URL, a service file and the PG* variables say together. */
export interface ServerAddress {
  readonly hosts: readonly [ServerHost, ...ServerHost[]]
  readonly database: string
  readonly user: string
  readonly password: string | undefined
  /** Where to look for a password that nothing else gives. */
  readonly passfile: string
  readonly sslMode: SslMode
  readonly sslRootCert: string | undefined
  readonly sslCert: string | undefined
  readonly sslKey: string | undefined
  readonly sslPassword: string | undefined
  /** `~/.postgresql`, where certificates lie that nobody names. */
  readonly certificateFolder: string
  /** 0: no limit. */
  readonly connectTimeoutMs: number
  readonly applicationName: string | undefined
  readonly options: string | undefined
  readonly targetSessionAttrs: SessionWish
  readonly demands: SecurityDemands
  /** The URL itself says that a transaction pooler is in between: `pgbouncer=true`. */
  readonly saysPooled: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads a connection URL with libpq's meaning: what the URL leaves out comes from the service it names, then from the
 * PG* variables, then from libpq's defaults. Unlike libpq, a host that is not this machine defaults to
 * `sslmode=require`, and a host that does not answer is given up after 15 s.
 * Source: https://www.postgresql.org/docs/current/libpq-connect.html
 */
export function readServerUrl(url: string, environment: Environment = process.env): ServerAddress {
  const home = environment['HOME'] || homedir()
  const written = readUrlParameters(url)
  const find = finder(written, environment, home)
  const hosts = readHosts(find('host'), find('hostaddr'), find('port'))
  const user = find('user') ?? userInfo().username
  const sslRootCert = find('sslrootcert')
  return {
    hosts,
    database: find('dbname') ?? user,
    user,
    password: find('password'),
    passfile: find('passfile') ?? join(home, '.pgpass'),
    sslMode: readSslMode(find('sslmode'), { hosts, sslRootCert }),
    sslRootCert,
    sslCert: find('sslcert'),
    sslKey: find('sslkey'),
    sslPassword: find('sslpassword'),
    certificateFolder: join(home, '.postgresql'),
    connectTimeoutMs: readTimeout(find('connect_timeout')),
    applicationName: find('application_name'),
    options: find('options'),
    targetSessionAttrs: oneOf('target_session_attrs', find('target_session_attrs') ?? 'any', sessionWishes),
    demands: readSecurityDemands(find, { bySocket: hosts.some(({ host }) => host.startsWith('/')) }),
    saysPooled: written.get('pgbouncer') === 'true',
  }
}

/** `host:port/database`, safe to show. */
export function describeAddress({ hosts, database }: ServerAddress): string {
  return `${hosts.map(describeHost).join(',')}/${database}`
}

export function describeHost({ host, port }: ServerHost): string {
  if (host.startsWith('/')) return host
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

/** True for loopback names, loopback addresses and Unix sockets. */
export function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    /^127\.\d+\.\d+\.\d+$/.test(host) ||
    host.startsWith('/') ||
    host.startsWith('@')
  )
}

/** True where no server that the address names is another machine. */
export function isLoopback({ hosts }: Pick<ServerAddress, 'hosts'>): boolean {
  return hosts.every(({ host, hostaddr }) => isThisMachine(hostaddr ?? host))
}

type Find = (name: ParameterName) => string | undefined

function finder(written: ReadonlyMap<string, string>, environment: Environment, home: string): Find {
  const fromEnvironment: Find = (name) => {
    const variable = variables[name]
    return (variable === undefined ? undefined : environment[variable]) || undefined
  }
  const service = written.get('service') || fromEnvironment('service')
  const section = service
    ? readService(service, {
        named: written.get('servicefile') || fromEnvironment('servicefile'),
        home,
        systemFolder: environment['PGSYSCONFDIR'],
      })
    : undefined
  return (name) => written.get(name) || section?.get(name) || fromEnvironment(name)
}

function readHosts(names = '', addresses = '', ports = ''): ServerAddress['hosts'] {
  const [hosts, hostaddrs, portTexts] = [names, addresses, ports].map((list) => list.split(','))
  const count = Math.max(hosts?.length ?? 1, hostaddrs?.length ?? 1)
  const given = portTexts ?? []
  if (given.length > 1 && given.length !== count)
    throw postgresErrors.urlInvalid({ reason: `it names ${count} hosts and ${given.length} ports` })
  if (names !== '' && addresses !== '' && hosts?.length !== hostaddrs?.length)
    throw postgresErrors.urlInvalid({ reason: 'host and hostaddr do not name the same number of servers' })
  const at = (index: number): ServerHost => {
    const hostaddr = hostaddrs?.[index] || undefined
    const host = hosts?.[index] || hostaddr || 'localhost'
    return { host, hostaddr, port: readPort((given.length > 1 ? given[index] : given[0]) || '5432') }
  }
  return [at(0), ...Array.from({ length: count - 1 }, (_, index) => at(index + 1))]
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(port >= 1 && port <= 65_535))
    throw postgresErrors.urlInvalid({ reason: 'its port is no number from 1 to 65535' })
  return port
}

// With the authorities of the system anybody can have a certificate: libpq then refuses to leave the name unchecked.
function readSslMode(
  given: string | undefined,
  { hosts, sslRootCert }: Pick<ServerAddress, 'hosts' | 'sslRootCert'>,
): SslMode {
  if (sslRootCert !== 'system')
    return oneOf('sslmode', given ?? (isLoopback({ hosts }) ? 'prefer' : 'require'), sslModes)
  if (given === undefined || given === 'verify-full') return 'verify-full'
  throw postgresErrors.urlInvalid({ reason: `sslrootcert=system goes with sslmode=verify-full only` })
}

function readTimeout(text: string | undefined): number {
  if (text === undefined) return 15_000
  if (!/^-?\d+$/.test(text))
    throw postgresErrors.urlInvalid({ reason: 'connect_timeout is no number of seconds' })
  return Math.max(0, Number(text)) * 1000
}

function oneOf<T extends string>(name: string, given: string, known: readonly T[]): T {
  const found = known.find((word) => word === given)
  if (found === undefined)
    throw postgresErrors.urlInvalid({ reason: `${name} is ${given}; it can be ${known.join(', ')}` })
  return found
}
