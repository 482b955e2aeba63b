import { parseArgs } from 'node:util'
import { nearestWord } from '@plinth/kernel'
import { cliErrors } from './errors.ts'
import {
  flagOf,
  type Manifest,
  type ManifestOperation,
  type ManifestVerb,
  operationWord,
  prefixOf,
} from './manifest.ts'
import type { SystemCommands } from './system-commands.ts'

/** Options that every operation takes; `key` is how {@link Call} carries them. */
export const commonOptions = [
  { key: 'env', type: 'string', value: 'NAME', description: 'A declared environment; without it embedded' },
  {
    key: 'url',
    type: 'string',
    value: 'URL',
    description: 'A PostgreSQL server: postgresql://user@host:5432/name',
  },
  {
    key: 'engine',
    type: 'string',
    value: 'NAME',
    description: 'embedded (default), server, or local: a PostgreSQL that Plinth runs',
  },
  { key: 'dir', type: 'string', value: 'FOLDER', description: 'The project in another folder than this one' },
  {
    key: 'data',
    type: 'string',
    value: 'FOLDER',
    description: 'Where embedded databases are kept (.plinth/data)',
  },
  {
    key: 'recovery',
    type: 'string',
    value: 'TEXT',
    description: 'How a protected database can be brought back: "supabase pitr"',
  },
  {
    key: 'scratchUrl',
    type: 'string',
    value: 'URL',
    description: 'A server for scratch databases',
  },
  {
    key: 'scratchOnTarget',
    type: 'boolean',
    value: '',
    description: 'Scratch databases on a protected server too',
  },
  { key: 'json', type: 'boolean', value: '', description: 'Print the result as one JSON document' },
  { key: 'ndjson', type: 'boolean', value: '', description: 'Print progress and result as lines of JSON' },
  { key: 'quiet', type: 'boolean', value: '', description: 'No progress, only the result' },
  { key: 'yes', type: 'boolean', value: '', description: 'Do what may lose data without asking' },
  { key: 'help', type: 'boolean', value: '', description: 'Show help' },
] as const

export type CommonFlags = { readonly [key: string]: string | boolean | undefined }

/** What a command line asks for. */
export type Intent =
  | { readonly kind: 'version' }
  | {
      readonly kind: 'help'
      readonly verb?: ManifestVerb
      readonly operation?: ManifestOperation
      readonly system?: SystemCommands
    }
  | { readonly kind: 'completion'; readonly words: readonly string[] }
  | { readonly kind: 'complete'; readonly words: readonly string[] }
  | Call

export interface Call {
  readonly kind: 'call'
  readonly operation: ManifestOperation
  readonly flags: CommonFlags
  readonly input: Readonly<Record<string, unknown>>
  readonly words: readonly string[]
  /** The system whose own operation it is. */
  readonly system?: SystemCommands
}

/** Reads the words after `plinth`; throws `cli.*` for what nobody could mean. */
export function interpretArgv(argv: readonly string[], manifest: Manifest): Intent {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help' }
  if (first === '--version' || first === '-v' || first === 'version') return { kind: 'version' }
  if (first === 'completion') return { kind: 'completion', words: rest }
  if (first === 'complete') return { kind: 'complete', words: rest[0] === '--' ? rest.slice(1) : rest }
  if (first === 'help') return interpretArgv([...rest, '--help'], manifest)
  return interpretVerb(first, rest, manifest)
}

/** Words that are no system: those of the command line itself come first. */
export function isReserved(word: string, manifest: Manifest): boolean {
  return builtIns.includes(word) || word.startsWith('-') || manifest.some(({ name }) => name === word)
}

/** Reads the words after the name of a system. */
export function interpretSystemArgv(argv: readonly string[], system: SystemCommands): Intent {
  const [first, ...rest] = argv
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', system }
  if (first === 'help') return interpretSystemArgv([...rest, '--help'], system)
  return { ...interpretVerb(first, rest, system.manifest, system.word), system }
}

const builtIns: readonly string[] = ['complete', 'completion', 'help', 'version']

function interpretVerb(
  first: string,
  rest: readonly string[],
  manifest: Manifest,
  system?: string,
): Extract<Intent, { kind: 'help' | 'call' }> {
  const verb = manifest.find(({ name }) => name === first)
  if (!verb) throw unknownVerb(first, manifest, system)
  const named = verb.operations.find((operation) => operationWord(operation) === rest[0])
  const operation = named ?? verb.operations[0]
  if (!operation) throw unknownVerb(first, manifest, system)
  const call = interpretCall(operation, named ? rest.slice(1) : rest)
  if (call.flags['help'] === true)
    return named || verb.operations.length === 1 ? { kind: 'help', operation } : { kind: 'help', verb }
  return call
}

/** How the operation is called: `plinth migrate status`, `plinth up`. */
export function commandOf(operation: ManifestOperation): string {
  const [verb = '', word = ''] = operation.name.split('.')
  return word === 'run' ? `${prefixOf(operation)} ${verb}` : `${prefixOf(operation)} ${verb} ${word}`
}

function interpretCall(operation: ManifestOperation, argv: readonly string[]): Call {
  const command = commandOf(operation)
  const own = operation.options.filter(({ key }) => !operation.positional.includes(key))
  const known = [
    ...commonOptions.map(({ key, type }) => ({ key, type, many: false })),
    ...own.map(({ key, type, many }) => ({
      key,
      type: type === 'boolean' ? ('boolean' as const) : ('string' as const),
      many,
    })),
  ]
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(known.map(({ key, type }) => [flagOf(key).slice(2), { type }])),
      help: { type: 'boolean', short: 'h' },
    },
  })
  const flags: Record<string, string | boolean> = {}
  const input: Record<string, unknown> = {}
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.find(({ key }) => flagOf(key) === `--${token.name}`)
    if (!option)
      throw unknownFlag(
        token.rawName,
        known.map(({ key }) => flagOf(key)),
        command,
      )
    const flag = flagOf(option.key)
    if (option.type === 'string' && token.value === undefined) throw cliErrors.valueMissing({ flag })
    if (option.type === 'boolean' && token.value !== undefined) throw cliErrors.valueUnexpected({ flag })
    const value = token.value ?? true
    if (commonOptions.some(({ key }) => key === option.key)) flags[option.key] = value
    else if (option.many)
      input[option.key] = [...(Array.isArray(input[option.key]) ? [input[option.key]].flat() : []), value]
    else input[option.key] = value
  }
  return { kind: 'call', operation, flags, input, words }
}

function unknownVerb(word: string, manifest: Manifest, system?: string): Error {
  const own = system === undefined ? ['completion', 'help', 'version'] : []
  const near = nearestWord(word, [...manifest.map(({ name }) => name), ...own])
  const prefix = prefixOf(system === undefined ? {} : { system })
  if (near !== undefined) return cliErrors.verbUnknown({ word }, { hint: `did you mean ${prefix} ${near}?` })
  return cliErrors.verbUnknown(
    { word },
    system === undefined ? {} : { hint: `${prefix} --help lists its commands` },
  )
}

function unknownFlag(flag: string, known: readonly string[], command: string): Error {
  const near = nearestWord(flag, known)
  return cliErrors.flagUnknown({ flag, command }, near === undefined ? {} : { hint: `did you mean ${near}?` })
}
