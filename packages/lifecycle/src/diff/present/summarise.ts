import { type CatalogChange, pluralOf } from '@plinth/catalog/model'
import { counted } from '@plinth/kernel'
import { findWeakened } from '../hazards/find-weakened.ts'
import type { JudgedStatement } from '../hazards/judge-statement.ts'

/** `2 tables, 3 columns, 1 policy; 2 hazards` */
export function summarise(changes: readonly CatalogChange[], statements: readonly JudgedStatement[]): string {
  if (changes.length === 0) return 'no difference'
  const counts = new Map<string, number>()
  for (const { subject, kind, path } of changes) {
    const word = subject.endsWith(` ${path}`) ? subject.slice(0, -path.length - 1) : kind
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts].map(([word, count]) => counted(count, word, pluralOf(word)))
  const ofStatements = statements.flatMap(({ hazards }) => hazards)
  const hazards = [...ofStatements.filter(({ severity }) => severity !== 'info'), ...findWeakened(changes)]
  return `${words.join(', ')}; ${hazards.length === 0 ? 'no hazards' : counted(hazards.length, 'hazard')}`
}
