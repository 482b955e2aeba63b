import type { BenchReport, Verdict } from './bench.ts'
import { describeBudget } from './budgets.ts'
import { comparedBy, type Measured, medianOf, ratioOf } from './measure-case.ts'

const columns = ['', 'wall s', 'least', 'most', 'own s', 'CPU s', 'peak MB', 'ratio'] as const

/** The rows of a case: medians, and the ratio beside the reference. */
export function tableOf(measured: Measured): string[][] {
  const quantity = comparedBy(measured)
  const rows = measured.contenders.map(({ name, samples }) => {
    const walls = samples.map(({ wallSeconds }) => wallSeconds)
    const ratio = ratioOf(measured, { contender: name, beside: measured.reference, quantity })
    return [
      name,
      number(medianOf(measured, name, 'wallSeconds')),
      number(Math.min(...walls)),
      number(Math.max(...walls)),
      number(medianOf(measured, name, 'ownSeconds')),
      number(medianOf(measured, name, 'cpuSeconds')),
      number(medianOf(measured, name, 'rssMb'), 0),
      number(ratio),
    ]
  })
  const used = columns.map((_, column) => column === 0 || rows.some((row) => row[column] !== ''))
  return [[...columns], ...rows].map((row) => row.filter((_, column) => used[column]))
}

/** A case for the terminal. */
export function renderCase(measured: Measured): string {
  const rows = tableOf(measured)
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
  return `${measured.name}\n  ${lines.join('\n  ')}\n`
}

/** One line for a budget: kept, broken, or not measured. */
export function renderVerdict({ budget, value, kept }: Verdict): string {
  const word = kept ? 'kept' : value === undefined ? 'not measured' : 'BROKEN'
  return `${word}: ${describeBudget(budget)}${value === undefined ? '' : `; is ${number(value)}`}`
}

/** The report that is committed. */
export function renderMarkdown({
  name,
  title,
  date,
  machine,
  remarks,
  cases,
  verdicts,
}: BenchReport): string {
  const facts = Object.entries(machine).map(([key, value]) => `| ${key} | ${value} |`)
  const blocks = [
    `# ${title}, ${date}`,
    `\`npm run bench -- ${name}\`. Medians of the rounds; the ratio is the median of the ratios of the rounds.`,
    ['| Machine | |', '|---|---|', ...facts].join('\n'),
    ...cases.flatMap(markdownCase),
    ...(verdicts.length === 0
      ? []
      : ['## Budgets', verdicts.map((each) => `- ${renderVerdict(each)}`).join('\n')]),
    ...(remarks.length === 0 ? [] : ['## Remarks', remarks.map((text) => `- ${text}`).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function markdownCase(measured: Measured): string[] {
  const [head = [], ...rows] = tableOf(measured)
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = `|${head.map((_, column) => (column === 0 ? '---|' : '---:|')).join('')}`
  const rounds = measured.contenders[0]?.samples.length ?? 0
  return [
    `## ${measured.name}`,
    `${measured.note} ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; ratio beside ${measured.reference}.`,
    [line(head), rule, ...rows.map(line)].join('\n'),
  ]
}

function number(value: number | undefined, digits = 2): string {
  return value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits)
}
