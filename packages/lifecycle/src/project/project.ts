/** One database and everything that describes it: a folder with migrations, and what belongs to them. */
export interface Project {
  readonly name: string
  readonly alias: string | undefined
  /** What it is, in a few words. */
  readonly title: string
  /** Absolute path of the folder that `plinth.config.ts` stands in, or that was named. */
  readonly folder: string
  /** Absolute path of the folder with the ordered SQL files. */
  readonly migrationsFolder: string
  /** Absolute path of the folder with `reference` and `fixtures`. */
  readonly seedFolder: string
  /** Absolute path of the folder with named queries: `validation`, `reports`, `admin`. */
  readonly sqlFolder: string
  /** `supabase`: the migrations count on the roles and schemas that Supabase brings. */
  readonly platform: 'supabase' | 'none'
  /** A system of the workspace, or the project in the current folder. */
  readonly kind: 'system' | 'project'
  /** Where the embedded engine keeps its data folders. */
  readonly dataFolder: string
  readonly environments: Readonly<Record<string, EnvironmentConfig>>
  /** Foreign keys that need no index, as `schema.table.constraint`, and why. */
  readonly excusedForeignKeys: Readonly<Record<string, string>>
  /** How tables that are partitioned by time are kept, by `schema.table`. */
  readonly partitions: Readonly<Record<string, PartitionRule>>
  /** The files that `types generate` writes, and what goes into them. */
  readonly types: TypesConfig
  /** How the database is drawn. */
  readonly diagram: DiagramConfig
  /** Meanings of enum values, JSON keys and special values, by path: `public.lead_status.received`. */
  readonly glossary: Readonly<Record<string, string>>
  /** Where documents are kept. */
  readonly document: DocumentConfig
}

/** Paths of documents, from the project's folder. */
export interface DocumentConfig {
  /** The schema reference; default: `docs/SCHEMA_REFERENCE.md`. */
  readonly schema?: string
  /** The folder of the site; default: `docs/site`. */
  readonly site?: string
  /** The folder of documents of migrations; default: `docs/migrations`. */
  readonly migrations?: string
}

/** Files with types, by their paths from the project's folder; a format without a path is not written. */
export interface TypesConfig {
  /** For supabase-js: `src/types/database.types.ts`. */
  readonly supabase?: string
  readonly kysely?: string
  readonly zod?: string
  readonly prisma?: string
  /** Schemas that they describe; default: every one in which the application has something. */
  readonly schemas?: readonly string[]
  /**
   * Columns of views and results of functions that are never null, on your word, where Plinth cannot tell:
   * `public.view.column`, `public.function`, `public.function.column`.
   */
  readonly notNull?: readonly string[]
  /** Names of Prisma's models, by table: `{ 'public.likert_scores': 'LikertScore' }`. */
  readonly models?: Readonly<Record<string, string>>
}

/** What the pictures of a database follow from beside its catalog. */
export interface DiagramConfig {
  /** Names of groups, and their tables or patterns: `{ Billing: ['public.invoices', 'invoice_*'] }`. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
  /** Colours of groups, as `#2f6f9f`. */
  readonly colours?: Readonly<Record<string, string>>
  /** A sentence or two above the picture of a group. */
  readonly notes?: Readonly<Record<string, string>>
  /** Draw enums with their values, too. */
  readonly enums?: boolean
}

/** How the partitions of a table that is partitioned by time are kept. Periods begin in UTC. */
export interface PartitionRule {
  readonly every: 'day' | 'week' | 'month' | 'year'
  /** Periods after the current one that must have a partition. */
  readonly ahead: number
  /** Periods before the current one that stay attached; absent: all of them. */
  readonly keep?: number
  /** A function of the application that makes the partition of a date: `public.create_reading_partition`. */
  readonly make?: string
}

export interface EnvironmentConfig {
  /** A connection URL, or the name of the variable that holds one: `{ variable: 'PRODUCTION_DATABASE_URL' }`. */
  readonly url: string | { readonly variable: string }
  /** Destructive operations and fixtures are refused. */
  readonly protected?: boolean
  /** How a state before a change can be had again, for a protected one: `supabase pitr, 7 days`. */
  readonly recovery?: string
  /** The major version that the server is meant to run. */
  readonly postgres?: 15 | 16 | 17 | 18
}

/** The default export of `plinth.config.ts`. Paths are relative to the file. */
export interface ProjectConfig {
  readonly name: string
  /** A short name for the command line. */
  readonly alias?: string
  readonly title?: string
  /** Default: `database/migrations`. */
  readonly migrations?: string
  /** Folder of named queries; default: `sql` beside the folder of migrations. */
  readonly sql?: string
  /** Default: `seed` beside the folder of migrations. */
  readonly seed?: string
  /** Default: `supabase` where the migrations lie in a `supabase` folder, else `none`. */
  readonly platform?: 'supabase' | 'none'
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>
  /** Foreign keys that need no index, as `schema.table.constraint`, and why. */
  readonly excusedForeignKeys?: Readonly<Record<string, string>>
  /** How tables that are partitioned by time are kept, by `schema.table`. */
  readonly partitions?: Readonly<Record<string, PartitionRule>>
  /** The files that `types generate` writes, and what goes into them. */
  readonly types?: TypesConfig
  /** How the database is drawn: groups of tables, their colours and notes. */
  readonly diagram?: DiagramConfig
  /** Meanings of enum values, JSON keys and special values, by path: `public.lead_status.received`. */
  readonly glossary?: Readonly<Record<string, string>>
  /** Where documents are kept. */
  readonly document?: DocumentConfig
}

/** Whether a partition is one that a schedule makes for a time and takes away again; a default one stays. */
export function isMadeForATime(
  { partitionOf, partitionBound }: { partitionOf: string | null; partitionBound: string | null },
  { partitions }: Pick<Project, 'partitions'>,
): boolean {
  return partitionOf !== null && Object.hasOwn(partitions, partitionOf) && partitionBound !== 'DEFAULT'
}
