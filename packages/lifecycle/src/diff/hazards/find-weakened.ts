import type { CatalogChange } from '@plinth/catalog/model'
import type { Diagnostic } from '@plinth/kernel'

/** Changes after which more people may see or do more, whatever statement brings them. */
export function findWeakened(changes: readonly CatalogChange[]): Diagnostic[] {
  return changes.flatMap(({ subject, before, after, attributes, change }) => {
    const messages = [
      ...(change === 'changed'
        ? attributes.flatMap(({ name, before: was, after: is }) => weakened[name]?.(was, is) ?? [])
        : []),
      ...(after && 'rowSecurity' in after && before === null && !after.rowSecurity && isOpen(after.grants)
        ? ['is new, open to everybody or to anon, and has no row-level security']
        : []),
    ]
    return messages.map((message) => ({
      code: 'diff.security',
      severity: 'warning' as const,
      subject,
      message,
    }))
  })
}

const weakened: Readonly<Record<string, (was: unknown, is: unknown) => string[]>> = {
  options: (was, is) =>
    hasOption(was, 'security_invoker') && !hasOption(is, 'security_invoker')
      ? ['loses security_invoker: it shows rows with the rights of its owner, past the policies']
      : [],
  rowSecurity: (_, is) => (is === false ? ['loses its row-level security'] : []),
  using: (_, is) => (isAlways(is) ? ['lets every row through now'] : []),
  check: (_, is) => (isAlways(is) ? ['lets every row be written now'] : []),
  securityDefiner: (_, is) => (is === true ? ['runs with the rights of its owner now'] : []),
  settings: (was, is) =>
    hasOption(was, 'search_path') && !hasOption(is, 'search_path') ? ['no longer pins its search_path'] : [],
}

const isAlways = (text: unknown): boolean => text === 'true' || text === '(true)'

const hasOption = (options: unknown, name: string): boolean =>
  Array.isArray(options) &&
  options.some((option) => String(option).startsWith(`${name}=`) && !/=(false|off|0)$/.test(String(option)))

const isOpen = (grants: readonly { readonly grantee: string }[]): boolean =>
  grants.some(({ grantee }) => grantee === 'public' || grantee === 'anon')
