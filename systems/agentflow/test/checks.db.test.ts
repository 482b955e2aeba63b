// What checks let in and keep out, value by value.

import { expect, test } from 'vitest'
import { type Database, describeEngines, useAgentflow } from './agentflow-database.ts'

/** Values that the checks on one column let in, and values that they keep out. */
interface Check {
  readonly accepts: readonly string[]
  readonly refuses: readonly string[]
}

const oneOf = (...accepts: string[]): Check => ({
  accepts,
  refuses: ['', 'nonsense', ...accepts.map((value) => value.toUpperCase())],
})
const jsonObject: Check = { accepts: ['{}', '{"key": 1}'], refuses: ['[]', '"text"', '1', 'null'] }
const notNegative: Check = { accepts: ['0', '7'], refuses: ['-1'] }

const checks: Readonly<Record<string, Check>> = {
  'profiles.role': oneOf('user', 'admin'),
  'conversation_threads.conversation_id': { accepts: ['conv_1', 'globally'], refuses: ['', 'global'] },
  'conversations.role': oneOf('user', 'assistant', 'system'),
  'conversations.status': oneOf('active', 'inactive', 'pending', 'completed', 'failed', 'cancelled'),
  'conversations.channel': oneOf('web', 'mobile', 'api'),
  'conversations.metadata': jsonObject,
  'messages.sender_type': oneOf('user', 'assistant', 'system', 'agent'),
  'messages.message_type': oneOf('text', 'image', 'file', 'system'),
  'messages.status': oneOf('sent', 'delivered', 'read', 'failed'),
  'messages.metadata': jsonObject,
  'leads.lead_score': { accepts: ['0', '50', '100'], refuses: ['-1', '101'] },
  'leads.metadata': jsonObject,
  'workflow_executions.workflow_type': oneOf('multi_agent', 'conditional', 'sequential'),
  'workflow_executions.current_state': oneOf('pending', 'running', 'completed', 'failed', 'cancelled'),
  'workflow_executions.workflow_config': jsonObject,
  'workflow_executions.execution_plan': jsonObject,
  'workflow_executions.results': jsonObject,
  'agent_messages.message_type': oneOf('input', 'output', 'system', 'error', 'tool_call'),
  'agent_messages.status': oneOf('pending', 'processing', 'completed', 'failed'),
  'agent_messages.tool_calls': { accepts: ['[]', '[{"tool": "search"}]'], refuses: ['{}', '"text"'] },
  'agent_messages.context_data': jsonObject,
  'shared_memory.scope': oneOf('workflow', 'session', 'global', 'agent'),
  'shared_memory.access_count': notNegative,
  'shared_memory.metadata': jsonObject,
  'model_metrics.tokens_in': notNegative,
  'model_metrics.tokens_out': notNegative,
  'model_metrics.latency_ms': notNegative,
  'model_metrics.metadata': jsonObject,
  'notifications.notification_type': oneOf('lead', 'agent', 'workflow', 'system', 'conversation'),
  'notifications.severity': oneOf('info', 'warning', 'error', 'success'),
  'notifications.metadata': jsonObject,
}

describeEngines((engine) => {
  const database = useAgentflow(engine)

  test('checks let in what the specification allows and keep out what it does not', async () => {
    const found = await readColumnChecks(database())
    expect([...new Set(found.map(({ place }) => place))].sort()).toEqual(Object.keys(checks).sort())
    const wrong: string[] = []
    for (const [place, { accepts, refuses }] of Object.entries(checks)) {
      const live = found.filter((check) => check.place === place)
      for (const value of accepts)
        if (!(await passes(database(), live, value))) wrong.push(`${place} keeps out ${value}`)
      for (const value of refuses)
        if (await passes(database(), live, value)) wrong.push(`${place} lets in ${value}`)
    }
    expect(wrong).toEqual([])
  })
})

interface LiveCheck {
  /** `leads.lead_score` */
  readonly place: string
  readonly column: string
  readonly type: string
  readonly expression: string
}

// Checks that concern a single column.
async function readColumnChecks(db: Database): Promise<LiveCheck[]> {
  return db.many<LiveCheck>(`
    select
      class.relname || '.' || attribute.attname as place,
      attribute.attname::text as column,
      format_type(attribute.atttypid, attribute.atttypmod) as type,
      pg_get_expr(rule.conbin, rule.conrelid) as expression
    from pg_constraint as rule
    join pg_class as class on class.oid = rule.conrelid
    join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = rule.conkey[1]
    where rule.contype = 'c'
      and cardinality(rule.conkey) = 1
      and class.relnamespace = 'public'::regnamespace
    order by 1`)
}

// Asks the database itself whether the checks of a column let a value in.
async function passes(db: Database, live: readonly LiveCheck[], value: string): Promise<boolean> {
  for (const { column, type, expression } of live) {
    const row = await db.one<{ passes: boolean | null }>(
      `select (${expression}) as passes from (select cast($1::text as ${type}) as "${column}") as probe`,
      [value],
    )
    if (row.passes === false) return false
  }
  return true
}
