import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { projectErrors } from './errors.ts'
import { configFile } from './find-workspace.ts'
import type { Project, ProjectConfig } from './project.ts'

const environment = z.strictObject({
  url: z.union([z.string(), z.strictObject({ variable: z.string() })]),
  protected: z.boolean().exactOptional(),
  recovery: z.string().min(1).exactOptional(),
  postgres: z.union([z.literal(15), z.literal(16), z.literal(17), z.literal(18)]).exactOptional(),
})

const table = z.string().regex(/^[^.]+\.[^.]+$/, 'a table with its schema: public.readings')

const partitionRule = z.strictObject({
  every: z.enum(['day', 'week', 'month', 'year']),
  ahead: z.int().min(0).max(1000),
  keep: z.int().min(0).exactOptional(),
  make: z
    .string()
    .regex(/^\w+\.\w+$/, 'a function with its schema')
    .exactOptional(),
})

const inside = z
  .string()
  .regex(/^(?![/\\])(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, 'a path below the folder of the project')

const typesConfig = z.strictObject({
  supabase: inside.exactOptional(),
  kysely: inside.exactOptional(),
  zod: inside.exactOptional(),
  prisma: inside.exactOptional(),
  schemas: z.array(z.string()).min(1).exactOptional(),
  notNull: z.array(z.string()).exactOptional(),
  models: z.record(table, z.string().regex(/^[A-Za-z]\w*$/)).exactOptional(),
})

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #2f6f9f')

const diagram = z.strictObject({
  groups: z.record(z.string().min(1), z.array(z.string().min(1)).readonly()).exactOptional(),
  colours: z.record(z.string(), colour).exactOptional(),
  notes: z.record(z.string(), z.string()).exactOptional(),
  enums: z.boolean().exactOptional(),
})

const documentConfig = z.strictObject({
  schema: inside.exactOptional(),
  site: inside.exactOptional(),
  migrations: inside.exactOptional(),
})

const projectConfig: z.ZodType<ProjectConfig> = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  alias: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
    .exactOptional(),
  title: z.string().exactOptional(),
  migrations: z.string().exactOptional(),
  seed: z.string().exactOptional(),
  sql: z.string().exactOptional(),
  platform: z.enum(['supabase', 'none']).exactOptional(),
  environments: z.record(z.string(), environment).exactOptional(),
  excusedForeignKeys: z.record(z.string(), z.string().min(1)).exactOptional(),
  partitions: z.record(table, partitionRule).exactOptional(),
  types: typesConfig.exactOptional(),
  diagram: diagram.exactOptional(),
  glossary: z
    .record(z.string().regex(/^[^.]+\.[^.]+/, 'a path with its schema'), z.string().min(1))
    .exactOptional(),
  document: documentConfig.exactOptional(),
})

/** Loads the `plinth.config.ts` of a folder; Node runs it as it stands, types and all. */
export async function loadProject(
  folder: string,
  { kind, dataFolder }: Pick<Project, 'kind' | 'dataFolder'>,
): Promise<Project> {
  const path = join(folder, configFile)
  const loaded: { default?: unknown } = await import(pathToFileURL(path).href).catch((cause: unknown) => {
    throw projectErrors.configInvalid(
      { file: path },
      { detail: cause instanceof Error ? cause.message : String(cause), cause },
    )
  })
  const parsed = projectConfig.safeParse(loaded.default)
  if (!parsed.success)
    throw projectErrors.configInvalid(
      { file: path },
      { detail: z.prettifyError(parsed.error), where: { file: path } },
    )
  const config = parsed.data
  const migrations = config.migrations ?? 'database/migrations'
  return {
    name: config.name,
    alias: config.alias,
    title: config.title ?? basename(folder),
    folder,
    migrationsFolder: join(folder, migrations),
    sqlFolder: join(folder, config.sql ?? join(migrations, '../sql')),
    seedFolder: join(folder, config.seed ?? join(migrations, '../seed')),
    platform: config.platform ?? (migrations.startsWith('supabase/') ? 'supabase' : 'none'),
    kind,
    dataFolder,
    environments: config.environments ?? {},
    excusedForeignKeys: config.excusedForeignKeys ?? {},
    partitions: config.partitions ?? {},
    types: config.types ?? {},
    diagram: config.diagram ?? {},
    glossary: config.glossary ?? {},
    document: config.document ?? {},
  }
}
