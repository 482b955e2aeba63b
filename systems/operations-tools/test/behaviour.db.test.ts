// What the database does by itself: profiles of new accounts, stamps, what goes with what.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  createProject,
  createRecord,
  describeEngines,
  freshId,
  ids,
  modelRater,
  rate,
  record,
  support,
  undone,
  useSeededOps,
} from './operations-database.ts'

const profiles = readFileSync(new URL('../database/migrations/002_profiles.sql', import.meta.url), 'utf8')

describeEngines((engine) => {
  const db = useSeededOps(engine)

  describe('profiles', () => {
    test('a new account waits for an administrator, whatever it writes about itself', async () => {
      const rows = await undone(db(), async (tx) => {
        await tx.execute(
          `insert into auth.users (id, email, raw_user_meta_data, raw_app_meta_data)
           values (gen_random_uuid(), 'nina@example.com', '{"role": "ADMIN"}', '{"role": "ADMIN"}')`,
        )
        return tx.many(
          `select role, "mustResetPassword" as reset from public.profiles where email = 'nina@example.com'`,
        )
      })
      expect(rows).toEqual([{ role: 'PENDING', reset: false }])
    })

    test('accounts that were there before get one when the file is applied again', async () => {
      const rows = await undone(db(), async (tx) => {
        await tx.execute(`delete from public.profiles where email = 'petra.pending@example.com'`)
        await tx.execute(profiles)
        return tx.many(`select role from public.profiles where email = 'petra.pending@example.com'`)
      })
      expect(rows).toEqual([{ role: 'PENDING' }])
    })

    test('the rater of models cannot sign in, and an address belongs to one profile', async () => {
      const insert = (id: string, email: string) =>
        db().many('insert into auth.users (id, email) values ($1, $2)', [id, email])
      await expect(insert(modelRater, 'model@example.com')).rejects.toThrow('profiles_id_check')
      await expect(
        db().many('update public.profiles set email = $1 where id = $2', ['uma.user@example.com', ids.udo]),
      ).rejects.toThrow('profiles_email_key')
    })
  })

  test('every table stamps its changes, and nobody can write the stamp', async () => {
    const changes = [
      ['profiles', `"mustResetPassword" = true`, `id = '${ids.uma}'`],
      ['projects', `guidelines = null`, `id = '${support}'`],
      ['data_records', `category = null`, `id = '${record(1)}'`],
      ['ingest_jobs', `"savedCount" = 9`, `id = 'cops0ingest00000000000004'`],
      ['analytics_jobs', `"processedCount" = 2`, `id = 'cops0analysis000000000003'`],
      ['likert_scores', `"realismScore" = 1`, `id = 'cops0score000000000000001'`],
      ['system_settings', `value = 'x'`, `key = 'llm_model'`],
      ['bonus_windows', `name = 'x'`, `id = 'b2000000-0000-4000-8000-000000000001'`],
    ] as const
    for (const [table, set, where] of changes) {
      const rows = await undone(db(), (tx) =>
        tx.many(
          `update public.${table} set ${set}, "updatedAt" = '2001-01-01' where ${where} returning "updatedAt" = now() as now`,
        ),
      )
      expect([table, rows]).toEqual([table, [{ now: true }]])
    }
    const { tables } = await db().one<{ tables: number }>(
      `select count(*)::int as tables from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    expect(changes.length).toBe(tables)
  })

  test('a record keeps the dates of its source', async () => {
    const project = await createProject(db())
    const id = await createRecord(db(), { project, createdAt: '2020-02-29 12:00+00' })
    expect(
      await db().one(
        `select "createdAt" = '2020-02-29 12:00+00' as same from public.data_records where id = $1`,
        [id],
      ),
    ).toEqual({ same: true })
  })

  test('a person rates a record once, and so does each model', async () => {
    const id = await createRecord(db(), { project: await createProject(db()) })
    for (const by of [ids.uma, ids.udo, 'model-a', 'model-b'])
      await rate(db(), { record: id, by, realism: 4 })
    await expect(rate(db(), { record: id, by: ids.uma, realism: 5 })).rejects.toThrow(
      'idx_likert_once_per_person',
    )
    await expect(rate(db(), { record: id, by: 'model-a', realism: 5 })).rejects.toThrow(
      'idx_likert_once_per_model',
    )
  })

  describe('what goes with what', () => {
    test('a project takes its records, their ratings and its jobs along', async () => {
      const left = await undone(db(), async (tx) => {
        await tx.many('delete from public.projects where id = $1', [support])
        return tx.one(
          `select (select count(*)::int from public.data_records where "projectId" = $1) as records,
             (select count(*)::int from public.likert_scores where "recordId" like 'cops0record0000000000000_') as scores,
             (select count(*)::int from public.ingest_jobs where "projectId" = $1) as ingest,
             (select count(*)::int from public.analytics_jobs where "projectId" = $1) as analytics`,
          [support],
        )
      })
      // What is left is a rating of the sixth record, which belongs to another project.
      expect(left).toEqual({ records: 0, scores: 1, ingest: 0, analytics: 0 })
    })

    test('an account takes its profile along, and leaves projects, windows and ratings', async () => {
      const left = await undone(db(), async (tx) => {
        await tx.many('delete from auth.users where id = any($1::uuid[])', [[ids.max, ids.uma]])
        return tx.one(
          `select (select count(*)::int from public.profiles) as profiles,
             (select "ownerId" from public.projects where id = $1) as owner,
             (select count(*)::int from public.bonus_windows where "createdBy" = $2) as windows,
             (select count(*)::int from public.likert_scores where "userId" = $3 and "recordId" like 'cops0record%') as ratings`,
          [support, ids.max, ids.uma],
        )
      })
      expect(left).toEqual({ profiles: 4, owner: null, windows: 1, ratings: 3 })
    })

    test('a job leaves its records', async () => {
      const rows = await undone(db(), async (tx) => {
        await tx.execute(`delete from public.ingest_jobs where id = 'cops0ingest00000000000001'`)
        return tx.many(`select "ingestJobId" as job from public.data_records where id = $1`, [record(1)])
      })
      expect(rows).toEqual([{ job: null }])
    })
  })

  test('the score of an analysis follows it, and cannot be written', async () => {
    const rows = await undone(db(), (tx) =>
      tx.many(
        `update public.data_records set "alignmentAnalysis" = 'Score: 7/10' where id = $1 returning "alignmentScore" as score`,
        [record(1)],
      ),
    )
    expect(rows).toEqual([{ score: 70 }])
    await expect(db().execute(`update public.data_records set "alignmentScore" = 100`)).rejects.toThrow(
      /can only be updated to DEFAULT/,
    )
  })

  test('the same row of a source is found again by any of its identifiers', async () => {
    const project = await createProject(db())
    const id = await createRecord(db(), { project })
    await db().many('update public.data_records set metadata = $2::jsonb where id = $1', [
      id,
      '{"uuid": 4711}',
    ])
    const find = (identifier: string) =>
      db().many(
        `select id from public.data_records
         where "projectId" = $1 and type = 'TASK' and public.record_identifiers(metadata) && array[$2]`,
        [project, identifier],
      )
    expect(await find('4711')).toEqual([{ id }])
    expect(await find(freshId())).toEqual([])
  })
})
