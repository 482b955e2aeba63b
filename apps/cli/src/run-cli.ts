import { readFileSync } from 'node:fs'
import { exitCodes, PlinthError } from '@plinth/kernel'
import { manifest } from './generated/manifest.ts'
import type { Call, Intent } from './interpret-argv.ts'
import { interpretArgv, interpretSystemArgv, isReserved } from './interpret-argv.ts'
import { createPaint } from './output/paint.ts'
import type { Surface } from './output/render-view.ts'
import type { SystemCommands } from './system-commands.ts'

/** The parts of the process that the command line reads and writes: tests bring their own. */
export interface Surroundings {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly env: NodeJS.ProcessEnv
  cwd(): string
  on(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  off(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  exit(code: number): never
}

/** Runs one command line to its end and gives the exit code. */
export async function runCli(argv: readonly string[], process: Surroundings): Promise<number> {
  process.stdout.on('error', (error) => leaveOnClosedPipe(error, process))
  try {
    return await perform(await readIntent(argv, process), process)
  } catch (error) {
    return report(await asPlinthError(error), argv, process)
  }
}

// What no command of Plinth itself begins with may be a system; only then is one looked for.
async function readIntent(argv: readonly string[], process: Surroundings): Promise<Intent> {
  const words = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv
  const system = await findSystem(words[0], process)
  return system ? interpretSystemArgv(words.slice(1), system) : interpretArgv(argv, manifest)
}

async function findSystem(
  word: string | undefined,
  process: Surroundings,
): Promise<SystemCommands | undefined> {
  if (word === undefined || isReserved(word, manifest)) return undefined
  const { findSystemCommands } = await import('./system-commands.ts')
  return findSystemCommands(word, process)
}

type Performers = {
  readonly [K in Intent['kind']]: (
    intent: Extract<Intent, { kind: K }>,
    process: Surroundings,
  ) => Promise<number>
}

const performers: Performers = {
  async version(_, { stdout }) {
    stdout.write(`plinth ${readVersion()}\n`)
    return exitCodes.done
  },
  async help({ verb, operation, system }, { stdout }) {
    const { renderOverview, renderOperationHelp, renderSystemHelp, renderVerbHelp } = await import(
      './help.ts'
    )
    if (system && !operation && !verb)
      stdout.write(renderSystemHelp(system.word, system.project.title, system.manifest))
    else if (operation) stdout.write(renderOperationHelp(operation))
    else stdout.write(verb ? renderVerbHelp(verb) : renderOverview(manifest, readVersion()))
    return exitCodes.done
  },
  async completion({ words }, { stdout }) {
    const { renderCompletionScript } = await import('./completion.ts')
    stdout.write(renderCompletionScript(words[0] ?? 'bash'))
    return exitCodes.done
  },
  async complete({ words }, process) {
    const { stdout, cwd } = process
    const { completeSystemWords, completeWords } = await import('./completion.ts')
    const system = words.length > 1 ? await findSystem(words[0], process) : undefined
    const candidates = system
      ? completeSystemWords(words.slice(1), system.manifest)
      : completeWords(words, manifest, cwd())
    stdout.write(candidates.map((word) => `${word}\n`).join(''))
    return exitCodes.done
  },
  async call(call: Call, process) {
    const { callOperation } = await import('./call-operation.ts')
    return callOperation(call, {
      process,
      version: readVersion(),
      stdout: surfaceOf(process.stdout, process),
      stderr: surfaceOf(process.stderr, process),
    })
  },
}

function perform<K extends Intent['kind']>(
  intent: Extract<Intent, { kind: K }>,
  process: Surroundings,
): Promise<number> {
  const run: (intent: Extract<Intent, { kind: K }>, process: Surroundings) => Promise<number> =
    performers[intent.kind]
  return run(intent, process)
}

/** The version of the package that runs. */
export function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return version
}

function surfaceOf(stream: NodeJS.WriteStream, { env }: Surroundings): Surface {
  const width = stream.isTTY ? (stream.columns ?? 80) : Number(env['COLUMNS'] ?? 80)
  return { paint: createPaint(stream, env), width: Math.max(40, Math.min(width || 80, 120)) }
}

async function asPlinthError(error: unknown): Promise<PlinthError> {
  if (error instanceof PlinthError) return error
  const { cliErrors } = await import('./errors.ts')
  if (error instanceof Error && error.name === 'AbortError')
    return cliErrors.interrupted(undefined, { cause: error })
  return cliErrors.internal(
    { message: error instanceof Error ? error.message : String(error) },
    { cause: error },
  )
}

async function report(error: PlinthError, argv: readonly string[], process: Surroundings): Promise<number> {
  if (argv.includes('--json') || argv.includes('--ndjson')) {
    const event = argv.includes('--ndjson') ? { type: 'error', error } : { error }
    process.stdout.write(`${JSON.stringify(event, null, argv.includes('--ndjson') ? 0 : 2)}\n`)
  } else {
    const { renderError } = await import('./output/render-error.ts')
    process.stderr.write(`${renderError(error, surfaceOf(process.stderr, process)).join('\n')}\n`)
  }
  if (process.env['PLINTH_DEBUG']) process.stderr.write(`${debugText(error)}\n`)
  return exitCodes[error.exit]
}

function debugText(error: PlinthError): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : ''
  return `${error.stack}${cause}`
}

// `plinth … | head` closes the pipe early; that is no failure.
function leaveOnClosedPipe(error: NodeJS.ErrnoException, process: Surroundings): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
}
