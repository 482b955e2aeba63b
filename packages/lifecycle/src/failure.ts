import type { PlinthErrorFields, ViewBlock } from '@plinth/kernel'
import { z } from 'zod'

/** A place in a file, in errors and findings. */
export const whereJson = z.object({
  file: z.string(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
  excerpt: z.string().exactOptional(),
})

/** A failure as part of a result, in the shape that errors have everywhere. */
export const errorJson = z.object({
  code: z.string(),
  exit: z.enum(['done', 'failed', 'misuse', 'findings', 'refused', 'interrupted']),
  http: z.int(),
  message: z.string(),
  detail: z.string().optional(),
  hint: z.string().optional(),
  where: whereJson.optional(),
  sqlState: z.string().optional(),
})

export function failureBlock(error: Omit<PlinthErrorFields, 'cause'>): ViewBlock {
  return { kind: 'error', error }
}
