import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from './bench.ts'

/** One whole process: from the start to the end, as a person at the terminal waits for it. */
export interface ProcessRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly wallSeconds: number
  /** User and system time of the process and its children; undefined without GNU time. */
  readonly cpuSeconds: number | undefined
  /** The largest single process of the tree; undefined where the machine has no way to tell. */
  readonly rssMb: number | undefined
}

const gnuTime = '/usr/bin/time'
const hasGnuTime = /GNU/.test(spawnSync(gnuTime, ['--version'], { encoding: 'utf8' }).stdout ?? '')

/** How memory and CPU time are read on this machine, for the report. */
export const memorySource: string = hasGnuTime ? 'GNU time' : '/proc, every 10 ms'

/** Runs a program to its end and measures it. */
export async function measureProcess(command: Command): Promise<ProcessRun> {
  const timesFile = join(tmpdir(), `plinth-bench-${process.pid}.times`)
  const measured = [command.program, ...command.args]
  const [program = '', ...args] = hasGnuTime
    ? [gnuTime, '--quiet', '--format=%U %S %M', `--output=${timesFile}`, ...measured]
    : measured
  const startedAt = performance.now()
  const child = spawn(program, args, {
    cwd: command.cwd ?? tmpdir(),
    env: { ...cleanEnvironment(), ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stdout = collect(child.stdout)
  const stderr = collect(child.stderr)
  const watched = hasGnuTime ? undefined : watchMemory(child.pid)
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const wallSeconds = (performance.now() - startedAt) / 1000
  const used = hasGnuTime ? readTimes(timesFile) : { cpuSeconds: undefined, rssMb: await watched?.() }
  return { exitCode, stdout: stdout(), stderr: stderr(), wallSeconds, ...used }
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = []
  stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  return () => chunks.join('')
}

function readTimes(file: string): { cpuSeconds: number; rssMb: number } {
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8').trim().split(' ').map(Number)
  rmSync(file)
  return { cpuSeconds: user + system, rssMb: kilobytes / 1024 }
}

// Without GNU time only the first process is seen, and its last few milliseconds are not.
function watchMemory(pid: number | undefined): () => Promise<number | undefined> {
  let peak: number | undefined
  let running = true
  const watch = async (): Promise<void> => {
    while (running) {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
        if (kilobytes) peak = Number(kilobytes) / 1024
      } catch {
        return
      }
      await sleep(10)
    }
  }
  const watching = watch()
  return async () => {
    running = false
    await watching
    return peak
  }
}

// A user's shell, not the runner's: no options for Node, no database, no home of Plinth.
function cleanEnvironment(): Record<string, string> {
  const kept = ['HOME', 'LANG', 'TMPDIR', 'USER'] as const
  const values = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(values),
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    NO_COLOR: '1',
  }
}
