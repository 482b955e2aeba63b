import { describe, expect, test } from 'vitest'
import { describeAddress, isThisMachine, readServerUrl, withDatabase } from './server-address.ts'

const read = (url: string, environment: Record<string, string> = {}) => readServerUrl(url, environment)

describe('readServerUrl', () => {
  test('takes every part from the URL', () => {
    expect(
      read('postgresql://ada:p%40ss@db.example.com:6543/shop?sslmode=verify-full&connect_timeout=3'),
    ).toMatchObject({
      host: 'db.example.com',
      port: 6543,
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
      }),
    ).toMatchObject({
      host: 'h',
      port: 1,
      user: 'u',
      password: 'secret',
      database: 'd',
      sslMode: 'disable',
    })
    expect(read('postgresql://bob@/')).toMatchObject({
      host: 'localhost',
      port: 5432,
      user: 'bob',
      database: 'bob',
      password: undefined,
    })
  })

  test('encrypts by default wherever the way leaves this machine', () => {
    expect(read('postgresql://u@127.0.0.1/d').sslMode).toBe('prefer')
    expect(read('postgresql://u@/d?host=/tmp').sslMode).toBe('prefer')
    expect(read('postgresql://u@[::1]:5433/d')).toMatchObject({ host: '::1', port: 5433, sslMode: 'prefer' })
    expect(read('postgresql://u@10.0.0.5/d').sslMode).toBe('require')
    expect(isThisMachine('localhost.example.com')).toBe(false)
  })

  test.each([
    ['mysql://u@h/d', 'mysql:// is not PostgreSQL'],
    ['localhost/shop', 'it does not begin with postgresql://'],
    ['postgresql://u@h:http/d', 'host and port are not HOST:PORT'],
    ['postgresql://u@h:99999/d', 'the port is 99999'],
    ['postgresql://u:%zz@h/d', 'a % in it is not followed by two hexadecimal digits'],
    [
      'postgresql://u@h/d?sslmode=on',
      'sslmode is on; it can be disable, allow, prefer, require, verify-ca, verify-full',
    ],
  ])('refuses %s with its reason', (url, reason) => {
    expect(() => read(url)).toThrow(`the database URL cannot be read: ${reason}`)
  })

  test('is shown without its password', () => {
    expect(describeAddress(read('postgresql://u:secret@h/d'))).toBe('h:5432/d')
  })
})

test('withDatabase puts another name into the path and keeps the rest', () => {
  expect(withDatabase('postgresql://u:p@h:1/old?sslmode=require', 'new db')).toBe(
    'postgresql://u:p@h:1/new%20db?sslmode=require',
  )
  expect(withDatabase('postgresql://h', 'x')).toBe('postgresql://h/x')
})
