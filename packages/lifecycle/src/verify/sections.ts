import type { Kind } from '@plinth/catalog/model'

/** One section of the expectations: which objects it names, and which of their fields it looks at. */
export interface Section {
  readonly kinds: readonly Kind[]
  /** The field whose value stands alone where it is the only one. */
  readonly main?: string
  /** Fields that are not looked at: another one, or another section, says the same. */
  readonly without?: readonly string[]
  /** What a field has where nothing is said; without a word null, false, or an empty list. */
  readonly usual?: Readonly<Record<string, unknown>>
  /** Fields that are compared where a file names them, and that `derive` does not write. */
  readonly onRequest?: readonly string[]
  /** Written only when asked for. */
  readonly optional?: true
}

const sequenceUsual = {
  type: 'bigint',
  start: '1',
  increment: '1',
  minimum: '1',
  maximum: '9223372036854775807',
  cache: '1',
  persistence: 'permanent',
} as const

/** Every section that names objects, in the order in which they are written. */
export const sections = {
  schemas: { kinds: ['schema'], optional: true },
  // The version is the server's affair: two servers that are both right have different ones.
  extensions: { kinds: ['extension'], main: 'installedIn', onRequest: ['version'] },
  enums: { kinds: ['enum'], main: 'values' },
  domains: { kinds: ['domain'], main: 'type', optional: true },
  types: { kinds: ['composite'], main: 'attributes', optional: true },
  ranges: { kinds: ['range'], optional: true },
  sequences: { kinds: ['sequence'], usual: sequenceUsual, optional: true },
  tables: {
    kinds: ['table'],
    without: ['partitionKey', 'partitionOf', 'partitionBound'],
    usual: { type: 'table', persistence: 'permanent', replicaIdentity: 'default' },
  },
  columns: { kinds: ['column'], main: 'type', without: ['of', 'position'] },
  constraints: {
    kinds: ['constraint'],
    main: 'definition',
    without: ['type', 'columns', 'deferrable', 'deferred', 'validated', 'enforced', 'references'],
    usual: { of: 'table' },
  },
  indexes: {
    kinds: ['index'],
    main: 'definition',
    without: [
      'method',
      'keys',
      'operatorClasses',
      'include',
      'predicate',
      'unique',
      'nullsNotDistinct',
      'options',
    ],
    usual: { valid: true },
  },
  statistics: { kinds: ['statistics'], main: 'definition', optional: true },
  views: { kinds: ['view'], main: 'definition', usual: { populated: true } },
  functions: {
    kinds: ['routine'],
    // The body stands as its hash; all the rest of the statement in fields of its own.
    without: ['definition'],
    usual: { type: 'function', volatility: 'volatile', parallel: 'unsafe', cost: 100, rows: 0 },
  },
  triggers: { kinds: ['trigger'], main: 'definition', without: ['function'], usual: { enabled: 'origin' } },
  rules: { kinds: ['rule'], main: 'definition', usual: { enabled: 'origin' }, optional: true },
  policies: { kinds: ['policy'], usual: { command: 'all', permissive: true, roles: ['public'] } },
  partitions: { kinds: ['table'] },
  grants: {
    kinds: [
      'schema',
      'table',
      'column',
      'view',
      'sequence',
      'routine',
      'enum',
      'domain',
      'composite',
      'range',
      'foreignServer',
    ],
  },
  event_triggers: { kinds: ['eventTrigger'], usual: { enabled: 'origin' }, optional: true },
  publications: {
    kinds: ['publication'],
    usual: { operations: ['insert', 'update', 'delete', 'truncate'], generatedColumns: 'none' },
    optional: true,
  },
  default_privileges: { kinds: ['defaultPrivileges'], main: 'grants', without: ['type'], optional: true },
  foreign_servers: { kinds: ['foreignServer'], optional: true },
  user_mappings: { kinds: ['userMapping'], without: ['server', 'role'], optional: true },
  cron_jobs: { kinds: ['cronJob'], without: ['database'], optional: true },
  owners: { kinds: [], main: 'owner', optional: true },
  comments: { kinds: [], main: 'comment', optional: true },
} as const satisfies Record<string, Section>

export type SectionName = keyof typeof sections

export const sectionTable: Readonly<Record<SectionName, Section>> = sections

export const isSectionName = (name: string): name is SectionName => Object.hasOwn(sections, name)

export const sectionNames: readonly SectionName[] = Object.keys(sections).filter(isSectionName)
