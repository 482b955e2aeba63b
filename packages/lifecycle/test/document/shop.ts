import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Project, plainProject } from '@plinth/lifecycle'

const file = join(import.meta.dirname, '../../../../corpus/document/shop.sql')

/** A schema with something of each kind. */
export const shopSql = readFileSync(file, 'utf8')

/** Its project: with a rule for partitions, and meanings that SQL has no place for. */
export const shopProject = (folder: string): Project => ({
  ...plainProject(folder, 'migrations'),
  title: 'A shop',
  partitions: { 'public.readings': { every: 'month', ahead: 2, keep: 12 } },
  glossary: {
    'public.order_state.paid': 'The money has arrived.',
    'public.customers.preferences.newsletter': 'true: wants mail',
  },
})
