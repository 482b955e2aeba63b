import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ElkGraph, type ElkResult, type LayoutEngine, loadEngine } from '@plinth/diagram'

/** A thread costs a quarter of a second to start, and compiles the engine for itself: fewer tables are drawn by then. */
const worthIt = 100
const mostThreads = 4

const fromSource = import.meta.url.endsWith('.ts')

/** Works with an engine that has threads, where so many tables deserve them. */
export async function withLayoutEngine<T>(
  tables: number,
  run: (engine: LayoutEngine) => Promise<T>,
  count = chooseThreads(tables),
): Promise<T> {
  if (count === 0) return run(loadEngine())
  const threads = Array.from({ length: count }, startThread)
  try {
    return await run(share(threads))
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

// On two processors, two threads took 5.1 s for 1,000 tables and this one 4.1 s (2026-11-21): with fewer than two to
// spare, the work stays here.
function chooseThreads(tables: number): number {
  const spare = availableParallelism() - 1
  return tables < worthIt || spare < 2 ? 0 : Math.min(mostThreads, spare)
}

function startThread(): Worker {
  return new Worker(new URL(`./layout-thread${fromSource ? '.ts' : '.js'}`, import.meta.url), {
    ...(fromSource ? { execArgv: ['--conditions=@plinth/source'] } : {}),
  })
}

// Each graph goes to the thread that is free first.
function share(threads: readonly Worker[]): LayoutEngine {
  const free = [...threads]
  const waiting: ((thread: Worker) => void)[] = []
  const take = (): Promise<Worker> => {
    const thread = free.pop()
    return thread ? Promise.resolve(thread) : new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (thread: Worker): void => {
    const next = waiting.shift()
    if (next) next(thread)
    else free.push(thread)
  }
  return async (graph: ElkGraph): Promise<ElkResult> => {
    const thread = await take()
    // An error of the thread rejects this.
    const answer: Promise<ElkResult[]> = once(thread, 'message')
    thread.postMessage(graph)
    const [result = {}] = await answer
    giveBack(thread)
    return result
  }
}
