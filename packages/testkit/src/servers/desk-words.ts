import { join } from 'node:path'
import { z } from 'zod'
import { serverAddress } from './address.ts'

// What the workers and the main process of a run say to each other: one question a connection, as JSON.

export const deskRequest = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('server'), name: z.string() }),
  z.object({ ask: z.literal('skipped'), reason: z.string(), tests: z.number() }),
  z.object({ ask: z.literal('kept'), server: z.string(), database: z.string(), command: z.string() }),
])

export const deskAnswer = z.object({ address: serverAddress.optional(), failure: z.string().optional() })

export type DeskRequest = z.infer<typeof deskRequest>
export type DeskAnswer = z.infer<typeof deskAnswer>

/** The environment variable by which workers, and what they start, find the run's folder. */
export const runFolderVariable = 'PLINTH_TESTKIT_RUN'

export const deskSocket = (runFolder: string): string => join(runFolder, 'desk')
