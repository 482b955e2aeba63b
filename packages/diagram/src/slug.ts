/** `Agent runs & Co.` → `agent-runs-co`: for ids and file names. */
export function slug(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'group'
  )
}
