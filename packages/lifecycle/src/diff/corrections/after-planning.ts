import type { CatalogShapes, CronJobObject, StatisticsObject } from '@plinth/catalog/model'
import { ident, literal } from '@plinth/kernel'
import { migratorName } from '../../drift/index.ts'
import { type Corrections, inSchema, onTable, optionStatements, textOrNull } from './corrections.ts'

type Column = CatalogShapes['column']
type Index = CatalogShapes['index']

const tables = { 'partitioned table': 'table', 'foreign table': 'foreign table', table: 'table' } as const

const alterColumn = (column: Column): string =>
  `alter table ${onTable(column)} alter column ${ident(column.name)}`

// `set storage default` is of PostgreSQL 16; a type whose storage can be chosen has one of these two by itself.
const usualStorage = ({ type }: Column): string =>
  /^(numeric(\(.*\))?|inet|cidr)$/.test(type) ? 'main' : 'extended'

const tablespace = (name: string | null): string => ident(name ?? 'pg_default')

/** What the planner does not know of, from what still differs once its statements have run. */
export const afterPlanning: Corrections = {
  schema: {
    changed: {
      // The planner leaves roles of PostgreSQL's own alone.
      owner: ({ name, owner }) => [
        `alter schema ${ident(name)} owner to ${name === 'public' && owner === migratorName ? 'pg_database_owner' : ident(owner)}`,
      ],
    },
  },
  table: {
    changed: {
      options: (after, before) =>
        optionStatements(`alter table ${inSchema(after)}`, before?.options ?? [], after.options),
      tablespace: (after) => [
        `alter table ${inSchema(after)} set tablespace ${tablespace(after.tablespace)}`,
      ],
      accessMethod: (after) => [
        `alter table ${inSchema(after)} set access method ${ident(after.accessMethod ?? 'heap')}`,
      ],
      ofType: (after) => [
        `alter table ${inSchema(after)} ${after.ofType === null ? 'not of' : `of ${after.ofType}`}`,
      ],
      comment: (after) => [
        `comment on ${tables[after.type]} ${inSchema(after)} is ${textOrNull(after.comment)}`,
      ],
    },
  },
  column: {
    changed: {
      comment: (after) => [
        `comment on column ${onTable(after)}.${ident(after.name)} is ${textOrNull(after.comment)}`,
      ],
      storage: (after) => [`${alterColumn(after)} set storage ${after.storage ?? usualStorage(after)}`],
      compression: (after) => [`${alterColumn(after)} set compression ${after.compression ?? 'default'}`],
      statistics: (after) => [`${alterColumn(after)} set statistics ${after.statistics ?? -1}`],
      options: (after, before) => optionStatements(alterColumn(after), before?.options ?? [], after.options),
      foreignOptions: (after, before) => foreignOptions(after, before?.foreignOptions ?? []),
      notNullConstraint: (after) => [
        `${alterColumn(after)} drop not null`,
        ...(after.notNullConstraint === null
          ? [`${alterColumn(after)} set not null`]
          : [`alter table ${onTable(after)} add ${after.notNullConstraint}`]),
      ],
    },
  },
  view: {
    changed: {
      populated: (after) => [
        `refresh materialized view ${inSchema(after)}${after.populated ? '' : ' with no data'}`,
      ],
      accessMethod: (after) => [
        `alter materialized view ${inSchema(after)} set access method ${ident(after.accessMethod ?? 'heap')}`,
      ],
      tablespace: (after) => [
        `alter materialized view ${inSchema(after)} set tablespace ${tablespace(after.tablespace)}`,
      ],
    },
  },
  sequence: {
    changed: {
      persistence: (after) => [
        `alter sequence ${inSchema(after)} set ${after.persistence === 'unlogged' ? 'unlogged' : 'logged'}`,
      ],
    },
  },
  index: {
    added: (after) => [after.definition.replace(/^CREATE (UNIQUE )?INDEX (?!IF)/, 'CREATE $1INDEX ')],
    changed: {
      partitionOf: (after) => attach(after),
      valid: () => [],
      clustered: (after) => [
        `alter table ${onTable(after)} ${after.clustered ? `cluster on ${ident(after.name)}` : 'set without cluster'}`,
      ],
      statistics: (after, before) => indexStatistics(after, before),
      tablespace: (after) => [
        `alter index ${inSchema(after)} set tablespace ${tablespace(after.tablespace)}`,
      ],
    },
  },
  statistics: {
    added: (after) => statistics(after),
    removed: (before) => [`drop statistics ${inSchema(before)}`],
    changed: {
      definition: (after) => [`drop statistics ${inSchema(after)}`, ...statistics(after)],
      target: (after) => [`alter statistics ${inSchema(after)} set statistics ${after.target ?? -1}`],
      owner: (after) => [`alter statistics ${inSchema(after)} owner to ${ident(after.owner)}`],
      comment: (after) => [`comment on statistics ${inSchema(after)} is ${textOrNull(after.comment)}`],
    },
  },
  composite: {
    changed: {
      attributes: (after, before) =>
        after.attributes
          .filter(
            ({ name, comment }) => before?.attributes.find((each) => each.name === name)?.comment !== comment,
          )
          .map(
            ({ name, comment }) =>
              `comment on column ${inSchema(after)}.${ident(name)} is ${textOrNull(comment)}`,
          ),
    },
  },
  extension: {
    changed: {
      version: (after) => [`alter extension ${ident(after.name)} update to ${literal(after.version)}`],
      installedIn: (after) => [`alter extension ${ident(after.name)} set schema ${ident(after.installedIn)}`],
      comment: (after) => [`comment on extension ${ident(after.name)} is ${textOrNull(after.comment)}`],
    },
  },
  publication: {
    changed: {
      generatedColumns: (after) => [
        `alter publication ${ident(after.name)} set (publish_generated_columns = ${after.generatedColumns})`,
      ],
    },
  },
  cronJob: {
    added: (after) => schedule(after),
    removed: ({ name }) => [`select cron.unschedule(${literal(name)})`],
    changed: {
      schedule: (after) => schedule(after),
      command: (after) => schedule(after),
      active: (after) => schedule(after),
    },
  },
}

