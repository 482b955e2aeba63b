// What the command line knows without loading an operation: enough to parse, to help and to complete.

export interface ManifestOption {
  /** Name of the input key; the flag is its kebab-case. */
  readonly key: string
  readonly type: 'boolean' | 'string' | 'number'
  readonly many: boolean
  readonly required: boolean
  readonly description: string
  readonly choices?: readonly string[]
}

export interface ManifestOperation {
  readonly name: string
  /** The word of the system it belongs to, for one that is no operation of every project. */
  readonly system?: string
  readonly summary: string
  readonly description: string
  readonly effect: 'read' | 'write' | 'destructive'
  readonly projects: 'one' | 'many'
  readonly positional: readonly string[]
  readonly options: readonly ManifestOption[]
  readonly examples: readonly { readonly command: string; readonly does: string }[]
}

export interface ManifestVerb {
  readonly name: string
  readonly system?: string
  readonly summary: string
  /** The first one is what the verb alone runs. */
  readonly operations: readonly ManifestOperation[]
}

export type Manifest = readonly ManifestVerb[]

/** `dryRun` → `--dry-run`. */
export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** What stands before a verb: `plinth`, or `plinth mep`. */
export function prefixOf({ system }: { readonly system?: string }): string {
  return system === undefined ? 'plinth' : `plinth ${system}`
}

/** The word after the verb: `status` of `migrate.status`. */
export function operationWord(operation: ManifestOperation): string {
  return operation.name.split('.')[1] ?? operation.name
}
