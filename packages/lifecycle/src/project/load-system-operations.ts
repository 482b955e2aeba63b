import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { LifecycleOperation } from '../context.ts'
import { projectErrors } from './errors.ts'
import { operationsFile } from './find-workspace.ts'

/** The operations that the capabilities of a system export, and a sentence for each of their verbs. */
export interface SystemOperations {
  readonly operations: Readonly<Record<string, () => Promise<LifecycleOperation>>>
  readonly verbs: Readonly<Record<string, string>>
}

const table = z.object({
  operations: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'operations are named verb.operation'),
    z.custom<() => Promise<LifecycleOperation>>(
      (value) => typeof value === 'function',
      'each is a function that loads one',
    ),
  ),
  verbs: z.record(z.string(), z.string().min(1)),
})

/** Loads the `src/operations.ts` of a system: the table only, not the operations; undefined when it has none. */
export async function loadSystemOperations(folder: string): Promise<SystemOperations | undefined> {
  const file = join(folder, operationsFile)
  if (!existsSync(file)) return undefined
  const loaded: unknown = await import(pathToFileURL(file).href).catch((cause: unknown) => {
    throw projectErrors.operationsInvalid(
      { file },
      { detail: cause instanceof Error ? cause.message : String(cause), cause },
    )
  })
  // The namespace of a module has no prototype, which zod does not take for an object.
  const parsed = table.safeParse(Object.assign({}, loaded))
  if (parsed.success) return parsed.data
  throw projectErrors.operationsInvalid({ file }, { detail: z.prettifyError(parsed.error), where: { file } })
}