function attach(index: Index): string[] {
  if (index.partitionOf === null) return []
  const parent = index.partitionOf.split('.').map(ident).join('.')
  return [`alter index ${parent} attach partition ${inSchema(index)}`]
}

function statistics(after: StatisticsObject): string[] {
  return [
    after.definition,
    ...(after.target === null ? [] : [`alter statistics ${inSchema(after)} set statistics ${after.target}`]),
    ...(after.comment === null
      ? []
      : [`comment on statistics ${inSchema(after)} is ${literal(after.comment)}`]),
  ]
}

function indexStatistics(after: Index, before: Index | null): string[] {
  const targets = new Map(
    after.statistics.map((each) => each.split(' ')).map(([column = '', target = '']) => [column, target]),
  )
  for (const each of before?.statistics ?? []) {
    const [column = ''] = each.split(' ')
    if (!targets.has(column)) targets.set(column, '-1')
  }
  return [...targets].map(
    ([column, target]) => `alter index ${inSchema(after)} alter column ${column} set statistics ${target}`,
  )
}

function foreignOptions(after: Column, before: readonly string[]): string[] {
  const nameOf = (option: string): string => option.split('=')[0] ?? ''
  const settingOf = (option: string): string => literal(option.slice(nameOf(option).length + 1))
  const old = before.map(nameOf)
  const parts = [
    ...before
      .filter((option) => !after.foreignOptions.map(nameOf).includes(nameOf(option)))
      .map((option) => `drop ${ident(nameOf(option))}`),
    ...after.foreignOptions
      .filter((option) => !before.includes(option))
      .map(
        (option) =>
          `${old.includes(nameOf(option)) ? 'set' : 'add'} ${ident(nameOf(option))} ${settingOf(option)}`,
      ),
  ]
  return [
    `alter foreign table ${onTable(after)} alter column ${ident(after.name)} options (${parts.join(', ')})`,
  ]
}

// pg_cron's own functions: a job is a row of its table, and belongs to who schedules it.
function schedule({ name, schedule: when, command, active }: CronJobObject): string[] {
  const job = `select cron.schedule(${literal(name)}, ${literal(when)}, ${literal(command)})`
  return active
    ? [job]
    : [job, `select cron.alter_job(jobid, active := false) from cron.job where jobname = ${literal(name)}`]
}
