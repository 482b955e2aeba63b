import type { AnyObject, Kind, RenameCandidate } from '@plinth/catalog/model'
import { ident, qualified } from '@plinth/kernel'

interface Place {
  readonly schema?: string | null
  readonly table?: string
  readonly name: string
  readonly signature?: string
}

/** What PostgreSQL calls an object of a kind in `alter … rename to`; a kind that is absent cannot be renamed here. */
const renameHeads: Readonly<Partial<Record<Kind, (from: Place) => string>>> = {
  schema: ({ name }) => `schema ${ident(name)}`,
  table: (from) => `table ${path(from)}`,
  view: (from) => `table ${path(from)}`,
  sequence: (from) => `sequence ${path(from)}`,
  index: (from) => `index ${path(from)}`,
  enum: (from) => `type ${path(from)}`,
  composite: (from) => `type ${path(from)}`,
  range: (from) => `type ${path(from)}`,
  domain: (from) => `domain ${path(from)}`,
  statistics: (from) => `statistics ${path(from)}`,
  routine: (from) => `routine ${path(from)}(${from.signature ?? ''})`,
  publication: ({ name }) => `publication ${ident(name)}`,
  eventTrigger: ({ name }) => `event trigger ${ident(name)}`,
}

const onTableHeads: Readonly<Partial<Record<Kind, (from: Place) => string>>> = {
  column: ({ name }) => `rename column ${ident(name)}`,
  constraint: ({ name }) => `rename constraint ${ident(name)}`,
}

/** The statement for a rename that somebody has confirmed. */
export function renameStatements({ kind, from, to }: RenameCandidate): string[] {
  const place = toPlace(from)
  const onTable = onTableHeads[kind]
  if (onTable) return [`alter table ${tableOf(place)} ${onTable(place)} to ${ident(to.name)}`]
  if (kind === 'trigger' || kind === 'policy' || kind === 'rule')
    return [`alter ${kind} ${ident(from.name)} on ${tableOf(place)} rename to ${ident(to.name)}`]
  const head = renameHeads[kind]
  return head ? [`alter ${head(place)} rename to ${ident(to.name)}`] : []
}

const toPlace = (object: AnyObject): Place => ({ ...object })

const path = ({ schema, name }: Place): string => qualified(...(schema ? [schema] : []), name)

const tableOf = ({ schema, table = '' }: Place): string => qualified(...(schema ? [schema] : []), table)
