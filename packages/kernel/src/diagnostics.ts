/** How much a finding matters: an error fails the check, a warning does so on request, a note never. */
export type Severity = 'error' | 'warning' | 'info'

/** A finding of any check (verify, lint, drift, seed, access): a value, never thrown. */
export interface Diagnostic {
  /** `family.reason`, stable for ever. */
  readonly code: string
  readonly severity: Severity
  /** What it is about: `table public.users`, `migrations/004_add.sql`. */
  readonly subject: string
  readonly message: string
  /** Something to do about it, preferably a command or a statement to paste. */
  readonly fix?: string
}
