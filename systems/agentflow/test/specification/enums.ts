// The enumerated types, some of whose words also stand in checks.

import type { EnumSpecification } from './shape.ts'

export const statusWords: readonly string[] = [
  'active',
  'inactive',
  'pending',
  'completed',
  'failed',
  'cancelled',
]
export const workflowStates: readonly string[] = ['pending', 'running', 'completed', 'failed', 'cancelled']

export const enums: readonly EnumSpecification[] = [
  { name: 'status_enum', values: statusWords },
  { name: 'model_status', values: ['success', 'error', 'processing'] },
  { name: 'lead_status', values: ['received', 'contacted', 'qualified', 'converted', 'lost'] },
  { name: 'workflow_status', values: workflowStates },
]
