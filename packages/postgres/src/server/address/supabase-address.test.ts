import { describe, expect, test } from 'vitest'
import { readServerUrl } from './server-address.ts'
import { describeSupabaseUrl } from './supabase-address.ts'
import { describeSupabaseKey } from './supabase-key.ts'

const describeUrl = (url: string) => describeSupabaseUrl(readServerUrl(url, {}))

describe("Supabase's addresses", () => {
  test('the direct one', () => {
    expect(describeUrl('postgresql://postgres@db.abcdefghij.supabase.co:5432/postgres')).toEqual({
      kind: 'direct',
      ref: 'abcdefghij',
    })
  })

  test('the session pooler', () => {
    expect(
      describeUrl('postgresql://postgres.abcdefghij@aws-0-eu-central-1.pooler.supabase.com/postgres'),
    ).toEqual({ kind: 'session pooler', ref: 'abcdefghij', region: 'eu-central-1' })
  })

  test('the transaction pooler, shared and of a project', () => {
    expect(
      describeUrl('postgresql://postgres.abc@aws-1-us-east-1.pooler.supabase.com:6543/postgres'),
    ).toEqual({ kind: 'transaction pooler', ref: 'abc', region: 'us-east-1', shared: true })
    expect(describeUrl('postgresql://postgres@db.abc.supabase.co:6543/postgres')).toEqual({
      kind: 'transaction pooler',
      ref: 'abc',
      region: undefined,
      shared: false,
    })
  })

  test.each(['postgresql://u@localhost:6543/d', 'postgresql://u@db.supabase.co.example.com/d'])(
    '%s is none of them',
    (url) => expect(describeUrl(url)).toEqual({ kind: 'none' }),
  )
})

describe("Supabase's keys", () => {
  const token = (claims: object): string =>
    `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

  test.each([
    [token({ role: 'anon' }), 'anon'],
    [token({ role: 'service_role' }), 'service_role'],
    [token({ role: 'somebody' }), 'unknown'],
    [token({}), 'unknown'],
    ['sb_publishable_x', 'publishable'],
    ['sb_secret_x', 'secret'],
    ['a.bm9uc2Vuc2U.c', 'unknown'],
    ['', 'unknown'],
  ])('%s', (key, kind) => expect(describeSupabaseKey(key)).toBe(kind))
})
