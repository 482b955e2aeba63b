// Statistics of ratings: cases worked out by hand, and random ones against plain arithmetic.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createProject,
  createRecord,
  describeEngines,
  ids,
  type Queries,
  rate,
  undone,
  useSeededOps,
} from './operations-database.ts'

interface Line {
  readonly raterType: string
  readonly scale: string
  readonly count: string
  readonly mean: string
  readonly median: string
  readonly standardDeviation: string
  readonly distribution: readonly string[]
}

describeEngines((engine) => {
  const db = useSeededOps(engine)

  const linesOf = (tx: Queries, project: string): Promise<Line[]> =>
    tx.many(`select * from public.likert_distribution('${project}')`)

  test('the median of an even number is the mean of the two in the middle', async () => {
    const lines = await undone(db(), async (tx) => {
      const project = await createProject(tx)
      for (const realism of [1, 2, 5, 7]) {
        const record = await createRecord(tx, { project })
        await rate(tx, { record, by: ids.uma, realism, quality: 4 })
      }
      return linesOf(tx, project)
    })
    // (1 + 2 + 5 + 7) / 4 = 3.75; squares 7.5625 + 3.0625 + 1.5625 + 10.5625 = 22.75; the root of 5.6875 is 2.385.
    expect(
      lines.map((line) => ({
        ...line,
        count: Number(line.count),
        distribution: line.distribution.map(Number),
      })),
    ).toMatchObject([
      {
        raterType: 'Human',
        scale: 'realism',
        count: 4,
        mean: '3.75',
        median: '3.5',
        standardDeviation: '2.38',
        distribution: [1, 1, 0, 0, 1, 0, 1],
      },
      {
        raterType: 'Human',
        scale: 'quality',
        count: 4,
        mean: '4.00',
        median: '4.0',
        standardDeviation: '0.00',
        distribution: [0, 0, 0, 4, 0, 0, 0],
      },
      { raterType: 'LLM', scale: 'realism', count: 0, mean: '0', median: '0', standardDeviation: '0' },
      { raterType: 'LLM', scale: 'quality', count: 0 },
    ])
  })

  test('numbers are those of plain arithmetic, whatever was rated', async () => {
    const score = fc.integer({ min: 1, max: 7 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 12 }), async (pairs) => {
        const [human, model, compared] = await undone(db(), async (tx) => {
          const project = await createProject(tx)
          for (const [person, machine] of pairs) {
            const record = await createRecord(tx, { project })
            await rate(tx, { record, by: ids.uma, realism: person })
            await rate(tx, { record, by: 'model', realism: machine })
          }
          const [first, , third] = await linesOf(tx, project)
          const [comparison] = await tx.many<Record<string, string | null>>(
            `select * from public.likert_model_comparison('${project}')`,
          )
          return [first, third, comparison] as const
        })
        const people = pairs.map(([person]) => person)
        const machines = pairs.map(([, machine]) => machine)
        expect(Number(human?.mean)).toBeCloseTo(mean(people), 1)
        expect(Number(human?.median)).toBe(median(people))
        expect(Math.abs(Number(model?.standardDeviation) - deviation(machines))).toBeLessThan(0.00501)
        const expected = correlation(machines, people)
        const found = compared?.['realismCorrelation'] ?? null
        if (expected === null) expect(found).toBeNull()
        else expect(Math.abs(Number(found) - expected)).toBeLessThan(0.00051)
      }),
      { numRuns: 25 },
    )
  })

  test('a model does not correlate with people who all say the same', async () => {
    const rows = await undone(db(), async (tx) => {
      const project = await createProject(tx)
      for (const realism of [1, 3, 7]) {
        const record = await createRecord(tx, { project })
        // Thirds: their mean has no end as a binary fraction.
        for (const [by, value] of [
          [ids.uma, 3],
          [ids.udo, 3],
          [ids.max, 4],
        ] as const)
          await rate(tx, { record, by, realism: value })
        await rate(tx, { record, by: 'model', realism, quality: 5 })
      }
      return tx.many(
        `select "realismCorrelation", "qualityCorrelation", "recordsWithBoth"::int from public.likert_model_comparison('${project}')`,
      )
    })
    expect(rows).toEqual([{ realismCorrelation: null, qualityCorrelation: null, recordsWithBoth: 3 }])
  })
})

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return (low + high) / 2
}

const deviation = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))

function correlation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3 || new Set(a).size === 1 || new Set(b).size === 1) return null
  const products = a.map((value, place) => (value - mean(a)) * ((b[place] ?? 0) - mean(b)))
  return mean(products) / (deviation(a) * deviation(b))
}
