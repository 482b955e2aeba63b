import type {
  CompositeObject,
  ConstraintObject,
  DomainObject,
  EnumObject,
  RangeObject,
} from '@plinth/catalog/model'
import { literal, plainIdent } from '@plinth/kernel'
import { renderPrivileges } from './privileges.ts'
import { commentOn, type Statement, statement } from './statement.ts'
import { qualified, type World } from './world.ts'

export function renderEnum(object: EnumObject, world: World): Statement[] {
  const values = object.values.map((value) => `  ${literal(value)}`).join(',\n')
  return type(object, `create type ${qualified(object)} as enum (\n${values}\n);`, world)
}

export function renderComposite(object: CompositeObject, world: World): Statement[] {
  const name = qualified(object)
  const attributes = object.attributes.map(
    (each) => `  ${plainIdent(each.name)} ${each.type}${collate(each.collation)}`,
  )
  return [
    ...type(object, `create type ${name} as (\n${attributes.join(',\n')}\n);`, world),
    ...object.attributes.flatMap((each) =>
      commentOn(`type ${name}`, `column ${name}.${plainIdent(each.name)}`, each.comment),
    ),
  ]
}

export function renderRange(object: RangeObject, world: World): Statement[] {
  const { subtype, multirange, operatorClass, collation, canonical, difference } = object
  const parts = [
    ['subtype', subtype],
    ['subtype_opclass', plainIdent(operatorClass)],
    ['collation', collation],
    ['canonical', withoutArguments(canonical)],
    ['subtype_diff', withoutArguments(difference)],
    ['multirange_type_name', multirange],
  ].flatMap(([key, value]) => (value ? [`  ${key} = ${value}`] : []))
  return type(object, `create type ${qualified(object)} as range (\n${parts.join(',\n')}\n);`, world)
}

const withoutArguments = (procedure: string | null): string | null => procedure?.replace(/\(.*$/, '') ?? null

export function renderDomain(object: DomainObject, world: World): Statement[] {
  const name = qualified(object)
  const subject = `domain ${name}`
  const checks = world.catalog.objects.constraint.filter(
    (each) => each.of === 'domain' && each.schema === object.schema && each.table === object.name,
  )
  const text = [
    `create domain ${name} as ${object.type}${collate(object.collation)}`,
    ...(object.default === null ? [] : [`  default ${object.default}`]),
    ...(object.notNull ? ['  not null'] : []),
  ].join('\n')
  return [
    statement(subject, `${text};`, { makes: [name] }),
    ...commentOn(subject, subject, object.comment),
    ...checks.flatMap((check) => renderDomainCheck(check, name)),
    ...renderPrivileges({ subject, name, kind: 'domain' }, object, world),
  ]
}

function renderDomainCheck({ name, definition, comment }: ConstraintObject, domain: string): Statement[] {
  const subject = `domain ${domain}`
  return [
    statement(subject, `alter domain ${domain} add constraint ${plainIdent(name)} ${definition};`),
    ...commentOn(subject, `constraint ${plainIdent(name)} on domain ${domain}`, comment),
  ]
}

function type(object: EnumObject | CompositeObject | RangeObject, text: string, world: World): Statement[] {
  const name = qualified(object)
  const subject = `type ${name}`
  const makes = 'multirange' in object ? [name, object.multirange] : [name]
  return [
    statement(subject, text, { makes }),
    ...commentOn(subject, subject, object.comment),
    ...renderPrivileges({ subject, name, kind: 'type' }, object, world),
  ]
}

export const collate = (collation: string | null): string =>
  collation === null ? '' : ` collate ${collation}`
