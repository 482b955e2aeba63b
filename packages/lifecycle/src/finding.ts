import type { Diagnostic, ViewBlock } from '@plinth/kernel'
import { z } from 'zod'
import { whereJson } from './failure.ts'

/** A finding as part of a result, in the shape that diagnostics have everywhere. */
export const findingJson = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  subject: z.string(),
  message: z.string(),
  fix: z.string().exactOptional(),
  where: whereJson.exactOptional(),
})

/** A finding as one paragraph: what it is about, what is wrong, what to do. */
export function findingBlock({ subject, message, fix, severity }: Diagnostic): ViewBlock {
  const advice = fix === undefined ? '' : ` (${fix})`
  return {
    kind: 'text',
    tone: severity === 'error' ? 'bad' : 'attention',
    text: `${subject}: ${message}${advice}`,
  }
}
