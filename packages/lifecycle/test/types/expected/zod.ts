// Generated from the database by `plinth types generate`; not to be edited.

import { z } from 'zod'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)

// PostgreSQL counts characters, where JavaScript counts an emoji twice.
const characters = (least: number, most: number) =>
  z.string().refine((text) => {
    const count = [...text].length
    return count >= least && count <= most
  }, `${least} to ${most} characters`)

export const orderState = z.enum(['new', 'in progress', 'it\'s done'])

export const address = z.object({
  street: z.string().nullable(),
  town: z.string().nullable(),
  tags: z.array(z.string()).nullable(),
})

export const crmLeadsRow = z.object({
  id: z.int32(),
  customer_id: z.guid().nullable(),
  weight: z.number().nullable(),
})

export const crmLeadsInsert = z.strictObject({
  id: z.int32(),
  customer_id: z.guid().nullable().optional(),
  weight: z.number().nullable().optional(),
})

export const crmLeadsUpdate = z.strictObject({
  id: z.int32().optional(),
  customer_id: z.guid().nullable().optional(),
  weight: z.number().nullable().optional(),
})

export const class_Row = z.object({
  id: z.int32(),
  '2nd value': z.string().nullable(),
})

export const class_Insert = z.strictObject({
  id: z.int32().optional(),
  '2nd value': z.string().nullable().optional(),
})

export const class_Update = z.strictObject({
  id: z.int32().optional(),
  '2nd value': z.string().nullable().optional(),
})

export const customersRow = z.object({
  id: z.guid(),
  email: z.string(),
  name: characters(1, 80),
  tier: z.enum(['basic', 'gold']),
  homeTown: z.string().nullable(),
  born: z.string().nullable(),
  score: z.int().min(-32768).max(32767).min(0).max(100).nullable(),
  address: z.lazy(() => address).nullable(),
  tags: z.array(z.string()),
  extra: json,
  settings: json.nullable(),
  created_at: z.string(),
})

export const customersInsert = z.strictObject({
  id: z.guid().optional(),
  email: z.string(),
  name: characters(1, 80),
  tier: z.enum(['basic', 'gold']).optional(),
  homeTown: z.string().nullable().optional(),
  born: z.string().nullable().optional(),
  score: z.int().min(-32768).max(32767).min(0).max(100).nullable().optional(),
  address: z.lazy(() => address).nullable().optional(),
  tags: z.array(z.string()).optional(),
  extra: json.optional(),
  settings: json.nullable().optional(),
  created_at: z.string().optional(),
})

export const customersUpdate = z.strictObject({
  id: z.guid().optional(),
  email: z.string().optional(),
  name: characters(1, 80).optional(),
  tier: z.enum(['basic', 'gold']).optional(),
  homeTown: z.string().nullable().optional(),
  born: z.string().nullable().optional(),
  score: z.int().min(-32768).max(32767).min(0).max(100).nullable().optional(),
  address: z.lazy(() => address).nullable().optional(),
  tags: z.array(z.string()).optional(),
  extra: json.optional(),
  settings: json.nullable().optional(),
  created_at: z.string().optional(),
})

export const eventsRow = z.object({
  id: z.number(),
  at: z.string(),
  note: z.string().nullable(),
})

export const eventsInsert = z.strictObject({
  id: z.number(),
  at: z.string(),
  note: z.string().nullable().optional(),
})

export const eventsUpdate = z.strictObject({
  id: z.number().optional(),
  at: z.string().optional(),
  note: z.string().nullable().optional(),
})

export const orderLinesRow = z.object({
  order_id: z.number(),
  line: z.int32(),
  amount: z.int32().max(1000).gt(0),
})

export const orderLinesInsert = z.strictObject({
  order_id: z.number(),
  line: z.int32(),
  amount: z.int32().max(1000).gt(0),
})

