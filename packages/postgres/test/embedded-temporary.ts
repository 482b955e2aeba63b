import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlinthError } from '@plinth/kernel'
import { onTestFinished } from 'vitest'
import { type EmbeddedOptions, openEmbedded } from '../src/embedded/embedded-database.ts'
import type { EmbeddedDatabase } from '../src/embedded/one-session-database.ts'

/** A path in a folder of its own that is removed after the test; the path itself does not exist yet. */
export async function temporaryFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'plinth-embedded-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true, maxRetries: 3 }))
  return join(parent, 'data')
}

/** A database that is closed after the test; in memory unless a folder is named. */
export async function openForTest(
  options: EmbeddedOptions & { folder?: string } = {},
): Promise<EmbeddedDatabase> {
  const { folder = null, ...rest } = options
  const database = await openEmbedded({ engine: 'embedded', folder }, rest)
  onTestFinished(() => database.close())
  return database
}

/** The error that work ends with. */
export async function errorOf(work: Promise<unknown>): Promise<PlinthError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (error instanceof PlinthError) return error
  throw new TypeError(`expected a PlinthError, got ${String(error)}`)
}
