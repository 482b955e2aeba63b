import { type SectionName, sectionTable } from './sections.ts'

// A test holds these against the fields that objects really have.
const words: Readonly<Partial<Record<SectionName, string>>> = {
  extensions: 'installed_in version',
  enums: 'values',
  domains: 'type not_null default collation',
  types: 'attributes',
  ranges: 'subtype multirange operator_class collation canonical difference',
  sequences: 'type start increment minimum maximum cache cycle persistence owned_by identity',
  tables:
    'type persistence row_security row_security_forced replica_identity access_method tablespace options inherits of_type server foreign_options',
  columns:
    'type not_null not_null_constraint default identity generated collation storage compression statistics options foreign_options',
  constraints: 'of definition inherited',
  indexes: 'definition valid clustered replica_identity statistics tablespace constraint partition_of',
  statistics: 'definition target',
  views: 'materialized definition options populated access_method tablespace',
  functions:
    'type arguments returns returns_set language volatility strict security_definer leakproof parallel settings cost rows support body',
  triggers: 'definition enabled',
  rules: 'definition enabled',
  policies: 'command permissive roles using check',
  partitions: 'by of bound',
  event_triggers: 'event tags enabled function',
  publications: 'all_tables operations via_root generated_columns tables schemas',
  foreign_servers: 'wrapper type version options',
  user_mappings: 'options',
  cron_jobs: 'schedule command username active',
  owners: 'owner',
  comments: 'comment',
}

/** The words that a section knows; `open` where roles stand in their place. */
export function wordsOf(name: SectionName): {
  readonly known: readonly string[]
  readonly main: string
  readonly open: boolean
} {
  const open = name === 'grants' || name === 'default_privileges'
  const { main = '' } = sectionTable[name]
  return {
    known: words[name]?.split(' ') ?? [],
    main: main.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    open,
  }
}
