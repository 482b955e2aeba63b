import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlinthError } from '@plinth/kernel'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renderUrl } from './render-url.ts'
import { describeAddress, isLoopback, isThisMachine, readServerUrl } from './server-address.ts'
import { hasPassword, withDatabase } from './split-url.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plinth-home-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const read = (url: string, environment: Record<string, string> = {}) =>
  readServerUrl(url, { HOME: home, ...environment })

describe('readServerUrl', () => {
  test('takes every part from the URL', () => {
    expect(
      read('postgresql://ada:p%40ss@db.example.com:6543/shop?sslmode=verify-full&connect_timeout=3'),
    ).toMatchObject({
      hosts: [{ host: 'db.example.com', port: 6543 }],
      user: 'ada',
      password: 'p@ss',
      database: 'shop',
      sslMode: 'verify-full',
      connectTimeoutMs: 3000,
    })
  })

  test('fills gaps from the variables of libpq, then from its defaults', () => {
    expect(
      read('postgres://', {
        PGHOST: 'h',
        PGPORT: '1',
        PGUSER: 'u',
        PGPASSWORD: 'secret',
        PGDATABASE: 'd',
        PGSSLMODE: 'disable',
        PGAPPNAME: 'me',
        PGTARGETSESSIONATTRS: 'primary',
      }),
    ).toMatchObject({
      hosts: [{ host: 'h', port: 1 }],
      user: 'u',
      password: 'secret',
      database: 'd',
      sslMode: 'disable',
      applicationName: 'me',
      targetSessionAttrs: 'primary',
    })
    expect(read('postgresql://bob@/')).toMatchObject({
      hosts: [{ host: 'localhost', port: 5432 }],
      user: 'bob',
      database: 'bob',
      password: undefined,
      passfile: join(home, '.pgpass'),
    })
  })

  test('reads several hosts, each with its port or all with one', () => {
    expect(read('postgresql://u@h1:1,h2:2,[::1]:3/d').hosts).toMatchObject([
      { host: 'h1', port: 1 },
      { host: 'h2', port: 2 },
      { host: '::1', port: 3 },
    ])
    expect(read('postgresql://u@h1,h2/d?port=7').hosts.map(({ port }) => port)).toEqual([7, 7])
    expect(describeAddress(read('postgresql://u@h1,[::1]:6/d'))).toBe('h1:5432,[::1]:6/d')
    expect(() => read('postgresql://u@h1,h2/d?port=1,2,3')).toThrow('it names 2 hosts and 3 ports')
  })

  test('connects to hostaddr and keeps the name for certificate and passfile', () => {
    expect(read('postgresql://u@db.example.com/d?hostaddr=10.0.0.7').hosts).toEqual([
      { host: 'db.example.com', hostaddr: '10.0.0.7', port: 5432 },
    ])
    expect(isLoopback(read('postgresql://u@localhost/d?hostaddr=10.0.0.7'))).toBe(false)
    expect(() => read('postgresql://u@a,b/d?hostaddr=10.0.0.7')).toThrow('the same number of servers')
  })

  test('encrypts by default wherever the way leaves this machine', () => {
    expect(read('postgresql://u@127.0.0.1/d').sslMode).toBe('prefer')
    expect(read('postgresql://u@/d?host=/tmp').sslMode).toBe('prefer')
    expect(read('postgresql://u@%2Ftmp/d').hosts).toMatchObject([{ host: '/tmp' }])
    expect(read('postgresql://u@[::1]:5433/d').sslMode).toBe('prefer')
    expect(read('postgresql://u@10.0.0.5/d').sslMode).toBe('require')
    expect(read('postgresql://u@localhost,10.0.0.5/d').sslMode).toBe('require')
    expect(isThisMachine('localhost.example.com')).toBe(false)
    expect(isThisMachine('127.evil.example.com')).toBe(false)
  })

  test('lets the authorities of the system only vouch for a name that is checked', () => {
    expect(read('postgresql://u@h/d?sslrootcert=system').sslMode).toBe('verify-full')
    expect(() => read('postgresql://u@h/d?sslrootcert=system&sslmode=require')).toThrow('verify-full only')
  })

  test('takes from a service what the URL leaves open, before the variables', () => {
    writeFileSync(
      join(home, '.pg_service.conf'),
      '# ours\n[other]\nhost=no\n\n[shop]\nhost=db.example.com\nport = 7\nuser=ada\nsslmode=verify-ca\n[last]\nport=9\n',
    )
    expect(read('postgresql://bob@/?service=shop', { PGPORT: '1', PGDATABASE: 'd' })).toMatchObject({
      hosts: [{ host: 'db.example.com', port: 7 }],
      user: 'bob',
      database: 'd',
      sslMode: 'verify-ca',
    })
    expect(read('postgresql://', { PGSERVICE: 'shop' })).toMatchObject({ user: 'ada' })
    const named = join(home, 'named.conf')
    writeFileSync(named, '[shop]\nuser=eve\n')
    expect(read('postgresql://', { PGSERVICE: 'shop', PGSERVICEFILE: named })).toMatchObject({ user: 'eve' })
    expect(() => read('postgresql://u@h/?service=gone')).toThrow('there is no service "gone"')
  })

  test.each([
    ['mysql://u@h/d', 'mysql:// is not PostgreSQL'],
    ['localhost/shop', 'it does not begin with postgresql://'],
    ['postgresql://u@h:http/d', 'host and port are not HOST:PORT (IPv6 is [::1]:5432)'],
    ['postgresql://u@h:99999/d', 'its port is no number from 1 to 65535'],
    ['postgresql://u:%zz@h/d', 'a % in it is not followed by two hexadecimal digits'],
    ['postgresql://u@h/a%00b', '%00 cannot stand in it'],
    ['postgresql://u@h/d?connect_timeout=soon', 'connect_timeout is no number of seconds'],
    [
      'postgresql://u@h/d?sslmode=on',
      'sslmode is on; it can be disable, allow, prefer, require, verify-ca, verify-full',
    ],
    ['postgresql://u@h/d?sslmod=require', 'there is no parameter "sslmod"'],
  ])('refuses %s with its reason', (url, reason) => {
    expect(() => read(url)).toThrow(`the database URL cannot be read: ${reason}`)
  })

  test.each([
    'gssencmode=require',
    'requirepeer=postgres&host=/tmp',
    'sslcrldir=/crl',
    'sslcertmode=require',
  ])('refuses %s by name, because passing over it would be less safe', (query) => {
    const [name = '', value = ''] = query.split(/[=&]/)
    const refused = expect.objectContaining({
      code: 'connection.demand_unmet',
      message: expect.stringContaining(`${name}=${value}`),
    })
    expect(() => read(`postgresql:///d?${query}`)).toThrow(refused)
    const rest = query.includes('host') ? 'host=/tmp' : ''
    expect(() => read(`postgresql:///d?${rest}`, { [`PG${name.toUpperCase()}`]: value })).toThrow(refused)
  })

  test('demands nothing by the weaker values of the same parameters', () => {
    const weak = 'gssencmode=prefer&channel_binding=prefer&sslcertmode=allow&requirepeer=postgres'
    expect(read(`postgresql://u@h/d?${weak}`).demands).toEqual({
      allowedAuth: undefined,
      channelBinding: false,
      revocationList: undefined,
      leastTls: undefined,
      mostTls: undefined,
    })
  })

  test.each([
    ['require_auth=md5,!none', 'require_auth names methods with ! and others without it'],
    ['channel_binding=required', 'channel_binding is required; it can be disable, prefer, require'],
    ['require_auth=scram', 'require_auth has scram; it can have none, password, md5'],
    ['ssl_min_protocol_version=1.2', 'ssl_min_protocol_version is 1.2; it can be TLSv1,'],
  ])('refuses %s with its reason', (query, reason) => {
    expect(() => read(`postgresql://u@h/d?${query}`)).toThrow(reason)
  })

  test('passes over what other tools write into a URL', () => {
    expect(read('postgresql://u@h/d?schema=public&connection_limit=1&pgbouncer=true').saysPooled).toBe(true)
    expect(read('postgresql://u@h/d?ssl=true').sslMode).toBe('require')
  })

  test('tells the address of the API from one of a database', () => {
    expect(() => read('https://abc.supabase.co')).toThrow(
      'https://abc.supabase.co is the address of an API, not of a database',
    )
  })
})

