// Generated from the database by `plinth types generate`; not to be edited.

import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export interface Point {
  x: number
  y: number
}

/** What pg makes of an interval; a part of nought is left out. */
export interface Interval {
  years?: number
  months?: number
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
  milliseconds?: number
  toPostgres(): string
  toISO(): string
}

export type OrderState = 'new' | 'in progress' | 'it\'s done'

export type Address = string

export interface CrmLeads {
  id: number
  customer_id: string | null
  weight: number | null
}

export interface Class {
  id: Generated<number>
  '2nd value': string | null
}

export interface Customers {
  id: Generated<string>
  email: string
  name: string
  tier: Generated<string>
  homeTown: string | null
  born: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  score: number | null
  address: Address | null
  tags: Generated<string[]>
  extra: ColumnType<Json, string | undefined, string>
  settings: ColumnType<Json | null, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Events {
  id: ColumnType<string, string | number | bigint, string | number | bigint>
  at: ColumnType<Date, Date | string, Date | string>
  note: string | null
}

export interface OrderLines {
  order_id: ColumnType<string, string | number | bigint, string | number | bigint>
  line: number
  amount: number
}

export interface Orders {
  id: ColumnType<string, never, never>
  number: Generated<number>
  customer_id: string
  referred_by: string | null
  parent_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  state: Generated<OrderState>
  states: ColumnType<string | null, OrderState[] | string | null | undefined, OrderState[] | string | null>
  total: ColumnType<string, string | number | undefined, string | number>
  discount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  tax: ColumnType<string | null, never, never>
  duration: ColumnType<Interval | null, Interval | string | null | undefined, Interval | string | null>
  during: string | null
  opens: string | null
  place: ColumnType<Point | null, string | null | undefined, string | null>
  host: string | null
}

export interface Profiles {
  customer_id: string
  bio: string | null
  photo: Uint8Array | null
}

export interface Unkeyed {
  word: string | null
}

export interface CustomerOrders {
  customer_id: ColumnType<string, never, never>
  name: ColumnType<string, never, never>
  order_id: ColumnType<string | null, never, never>
  state: ColumnType<OrderState | null, never, never>
  total: ColumnType<string | null, never, never>
}

export interface GoldCustomers {
  id: ColumnType<string, string | null | undefined, string | null>
  email: ColumnType<string, string | null | undefined, string | null>
  name: ColumnType<string, string | null | undefined, string | null>
}

export interface Totals {
  customer_id: ColumnType<string, never, never>
  total: ColumnType<string, never, never>
  n: ColumnType<string, never, never>
}

export interface DB {
  'crm.leads': CrmLeads
  class: Class
  customers: Customers
  events: Events
  order_lines: OrderLines
  orders: Orders
  profiles: Profiles
  unkeyed: Unkeyed
  customer_orders: CustomerOrders
  gold_customers: GoldCustomers
  totals: Totals
}
