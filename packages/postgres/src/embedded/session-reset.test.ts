import { expect, test } from 'vitest'
import { leavesTraces } from './session-reset.ts'

test.each([
  'set role authenticated',
  'select 1; set search_path = x',
  '/* why */ set time zone utc',
  "select set_config('a.b', 'c', false)",
  'create temp table t ()',
  'begin',
  'prepare p as select 1',
  'select pg_advisory_lock(1)',
])('resets the session after %s', (text) => expect(leavesTraces(text)).toBe(true))

test.each([
  'select 1',
  'update t set a = 1',
  'insert into settings values (1)',
  'create table offset_log ()',
])('spares the reset after %s', (text) => expect(leavesTraces(text)).toBe(false))
