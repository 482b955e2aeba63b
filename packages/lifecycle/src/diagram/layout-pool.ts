import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ElkGraph, type ElkResult, type LayoutEngine, loadEngine } from '@plinth/diagram'

/** A thread costs a quarter of a second to start: a schema with fewer tables is drawn by then. */
const worthIt = 100
const mostThreads = 4

const fromSource = import.meta.url.endsWith('.ts')

/** Works with an engine that has a thread for each processor, where so many tables deserve them. */
export async function withLayoutEngine<T>(
  tables: number,
  run: (engine: LayoutEngine) => Promise<T>,
): Promise<T> {
  if (tables < worthIt) return run(loadEngine())
  const threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, startThread)
  try {
    return await run(share(threads))
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
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
