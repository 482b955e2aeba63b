import { type ChildProcess, spawn } from 'node:child_process'
import { inTerminal, type TerminalSize } from './terminal.ts'

export interface CommandOptions {
  readonly cwd?: string
  /** Added to the environment of the test; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** What it reads; without it, nothing. */
  readonly stdin?: string | Uint8Array
  /** After that time it is killed with everything it started. */
  readonly timeoutMs?: number
  /** Runs it in a terminal, where it prints both streams to one; see {@link terminalAbsence}. */
  readonly terminal?: TerminalSize
  /** Called as soon as it runs, to send it signals. */
  onStart?(child: ChildProcess): void
}

export interface CommandResult {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  readonly durationMs: number
  readonly timedOut: boolean
}

/**
 * Runs a program to its end.
 *
 * @example
 * const { code, stdout } = await runCommand(process.execPath, ['--version'])
 */
export async function runCommand(
  command: string,
  args: readonly string[] = [],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const startedAt = performance.now()
  const [program, ...rest] = options.terminal
    ? inTerminal([command, ...args], options.terminal)
    : [command, ...args]
  const env = Object.entries({ ...process.env, ...options.env }).filter(([, value]) => value !== undefined)
  const child = spawn(program ?? command, rest, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: Object.fromEntries(env),
    // A group of its own, so that a timeout ends its children too.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  options.onStart?.(child)
  const texts = { stdout: collect(child.stdout), stderr: collect(child.stderr) }
  child.stdin.on('error', () => {})
  child.stdin.end(options.stdin)
  const ending = await waitFor(child, options.timeoutMs ?? 60_000)
  return {
    ...ending,
    stdout: texts.stdout(),
    stderr: texts.stderr(),
    durationMs: performance.now() - startedAt,
  }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

function waitFor(
  child: ChildProcess,
  timeoutMs: number,
): Promise<Pick<CommandResult, 'code' | 'signal' | 'timedOut'>> {
  return new Promise((resolve, reject) => {
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, timedOut })
    })
  })
}
