import type { Diagnostic, PlinthError } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'

/** One stage of `plinth up`. A verb takes part by a step of its own, named in `steps.ts`. */
export interface UpStep {
  /** The verb that it belongs to: `migrate`. */
  readonly name: string
  /** What it does, for the progress line and the report. */
  readonly title: string
  run(context: LifecycleContext): Promise<UpStepReport>
}

export interface UpStepReport {
  readonly outcome: 'done' | 'nothing' | 'failed'
  /** What was done, in a few words: `12 applied`. */
  readonly note: string
  /** What needs a person. */
  readonly attention?: readonly Diagnostic[]
  /** Ends `up` here. */
  readonly failure?: PlinthError | undefined
}
