import { nearestWord } from '@plinth/kernel'
import { locate, scanScript } from '@plinth/postgres'
import { migrateErrors } from '../errors.ts'

const directives = ['no-transaction', 'allow-edited', 'squashes'] as const

export type Directive = (typeof directives)[number]

/** Reads `-- plinth: no-transaction` from the comments at the head of a file. */
export function readDirectives(text: string, file: string): ReadonlySet<Directive> {
  const found = new Set<Directive>()
  for (const { kind, start, end } of scanScript(text)) {
    if (kind !== 'comment' && kind !== 'space') break
    const [, words] = /^--\s*plinth:\s*(.*?)\s*$/.exec(text.slice(start, end)) ?? []
    for (const word of words?.split(/[\s,]+/).filter(Boolean) ?? [])
      found.add(known(word, { text, file, start }))
  }
  return found
}

function known(
  word: string,
  { text, file, start }: { text: string; file: string; start: number },
): Directive {
  const directive = directives.find((name) => name === word.replace(/:.*$/, ''))
  if (directive) return directive
  const near = nearestWord(word, directives)
  throw migrateErrors.directiveUnknown(
    { word },
    {
      where: locate(file, text, start),
      hint: near === undefined ? `the directives are ${directives.join(', ')}` : `did you mean ${near}?`,
    },
  )
}