describe('a password', () => {
  const secret = fc.string({ minLength: 4, maxLength: 20, unit: fc.constantFrom(...'ab12@:/?#%&=,[] "\'é') })
  const encoded = (password: string): string =>
    `postgresql://u:${encodeURIComponent(password)}@h:1/d?sslmode=require`

  test('comes out as it went in, whatever it is made of', () => {
    fc.assert(
      fc.property(secret, (password) => {
        expect(read(encoded(password)).password).toBe(password)
        expect(read(withDatabase(encoded(password), 'other db'))).toMatchObject({
          password,
          database: 'other db',
        })
      }),
    )
  })

  test('is not repeated by an error, whichever way the URL is broken', () => {
    const marked = secret.map((password) => `S3cret${password}S3cret`)
    fc.assert(
      fc.property(marked, fc.constantFrom('h/d', 'h:x/d', 'h,h2:1/d?nosuch=1', ''), (password, rest) => {
        try {
          const address = read(`postgresql://u:${password}@${rest}`)
          expect(describeAddress(address) + renderUrl(address)).not.toContain('S3cretS3cret')
          expect(renderUrl(address)).not.toContain(encodeURIComponent(address.password ?? 'S3cret'))
        } catch (error) {
          if (!(error instanceof PlinthError)) throw error
          expect(JSON.stringify(error)).not.toContain('S3cret')
        }
      }),
    )
  })

  test('may have ? and # in it as libpq has it, but neither / nor @', () => {
    expect(read('postgresql://u:a?b#c@h/d').password).toBe('a?b#c')
    for (const url of ['postgresql://u:pa/ss@h/d', 'postgresql://u:p@ss@h/d', 'postgresql://u:12/3@h/d'])
      expect(() => read(url)).toThrow('a special character of its password is not percent-encoded')
  })

  test('is found where it stands in a URL', () => {
    expect(hasPassword('postgresql://u:p@h/d')).toBe(true)
    expect(hasPassword('postgresql://u@h/d?password=p')).toBe(true)
    expect(hasPassword('postgresql://u@h/d?sslmode=require')).toBe(false)
    expect(hasPassword('postgresql://u:@h/d')).toBe(false)
  })
})

test('withDatabase puts another name into the path and keeps the rest', () => {
  expect(withDatabase('postgresql://u:p@h:1/old?sslmode=require', 'new db')).toBe(
    'postgresql://u:p@h:1/new%20db?sslmode=require',
  )
  expect(withDatabase('postgresql://h', 'x')).toBe('postgresql://h/x')
})

test('a URL for a hint has what a person needs and no password', () => {
  const address = read('postgresql://ada:secret@db.example.com/shop?sslmode=require')
  expect(renderUrl(address, { sslMode: 'verify-full', sslRootCert: 'system' })).toBe(
    'postgresql://ada@db.example.com:5432/shop?sslmode=verify-full&sslrootcert=system',
  )
  expect(renderUrl(read('postgresql://u@/d?host=/tmp'))).toBe('postgresql://u@/d?host=/tmp')
})
