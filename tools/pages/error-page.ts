import { exitCodes } from '@plinth/kernel'
import type { DocumentedError } from './read-error-tables.ts'

/** The page of all errors: code, exit code, HTTP status, words and advice. */
export function renderErrorPage(errors: readonly DocumentedError[]): string {
  return [
    '# Errors',
    '',
    'Every failure has a stable code. `<words in brackets>` stand for the facts of the case.',
    '',
    ...errors.flatMap(({ code, definition }) => [
      `## \`${code}\``,
      '',
      `> ${words(definition.message)}`,
      '',
      ...(definition.detail === undefined ? [] : [words(definition.detail), '']),
      ...(definition.hint === undefined ? [] : [`**Hint:** ${words(definition.hint)}`, '']),
      `Exit code ${exitCodes[definition.exit]} (${definition.exit}), HTTP ${definition.http}.`,
      '',
    ]),
  ].join('\n')
}

// Called with facts that answer every name with that name, a message tells where its facts stand.
function words(text: string | ((facts: never) => string)): string {
  if (typeof text === 'string') return text.replaceAll('<', '&lt;')
  const names = new Proxy({}, { get: (_, name) => `<${String(name)}>` })
  return String(Reflect.apply(text, undefined, [names])).replaceAll('<', '&lt;')
}
