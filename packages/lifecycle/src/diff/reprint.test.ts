import type { CatalogChange } from '@plinth/catalog/model'
import { expect, test } from 'vitest'
import { isReprint } from './reprint.ts'

const changed = (before: string, after: string): CatalogChange => ({
  kind: 'constraint',
  path: 'c',
  subject: 'constraint c',
  change: 'changed',
  before: null,
  after: null,
  attributes: [{ name: 'definition', before, after }],
})

test('a list of texts that is printed with its casts at another place is the same list', () => {
  const first =
    "CHECK (((a)::text = ANY ((ARRAY['x'::character varying, 'it''s'::character varying])::text[])))"
  const second =
    "CHECK (((a)::text = ANY (ARRAY[('x'::character varying)::text, ('it''s'::character varying)::text])))"
  expect(isReprint(changed(first, second))).toBe(true)
  expect(isReprint(changed(first, second.replace("'x'", "'y'")))).toBe(false)
})

test('a condition with other parentheses is another condition', () => {
  expect(isReprint(changed('(a AND (b OR c))', '((a AND b) OR c)'))).toBe(false)
})
