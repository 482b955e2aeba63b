import type { Catalog } from '@plinth/catalog/model'
import type { Diagnostic, PlinthError } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'

/** One stage of `plinth up`. A verb takes part by a step of its own, named in `steps.ts`. */
export interface UpStep {
  /** The verb that it belongs to: `migrate`. */
  readonly name: string
  /** What it does, for the progress line and the report. */
  readonly title: string
  run(context: LifecycleContext, shared: UpShared): Promise<UpStepReport>
}

/** What several steps need and one of them gets. */
export interface UpShared {
  /** The catalog as it is after the steps that change it; read at the first call. */
  readCatalog(): Promise<Catalog>
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
