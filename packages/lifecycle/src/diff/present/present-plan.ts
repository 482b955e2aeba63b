import { counted, type View, type ViewBlock } from '@plinth/kernel'
import { failureBlock } from '../../failure.ts'
import { findingBlock } from '../../finding.ts'
import type { PlanOutput } from '../plan-json.ts'
import { renderPlanSql } from './render-sql.ts'

const signs = { added: '+', removed: '-', changed: '~' } as const

/** A plan as a person reads it: the sum of it, what differs, the SQL, and whether it is proven. */
export function presentPlan(plan: PlanOutput): View {
  const { from, to, summary, changes, statements, renames, findings, written } = plan
  if (changes.length === 0)
    return [
      { kind: 'text', tone: 'good', text: `No difference between ${from} and ${to}.` },
      ...findings.map(findingBlock),
    ]
  const wholes = changes.filter(({ partOf }) => partOf === null)
  return [
    { kind: 'text', text: `From ${from} to ${to}: ${summary}` },
    { kind: 'heading', text: 'Changes' },
    { kind: 'raw', text: wholes.map((change) => changeLine(change)).join('\n') },
    ...(renames.length > 0 ? renameBlocks(renames) : []),
    ...(statements.length > 0
      ? ([
          { kind: 'heading', text: 'SQL' },
          { kind: 'raw', text: renderPlanSql(plan) },
        ] as const)
      : []),
    ...findings.map(findingBlock),
    ...proofBlocks(plan),
    ...(written === undefined
      ? []
      : ([
          { kind: 'text', tone: 'good', text: `Wrote ${written}` },
          { kind: 'next', command: 'plinth migrate up', why: 'applies it' },
        ] as const)),
  ]
}

// One line where it fits; what is longer goes on below, indented.
function changeLine({ words, change }: PlanOutput['changes'][number]): string {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line, index) => (index === 0 ? `  ${signs[change]} ${line}` : `      ${line}`)).join('\n')
}

function renameBlocks(renames: PlanOutput['renames']): ViewBlock[] {
  const [first] = renames
  return [
    { kind: 'heading', text: 'Perhaps only renamed' },
    {
      kind: 'raw',
      text: renames.map(({ subject, rename }) => `  ${subject} → ${rename.split('=').at(-1)}`).join('\n'),
    },
    {
      kind: 'next',
      command: `plinth diff plan --rename '${first?.rename}'`,
      why: 'keeps the rows; without it the old one is dropped',
    },
  ]
}

function proofBlocks({ proof, scratch }: PlanOutput): ViewBlock[] {
  if (!proof) return []
  const { proven, tables, filled, rows, left, lost, failure } = proof
  const where = scratch ? ` (${scratch.label})` : ''
  const onRows = `${counted(rows, 'row')} in ${filled} of ${counted(tables, 'table')}`
  if (proven)
    return [
      {
        kind: 'text',
        tone: 'good',
        text: `Proven on a scratch copy with ${onRows}${where}: nothing differs afterwards, and no value is gone unannounced.`,
      },
    ]
  return [
    { kind: 'text', tone: 'bad', text: `Not proven, tried on a scratch copy with ${onRows}${where}.` },
    ...(failure ? [failureBlock(failure)] : []),
    ...(left.length > 0 && !failure
      ? [
          {
            kind: 'text' as const,
            tone: 'bad' as const,
            text: `Still different afterwards: ${left.join('; ')}`,
          },
        ]
      : []),
    ...lost.map((line) => ({ kind: 'text' as const, tone: 'bad' as const, text: `Lost: ${line}` })),
  ]
}
