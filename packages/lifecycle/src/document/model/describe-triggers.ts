import type { TriggerObject } from '@plinth/catalog/model'
import type { TriggerDocument } from './schema-document.ts'

/** Triggers as phrases: `before update, for each row`. */
export function describeTriggers(triggers: readonly TriggerObject[]): TriggerDocument[] {
  return triggers.map(({ name, definition, enabled, function: called, comment }) => {
    const [, when = '', events = ''] =
      /^CREATE (?:CONSTRAINT )?TRIGGER .+? (BEFORE|AFTER|INSTEAD OF) (.+?) ON /s.exec(definition) ?? []
    const scope = / FOR EACH ROW /.test(definition) ? 'for each row' : 'for each statement'
    const [, condition] = / WHEN \((.+)\) EXECUTE /s.exec(definition) ?? []
    const parts = [
      `${when} ${events}`.toLowerCase().trim(),
      scope,
      ...(condition === undefined ? [] : [`when ${condition}`]),
      ...(/^CREATE CONSTRAINT/.test(definition) ? ['as a constraint'] : []),
      ...(enabled === 'origin' ? [] : [states[enabled]]),
    ]
    return { name, when: parts.join(', '), function: called, comment }
  })
}

const states = {
  always: 'also on replicas',
  replica: 'only on replicas',
  disabled: 'disabled',
} as const
