import { defineOperation, type Operation, type OperationDefinition, type Progress } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import type { z } from 'zod'
import { guardOperation } from './environment/guard-operation.ts'
import type { Project } from './project/project.ts'
import type { Target } from './project/resolve-target.ts'

/** What every operation of the lifecycle is given. */
export interface LifecycleContext {
  readonly project: Project
  readonly target: Target
  readonly progress: Progress
  readonly signal: AbortSignal
  /** Where the command runs: paths are shown relative to it. */
  readonly cwd: string
  /** The version of Plinth that runs, for the ledger. */
  readonly toolVersion: string
  /** What the caller chose about how to work, beside the operation's own input. */
  readonly choices?: RunChoices
  /** Called by name at every boundary between steps that write; tests end the process there. */
  boundary(name: string): void
  /** Opens the target at the first call; whoever made the context closes it. */
  openDatabase(): Promise<Database>
}

export interface RunChoices {
  /** How the state before this run can be had again, where the database is protected. */
  readonly recovery?: string | undefined
  /** A server to make scratch databases on. */
  readonly scratchUrl?: string | undefined
  /** Scratch databases may be made on a protected server too. */
  readonly scratchOnTarget?: boolean | undefined
}

export type LifecycleOperation = Operation<LifecycleContext>

/** {@link defineOperation} for operations that work on one project and its database. */
export function defineLifecycleOperation<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: OperationDefinition<LifecycleContext, Input, Output>,
): LifecycleOperation {
  return defineOperation({
    ...definition,
    async run(context, input) {
      await guardOperation(context, definition)
      return definition.run(context, input)
    },
  })
}
