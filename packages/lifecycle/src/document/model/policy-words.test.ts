import { expect, test } from 'vitest'
import { describeRows } from './policy-words.ts'

const cases: Readonly<Record<string, string>> = {
  true: 'every row',
  false: 'no row',
  '(( SELECT auth.uid() AS uid) = user_id)': "rows whose `user_id` is the caller's id",
  '(user_id = auth.uid())': "rows whose `user_id` is the caller's id",
  '(( SELECT auth.uid() AS uid) <> id)': "rows whose `id` is not the caller's id",
  '("ownerId" = ( SELECT auth.uid() AS uid))': 'rows whose `"ownerId"` is the caller\'s id',
  '( SELECT public.is_admin() AS is_admin)': 'every row if `is_admin()`',
  'public.is_admin()': 'every row if `is_admin()`',
  '( SELECT public.has_role(\'USER\'::public."UserRole") AS has_role)': "every row if `has_role('USER')`",
  'public.may_write(conversation_id)': 'rows for which `may_write(conversation_id)` holds',
  '(project_id IN ( SELECT public.my_project_ids() AS my_project_ids))':
    'rows whose `project_id` is among `my_project_ids()`',
  '(project_id = ANY (ARRAY( SELECT public.own_ids() AS own_ids)))':
    'rows whose `project_id` is among `own_ids()`',
  '(contractor_id = ANY (( SELECT public.managed_ids() AS managed_ids)::uuid[]))':
    'rows whose `contractor_id` is among `managed_ids()`',
  '(insight_id IN ( SELECT insight.id\n   FROM public.insights insight))':
    'rows whose `insight_id` is of a row in `insights` that the caller sees',
  '(run_id IN ( SELECT run.id\n   FROM public.runs run\n  WHERE (run.owner = ( SELECT auth.uid() AS uid))))':
    "rows whose `run_id` is of a row in `runs` that the caller sees (one whose `owner` is the caller's id)",
  "((status = 'received'::public.lead_status) AND (score = 0) AND (assigned_to IS NULL))":
    "rows whose `status` is `'received'` and whose `score` is `0` and without `assigned_to`",
  "(status = ANY (ARRAY['draft'::text, 'sent'::text]))": "rows whose `status` is `'draft'` or `'sent'`",
  '((user_id = ( SELECT auth.uid() AS uid)) OR ( SELECT public.is_admin() AS is_admin))':
    "rows whose `user_id` is the caller's id, or every row if `is_admin()`",
  '(( SELECT public.is_admin() AS is_admin) AND (id <> ( SELECT auth.uid() AS uid)))':
    "rows whose `id` is not the caller's id, if `is_admin()`",
  '(EXISTS ( SELECT 1\n   FROM public.members m\n  WHERE (m.team = teams.id)))':
    'rows for which the caller sees a row in `members` with `team = teams.id`',
}

test.each(Object.entries(cases))('%s', (expression, words) => {
  expect(describeRows(expression)).toEqual({ text: words, complete: true })
})

test('quotes what it does not know, and says so where that is long', () => {
  expect(describeRows('((price * 2) > limit_of(owner))')).toEqual({
    text: 'rows where `(price * 2) > limit_of(owner)`',
    complete: true,
  })
  const long = `((a <-> b) < ${Array.from({ length: 30 }, (_, place) => `c${place}`).join(' + ')})`
  expect(describeRows(`((user_id = auth.uid()) AND ${long})`)).toMatchObject({ complete: false })
})

test('a word in a text is no operator', () => {
  expect(describeRows("(name = 'this OR that'::text)").text).toBe("rows whose `name` is `'this OR that'`")
})
