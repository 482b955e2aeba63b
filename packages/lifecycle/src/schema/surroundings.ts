import type {
  CronJobObject,
  DefaultPrivilegesObject,
  ExtensionObject,
  ForeignServerObject,
  PublicationObject,
  SchemaObject,
  UserMappingObject,
} from '@plinth/catalog/model'
import { literal, plainIdent } from '@plinth/kernel'
import { migratorName } from '../drift/comparable.ts'
import { foreignOptions } from './options.ts'
import { renderGrant, renderPrivileges, role } from './privileges.ts'
import { renderPublicSchema } from './public-schema.ts'
import { commentOn, type Statement, statement } from './statement.ts'
import type { World } from './world.ts'

export function renderSchemaObject(schema: SchemaObject, world: World): Statement[] {
  if (schema.name === 'public') return renderPublicSchema(schema, world)
  const name = plainIdent(schema.name)
  const subject = `schema ${name}`
  return [
    statement(subject, `create schema if not exists ${name};`),
    ...commentOn(subject, subject, schema.comment),
    ...renderPrivileges({ subject, name, kind: 'schema' }, schema, world),
  ]
}

export function renderExtension({ name, installedIn }: ExtensionObject): Statement[] {
  const text = `create extension if not exists ${plainIdent(name)} with schema ${plainIdent(installedIn)};`
  return [statement(`extension ${plainIdent(name)}`, text)]
}

export function renderForeignServer(server: ForeignServerObject, world: World): Statement[] {
  const name = plainIdent(server.name)
  const subject = `server ${name}`
  const text = [
    `create server ${name}`,
    ...(server.type === null ? [] : [`type ${literal(server.type).trim()}`]),
    ...(server.version === null ? [] : [`version ${literal(server.version).trim()}`]),
    `foreign data wrapper ${plainIdent(server.wrapper)}${foreignOptions(server.options)};`,
  ].join(' ')
  return [
    statement(subject, text),
    ...commentOn(subject, subject, server.comment),
    ...renderPrivileges({ subject, name, kind: 'foreignServer' }, server, world),
  ]
}

// What its options hold may be secret, and is not in the catalog.
export function renderUserMapping(mapping: UserMappingObject): Statement[] {
  const text = `create user mapping for ${role(mapping.role)} server ${plainIdent(mapping.server)};`
  const lost =
    mapping.options.length === 0 ? '' : `-- Its options are not here: ${mapping.options.join(', ')}.\n`
  return [statement(`user mapping ${mapping.name}`, lost + text)]
}

export function renderPublication(publication: PublicationObject, { migrator }: World): Statement[] {
  const { operations, viaRoot, generatedColumns, allTables, tables, schemas } = publication
  const name = plainIdent(publication.name)
  const subject = `publication ${name}`
  const targets = [
    ...(allTables ? ['all tables'] : []),
    ...(tables.length > 0 ? [`table ${tables.map(inParentheses).join(', ')}`] : []),
    ...(schemas.length > 0 ? [`tables in schema ${schemas.join(', ')}`] : []),
  ]
  const options = [
    ...(operations.length === 4 ? [] : [`publish = ${literal(operations.join(', ')).trim()}`]),
    ...(viaRoot ? ['publish_via_partition_root = true'] : []),
    ...(generatedColumns === 'none' ? [] : [`publish_generated_columns = ${generatedColumns}`]),
  ]
  const text = [
    `create ${subject}`,
    ...(targets.length === 0 ? [] : [`for ${targets.join(', ')}`]),
    ...(options.length === 0 ? [] : [`with (${options.join(', ')})`]),
  ].join(' ')
  return [
    statement(subject, `${text};`),
    ...(publication.owner === migrator
      ? []
      : [statement(subject, `alter ${subject} owner to ${role(publication.owner)};`)]),
    ...commentOn(subject, subject, publication.comment),
  ]
}

// The grammar wants parentheses around the condition, which the server prints where it has an operator.
const inParentheses = (table: string): string =>
  table.replace(/ where (?!\()(.*)$/s, (_, condition: string) => ` where (${condition})`)

const everybodysOwn: Readonly<Record<string, readonly string[]>> = {
  functions: ['execute'],
  types: ['usage'],
}

const allOn: Readonly<Record<string, readonly string[]>> = {
  tables: ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain'],
  sequences: ['select', 'update', 'usage'],
  functions: ['execute'],
  types: ['usage'],
  schemas: ['usage', 'create'],
}

export function renderDefaultPrivileges(object: DefaultPrivilegesObject): Statement[] {
  const { owner, schema, type, grants } = object
  const place = [
    'alter default privileges',
    ...(owner === migratorName ? [] : [`for role ${role(owner)}`]),
    ...(schema === null ? [] : [`in schema ${plainIdent(schema)}`]),
  ].join(' ')
  const all = allOn[type] ?? []
  // Those of a schema are added to what everybody has anyway; those for all schemas replace it.
  const usual = schema === null ? (everybodysOwn[type] ?? []) : []
  const isTaken = usual.length > 0 && !grants.some(({ grantee }) => grantee === 'public')
  return [
    ...(isTaken ? [`revoke all on ${type} from public;`] : []),
    ...(schema === null && !grants.some(({ grantee }) => grantee === owner)
      ? [`revoke all on ${type} from ${role(owner)};`]
      : []),
    ...grants
      .filter(({ grantee }) => !(schema === null && grantee === owner))
      .filter(({ grantee }) => !(grantee === 'public' && usual.length > 0))
      .flatMap((grant) => renderGrant(grant, type, all)),
  ].map((text) => statement(`default privileges ${object.name}`, `${place} ${text}`))
}

export function renderCronJob({ name, schedule, command, active }: CronJobObject): Statement[] {
  const subject = `cron job ${name}`
  const words = [name, schedule, command].map((text) => literal(text).trim()).join(', ')
  return [
    statement(subject, `select cron.schedule(${words});`),
    ...(active
      ? []
      : [
          statement(
            subject,
            `select cron.alter_job(jobid, active => false) from cron.job where jobname = ${literal(name).trim()};`,
          ),
        ]),
  ]
}
