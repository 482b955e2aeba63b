import type { Grant, SchemaObject } from '@plinth/catalog/model'
import { migratorName } from '../drift/comparable.ts'
import { renderGrant, role, securables } from './privileges.ts'
import { commentOn, type Statement, statement } from './statement.ts'
import type { World } from './world.ts'

const { all } = securables.schema

/** What is otherwise in `public` than in a new database, where the schema is there already. */
export function renderPublicSchema(schema: SchemaObject, { platformRoles }: World): Statement[] {
  const subject = 'schema public'
  const { owner, grants, comment } = schema
  const usual = new Map<string, readonly string[]>([
    [owner, all],
    ['public', ['usage']],
    ...platformRoles.map((name) => [name, ['usage']] as const),
  ])
  const held = new Map(grants.map((grant) => [grant.grantee, grant]))
  const lines = [...new Set([...usual.keys(), ...held.keys()])].flatMap((grantee) =>
    renderDifference(usual.get(grantee) ?? [], held.get(grantee) ?? { ...nothing, grantee }),
  )
  return [
    ...(owner === migratorName ? [] : [statement(subject, `alter schema public owner to ${role(owner)};`)]),
    ...lines.map((line) => statement(subject, line)),
    ...commentOn(subject, subject, comment),
  ]
}

const nothing = { privileges: [], grantable: [] }

function renderDifference(usual: readonly string[], { grantee, privileges, grantable }: Grant): string[] {
  const more = privileges.filter((name) => !usual.includes(name) || grantable.includes(name))
  const less = usual.filter((name) => !privileges.includes(name))
  // The role that migrates has its privileges there as the owner of the database.
  const holder = grantee === migratorName ? 'pg_database_owner' : grantee
  return [
    ...(less.length === 0 ? [] : [`revoke ${less.join(', ')} on schema public from ${role(holder)};`]),
    ...renderGrant({ grantee: holder, privileges: more, grantable }, 'schema public', all),
  ]
}

/** A database can be without it. */
export const renderNoPublicSchema = (schemas: readonly SchemaObject[]): Statement[] =>
  schemas.some(({ name }) => name === 'public')
    ? []
    : [statement('schema public', 'drop schema if exists public;')]
