import type { BenchCase, Contender } from './bench.ts'
import { measureProcess } from './measure-process.ts'
import { median } from './median.ts'

export interface Sample {
  readonly wallSeconds: number
  readonly cpuSeconds?: number
  readonly rssMb?: number
  readonly ownSeconds?: number
}

export interface MeasuredContender {
  readonly name: string
  /** In the order of the rounds: the samples of one round stand at the same place of every contender. */
  readonly samples: readonly Sample[]
}

export interface Measured {
  readonly name: string
  readonly note: string
  readonly reference: string
  readonly contenders: readonly MeasuredContender[]
}

/** Measures the contenders of a case in turn, round after round: A B C, A B C. The first round only warms up. */
export async function measureCase(
  benchCase: BenchCase,
  { rounds, warm, onRound }: { rounds: number; warm: boolean; onRound?: (round: number) => void },
): Promise<Measured> {
  const { name, note, reference, contenders } = benchCase
  const samples = new Map<string, Sample[]>(contenders.map((contender) => [contender.name, []]))
  for (let round = warm ? 0 : 1; round <= rounds; round++) {
    onRound?.(round)
    for (const contender of contenders) {
      const sample = await measureOnce(contender, name)
      if (round > 0) samples.get(contender.name)?.push(sample)
    }
  }
  return {
    name,
    note,
    reference,
    contenders: [...samples].map(([contender, list]) => ({ name: contender, samples: list })),
  }
}

async function measureOnce(contender: Contender, caseName: string): Promise<Sample> {
  await contender.prepare?.()
  const run = await measureProcess(contender.command)
  try {
    if (run.exitCode !== 0) throw new Error(`exit code ${run.exitCode}`)
    await contender.check?.(run.stdout)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    const said = `${run.stdout.slice(-2000)}\n${run.stderr.slice(-2000)}`
    throw new Error(`${contender.name} did not do "${caseName}": ${problem}\n${said}`, { cause: error })
  }
  return {
    wallSeconds: round3(run.wallSeconds),
    ...(run.cpuSeconds === undefined ? {} : { cpuSeconds: round3(run.cpuSeconds) }),
    ...(run.rssMb === undefined ? {} : { rssMb: Math.round(run.rssMb) }),
    ...(contender.ownSeconds ? { ownSeconds: round3(contender.ownSeconds(run.stdout)) } : {}),
  }
}

export type Quantity = keyof Sample

/** The median of what a contender took; undefined where it was not measured. */
export function medianOf(measured: Measured, contender: string, quantity: Quantity): number | undefined {
  const values = samplesOf(measured, contender).flatMap((sample) => sample[quantity] ?? [])
  return values.length === 0 ? undefined : median(values)
}

/**
 * The median of the ratios of the rounds. A machine that drifts slows both sides of a round, so that this is steadier
 * than the ratio of two medians.
 */
export function ratioOf(
  measured: Measured,
  { contender, beside, quantity }: { contender: string; beside: string; quantity: Quantity },
): number | undefined {
  const theirs = samplesOf(measured, beside)
  const ratios = samplesOf(measured, contender).flatMap((sample, round) => {
    const [ours, other] = [sample[quantity], theirs[round]?.[quantity]]
    return ours === undefined || other === undefined || other === 0 ? [] : [ours / other]
  })
  return ratios.length === 0 ? undefined : median(ratios)
}

/** What the contenders of a case are compared by: their own clock where all have one, else the whole process. */
export function comparedBy({ contenders }: Measured): 'ownSeconds' | 'wallSeconds' {
  const hasOwn = contenders.every(({ samples }) =>
    samples.every(({ ownSeconds }) => ownSeconds !== undefined),
  )
  return hasOwn ? 'ownSeconds' : 'wallSeconds'
}

function samplesOf({ contenders }: Measured, name: string): readonly Sample[] {
  return contenders.find((contender) => contender.name === name)?.samples ?? []
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000
