// Forms: their numbers, states, times and revisions.

import { capabilities, openDatabase } from '@plinth/postgres'
import { describe, expect, test } from 'vitest'
import {
  createContractor,
  createTemplate,
  type Database,
  describeEngines,
  insertForm,
  type NewForm,
  useMep,
  useMepUrl,
} from './mep-database.ts'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describeEngines((engine) => {
  const database = useMep(engine)

  const newPair = async (): Promise<NewForm> => ({
    template: await createTemplate(database()),
    contractor: await createContractor(database()),
  })
  const byFunction = async ({ template, contractor }: NewForm, db: Database = database()) =>
    db.one<{ id: string }>("select public.create_form_submission($1, $2, 'A form', '{}', 'somebody') as id", [
      template,
      contractor,
    ])
  const readNumbers = async ({ template, contractor }: NewForm): Promise<number[]> => {
    const rows = await database().many<{ number: number }>(
      `select submission_number as number from public.mep_form_submissions
       where template_id = $1 and contractor_config_id = $2 order by 1`,
      [template, contractor],
    )
    return rows.map(({ number }) => number)
  }
  const move = (id: string, status: string) =>
    database().one<{ submitted: boolean; approved: boolean; archived: boolean }>(
      `update public.mep_form_submissions set status = $2::public.submission_status where id = $1
       returning submitted_at is not null as submitted, approved_at is not null as approved,
         archived_at is not null as archived`,
      [id, status],
    )

  test('forms are numbered from 1 for each contractor and template, by insert and by function alike', async () => {
    const pair = await newPair()
    const sameTemplate = { ...pair, contractor: await createContractor(database()) }
    const sameContractor = { ...pair, template: await createTemplate(database()) }
    await insertForm(database(), pair)
    await byFunction(pair)
    await insertForm(database(), sameTemplate)
    await byFunction(sameContractor)
    await insertForm(database(), pair)
    expect(await readNumbers(pair)).toEqual([1, 2, 3])
    expect(await readNumbers(sameTemplate)).toEqual([1])
    expect(await readNumbers(sameContractor)).toEqual([1])
  })

  test('many rows of one insert get one number each', async () => {
    const pair = await newPair()
    await database().many(
      `insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by)
       select $1, $2, 'A form', '{}', 'somebody' from generate_series(1, 20)`,
      [pair.template, pair.contractor],
    )
    expect(await readNumbers(pair)).toEqual(numbers(20))
  })

  test('fifty inserts, half of them by function, are numbered without a gap', async () => {
    const pair = await newPair()
    await Promise.all(numbers(50).map((n) => (n % 2 === 0 ? insertForm(database(), pair) : byFunction(pair))))
    expect(await readNumbers(pair)).toEqual(numbers(50))
  })

  test('a transaction that is undone leaves no gap', async () => {
    const pair = await newPair()
    await insertForm(database(), pair)
    await expect(
      database().transaction(async (tx) => {
        expect((await insertForm(tx, pair)).number).toBe(2)
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await insertForm(database(), pair)
    expect(await readNumbers(pair)).toEqual([1, 2])
  })

  test.skipIf(!capabilities[engine].manySessions)(
    'one waits for the other, and fails rather than take its number where it cannot see it',
    async () => {
      const pair = await newPair()
      const insertInTurn = async (isolation: 'read committed' | 'repeatable read') => {
        const inserted = Promise.withResolvers<void>()
        const begun = Promise.withResolvers<void>()
        const first = database().transaction(async (tx) => {
          await insertForm(tx, pair)
          inserted.resolve()
          await begun.promise
        })
        await inserted.promise
        const second = database().transaction(
          async (tx) => {
            // The snapshot of a higher isolation level is older than the first one's commit.
            await tx.many('select 1')
            begun.resolve()
            return insertForm(tx, pair)
          },
          { isolation },
        )
        return Promise.allSettled([first, second])
      }
      const patient = await insertInTurn('read committed')
      expect(patient.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
      const stale = await insertInTurn('repeatable read')
      expect(stale.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
      expect(String(Reflect.get(stale[1] ?? {}, 'reason'))).toMatch(
        /contractor_template_number_key|serialize/,
      )
      expect(await readNumbers(pair)).toEqual([1, 2, 3])
    },
  )

  test('a form goes from draft to archived, and each state stamps its time', async () => {
    const { id } = await insertForm(database(), await newPair())
    expect(await move(id, 'submitted')).toEqual({ submitted: true, approved: false, archived: false })
    expect(await move(id, 'approved')).toEqual({ submitted: true, approved: true, archived: false })
    expect(await move(id, 'archived')).toEqual({ submitted: true, approved: true, archived: true })
  })

  test('no state is skipped, none is left backwards, and none follows archived', async () => {
    const states = ['draft', 'submitted', 'approved', 'rejected', 'archived']
    const allowed = new Set([
      'draft submitted',
      'submitted approved',
      'submitted rejected',
      'approved archived',
      'rejected archived',
    ])
    const pair = await newPair()
    let tried = 0
    for (const from of states) {
      for (const to of states.filter((state) => state !== from)) {
        const { id } = await insertForm(database(), { ...pair, status: from })
        const moved = await move(id, to).then(
          () => true,
          (error: unknown) => {
            expect(String(error)).toContain(`a form that is ${from} does not become ${to}`)
            return false
          },
        )
        expect([from, to, moved]).toEqual([from, to, allowed.has(`${from} ${to}`)])
        tried++
      }
    }
    expect(tried).toBe(20)
  })

  test('a form that arrives in a later state gets the times it lacks and keeps those it brings', async () => {
    const { template, contractor } = await newPair()
    const row = await database().one(
      `insert into public.mep_form_submissions
         (template_id, contractor_config_id, form_title, form_data, submitted_by, status, submitted_at)
       values ($1, $2, 'Old', '{}', 'somebody', 'approved', '2020-01-01')
       returning submitted_at::date::text as submitted, approved_at = now() as approved, archived_at as archived`,
      [template, contractor],
    )
    expect(row).toEqual({ submitted: '2020-01-01', approved: true, archived: null })
  })

  test('a rejected form is revised by a new draft, and revisions are counted', async () => {
    const pair = await newPair()
    let parent = (await insertForm(database(), { ...pair, status: 'rejected' })).id
    for (const count of [1, 2, 3]) {
      const { id } = await insertForm(database(), { ...pair, parent, status: 'rejected' })
      const row = await database().one<{ count: number; number: number }>(
        'select revision_count as count, submission_number as number from public.mep_form_submissions where id = $1',
        [id],
      )
      expect(row).toEqual({ count, number: count + 1 })
      parent = id
    }
  })

  test('only a rejected form of the same contractor and template can be revised', async () => {
    const pair = await newPair()
    const elsewhere = await newPair()
    const rejected = await insertForm(database(), { ...elsewhere, status: 'rejected' })
    const refused = /there is no rejected form/
    await expect(insertForm(database(), { ...pair, parent: rejected.id })).rejects.toThrow(refused)
    for (const status of ['draft', 'submitted', 'approved', 'archived']) {
      const { id } = await insertForm(database(), { ...pair, status })
      await expect(insertForm(database(), { ...pair, parent: id })).rejects.toThrow(refused)
    }
    await expect(insertForm(database(), { ...pair, parent: crypto.randomUUID() })).rejects.toThrow(refused)
  })

  test('a revision stays when the form it revises is deleted', async () => {
    const pair = await newPair()
    const { id } = await insertForm(database(), { ...pair, status: 'rejected' })
    const revision = await insertForm(database(), { ...pair, parent: id })
    await database().many('delete from public.mep_form_submissions where id = $1', [id])
    expect(
      await database().one(
        'select parent_submission_id as parent, revision_count as count from public.mep_form_submissions where id = $1',
        [revision.id],
      ),
    ).toEqual({ parent: null, count: 1 })
  })

  test('content changes in a draft only; contractor, template and number never', async () => {
    const pair = await newPair()
    const elsewhere = await newPair()
    const change = (id: string, set: string) =>
      database().many(`update public.mep_form_submissions set ${set} where id = $1 returning id`, [id])
    const draft = await insertForm(database(), pair)
    expect(await change(draft.id, `form_title = 'B', form_data = '{"a": 1}'`)).toHaveLength(1)
    for (const set of [
      `contractor_config_id = '${elsewhere.contractor}'`,
      `template_id = '${elsewhere.template}'`,
      'submission_number = 9',
      'submission_number = null',
    ]) {
      await expect(change(draft.id, set)).rejects.toThrow(/keeps its contractor, template and number/)
    }
    for (const status of ['submitted', 'approved', 'rejected', 'archived']) {
      const { id } = await insertForm(database(), { ...pair, status })
      for (const set of ["form_title = 'B'", `form_data = '{"a": 1}'`, "submitted_by = 'another'"]) {
        await expect(change(id, set)).rejects.toThrow(`a form that is ${status} keeps its content`)
      }
      expect(await change(id, "coperniq_import_status = 'pending'")).toHaveLength(1)
    }
  })
})

describe('fifty sessions at once', () => {
  const url = useMepUrl()

  test('each takes the next number, none is missing and none is given twice', async () => {
    // One database opens four sessions at most.
    const pools = await Promise.all(
      Array.from({ length: 13 }, () => openDatabase({ engine: 'server', url: url() })),
    )
    try {
      const [first] = pools
      if (first === undefined) throw new Error('no pool')
      const template = await createTemplate(first)
      const contractor = await createContractor(first)
      const sessions = pools.flatMap((pool) => [pool, pool, pool, pool]).slice(0, 50)
      const insert = (db: Database) =>
        db.transaction(async (tx) => {
          const { pid } = await tx.one<{ pid: number }>('select pg_backend_pid() as pid')
          const { number } = await insertForm(tx, { template, contractor })
          return { pid, number }
        })
      const results = await Promise.all(sessions.map(insert))
      expect(results.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbers(50))
      expect(new Set(results.map(({ pid }) => pid)).size).toBe(50)
    } finally {
      await Promise.all(pools.map((pool) => pool.close()))
    }
  })
})
