import { z } from 'zod'

export const tablesInput = z
  .array(z.string())
  .optional()
  .describe('Tables with a rule, schema.table; without one, all')

export const atInput = z.string().optional().describe('As if it were then: 2027-01-31; without it, now')
