// The engine's thread: one PGlite, one request at a time.

import { parentPort, workerData } from 'node:worker_threads'
import { CopyPort } from './copy-port.ts'
import type { EngineReply, EngineRequest, EngineStart } from './protocol.ts'
import { startEngine } from './start-engine.ts'
import { Wire } from './wire.ts'

const start: EngineStart = workerData
const lastLines: string[] = []
let closing = false

// Whatever PGlite prints is not for the user's terminal, and reading it there would keep the process alive.
process.stdout.write = () => true
process.stderr.write = () => true

const reply = (message: EngineReply): void => parentPort?.postMessage(message)

function breakDown(reason: string): void {
  if (!closing) reply({ kind: 'broken', reason: [...lastLines, reason].join('\n') })
}

// Errors of PGlite's file system are no Error: they have a number of their own counting.
const noSpaceLeft = 51

function describe(error: unknown): string {
  if (error instanceof Error) return error.message
  if (typeof error === 'object' && error !== null && 'errno' in error)
    return error.errno === noSpaceLeft ? 'No space left on device' : `file system error ${error.errno}`
  return String(error)
}

function keepLog(line: string): void {
  lastLines.push(line)
  if (lastLines.length > 5) lastLines.shift()
  if (line.includes('PANIC:')) breakDown('')
}

try {
  await serve()
} catch (error) {
  breakDown(describe(error))
}

async function serve(): Promise<void> {
  const engine = await startEngine(start, { onLog: keepLog, onExit: breakDown })
  // Used, and forty megabytes large.
  workerData.image = null
  const wire = new Wire(engine, new CopyPort(start.copyPort, start.copySignal), {
    onNotice: (notice) => reply({ kind: 'notice', notice }),
    onNotification: (channel, payload) => reply({ kind: 'notification', channel, payload }),
    onFatal: breakDown,
  })
  parentPort?.on('message', (request: EngineRequest) => {
    answer(request).catch((error: unknown) => breakDown(describe(error)))
  })
  reply({ kind: 'ready' })

  async function answer(request: EngineRequest): Promise<void> {
    switch (request.kind) {
      case 'query':
        return reply({ kind: 'done', ...(await wire.query(request.text, request.values)) })
      case 'script':
        return reply({ kind: 'done', ...(await wire.script(request.text)) })
      case 'copyIn':
        return reply({ kind: 'done', ...(await wire.copyIn(request.text)) })
      case 'copyOut':
        return reply({ kind: 'done', ...(await wire.copyOut(request.text)) })
      case 'dump': {
        const image = new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer())
        parentPort?.postMessage({ kind: 'dumped', image } satisfies EngineReply, [image.buffer])
        return
      }
      case 'close':
        closing = true
        await engine.close()
        reply({ kind: 'closed' })
        parentPort?.close()
    }
  }
}
