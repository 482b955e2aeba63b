// The engine's thread: one PGlite, one request at a time.

import { parentPort, workerData } from 'node:worker_threads'
import { CopyPort } from './copy-port.ts'
import type { EngineReply, EngineRequest, EngineStart } from './protocol.ts'
import { startEngine } from './start-engine.ts'
import { WalLimit } from './wal-limit.ts'
import { Wire, type WireOutcome } from './wire.ts'

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
  const wal = new WalLimit(wire)
  // A checkpoint may follow an answer; the next request waits for it.
  let turn = Promise.resolve()
  parentPort?.on('message', (request: EngineRequest) => {
    turn = turn.then(() => answer(request)).catch((error: unknown) => breakDown(describe(error)))
  })
  reply({ kind: 'ready' })

  async function done(run: () => Promise<WireOutcome>): Promise<void> {
    const started = performance.now()
    const outcome = await run()
    reply({ kind: 'done', ...outcome })
    await wal.worked(performance.now() - started, outcome.status)
  }

  async function answer(request: EngineRequest): Promise<void> {
    switch (request.kind) {
      case 'query':
        return done(() => wire.query(request.text, request.values))
      case 'script':
        return done(() => wire.script(request.text))
      case 'copyIn':
        return done(() => wire.copyIn(request.text))
      case 'copyOut':
        return done(() => wire.copyOut(request.text))
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
