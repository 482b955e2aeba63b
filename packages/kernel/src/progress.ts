// Long work tells what it is doing through events; who listens decides how they look.

export type StepOutcome = 'done' | 'nothing' | 'failed'

export type ProgressEvent =
  | { readonly type: 'step.started'; readonly step: string; readonly title: string; readonly total?: number }
  | {
      readonly type: 'step.advanced'
      readonly step: string
      readonly done: number
      readonly total?: number
      readonly note?: string
    }
  | {
      readonly type: 'step.finished'
      readonly step: string
      readonly title: string
      readonly outcome: StepOutcome
      readonly note?: string
      readonly durationMs: number
    }
  | { readonly type: 'note'; readonly level: 'info' | 'warning'; readonly message: string }

/** What a running step may say about itself. */
export interface StepProgress {
  /** `done` of `total` units are finished; `note` names the current one. */
  advance(done: number, details?: { total?: number; note?: string }): void
  /** Ends the step with words of its own: `12 applied`; `nothing` marks that there was nothing to do. */
  conclude(outcome: StepOutcome, note?: string): void
}

export interface Progress {
  /** Runs work as a named step; an exception ends the step as failed and goes on upwards. */
  step<T>(title: string, run: (step: StepProgress) => Promise<T>, options?: { total?: number }): Promise<T>
  note(level: 'info' | 'warning', message: string): void
}

/** Makes a {@link Progress} that sends its events to one listener. */
export function createProgress(
  listener: (event: ProgressEvent) => void,
  now: () => number = () => performance.now(),
): Progress {
  let count = 0
  return {
    note: (level, message) => listener({ type: 'note', level, message }),
    async step(title, run, options = {}) {
      const step = `${++count}`
      const startedAt = now()
      const ending: { outcome: StepOutcome; note?: string } = { outcome: 'done' }
      listener({ type: 'step.started', step, title, ...options })
      try {
        return await run({
          advance: (done, details = {}) =>
            listener({ type: 'step.advanced', step, done, ...options, ...details }),
          conclude: (outcome, note) => Object.assign(ending, { outcome }, note === undefined ? {} : { note }),
        })
      } catch (error) {
        ending.outcome = 'failed'
        throw error
      } finally {
        listener({ type: 'step.finished', step, title, ...ending, durationMs: now() - startedAt })
      }
    },
  }
}

/** A progress that nobody listens to. */
export const silentProgress: Progress = createProgress(() => {})
