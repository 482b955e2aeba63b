import type { LifecycleOperation } from '@plinth/lifecycle'

/** The operations of this system, by name, loaded when they are called: `plinth mep <verb> <operation>`. */
export const operations = {
  'templates.lint': async () => (await import('./templates/lint.operation.ts')).lint,
  'templates.score': async () => (await import('./templates/score.operation.ts')).score,
  'templates.sync': async () => (await import('./templates/sync.operation.ts')).sync,
} as const satisfies Record<string, () => Promise<LifecycleOperation>>

/** One sentence for each verb, for `plinth mep --help`. */
export const verbs = {
  templates: 'The library of form templates: check, score and load its files',
} as const satisfies Record<string, string>
