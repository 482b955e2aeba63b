import type { Budget } from './budgets.ts'
import type { Measured } from './measure-case.ts'

/** A program as it is started: nothing of the runner's own settings reaches it but PATH and HOME. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** One of the programs that are measured in turn. */
export interface Contender {
  readonly name: string
  readonly command: Command
  /** Makes what a run finds: a fresh database, an empty folder. Not measured. */
  prepare?(): Promise<unknown>
  /** Throws when the run did not do its work: a failure must not count as a fast run. */
  check?(stdout: string): Promise<unknown> | unknown
  /** The seconds that the program measured itself, without its start. */
  ownSeconds?(stdout: string): number
}

/** One question: which contender takes how long for the same work. */
export interface BenchCase {
  readonly name: string
  /** What is done, and what a reader should know about it. */
  readonly note: string
  /** The contender that the others stand beside. */
  readonly reference: string
  readonly contenders: readonly Contender[]
  /** Runs of each contender; default 7. */
  readonly rounds?: number
}

export interface BenchContext {
  /** A folder of this run; removed afterwards. */
  readonly folder: string
  /** Measures a case, prints its table and keeps the numbers for the report. */
  measure(benchCase: BenchCase): Promise<Measured>
  /** Something about the machine or a peer that belongs into the report. */
  remark(text: string): void
}

/** What a file `<name>.bench.ts` exports as `bench`. */
export interface Bench {
  readonly title: string
  run(context: BenchContext): Promise<void>
}

/** The numbers of a bench, and what they had to be. */
export interface BenchReport {
  readonly name: string
  readonly title: string
  readonly date: string
  readonly machine: Readonly<Record<string, string>>
  readonly remarks: readonly string[]
  readonly cases: readonly Measured[]
  readonly verdicts: readonly Verdict[]
}

export interface Verdict {
  readonly budget: Budget
  /** Undefined where the case or the contender was not measured. */
  readonly value: number | undefined
  readonly kept: boolean
}
