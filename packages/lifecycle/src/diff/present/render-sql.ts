import type { PlanOutput } from '../plan-json.ts'

type Plan = Pick<PlanOutput, 'statements' | 'settings'>
type PlanStatement = Plan['statements'][number]

/** The SQL of a plan as a file that psql and `migrate up` can run, each statement below what it does to others. */
export function renderPlanSql({ statements, settings }: Plan): string {
  const numbers = [...new Set(statements.map(({ segment }) => segment))]
  const isWhole = numbers.length === 1 && statements.every(({ alone }) => !alone)
  const parts = numbers.map((number) => {
    const inside = statements.filter(({ segment }) => segment === number)
    const texts = inside.map((statement) => `${renderComment(statement)}${statement.sql};`)
    if (inside.some(({ alone }) => alone)) return texts.join('\n\n')
    const set = settings.map((setting) => `${setting};`)
    return isWhole
      ? [...set, ...texts].join('\n\n')
      : [['begin;', ...set].join('\n'), ...texts, 'commit;'].join('\n\n')
  })
  return `${parts.join('\n\n')}\n`
}

function renderComment({ lock, blocks, hazards }: PlanStatement): string {
  const locked = lock === 'none' || lock === 'SHARE UPDATE EXCLUSIVE' ? [] : [`blocks ${blocks} (${lock})`]
  const lines = [...locked, ...hazards.map(({ code, message }) => `${words[code]}: ${message}`)]
  return lines.flatMap((line) => wrapComment(line)).join('')
}

const words = {
  rewrite: 'rewrite',
  scan: 'scan',
  data_loss: 'DATA LOSS',
  fails_on_rows: 'FAILS ON ROWS',
  security: 'security',
} as const satisfies Record<PlanStatement['hazards'][number]['code'], string>

function wrapComment(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 76) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${lines.length === 0 ? '' : '  '}${word}`)
  }
  return lines.map((line) => `-- ${line}\n`)
}
