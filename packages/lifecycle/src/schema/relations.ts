import type {
  ConstraintObject,
  IndexObject,
  SequenceObject,
  StatisticsObject,
  ViewObject,
} from '@plinth/catalog/model'
import { plainIdent } from '@plinth/kernel'
import { renderPrivileges, role } from './privileges.ts'
import { commentOn, type Statement, statement } from './statement.ts'
import { columnGrants, isInline, sequenceOptions } from './tables.ts'
import { qualified, relationOf, type World } from './world.ts'

export function renderSequence(sequence: SequenceObject, world: World): Statement[] {
  const name = qualified(sequence)
  const subject = `sequence ${name}`
  const words = `create ${sequence.persistence === 'unlogged' ? 'unlogged ' : ''}sequence ${name}`
  const type = sequence.type === 'bigint' ? [] : [`as ${sequence.type}`]
  // That behind an identity column comes with it.
  const made = sequence.identity
    ? []
    : [statement(subject, `${[words, ...type, ...sequenceOptions(sequence)].join(' ')};`, { makes: [name] })]
  return [
    ...made,
    ...commentOn(subject, subject, sequence.comment),
    ...(sequence.ownedBy === null || sequence.identity
      ? []
      : [statement(subject, `alter sequence ${name} owned by ${sequence.ownedBy};`)]),
    ...renderPrivileges({ subject, name, kind: 'sequence' }, sequence, world),
  ].map((each) =>
    // Names of columns are no names of objects: the relation before them is.
    sequence.identity && sequence.ownedBy !== null
      ? { ...each, mentions: `${each.mentions} ${sequence.ownedBy}` }
      : each,
  )
}

export function renderConstraint(constraint: ConstraintObject, world: World): Statement[] {
  const { name, of, definition, inherited, comment } = constraint
  if (of === 'domain' || constraint.type === 'trigger') return []
  const relation = qualified(relationOf(constraint))
  const subject = `constraint ${plainIdent(name)} on ${relation}`
  const isMade = inherited || isInline(constraint, world)
  return [
    ...(isMade
      ? []
      : [statement(subject, `alter table ${relation}\n  add constraint ${plainIdent(name)} ${definition};`)]),
    ...commentOn(subject, subject, inherited ? null : comment),
  ]
}

export function renderIndex(index: IndexObject, world: World): Statement[] {
  const relation = relationOf(index)
  const name = qualified({ schema: index.schema, name: index.name })
  const subject = `index ${name}`
  const table = world.findTable(relation)
  // What hangs on a constraint or on the index of a partitioned table is made with it.
  const isOwn = index.constraint === null && index.partitionOf === null
  const definition =
    table?.partitionKey === null ? index.definition : index.definition.replace(' ON ONLY ', ' ON ')
  const alter = `alter index ${name}`
  const place = `alter table ${qualified(relation)}`
  return [
    ...(isOwn ? [`${definition};`] : []),
    ...(isOwn || index.options.length === 0 ? [] : [`${alter} set (${index.options.join(', ')});`]),
    ...(index.tablespace === null ? [] : [`${alter} set tablespace ${plainIdent(index.tablespace)};`]),
    ...index.statistics.map((target) => {
      const [column, value] = target.split(' ')
      return `${alter} alter column ${column} set statistics ${value};`
    }),
    ...(index.clustered ? [`${place} cluster on ${plainIdent(index.name)};`] : []),
    ...(index.replicaIdentity ? [`${place} replica identity using index ${plainIdent(index.name)};`] : []),
  ]
    .map((text) => statement(subject, text))
    .concat(commentOn(subject, subject, index.comment))
}

export function renderView(view: ViewObject, world: World): Statement[] {
  const name = qualified(view)
  const word = view.materialized ? 'materialized view' : 'view'
  const subject = `${word} ${name}`
  const text = [
    `create ${word} ${name}`,
    ...(view.accessMethod === null ? [] : [`using ${plainIdent(view.accessMethod)}`]),
    ...(view.options.length === 0 ? [] : [`with (${view.options.join(', ')})`]),
    ...(view.tablespace === null ? [] : [`tablespace ${plainIdent(view.tablespace)}`]),
    `as\n${view.definition.replace(/;\s*$/, '')}${view.materialized && !view.populated ? '\nwith no data' : ''};`,
  ].join(' ')
  const columns = world.columnsOf(view)
  return [
    statement(subject, text, { makes: [name] }),
    ...commentOn(subject, subject, view.comment),
    ...columns.flatMap((column) => {
      const place = `alter ${word} ${name} alter column ${plainIdent(column.name)}`
      return [
        ...(column.default === null ? [] : [`${place} set default ${column.default};`]),
        ...(column.statistics === null ? [] : [`${place} set statistics ${column.statistics};`]),
        ...(column.options.length === 0 ? [] : [`${place} set (${column.options.join(', ')});`]),
        ...(column.storage === null ? [] : [`${place} set storage ${column.storage};`]),
        ...(column.compression === null ? [] : [`${place} set compression ${column.compression};`]),
      ].map((line) => statement(subject, line))
    }),
    ...columns.flatMap((column) =>
      commentOn(subject, `column ${name}.${plainIdent(column.name)}`, column.comment),
    ),
    ...renderPrivileges({ subject, name, kind: 'view' }, view, world),
    ...columns.flatMap((column) => columnGrants(column, subject)),
  ]
}

export function renderStatistics(object: StatisticsObject, { migrator }: World): Statement[] {
  const name = qualified(object)
  const subject = `statistics ${name}`
  return [
    statement(subject, `${object.definition};`),
    ...(object.target === null
      ? []
      : [statement(subject, `alter statistics ${name} set statistics ${object.target};`)]),
    ...(object.owner === migrator
      ? []
      : [statement(subject, `alter statistics ${name} owner to ${role(object.owner)};`)]),
    ...commentOn(subject, subject, object.comment),
  ]
}