export const orderLinesUpdate = z.strictObject({
  order_id: z.number().optional(),
  line: z.int32().optional(),
  amount: z.int32().max(1000).gt(0).optional(),
})

export const ordersRow = z.object({
  id: z.number(),
  number: z.int32(),
  customer_id: z.guid(),
  referred_by: z.guid().nullable(),
  parent_id: z.number().nullable(),
  state: orderState,
  states: z.array(orderState).nullable(),
  total: z.number(),
  discount: z.number().nullable(),
  tax: z.number().nullable(),
  duration: z.string().nullable(),
  during: z.string().nullable(),
  opens: z.string().nullable(),
  place: z.string().nullable(),
  host: z.string().nullable(),
})

export const ordersInsert = z.strictObject({
  number: z.int32().optional(),
  customer_id: z.guid(),
  referred_by: z.guid().nullable().optional(),
  parent_id: z.number().nullable().optional(),
  state: orderState.optional(),
  states: z.array(orderState).nullable().optional(),
  total: z.number().optional(),
  discount: z.number().nullable().optional(),
  duration: z.string().nullable().optional(),
  during: z.string().nullable().optional(),
  opens: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  host: z.string().nullable().optional(),
})

export const ordersUpdate = z.strictObject({
  number: z.int32().optional(),
  customer_id: z.guid().optional(),
  referred_by: z.guid().nullable().optional(),
  parent_id: z.number().nullable().optional(),
  state: orderState.optional(),
  states: z.array(orderState).nullable().optional(),
  total: z.number().optional(),
  discount: z.number().nullable().optional(),
  duration: z.string().nullable().optional(),
  during: z.string().nullable().optional(),
  opens: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  host: z.string().nullable().optional(),
})

export const profilesRow = z.object({
  customer_id: z.guid(),
  bio: z.string().nullable(),
  photo: z.string().nullable(),
})

export const profilesInsert = z.strictObject({
  customer_id: z.guid(),
  bio: z.string().nullable().optional(),
  photo: z.string().nullable().optional(),
})

export const profilesUpdate = z.strictObject({
  customer_id: z.guid().optional(),
  bio: z.string().nullable().optional(),
  photo: z.string().nullable().optional(),
})

export const unkeyedRow = z.object({
  word: z.string().nullable(),
})

export const unkeyedInsert = z.strictObject({
  word: z.string().nullable().optional(),
})

export const unkeyedUpdate = z.strictObject({
  word: z.string().nullable().optional(),
})

export const customerOrdersRow = z.object({
  customer_id: z.guid(),
  name: characters(0, 80),
  order_id: z.number().nullable(),
  state: orderState.nullable(),
  total: z.number().nullable(),
})

export const goldCustomersRow = z.object({
  id: z.guid(),
  email: z.string(),
  name: characters(0, 80),
})

export const goldCustomersInsert = z.strictObject({
  id: z.guid().nullable().optional(),
  email: z.string().nullable().optional(),
  name: characters(0, 80).nullable().optional(),
})

export const goldCustomersUpdate = z.strictObject({
  id: z.guid().nullable().optional(),
  email: z.string().nullable().optional(),
  name: characters(0, 80).nullable().optional(),
})

export const totalsRow = z.object({
  customer_id: z.guid(),
  total: z.number(),
  n: z.number(),
})

export const addArgs = z.strictObject({
  a: z.int32(),
  b: z.int32(),
})

export const addReturns = z.int32()

export const add2Args = z.strictObject({
  a: z.string(),
  b: z.string(),
})

export const add2Returns = z.string()

export const echoArgs = z.strictObject({
  '': json.nullable(),
})

export const echoReturns = json.nullable()

export const findOrdersArgs = z.strictObject({
  customer: z.guid().nullable(),
  since: z.string().nullable().optional(),
})

