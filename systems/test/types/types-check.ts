// Held by the compiler: the generated types of every system agree with each other, and with what supabase-js and Kysely
// make of them. `tsc -p tsconfig.checks.json` reads this file with the strictest settings.

import { createClient } from '@supabase/supabase-js'
import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { z } from 'zod'
import type { Database as Agentflow, Tables, TablesInsert } from '../../agentflow/src/types/database.types.ts'
import type { DB as AgentflowTables } from '../../agentflow/src/types/kysely.ts'
import type { schemas as agentflow } from '../../agentflow/src/types/zod.ts'
import type { Database as Energy } from '../../energy-contracts/src/types/database.types.ts'
import type { DB as EnergyTables } from '../../energy-contracts/src/types/kysely.ts'
import type { schemas as energy } from '../../energy-contracts/src/types/zod.ts'
import type { Database as Matrice } from '../../matrice/src/types/database.types.ts'
import type { DB as MatriceTables } from '../../matrice/src/types/kysely.ts'
import type { schemas as matrice } from '../../matrice/src/types/zod.ts'
import type { Database as Mep } from '../../mep-templates/src/types/database.types.ts'
import type { DB as MepTables } from '../../mep-templates/src/types/kysely.ts'
import type { schemas as mep } from '../../mep-templates/src/types/zod.ts'
import type { Database as Operations } from '../../operations-tools/src/types/database.types.ts'
import type { DB as OperationsTables } from '../../operations-tools/src/types/kysely.ts'
import type { schemas as operations } from '../../operations-tools/src/types/zod.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Only true is a proof; anything else does not compile, and names what differs. */
type Proven<T extends true> = T

type Public = { Tables: object; Views: object; Functions: object; Enums: object }

type RowOf<T> = T extends { Row: infer R } ? R : never
type OutputOf<T> = T extends { Row: infer S extends z.ZodType } ? z.output<S> : never

/** One that Zod lets through is one that supabase-js expects; null stands in both or in none. */
type Fits<Row, Out> =
  Same<keyof Row, keyof Out> extends true
    ? Out extends Row
      ? Same<NullKeys<Row>, NullKeys<Out>>
      : false
    : false
type NullKeys<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T]

/** The relations whose rows the two describe differently; their names say where to look. */
type Differing<A, B> = {
  [K in keyof A]: K extends keyof B ? (Fits<RowOf<A[K]>, OutputOf<B[K]>> extends true ? never : K) : K
}[keyof A]

type Agree<D extends Public, S extends Public> = Same<
  Differing<D['Tables'], S['Tables']> | Differing<D['Views'], S['Views']>,
  never
>

/** Every relation has an entry for Kysely, with the same columns. */
type Columns<D extends Public, K> = Same<
  {
    [N in keyof (D['Tables'] & D['Views'])]: N extends keyof K
      ? Same<keyof RowOf<(D['Tables'] & D['Views'])[N]>, keyof Selectable<K[N]>> extends true
        ? never
        : N
      : N
  }[keyof (D['Tables'] & D['Views'])],
  never
>

export type Proofs = [
  Proven<Agree<Agentflow['public'], (typeof agentflow)['public']>>,
  Proven<Agree<Energy['public'], (typeof energy)['public']>>,
  Proven<Agree<Matrice['public'], (typeof matrice)['public']>>,
  Proven<Agree<Mep['public'], (typeof mep)['public']>>,
  Proven<Agree<Operations['public'], (typeof operations)['public']>>,
  Proven<Columns<Agentflow['public'], AgentflowTables>>,
  Proven<Columns<Energy['public'], EnergyTables>>,
  Proven<Columns<Matrice['public'], MatriceTables>>,
  Proven<Columns<Mep['public'], MepTables>>,
  Proven<Columns<Operations['public'], OperationsTables>>,
  // The proof itself can fail.
  // @ts-expect-error these are two systems
  Proven<Agree<Agentflow['public'], (typeof energy)['public']>>,
  // @ts-expect-error and so are these
  Proven<Columns<Agentflow['public'], EnergyTables>>,
  // A view of sums cannot be written.
  Proven<Same<keyof Insertable<AgentflowTables['lead_funnel']>, never>>,
]

/** What supabase-js makes of the types, as programs write it. */
export async function useSupabase(url: string, secret: string): Promise<void> {
  const client = createClient<Agentflow>(url, secret)
  const { data: leads } = await client.from('leads').select('*')
  const rows: Tables<'leads'>[] = leads ?? []
  const { data: funnel } = await client.from('lead_funnel').select('status, lead_count').limit(1).single()
  // A column of a view that is never null needs no check.
  const count: number = funnel?.lead_count ?? 0
  const status: Agentflow['public']['Enums']['lead_status'] | undefined = funnel?.status
  const { data: messages } = await client
    .from('agent_messages')
    .select('id, workflow_executions(id)')
    .limit(1)
  const execution: { id: string } | null | undefined = messages?.[0]?.workflow_executions
  const row: TablesInsert<'agent_messages'> = { agent_name: 'a', message_type: 'b', content: 'c' }
  await client.from('agent_messages').insert(row)
  // @ts-expect-error a column that is required is missing
  await client.from('agent_messages').insert({ agent_name: 'a' })
  // @ts-expect-error there is no such table
  await client.from('no_such_table').select()
  const { data: metrics } = await client.rpc('lead_conversion_metrics', {})
  const total: number | undefined = metrics?.[0]?.total_leads
  const rate: number | null | undefined = metrics?.[0]?.conversion_rate
  for (const each of [rows, count, status, execution, total, rate]) each satisfies unknown
}

/** Every client of a system can be made and asked. */
export const clients = {
  energy: (url: string, secret: string) => createClient<Energy>(url, secret).from('contract').select('*'),
  matrice: (url: string, secret: string) => createClient<Matrice>(url, secret).from('projects').select('*'),
  mep: (url: string, secret: string) => createClient<Mep>(url, secret).from('templates').select('*'),
  operations: (url: string, secret: string) =>
    createClient<Operations>(url, secret).from('projects').select('*'),
} as const

/** What Kysely makes of the types. */
export async function useKysely(db: Kysely<AgentflowTables>): Promise<void> {
  const row: Insertable<AgentflowTables['agent_messages']> = {
    agent_name: 'a',
    message_type: 'b',
    content: 'c',
  }
  await db.insertInto('agent_messages').values(row).execute()
  const change: Updateable<AgentflowTables['agent_messages']> = { content: 'd' }
  await db.updateTable('agent_messages').set(change).where('agent_name', '=', 'a').execute()
  const found = await db.selectFrom('lead_funnel').select(['status', 'lead_count']).executeTakeFirstOrThrow()
  const status: Agentflow['public']['Enums']['lead_status'] = found.status
  // A bigint comes as text from pg.
  const count: string = found.lead_count
  for (const each of [status, count]) each satisfies string
}
