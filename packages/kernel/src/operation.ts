// Only types: every command loads this file, and half of them never need zod.
import type { z } from 'zod'
import type { ExitName } from './errors.ts'
import type { View } from './view.ts'

/** Where an operation can be called from; without a word about it: command line and library. */
export type Surface = 'cli' | 'library' | 'http' | 'job' | 'console'

/**
 * What running an operation does to the world: `read` changes nothing, `write` changes the database or files,
 * `destructive` may lose data and asks for `--yes`.
 */
export type Effect = 'read' | 'write' | 'destructive'

export interface Example {
  readonly command: string
  readonly does: string
}

/** One ability of Plinth, defined once: command, library function, reference page and route follow from it. */
export interface OperationDefinition<Context, Input extends z.ZodObject, Output extends z.ZodType> {
  /** `verb.operation`, equal to the path of its file. */
  readonly name: string
  /** One sentence, at most 72 characters. */
  readonly summary: string
  /** More for the reference page and `--help`, in Markdown. */
  readonly description?: string
  readonly effect: Effect
  readonly surfaces?: readonly Surface[]
  /** Input keys that the command line takes by position, in this order. */
  readonly positional?: readonly (keyof z.infer<Input> & string)[]
  /** `one`: the command line refuses to run it for several projects at once. */
  readonly projects?: 'one' | 'many'
  readonly examples: readonly Example[]
  readonly input: Input
  readonly output: Output
  run(context: Context, input: z.output<Input>): Promise<z.input<Output>>
  /** The result as a person reads it. */
  present(output: z.output<Output>): View
  /** The exit code that the result deserves: `done` unless it says otherwise. */
  exit?(output: z.output<Output>): ExitName
}

/** An operation whose input and output types are only known at run time. */
export interface Operation<Context> {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly effect: Effect
  readonly surfaces: readonly Surface[]
  readonly positional: readonly string[]
  readonly projects: 'one' | 'many'
  readonly examples: readonly Example[]
  readonly inputSchema: () => JsonSchema
  readonly outputSchema: () => JsonSchema
  /** Checks the input, runs, and checks the output; a ZodError tells what is wrong with the input. */
  call(context: Context, input: unknown): Promise<OperationResult>
}

export interface OperationResult {
  readonly output: unknown
  readonly exit: ExitName
  present(): View
}

export type JsonSchema = Readonly<Record<string, unknown>>

/** Turns a definition into an operation that every surface can list, describe and call. */
export function defineOperation<Context, Input extends z.ZodObject, Output extends z.ZodType>(
  definition: OperationDefinition<Context, Input, Output>,
): Operation<Context> {
  const { name, summary, effect, examples, input, output } = definition
  return Object.freeze({
    name,
    summary,
    description: definition.description ?? '',
    effect,
    surfaces: definition.surfaces ?? (['cli', 'library'] as const),
    positional: definition.positional ?? [],
    projects: definition.projects ?? 'many',
    examples,
    inputSchema: () => input.toJSONSchema({ io: 'input' }),
    outputSchema: () => output.toJSONSchema({ io: 'output' }),
    async call(context: Context, given: unknown) {
      const parsed = input.parse(given)
      const result = output.parse(await definition.run(context, parsed))
      return {
        output: result,
        exit: definition.exit?.(result) ?? 'done',
        present: () => definition.present(result),
      }
    },
  })
}
