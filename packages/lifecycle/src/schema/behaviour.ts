import type {
  Enabled,
  EventTriggerObject,
  PolicyObject,
  RoutineObject,
  RuleObject,
  TriggerObject,
} from '@plinth/catalog/model'
import { literal, plainIdent } from '@plinth/kernel'
import { renderAggregate } from './aggregates.ts'
import { renderPrivileges, role } from './privileges.ts'
import { commentOn, type Statement, statement } from './statement.ts'
import { qualified, relationOf, type World } from './world.ts'

export function renderRoutine(routine: RoutineObject, world: World): Statement[] {
  const plain = qualified(routine)
  const name = `${plain}(${routine.signature})`
  const word = routine.type === 'window function' ? 'function' : routine.type
  const subject = `${word} ${name}`
  const text = routine.definition === null ? renderAggregate(routine) : `${routine.definition.trimEnd()};`
  return [
    statement(subject, text, { makes: [plain], mentions: mentionsOf(routine, text) }),
    ...commentOn(subject, subject, routine.comment),
    ...renderPrivileges({ subject, name, kind: 'routine' }, routine, world),
  ]
}

// Only a body in standard SQL is compiled when the function is made; others find their tables when they run.
function mentionsOf(
  { definition, body, arguments: parameters, returns, support }: RoutineObject,
  text: string,
): string {
  const isCompiled = definition === null || /^(begin atomic|return )/i.test(body.trim())
  return isCompiled ? text : [parameters, returns, support].join(' ')
}

export function renderTrigger(trigger: TriggerObject): Statement[] {
  const relation = qualified(relationOf(trigger))
  const name = `${plainIdent(trigger.name)} on ${relation}`
  const subject = `trigger ${name}`
  return [
    statement(subject, `${trigger.definition};`),
    ...enabling(subject, relation, { word: 'trigger', ...trigger }),
    ...commentOn(subject, subject, trigger.comment),
  ]
}

export function renderRule(rule: RuleObject): Statement[] {
  const relation = qualified(relationOf(rule))
  const subject = `rule ${plainIdent(rule.name)} on ${relation}`
  return [
    statement(subject, rule.definition),
    ...enabling(subject, relation, { word: 'rule', ...rule }),
    ...commentOn(subject, subject, rule.comment),
  ]
}

const states = {
  always: 'enable always',
  replica: 'enable replica',
  disabled: 'disable',
  origin: undefined,
} as const satisfies Record<Enabled, string | undefined>

function enabling(
  subject: string,
  relation: string,
  { word, name, enabled }: { word: string; name: string; enabled: Enabled },
): Statement[] {
  const state = states[enabled]
  return state === undefined
    ? []
    : [statement(subject, `alter table ${relation} ${state} ${word} ${plainIdent(name)};`)]
}

export function renderPolicy(policy: PolicyObject): Statement[] {
  const { name, permissive, command, roles, using, check, comment } = policy
  const subject = `policy ${plainIdent(name)} on ${qualified(relationOf(policy))}`
  const text = [
    `create ${subject}`,
    ...(permissive ? [] : ['as restrictive']),
    `for ${command} to ${roles.map(role).join(', ')}`,
    ...(using === null ? [] : [`using (${using})`]),
    ...(check === null ? [] : [`with check (${check})`]),
  ].join('\n  ')
  return [statement(subject, `${text};`), ...commentOn(subject, subject, comment)]
}

export function renderEventTrigger(trigger: EventTriggerObject, { migrator }: World): Statement[] {
  const name = plainIdent(trigger.name)
  const subject = `event trigger ${name}`
  const tags = trigger.tags.map((tag) => literal(tag).trim()).join(', ')
  const state = states[trigger.enabled]
  return [
    `create ${subject} on ${trigger.event}${tags === '' ? '' : ` when tag in (${tags})`} execute function ${trigger.function}();`,
    ...(state === undefined ? [] : [`alter ${subject} ${state};`]),
    ...(trigger.owner === migrator ? [] : [`alter ${subject} owner to ${role(trigger.owner)};`]),
  ]
    .map((text) => statement(subject, text))
    .concat(commentOn(subject, subject, trigger.comment))
}
