import { commandOf, commonOptions } from './interpret-argv.ts'
import {
  flagOf,
  type Manifest,
  type ManifestOperation,
  type ManifestVerb,
  operationWord,
  prefixOf,
} from './manifest.ts'
import { wrap } from './output/wrap.ts'

/** The page that `plinth --help` prints. */
export function renderOverview(manifest: Manifest, version: string): string {
  return [
    `Plinth ${version}: the database layer of PostgreSQL and Supabase applications`,
    '',
    'Usage: plinth <command> [system …] [options]',
    '',
    'Commands',
    ...twoColumns(manifest.map(({ name, summary }) => [name, summary])),
    ...twoColumns([
      ['completion', 'Print the completion script of a shell: bash, zsh, fish'],
      ['help', 'Help for a command: plinth help migrate'],
      ['version', 'Print the version'],
    ]),
    '',
    'Options of every command',
    ...commonLines(),
    '',
    'Begin with',
    ...(manifest[0]?.operations[0]?.examples ?? []).flatMap(({ command, does }) => example(command, does)),
    '',
    'Exit codes: 0 done, 1 failed, 2 misuse, 3 findings, 4 refused, 130 interrupted',
    '',
  ].join('\n')
}

/** The page of a verb with several operations. */
export function renderVerbHelp(verb: ManifestVerb): string {
  return [
    `${verb.summary}.`,
    '',
    `Usage: ${prefixOf(verb)} ${verb.name} <operation> ${verb.system === undefined ? '[system …] ' : ''}[options]`,
    '',
    'Operations',
    ...twoColumns(
      verb.operations.map((operation, index) => [
        operationWord(operation),
        `${operation.summary}${index === 0 ? ' (default)' : ''}`,
      ]),
    ),
    '',
    `${prefixOf(verb)} ${verb.name} <operation> --help tells more.`,
    '',
  ].join('\n')
}

/** The page of a system: what it offers beside the commands that every system has. */
export function renderSystemHelp(system: string, title: string, manifest: Manifest): string {
  return [
    `${title}.`,
    '',
    `Usage: plinth ${system} <command> <operation> [options]`,
    '',
    ...manifest.flatMap(({ name, summary, operations }) => [
      `${name}: ${summary}`,
      ...twoColumns(operations.map((operation) => [operationWord(operation), operation.summary])),
      '',
    ]),
    `plinth ${system} <command> <operation> --help tells more. What every system has is`,
    `called the other way round: plinth up ${system}; plinth --help lists it.`,
    '',
  ].join('\n')
}

/** The page of one operation. */
export function renderOperationHelp(operation: ManifestOperation): string {
  const own = operation.options.filter(({ key }) => !operation.positional.includes(key))
  const positional = operation.options.filter(({ key }) => operation.positional.includes(key))
  const words = positional.map(({ key, required }) =>
    required ? key.toUpperCase() : `[${key.toUpperCase()}]`,
  )
  const systems = operation.projects === 'one' ? '[system]' : '[system …]'
  return [
    `${operation.summary}.`,
    '',
    `Usage: ${[commandOf(operation), ...(operation.system === undefined ? [systems] : []), ...words, '[options]'].join(' ')}`,
    '',
    ...(operation.description === '' ? [] : [...wrap(operation.description.replaceAll('`', ''), 78), '']),
    ...(positional.length === 0
      ? []
      : [
          'Arguments',
          ...twoColumns(positional.map(({ key, description }) => [key.toUpperCase(), description])),
          '',
        ]),
    ...(own.length === 0
      ? []
      : ['Options', ...twoColumns(own.map((option) => [flagLabel(option), describe(option)])), '']),
    'Options of every command',
    ...commonLines(),
    '',
    'Examples',
    ...operation.examples.flatMap(({ command, does }) => example(command, does)),
    '',
  ].join('\n')
}

const flagLabel = ({ key, type }: ManifestOperation['options'][number]): string =>
  type === 'boolean' ? flagOf(key) : `${flagOf(key)} ${type === 'number' ? 'N' : 'VALUE'}`

const describe = ({ description, choices, required }: ManifestOperation['options'][number]): string =>
  `${description}${choices ? ` (${choices.join(', ')})` : ''}${required ? ' (required)' : ''}`

function commonLines(): string[] {
  return twoColumns(
    commonOptions.map(({ key, value, description }) => [
      value === '' ? flagOf(key) : `${flagOf(key)} ${value}`,
      description,
    ]),
  )
}

function example(command: string, does: string): string[] {
  return [`  ${command}`, `      ${does}`]
}

const nameWidth = 16

function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  return rows.flatMap(([name, text]) => {
    const [first = '', ...more] = wrap(text, 80 - nameWidth - 4)
    const lead =
      name.length > nameWidth
        ? [`  ${name}`, `  ${''.padEnd(nameWidth)}  ${first}`]
        : [`  ${name.padEnd(nameWidth)}  ${first}`]
    return [...lead, ...more.map((line) => `  ${''.padEnd(nameWidth)}  ${line}`)]
  })
}
