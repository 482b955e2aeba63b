import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  createProgress,
  defineErrors,
  defineOperation,
  ident,
  literal,
  nearestWord,
  PlinthError,
  type ProgressEvent,
  qualified,
} from './index.ts'

describe('defineErrors', () => {
  const shopErrors = defineErrors('shop', {
    soldOut: {
      exit: 'failed',
      http: 409,
      message: ({ item }: { item: string }) => `${item} is sold out`,
      hint: ({ shop }: { shop: string }) => `ask ${shop}`,
    },
    closed: { exit: 'refused', http: 403, message: 'the shop is closed' },
  })

  test('makes errors with a stable code, words and advice', () => {
    const error = shopErrors.soldOut({ item: 'tea', shop: 'the baker' })
    expect(error).toBeInstanceOf(PlinthError)
    expect(error).toMatchObject({
      code: 'shop.sold_out',
      message: 'tea is sold out',
      hint: 'ask the baker',
      http: 409,
      exit: 'failed',
    })
  })

  test('lets one occurrence say more', () => {
    const error = shopErrors.closed(undefined, {
      detail: 'It opens at nine.',
      where: { file: 'a.sql', line: 3 },
    })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 'shop.closed',
      exit: 'refused',
      http: 403,
      message: 'the shop is closed',
      detail: 'It opens at nine.',
      where: { file: 'a.sql', line: 3 },
    })
  })
})

describe('quoting', () => {
  test('quotes names and joins paths', () => {
    expect(ident('a"b')).toBe('"a""b"')
    expect(qualified('public', 'User')).toBe('"public"."User"')
  })

  test('writes literals that say the same under either setting of standard_conforming_strings', () => {
    expect(literal("it's")).toBe("'it''s'")
    expect(literal('a\\b')).toBe(" E'a\\\\b'")
    expect([literal(null), literal(3), literal(true), literal(9007199254740993n)]).toEqual([
      'null',
      '3',
      'true',
      '9007199254740993',
    ])
  })

  test('never lets a value end its own quotes', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const quoted = literal(value).trim()
        const inside = quoted.startsWith('E')
          ? quoted.slice(2, -1).replaceAll('\\\\', '')
          : quoted.slice(1, -1)
        expect(inside.replaceAll("''", '')).not.toMatch(/'|\\/)
      }),
    )
  })
})

describe('nearestWord', () => {
  test('finds what was meant, and nothing where nothing is near', () => {
    const words = ['migrate', 'verify', 'up', 'snapshot']
    expect(nearestWord('migrat', words)).toBe('migrate')
    expect(nearestWord('vreify', words)).toBe('verify')
    expect(nearestWord('bananas', words)).toBeUndefined()
    expect(nearestWord('x', [])).toBeUndefined()
  })
})

describe('createProgress', () => {
  const collect = async (
    run: (progress: ReturnType<typeof createProgress>) => Promise<unknown>,
  ): Promise<ProgressEvent[]> => {
    const events: ProgressEvent[] = []
    let time = 0
    await run(
      createProgress(
        (event) => events.push(event),
        () => time++,
      ),
    ).catch(() => {})
    return events
  }

  test('tells when a step starts, advances and ends', async () => {
    const events = await collect((progress) =>
      progress.step(
        'load',
        async (step) => {
          step.advance(1, { note: 'a' })
          step.conclude('done', '1 loaded')
        },
        { total: 2 },
      ),
    )
    expect(events).toEqual([
      { type: 'step.started', step: '1', title: 'load', total: 2 },
      { type: 'step.advanced', step: '1', done: 1, total: 2, note: 'a' },
      { type: 'step.finished', step: '1', title: 'load', outcome: 'done', note: '1 loaded', durationMs: 1 },
    ])
  })

  test('ends a step that throws as failed', async () => {
    const events = await collect((progress) =>
      progress.step('load', () => Promise.reject(new RangeError('no'))),
    )
    expect(events.at(-1)).toMatchObject({ type: 'step.finished', outcome: 'failed' })
  })
})

describe('defineOperation', () => {
  const half = defineOperation<
    { base: number },
    z.ZodObject<{ of: z.ZodCoercedNumber }>,
    z.ZodObject<{ half: z.ZodNumber }>
  >({
    name: 'number.half',
    summary: 'Halve a number',
    effect: 'read',
    examples: [{ command: 'plinth number half 4', does: 'gives 2' }],
    input: z.object({ of: z.coerce.number() }),
    output: z.object({ half: z.number() }),
    run: async ({ base }, { of }) => ({ half: base + of / 2 }),
    exit: ({ half: value }) => (value > 10 ? 'findings' : 'done'),
    present: ({ half: value }) => [{ kind: 'text', text: `${value}` }],
  })

  test('checks what goes in, runs, and presents what comes out', async () => {
    const result = await half.call({ base: 1 }, { of: '4' })
    expect(result.output).toEqual({ half: 3 })
    expect(result.exit).toBe('done')
    expect(result.present()).toEqual([{ kind: 'text', text: '3' }])
    expect((await half.call({ base: 9 }, { of: 4 })).exit).toBe('findings')
    await expect(half.call({ base: 1 }, { of: 'four' })).rejects.toThrow(z.ZodError)
  })

  test('describes itself as JSON schema', () => {
    expect(half.outputSchema()).toMatchObject({ type: 'object', properties: { half: { type: 'number' } } })
    expect(half.surfaces).toEqual(['cli', 'library'])
  })
})
