import type { Diagnostic } from '@plinth/kernel'
import { Document, isMap, visit } from 'yaml'
import { z } from 'zod'
import { readYaml } from '../yaml/index.ts'
import { type Cells, cellWords, commands, type Matrix } from './matrix.ts'
import { goldenFile } from './places.ts'

const cells = z.record(z.string(), z.string())

const goldenSchema = z.strictObject({
  identities: z.array(z.string()),
  relations: z.record(z.string(), z.record(z.string(), z.union([z.int(), cells]))).default({}),
  sequences: z.record(z.string(), cells).default({}),
  functions: z.record(z.string(), cells).default({}),
})

/** The matrix in words, as its golden file has it: what it does not name is denied. */
export type Golden = z.output<typeof goldenSchema>

export function goldenOf({ identities, relations, sequences, functions }: Matrix): Golden {
  return {
    identities: [...identities],
    relations: Object.fromEntries(
      relations.map(({ key, rows, cells: found }) => [
        key,
        {
          rows,
          ...Object.fromEntries(
            commands
              .map((command) => [command, openCells(found[command] ?? {}, cellWords)] as const)
              .filter(([, words]) => Object.keys(words).length > 0),
          ),
        },
      ]),
    ),
    sequences: openCallables(sequences),
    functions: openCallables(functions),
  }
}

const denied = 'denied'

function openCells<T>(found: Cells<T>, say: (cell: T) => string): Record<string, string> {
  const words = Object.entries(found).map(([identity, cell]) => [identity, say(cell)] as const)
  return Object.fromEntries(words.filter(([, word]) => word !== denied))
}

const openCallables = (callables: Matrix['functions']): Record<string, Record<string, string>> =>
  Object.fromEntries(callables.map(({ key, cells: found }) => [key, openCells(found, String)]))

/** The same text for the same matrix. */
export function renderGolden(golden: Golden): string {
  const document = new Document(golden, { aliasDuplicateObjects: false })
  document.commentBefore = ` Who can do what, as it was tried on the seed rows; "plinth access matrix --write" writes it, people review it.
 none, 2 of 6, all: how many of the rows tried were reached. Who is not named lacks the privilege.`
  visit(document, {
    Map(key, node) {
      if (key !== null && node.items.every(({ value }) => !isMap(value))) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

export const parseGolden = (text: string, file: string): Golden => readYaml(text, file, goldenSchema)

/** Every cell that is not as the golden file has it. */
export function compareGolden(expected: Golden, found: Golden): Diagnostic[] {
  const [before, after] = [flatten(expected), flatten(found)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((cell): Diagnostic[] => {
    const [was = denied, is = denied] = [before.get(cell), after.get(cell)]
    if (was === is) return []
    return [
      {
        code: 'access.changed',
        severity: 'error',
        subject: cell,
        message: `is ${is}; ${goldenFile} says ${was}`,
        fix: 'mend the policies and grants, or plinth access matrix --write where it is meant to be so',
      },
    ]
  })
}

// `public.leads select as dora` → `2 of 6`.
function flatten({ identities, relations, sequences, functions }: Golden): Map<string, string> {
  const words = new Map<string, string>([['identities', identities.join(', ')]])
  const add = (subject: string, found: Readonly<Record<string, string>>): void => {
    for (const [identity, word] of Object.entries(found)) words.set(`${subject} as ${identity}`, word)
  }
  for (const [key, entries] of Object.entries(relations)) {
    for (const [command, value] of Object.entries(entries)) {
      if (typeof value === 'number') words.set(`${key} ${command}`, String(value))
      else add(`${key} ${command}`, value)
    }
  }
  for (const [key, found] of Object.entries(sequences)) add(`${key} nextval`, found)
  for (const [key, found] of Object.entries(functions)) add(key, found)
  return words
}
