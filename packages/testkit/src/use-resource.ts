import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { testkitErrors } from './errors.ts'

/** Each test gets its own, or all the tests of the surrounding describe or file share one. */
export type Per = 'file' | 'test'

export interface Resource<T> {
  readonly key: string
  readonly per: Per
  open(): Promise<T>
  /** `failed`: a test that used it failed. */
  close(value: T, failed: boolean): Promise<void>
}

/** Opens something before the tests and closes it after them; gives what is open now. */
export function useResource<T>(resource: Resource<T>): () => T {
  let opened: { readonly value: T } | undefined
  let failed = false
  const open = async (): Promise<void> => {
    failed = false
    opened = { value: await resource.open() }
  }
  const close = async (): Promise<void> => {
    const closing = opened
    opened = undefined
    if (closing) await resource.close(closing.value, failed)
  }
  // Of the hooks after a test, the last registered runs first: the failure is noted before the end.
  if (resource.per === 'file') {
    beforeAll(open)
    afterAll(close)
  } else {
    beforeEach(open)
    afterEach(close)
  }
  afterEach((context) => {
    failed ||= context.task.result?.state === 'fail'
  })
  return () => {
    if (!opened) throw testkitErrors.databaseClosed({ key: resource.key })
    return opened.value
  }
}
