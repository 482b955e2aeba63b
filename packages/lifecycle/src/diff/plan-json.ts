import { z } from 'zod'
import { errorJson } from '../failure.ts'
import { findingJson } from '../finding.ts'
import { scratchFacts } from '../scratch/index.ts'

const hazardJson = z.object({
  code: z.enum(['rewrite', 'scan', 'data_loss', 'fails_on_rows', 'security']),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
})

/** A plan as a result: for programs, and for what people see. */
export const planJson = z.object({
  from: z.string(),
  to: z.string(),
  scratch: scratchFacts.optional(),
  summary: z.string(),
  changes: z.array(
    z.object({
      kind: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      subject: z.string(),
      words: z.string(),
      partOf: z.string().nullable().describe('The new or removed table or view that it belongs to'),
    }),
  ),
  renames: z
    .array(z.object({ subject: z.string(), rename: z.string(), likeness: z.number() }))
    .describe('What may have another name now, for --rename'),
  statements: z.array(
    z.object({
      sql: z.string(),
      segment: z.int().describe('Statements of one number are one transaction'),
      alone: z.boolean().describe('Runs outside of any transaction'),
      lock: z.string(),
      blocks: z.string(),
      hazards: z.array(hazardJson),
    }),
  ),
  settings: z.array(z.string()).describe('What each transaction sets first'),
  findings: z.array(findingJson),
  proof: z
    .object({
      proven: z.boolean(),
      tables: z.int(),
      filled: z.int().describe('Tables that had rows'),
      rows: z.int(),
      left: z.array(z.string()).describe('What differs afterwards'),
      lost: z.array(z.string()).describe('Rows and values that did not survive'),
      failure: errorJson.optional(),
    })
    .optional(),
  written: z.string().optional(),
  isFinding: z.boolean(),
})

export type PlanOutput = z.infer<typeof planJson>
