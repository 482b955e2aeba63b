import { describe, expect, test } from 'vitest'
import { findCircle } from './find-circle.ts'

const failure = (...statements: string[]): Error =>
  new Error(
    `dependency cycle among ${statements.length} actions — this is a rule/emission bug:\n  ${statements.join('\n  ')}`,
  )

describe('the circle that a planner gives up at', () => {
  test('is told by its objects, without what only comes after them', () => {
    const error = failure(
      'CREATE VIEW "public"."totals" AS  SELECT public.one()\n  FROM public.orders;',
      'CREATE FUNCTION public.one() RETURNS integer BEGIN ATOMIC SELECT a FROM public."middle"; END',
      'CREATE OR REPLACE VIEW "public"."middle" AS SELECT totals.a FROM public.totals',
      'CREATE VIEW public.after AS SELECT * FROM public.totals',
      'GRANT SELECT ON public.after TO anon',
    )
    expect(findCircle(error)).toEqual({
      objects: ['view public.totals', 'function public.one', 'view public.middle'],
      isClosed: true,
    })
  })

  test('of which nothing can be made out is told by all that is left', () => {
    expect(findCircle(failure('CREATE TABLE w.a ()', 'ALTER TABLE w.b ADD x'))).toEqual({
      objects: ['table w.a', 'table w.b'],
      isClosed: false,
    })
  })

  test('is none where the planner fails otherwise', () => {
    expect(findCircle(new Error('no such role'))).toBeUndefined()
    expect(findCircle('dependency cycle among 2 actions')).toBeUndefined()
  })
})
