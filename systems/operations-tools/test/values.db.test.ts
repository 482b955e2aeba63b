// Values that the tables refuse, each by the constraint that is there for it.

import { expect, test } from 'vitest'
import { describeEngines, support, undone, useSeededOps } from './operations-database.ts'

describeEngines((engine) => {
  const db = useSeededOps(engine)

  test.each([
    ['projects_name_check', `update public.projects set name = ' '`],
    ['projects_name_check', `update public.projects set name = repeat('x', 256) where id = '${support}'`],
    ['projects_name_key', `update public.projects set name = 'Code review' where id = '${support}'`],
    ['data_records_embedding_check', `update public.data_records set embedding = '{1,null}'`],
    ['data_records_embedding_check', `update public.data_records set embedding = '{{1,2},{3,4}}'`],
    ['data_records_embedding_check', `update public.data_records set embedding = '{1,NaN}'`],
    ['data_records_embedding_check', `update public.data_records set embedding = '{Infinity}'`],
    [
      'data_records_review_check',
      `update public.data_records set "isCategoryCorrect" = true, "hasBeenReviewed" = false`,
    ],
    [
      'ingest_jobs_status_check',
      `insert into public.ingest_jobs (id, "projectId", type, status) values ('x', '${support}', 'TASK', 'DONE')`,
    ],
    ['ingest_jobs_counts_check', `update public.ingest_jobs set "savedCount" = -1`],
    ['ingest_jobs_skippedDetails_check', `update public.ingest_jobs set "skippedDetails" = '[]'`],
    [
      'analytics_jobs_status_check',
      `insert into public.analytics_jobs (id, "projectId", status) values ('x', '${support}', 'VECTORIZING')`,
    ],
    ['likert_scores_realismScore_check', `update public.likert_scores set "realismScore" = 0`],
    ['likert_scores_qualityScore_check', `update public.likert_scores set "qualityScore" = 8`],
    [
      'likert_scores_rater_check',
      `update public.likert_scores set "llmModel" = null where "llmModel" is not null`,
    ],
    [
      'likert_scores_rater_check',
      `update public.likert_scores set "llmModel" = 'model' where "llmModel" is null`,
    ],
    [
      'likert_scores_llmModel_check',
      `update public.likert_scores set "llmModel" = ' ' where "llmModel" is not null`,
    ],
    [
      'likert_scores_userId_check',
      `update public.likert_scores set "userId" = upper("userId") where "llmModel" is null`,
    ],
    [
      'system_settings_secret_check',
      `update public.system_settings set value = 'sk-or-v1-in-clear' where key = 'openrouter_key'`,
    ],
    ['system_settings_key_check', `insert into public.system_settings (key, value) values ('AI Host', 'x')`],
    ['bonus_windows_time_check', `update public.bonus_windows set "endTime" = "startTime"`],
    ['bonus_windows_targets_check', `update public.bonus_windows set "targetTaskCountTier2" = -1`],
    ['bonus_windows_tiers_check', `update public.bonus_windows set "targetTaskCount" = 9`],
    [
      'at_least_one_target',
      `update public.bonus_windows set "targetTaskCount" = 0, "targetFeedbackCount" = 0`,
    ],
  ])('a value is refused by %s', async (constraint, statement) => {
    await expect(undone(db(), (tx) => tx.execute(statement))).rejects.toThrow(constraint)
  })

  test('a fraction is no score', async () => {
    await expect(db().many(`update public.likert_scores set "realismScore" = $1`, ['3.5'])).rejects.toThrow(
      /invalid input syntax/,
    )
  })

  test('an encrypted key is none of them, and no key is either', async () => {
    for (const value of ['', 'enc:v1:AAAA:BBBB==:Q0hJRkZSRQ=='])
      expect(
        await undone(db(), (tx) =>
          tx.many(`update public.system_settings set value = $1 where key = 'openrouter_key' returning key`, [
            value,
          ]),
        ),
      ).toHaveLength(1)
  })
})