export const findOrdersReturns = z.array(z.object({
  id: z.number(),
  number: z.int32(),
  customer_id: z.guid(),
  referred_by: z.guid().nullable(),
  parent_id: z.number().nullable(),
  state: orderState,
  states: z.array(orderState).nullable(),
  total: z.number(),
  discount: z.number().nullable(),
  tax: z.number().nullable(),
  duration: z.string().nullable(),
  during: z.string().nullable(),
  opens: z.string().nullable(),
  place: z.string().nullable(),
  host: z.string().nullable(),
}))

export const firstOrderArgs = z.strictObject({
  customer: z.guid().nullable(),
})

export const firstOrderReturns = z.object({
  id: z.number().nullable(),
  number: z.int32().nullable(),
  customer_id: z.guid().nullable(),
  referred_by: z.guid().nullable(),
  parent_id: z.number().nullable(),
  state: orderState.nullable(),
  states: z.array(orderState).nullable(),
  total: z.number().nullable(),
  discount: z.number().nullable(),
  tax: z.number().nullable(),
  duration: z.string().nullable(),
  during: z.string().nullable(),
  opens: z.string().nullable(),
  place: z.string().nullable(),
  host: z.string().nullable(),
}).nullable()

export const greetArgs = z.strictObject({
  name: z.string(),
  loud: z.boolean().optional(),
})

export const greetReturns = z.string()

export const orderCountsArgs = z.strictObject({
  minimum: z.int32().nullable(),
})

export const orderCountsReturns = z.array(z.object({
  customer: z.guid(),
  orders: z.number(),
  last: z.string().nullable(),
}))

export const pairArgs = z.strictObject({})

export const pairReturns = z.object({
  low: z.int32(),
  high: z.int32(),
})

export const pingArgs = z.strictObject({})

export const pingReturns = z.undefined()

export const unpinnedArgs = z.strictObject({})

export const unpinnedReturns = z.int32()

export const schemas = {
  crm: {
    Tables: {
      leads: { Row: crmLeadsRow, Insert: crmLeadsInsert, Update: crmLeadsUpdate },
    },
    Views: {},
    Functions: {},
    Enums: {},
    CompositeTypes: {},
  },
  public: {
    Tables: {
      class: { Row: class_Row, Insert: class_Insert, Update: class_Update },
      customers: { Row: customersRow, Insert: customersInsert, Update: customersUpdate },
      events: { Row: eventsRow, Insert: eventsInsert, Update: eventsUpdate },
      order_lines: { Row: orderLinesRow, Insert: orderLinesInsert, Update: orderLinesUpdate },
      orders: { Row: ordersRow, Insert: ordersInsert, Update: ordersUpdate },
      profiles: { Row: profilesRow, Insert: profilesInsert, Update: profilesUpdate },
      unkeyed: { Row: unkeyedRow, Insert: unkeyedInsert, Update: unkeyedUpdate },
    },
    Views: {
      customer_orders: { Row: customerOrdersRow },
      gold_customers: { Row: goldCustomersRow, Insert: goldCustomersInsert, Update: goldCustomersUpdate },
      totals: { Row: totalsRow },
    },
    Functions: {
      'add(integer, integer)': { Args: addArgs, Returns: addReturns },
      'add(text, text)': { Args: add2Args, Returns: add2Returns },
      'echo(jsonb)': { Args: echoArgs, Returns: echoReturns },
      'find_orders(uuid, date)': { Args: findOrdersArgs, Returns: findOrdersReturns },
      'first_order(uuid)': { Args: firstOrderArgs, Returns: firstOrderReturns },
      'greet(text, boolean)': { Args: greetArgs, Returns: greetReturns },
      'order_counts(integer)': { Args: orderCountsArgs, Returns: orderCountsReturns },
      'pair()': { Args: pairArgs, Returns: pairReturns },
      'ping()': { Args: pingArgs, Returns: pingReturns },
      'unpinned()': { Args: unpinnedArgs, Returns: unpinnedReturns },
    },
    Enums: {
      order_state: orderState,
    },
    CompositeTypes: {
      address: address,
    },
  },
}
