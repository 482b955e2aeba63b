import { normalisation, normalisedHash, rawHash } from '@plinth/postgres'
import { describe, expect, test } from 'vitest'
import type { MigrationFile } from './file/migration-file.ts'
import { nextVersion } from './file/next-version.ts'
import type { LedgerEntry } from './ledger/ledger.ts'
import { limitRun, planRun } from './plan-run.ts'

const file = (version: string, text: string = version): MigrationFile => ({
  version,
  name: 'x',
  file: `${version}_x.sql`,
  text,
  rawHash: rawHash(Buffer.from(text)),
  normalisedHash: normalisedHash(text),
  squashes: undefined,
})

const entry = (version: string, text: string = version): LedgerEntry => ({
  version,
  name: 'x',
  rawHash: rawHash(Buffer.from(text)),
  normalisedHash: normalisedHash(text),
  hashAlgorithm: normalisation,
  state: 'applied',
  how: 'run',
  appliedAt: new Date(0),
  appliedBy: 'ada',
  durationMs: 1,
})

const states = (files: MigrationFile[], ledger: LedgerEntry[]): string[] =>
  planRun(files, ledger).migrations.map(({ version, state }) => `${version} ${state}`)

describe('planRun', () => {
  test('applies what the ledger does not know, oldest first', () => {
    const plan = planRun([file('001'), file('002'), file('010')], [entry('001')])
    expect(plan.pending.map(({ version }) => version)).toEqual(['002', '010'])
    expect(plan.obstacles).toEqual([])
  })

  test('takes a file whose comments changed for the same', () => {
    expect(states([file('001', '-- licence\nselect  1')], [entry('001', 'select 1')])).toEqual([
      '001 applied',
    ])
  })

  test('stops at a file that says something else than what was applied', () => {
    const plan = planRun([file('001', 'select 2'), file('002')], [entry('001', 'select 1')])
    expect(plan.obstacles.map(({ code, exit }) => [code, exit])).toEqual([['migrate.edited', 'refused']])
  })

  test('stops at a file that is gone, and at one that comes too late', () => {
    const plan = planRun([file('002')], [entry('001'), entry('003')])
    expect(plan.migrations.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '001 missing',
      '002 out of order',
      '003 missing',
    ])
    expect(plan.obstacles.map(({ code }) => code)).toEqual([
      'migrate.missing',
      'migrate.out_of_order',
      'migrate.missing',
    ])
  })

  test('knows a version by its number, not by its zeros', () => {
    expect(states([file('0001', 'a')], [entry('1', 'a')])).toEqual(['0001 applied'])
  })
})

test('limitRun stops after a version or a number of files', () => {
  const pending = [file('001'), file('002'), file('003')]
  expect(limitRun(pending, { to: '2' })).toHaveLength(2)
  expect(limitRun(pending, { steps: 1 })).toHaveLength(1)
  expect(limitRun(pending, {})).toHaveLength(3)
})

test('nextVersion follows the habit of the folder', () => {
  const now = new Date('2026-03-04T05:06:07Z')
  expect(nextVersion([], false, now)).toBe('001')
  expect(nextVersion(['007_a.sql', '008_b.down.sql', 'notes.md'], false, now)).toBe('009')
  expect(nextVersion(['0099_a.sql'], false, now)).toBe('0100')
  expect(nextVersion(['20250101000000_a.sql'], false, now)).toBe('20260304050607')
  expect(nextVersion(['001_a.sql'], true, now)).toBe('20260304050607')
})
