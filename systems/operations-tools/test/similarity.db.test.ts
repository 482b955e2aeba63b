// The cosine of vectors, and who is shown as similar to whom.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProject, createRecord, describeEngines, undone, useSeededOps } from './operations-database.ts'

describeEngines((engine) => {
  const db = useSeededOps(engine)
  const cosine = async (a: readonly number[], b: readonly number[]): Promise<number> => {
    const { value } = await db().one<{ value: number }>(
      'select public.cosine_similarity($1::float8[], $2::float8[]) as value',
      [a, b],
    )
    return value
  }

  test('the cosine is symmetric, 1 with itself, between -1 and 1, and 0 for other lengths', async () => {
    const number = fc
      .double({ min: -1000, max: 1000, noNaN: true })
      .map((value) => Math.round(value * 1e6) / 1e6)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }).chain((size) => {
          const vector = fc.array(number, { minLength: size, maxLength: size })
          return fc.tuple(vector, vector)
        }),
        async ([a, b]) => {
          const value = await cosine(a, b)
          expect(value).toBe(await cosine(b, a))
          expect(Math.abs(value)).toBeLessThanOrEqual(1)
          expect(await cosine(a, a)).toBe(a.every((part) => part === 0) ? 0 : 1)
          expect(await cosine(a, [...b, 1])).toBe(0)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('similar records come from the own project unless everywhere is asked for, the nearest first', async () => {
    const found = await undone(db(), async (tx) => {
      const [here, there] = [await createProject(tx), await createProject(tx)]
      const target = await createRecord(tx, { project: here, embedding: '{1,0}' })
      const near = await createRecord(tx, { project: here, embedding: '{0.9,0.1}' })
      const far = await createRecord(tx, { project: here, embedding: '{-1,0}' })
      const foreign = await createRecord(tx, { project: there, embedding: '{1,0.01}' })
      await createRecord(tx, { project: here })
      const names = new Map([
        [near, 'near'],
        [far, 'far'],
        [foreign, 'foreign'],
      ])
      const ask = async (more: string): Promise<(string | undefined)[]> =>
        (
          await tx.many<{ id: string }>(
            `select "recordId" as id from public.similar_records('${target}'${more})`,
          )
        ).map(({ id }) => names.get(id))
      return { own: await ask(''), one: await ask(', 1'), all: await ask(', 2, true') }
    })
    expect(found).toEqual({ own: ['near', 'far'], one: ['near'], all: ['foreign', 'near'] })
  })

  test('prompts are compared with those of their author alone, and unknown authors with nobody', async () => {
    const found = await undone(db(), async (tx) => {
      const project = await createProject(tx)
      const write = (email: string | null, type: 'TASK' | 'FEEDBACK' = 'TASK') =>
        createRecord(tx, { project, email, type, embedding: '{1,1}' })
      const target = await write('ann@example.com')
      const own = await write('ann@example.com')
      await write('ann@example.com', 'FEEDBACK')
      await write('bob@example.com')
      const unknown = await write(null)
      await write(null)
      const ask = (id: string) => tx.many(`select * from public.similar_prompts_of_author('${id}')`)
      return {
        same: (await ask(target)).map((row) => [row['recordId'] === own, row['percent']]),
        none: await ask(unknown),
      }
    })
    expect(found).toEqual({ same: [[true, 100]], none: [] })
  })
})
