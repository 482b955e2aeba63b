// Lays graphs out in a thread of its own: ELK computes for seconds, and progress and Ctrl-C have to go on meanwhile.
import { parentPort } from 'node:worker_threads'
import { type ElkGraph, loadEngine } from '@plinth/diagram'

const engine = loadEngine()

parentPort?.on('message', async (graph: ElkGraph) => {
  parentPort?.postMessage(await engine(graph))
})
