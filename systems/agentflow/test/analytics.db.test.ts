// Views and analytics functions, held against answers worked out by hand from the fixtures.

import { expect, test } from 'vitest'
import { describeEngines, useSeededAgentflow } from './agentflow-database.ts'

describeEngines((engine) => {
  const database = useSeededAgentflow(engine)
  const many = (sql: string, values: readonly unknown[] = []) => database().many(sql, values)

  test('the lead funnel shows every place, with count, mean score and those of the last 30 days', async () => {
    expect(
      await many(
        `select status::text, lead_count::int as n, average_score::float8 as score, recent_count::int as recent
         from public.lead_funnel`,
      ),
    ).toEqual([
      { status: 'received', n: 2, score: 25, recent: 2 },
      { status: 'contacted', n: 1, score: 41, recent: 1 },
      { status: 'qualified', n: 1, score: 78, recent: 1 },
      { status: 'converted', n: 1, score: 91, recent: 0 },
      { status: 'lost', n: 1, score: 22, recent: 0 },
    ])
  })

  test('workflow performance gives runs by type and state with their mean duration', async () => {
    expect(
      await many(
        `select workflow_type as type, current_state as state, execution_count::int as n,
                average_duration_seconds::float8 as seconds, successful_count::int as ok, failed_count::int as failed
         from public.workflow_performance
         where current_state in ('completed', 'failed', 'cancelled')
         order by type`,
      ),
    ).toEqual([
      { type: 'conditional', state: 'cancelled', n: 1, seconds: 300, ok: 0, failed: 0 },
      { type: 'multi_agent', state: 'completed', n: 1, seconds: 90, ok: 1, failed: 0 },
      { type: 'sequential', state: 'failed', n: 1, seconds: 200, ok: 0, failed: 1 },
    ])
  })

  test('a run that goes on is timed up to now', async () => {
    const [row] = await database().many<{ seconds: number }>(
      `select average_duration_seconds::float8 as seconds
       from public.workflow_performance where current_state = 'running'`,
    )
    expect(row?.seconds).toBeGreaterThanOrEqual(86_400)
    expect(row?.seconds).toBeLessThan(86_400 + 600)
  })

  test('the success rate counts what completed among what completed or failed', async () => {
    expect(
      await many(
        `select workflow_type as type, execution_count::int as n, cancelled_count::int as cancelled,
                success_rate::float8 as rate
         from public.workflow_success_rate order by type`,
      ),
    ).toEqual([
      { type: 'conditional', n: 2, cancelled: 1, rate: null },
      { type: 'multi_agent', n: 2, cancelled: 0, rate: 100 },
      { type: 'sequential', n: 1, cancelled: 0, rate: 0 },
    ])
  })

  test('model performance covers seven days, with tokens both ways and the percentage that succeeded', async () => {
    expect(
      await many(
        `select model_name as model, task_type as task, total_requests::int as n,
                average_latency_ms::float8 as ms, total_tokens::int as tokens, success_rate::float8 as rate
         from public.model_performance order by model, task`,
      ),
    ).toEqual([
      { model: 'example-large', task: 'chat', n: 3, ms: 1666.67, tokens: 1400, rate: 66.67 },
      { model: 'example-small', task: 'content_creation', n: 1, ms: null, tokens: 90, rate: 0 },
      { model: 'example-small', task: 'lead_qualification', n: 1, ms: 240, tokens: 310, rate: 100 },
    ])
  })

  test('agent performance gives messages, failures and the mean time each took', async () => {
    expect(
      await many(
        `select agent_name as agent, message_count::int as n, failure_rate::float8 as failed,
                average_processing_ms::float8 as ms
         from public.agent_performance order by agent`,
      ),
    ).toEqual([
      { agent: 'brand_design', n: 1, failed: 0, ms: 10_000 },
      { agent: 'chat', n: 3, failed: 0, ms: 2000 },
      { agent: 'content_creation', n: 2, failed: 50, ms: 180_000 },
      { agent: 'lead_qualification', n: 1, failed: 0, ms: 5000 },
      { agent: 'service_recommendation', n: 1, failed: 0, ms: 1000 },
      { agent: 'web_development', n: 1, failed: 0, ms: 0 },
    ])
  })

  test('conversation volume adds up to all that was said, channel by channel', async () => {
    expect(
      await many(
        `select channel, sum(utterance_count)::int as said
         from public.conversation_volume group by channel order by channel`,
      ),
    ).toEqual([
      { channel: 'api', said: 1 },
      { channel: 'mobile', said: 3 },
      { channel: 'web', said: 9 },
    ])
  })

  test('a conversation has the status of its latest utterance', async () => {
    expect(
      await many(
        `select status, utterance_count::int as said
         from public.conversation_overview where conversation_id = 'conv_emil_logo'`,
      ),
    ).toEqual([{ status: 'completed', said: 2 }])
  })

  test('lead conversion of a range counts what was qualified and what was converted', async () => {
    const metrics = `select total_leads::int as total, qualified_leads::int as qualified,
      converted_leads::int as converted, conversion_rate::float8 as rate, average_score::float8 as score
      from public.lead_conversion_metrics`
    expect(await many(`${metrics}()`)).toEqual([
      { total: 4, qualified: 1, converted: 0, rate: 0, score: 42.25 },
    ])
    expect(await many(`${metrics}(now() - interval '100 days', now() - interval '30 days')`)).toEqual([
      { total: 2, qualified: 1, converted: 1, rate: 50, score: 56.5 },
    ])
    expect(await many(`${metrics}('infinity')`)).toEqual([
      { total: 0, qualified: 0, converted: 0, rate: null, score: null },
    ])
  })

  test('conversation analytics of the last 30 days count conversations, utterances and states', async () => {
    expect(
      await many(
        `select total_conversations::int as total, total_messages::int as said,
                messages_per_conversation::float8 as mean,
                active_conversations::int as active, completed_conversations::int as completed
         from public.conversation_analytics()`,
      ),
    ).toEqual([{ total: 6, said: 12, mean: 2, active: 2, completed: 1 }])
  })

  test('agent metrics of a range give success and error in per cent', async () => {
    expect(
      await many(
        `select action_count::int as n, success_rate::float8 as ok, error_rate::float8 as failed
         from public.agent_performance_metrics(now() - interval '20 days')
         where agent_name = 'content_creation'`,
      ),
    ).toEqual([{ n: 2, ok: 0, failed: 50 }])
  })

  test('trends by day and by week add up to the same, and weeks begin on Monday', async () => {
    const sums = await database().many<{ unit: string; leads: number; said: number; done: number }>(
      `select
         unit,
         (select sum(lead_count)::int from public.lead_trends(unit, '-infinity')) as leads,
         (select sum(utterance_count)::int from public.conversation_trends(unit, '-infinity')) as said,
         (select sum(action_count)::int from public.agent_trends(unit, '-infinity')) as done
       from unnest(array['day', 'week']) as unit`,
    )
    expect(sums).toEqual([
      { unit: 'day', leads: 6, said: 13, done: 9 },
      { unit: 'week', leads: 6, said: 13, done: 9 },
    ])
    const [{ monday } = { monday: false }] = await database().many<{ monday: boolean }>(
      "select bool_and(extract(isodow from period) = 1) as monday from public.lead_trends('week', '-infinity')",
    )
    expect(monday).toBe(true)
  })

  test('a trend by anything but day or week is refused', async () => {
    await expect(many("select * from public.lead_trends('hour', '-infinity')")).rejects.toThrow(
      /goes by day or week/,
    )
  })
})
