import { qualified } from '@plinth/kernel'
import { locate, type Session, type Statement } from '@plinth/postgres'
import { z } from 'zod'
import { migrateErrors } from '../errors.ts'
import type { MigrationFile } from '../file/migration-file.ts'
import type { Segment } from '../file/plan-segments.ts'

/** What the catalog says about a statement that was started and whose end nobody recorded. */
export type Verdict = 'done' | 'again'

interface Interrupted {
  readonly file: MigrationFile
  readonly segment: Segment
  readonly number: number
}

/** Decides from the catalog whether an interrupted statement is done or runs again; cleans up what it left half made. */
export async function recoverSegment(
  session: Session,
  { file, segment, number }: Interrupted,
): Promise<Verdict> {
  const [statement] = segment.statements
  const decide = statement && deciders[statement.kind]
  const verdict = statement && decide ? await decide(session, statement) : undefined
  if (verdict !== undefined) return verdict
  throw migrateErrors.segmentUndecided(
    { file: file.file, version: file.version, segment: number },
    statement ? { where: locate(file.file, file.text, statement.start) } : {},
  )
}

/** True for statements of which the catalog tells whether they took effect, or which may simply run again. */
export const isDecidable = ({ kind }: Statement): boolean => Object.hasOwn(deciders, kind)

type Decider = (session: Session, statement: Statement) => Promise<Verdict | undefined>

const again: Decider = async () => 'again'

// Statements that may simply run again need no look at the catalog.
const deciders: Readonly<Record<string, Decider>> = {
  VacuumStmt: again,
  VariableSetStmt: again,
  AlterSystemStmt: again,
  IndexStmt: decideCreateIndex,
  DropStmt: decideDropIndex,
  ReindexStmt: decideReindex,
  CreatedbStmt: (session, { node }) => decideExists(session, 'pg_database', 'datname', node['dbname']),
  DropdbStmt: async (session, { node }) =>
    flip(await decideExists(session, 'pg_database', 'datname', node['dbname'])),
  CreateTableSpaceStmt: (session, { node }) =>
    decideExists(session, 'pg_tablespace', 'spcname', node['tablespacename']),
  DropTableSpaceStmt: async (session, { node }) =>
    flip(await decideExists(session, 'pg_tablespace', 'spcname', node['tablespacename'])),
  AlterEnumStmt: decideEnumValue,
  AlterTableStmt: decideDetach,
}

const relationName = z.object({ schemaname: z.string().optional(), relname: z.string() })
export const indexNode = z.object({ idxname: z.string().optional(), relation: relationName })

// An index that was being built concurrently when it was cut off stays in the catalog as INVALID: it costs every write
// and serves no query.
async function decideCreateIndex(session: Session, { node }: Statement): Promise<Verdict | undefined> {
  const { idxname, relation } = indexNode.parse(node)
  if (idxname === undefined) return decideUnnamedIndex(session, relation)
  const index = await session.maybeOne<{ schema: string; valid: boolean }>(
    `/* plinth.recover.index */
    select n.nspname as schema, i.indisvalid and i.indisready as valid
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relname = $1 and i.indrelid = to_regclass($2)`,
    [idxname, relationPath(relation)],
  )
  if (index === undefined) return 'again'
  if (index.valid) return 'done'
  await session.execute(`drop index concurrently if exists ${qualified(index.schema, idxname)}`)
  return 'again'
}

// PostgreSQL names it after table and columns. What is INVALID goes; where nothing is, the index may be there or not.
async function decideUnnamedIndex(
  session: Session,
  relation: z.infer<typeof relationName>,
): Promise<Verdict | undefined> {
  const invalid = await session.many<{ schema: string; name: string }>(
    `/* plinth.recover.unnamed_index */
    select n.nspname as schema, c.relname as name
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where i.indrelid = to_regclass($1) and not i.indisvalid and starts_with(c.relname, $2)`,
    [relationPath(relation), `${relation.relname}_`],
  )
  for (const { schema, name } of invalid)
    await session.execute(`drop index concurrently if exists ${qualified(schema, name)}`)
  return invalid.length > 0 ? 'again' : undefined
}

