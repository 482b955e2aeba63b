import { createProgress, type ExitName, exitCodes, type OperationResult, type Progress } from '@plinth/kernel'
import {
  type LifecycleContext,
  type LifecycleOperation,
  openTarget,
  operations,
  type Project,
} from '@plinth/lifecycle/command'
import { ZodError } from 'zod'
import { chooseProjects } from './choose-projects.ts'
import { adviseOnPassword, chooseTarget, readChoices } from './choose-target.ts'
import { cliErrors } from './errors.ts'
import { type Call, commandOf } from './interpret-argv.ts'
import { flagOf } from './manifest.ts'
import { renderView, type Surface } from './output/render-view.ts'
import { liveProgress, plainProgress } from './output/show-progress.ts'
import type { Surroundings } from './run-cli.ts'

export interface Caller {
  readonly process: Surroundings
  readonly version: string
  readonly stdout: Surface
  readonly stderr: Surface
}

/** Runs an operation for each project that the command line means; the worst result is the exit code. */
export async function callOperation(call: Call, caller: Caller): Promise<number> {
  const { projects, input, explicit } = await chooseProjects(call, caller.process)
  const operation = await loadOperation(call)
  if (operation.effect === 'destructive' && call.flags['yes'] !== true && input['dryRun'] !== true)
    throw cliErrors.confirmationMissing({ command: commandOf(call.operation) })
  const output = chooseOutput(call, caller)
  const interruption = watchSignals(caller.process)
  const results: OperationResult[] = []
  const warning = adviseOnPassword(call.flags)
  if (warning !== undefined) output.progress.note('warning', warning)
  try {
    for (const project of projects) {
      const several = projects.length > 1 || !explicit
      const result = await callOne({
        operation,
        call,
        project,
        several,
        input,
        env: caller.process.env,
        signal: interruption.signal,
        progress: output.progress,
        version: caller.version,
        cwd: caller.process.cwd(),
      })
      results.push(result)
      output.result(result)
      if (interruption.signal.aborted) break
    }
    output.end(results)
  } finally {
    interruption.stop()
    output.close()
  }
  return worstExit(results.map(({ exit }) => exit))
}

interface OneCall {
  readonly operation: LifecycleOperation
  readonly call: Call
  readonly project: Project
  readonly several: boolean
  readonly input: Readonly<Record<string, unknown>>
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly progress: Progress
  readonly version: string
  readonly cwd: string
}

async function callOne({
  operation,
  call,
  project,
  several,
  input,
  env,
  signal,
  progress,
  version,
  cwd,
}: OneCall): Promise<OperationResult> {
  const { target, advice } = chooseTarget(project, { flags: call.flags, several, env })
  if (advice !== undefined) progress.note('warning', advice)
  const command = commandOf(call.operation)
  const opened = openTarget(target, { signal, applicationName: `${command} ${project.name}` })
  const context: LifecycleContext = {
    project,
    target,
    progress,
    signal,
    toolVersion: version,
    cwd,
    choices: readChoices(call.flags),
    boundary,
    openDatabase: opened.open,
  }
  try {
    return await operation.call(context, input)
  } catch (error) {
    if (error instanceof ZodError) throw cliErrors.inputInvalid({ problem: describeInput(error), command })
    if (signal.aborted) throw cliErrors.interrupted(undefined, { cause: error })
    throw error
  } finally {
    await opened.close()
  }
}

// PLINTH_CRASH_AT=name kills the process there as a power switch would; name:3 at the third time.
const [crashAt, crashCount = '1'] = (process.env['PLINTH_CRASH_AT'] ?? '').split(':')
let crashesLeft = Number(crashCount)

function boundary(name: string): void {
  if (process.env['PLINTH_TRACE_BOUNDARIES']) process.stderr.write(`boundary ${name}\n`)
  if (name === crashAt && --crashesLeft === 0) process.kill(process.pid, 'SIGKILL')
}

async function loadOperation({ operation, system }: Call): Promise<LifecycleOperation> {
  const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> =
    system?.operations ?? operations
  const load = loaders[operation.name]
  if (!load) throw cliErrors.internal({ message: `the operation ${operation.name} is not registered` })
  return load()
}

interface Output {
  readonly progress: Progress
  result(result: OperationResult): void
  end(results: readonly OperationResult[]): void
  close(): void
}

function chooseOutput({ flags }: Call, { process, stdout, stderr }: Caller): Output {
  if (flags['ndjson'] === true) {
    const line = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`)
    return {
      progress: createProgress(line),
      result: ({ output, exit }) => line({ type: 'result', exit: exitCodes[exit], result: output }),
      end: () => {},
      close: () => {},
    }
  }
  const write = (words: string): void => void process.stderr.write(words)
  const show = process.stderr.isTTY && process.env['TERM'] !== 'dumb' ? liveProgress : plainProgress
  const silent = flags['quiet'] === true || flags['json'] === true
  const shown = silent ? { listener: () => {}, end: () => {} } : show({ write, ...stderr })
  const progress = createProgress(shown.listener)
  if (flags['json'] === true) {
    return {
      progress,
      result: () => {},
      end: (results) => {
        const document = results.length === 1 ? results[0]?.output : results.map(({ output }) => output)
        process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
      },
      close: shown.end,
    }
  }
  let count = 0
  return {
    progress,
    result: (result) => {
      const gap = count++ > 0 || (!silent && process.stderr.isTTY) ? '\n' : ''
      process.stdout.write(gap + renderView(result.present(), stdout))
    },
    end: () => {},
    close: shown.end,
  }
}

// The first signal lets the running transaction be rolled back in order; the second leaves at once.
function watchSignals(process: Surroundings): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted)
    controller.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  return {
    signal: controller.signal,
    stop: () => {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
    },
  }
}

const severity = [
  'done',
  'findings',
  'refused',
  'failed',
  'misuse',
  'interrupted',
] as const satisfies ExitName[]

function worstExit(exits: readonly ExitName[]): number {
  const worst = exits.reduce((index, exit) => Math.max(index, severity.indexOf(exit)), 0)
  return exitCodes[severity[worst] ?? 'failed']
}

function describeInput(error: ZodError): string {
  return error.issues
    .map(({ path, message }) => `${flagOf(path.map(String).join('.'))}: ${message}`)
    .join('; ')
}
