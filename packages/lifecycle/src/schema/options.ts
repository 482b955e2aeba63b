import { literal, plainIdent } from '@plinth/kernel'

/** ` options (host 'a')`, from `host=a`; nothing without any. */
export function foreignOptions(options: readonly string[]): string {
  if (options.length === 0) return ''
  const parts = options.map((option) => {
    const at = option.indexOf('=')
    return `${plainIdent(option.slice(0, at))} ${literal(option.slice(at + 1)).trim()}`
  })
  return ` options (${parts.join(', ')})`
}