const dropNode = z.object({
  objects: z.array(
    z.object({ List: z.object({ items: z.array(z.object({ String: z.object({ sval: z.string() }) })) }) }),
  ),
})

async function decideDropIndex(session: Session, { node }: Statement): Promise<Verdict> {
  const paths = dropNode
    .parse(node)
    .objects.map(({ List }) => qualified(...List.items.map((item) => item.String.sval)))
  const { left } = await session.one<{ left: number }>(
    '/* plinth.recover.dropped */ select count(to_regclass(path))::int as left from unnest($1::text[]) as path',
    [paths],
  )
  return left === 0 ? 'done' : 'again'
}

// A cut-off REINDEX CONCURRENTLY leaves its unfinished copies under names that end in _ccnew or _ccold.
async function decideReindex(session: Session): Promise<Verdict> {
  const left = await session.many<{ schema: string; name: string }>(
    `/* plinth.recover.reindex */
    select n.nspname as schema, c.relname as name
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where not i.indisvalid and c.relname ~ '_cc(new|old)[0-9]*$' and n.nspname !~ '^pg_'`,
  )
  for (const { schema, name } of left)
    await session.execute(`drop index concurrently if exists ${qualified(schema, name)}`)
  return 'again'
}

async function decideExists(
  session: Session,
  catalog: 'pg_database' | 'pg_tablespace',
  column: string,
  name: unknown,
): Promise<Verdict> {
  const found = await session.maybeOne(
    `/* plinth.recover.exists */ select 1 as one from ${catalog} where ${column} = $1`,
    [name],
  )
  return found === undefined ? 'again' : 'done'
}

const flip = (verdict: Verdict): Verdict => (verdict === 'done' ? 'again' : 'done')

const enumNode = z.object({
  typeName: z.array(z.object({ String: z.object({ sval: z.string() }) })),
  newVal: z.string(),
  oldVal: z.string().optional(),
})

async function decideEnumValue(session: Session, { node }: Statement): Promise<Verdict | undefined> {
  const parsed = enumNode.safeParse(node)
  if (!parsed.success) return undefined
  const { typeName, newVal } = parsed.data
  const path = qualified(...typeName.map((item) => item.String.sval))
  const found = await session.maybeOne(
    '/* plinth.recover.enum */ select 1 as one from pg_enum where enumtypid = to_regtype($1) and enumlabel = $2',
    [path, newVal],
  )
  return found === undefined ? 'again' : 'done'
}

const detachNode = z.object({
  relation: relationName,
  cmds: z
    .array(
      z.object({
        AlterTableCmd: z.object({
          subtype: z.string(),
          def: z.object({ PartitionCmd: z.object({ name: relationName }) }),
        }),
      }),
    )
    .length(1),
})

async function decideDetach(session: Session, { node }: Statement): Promise<Verdict | undefined> {
  const parsed = detachNode.safeParse(node)
  if (!parsed.success) return undefined
  const { relation, cmds } = parsed.data
  const child = cmds[0]?.AlterTableCmd.def.PartitionCmd.name
  if (!child) return undefined
  const link = await session.maybeOne<{ pending: boolean }>(
    `/* plinth.recover.detach */ select inhdetachpending as pending from pg_inherits
    where inhrelid = to_regclass($1) and inhparent = to_regclass($2)`,
    [relationPath(child), relationPath(relation)],
  )
  if (link === undefined) return 'done'
  if (!link.pending) return 'again'
  await session.execute(
    `alter table ${relationPath(relation)} detach partition ${relationPath(child)} finalize`,
  )
  return 'done'
}

export function relationPath({ schemaname, relname }: z.infer<typeof relationName>): string {
  return schemaname === undefined ? qualified(relname) : qualified(schemaname, relname)
}
