import type { Database } from '@plinth/postgres'
import type { DependencyEdge, Fact, FactBase, StableId } from '@supabase/pg-delta/core'
import { mapShared } from '../../map-shared.ts'
import { baseOf } from './foreign-facts.ts'

/** What the planner reads of a database; opaque to everybody else. */
export interface PlannerFacts {
  readonly base: FactBase
}

type Pool = Parameters<typeof import('@supabase/pg-delta/extract')['extract']>[0]

/** Reads a database as pg-delta sees it, through our own connection. */
export async function readFacts(db: Database): Promise<PlannerFacts> {
  const { extract } = await import('@supabase/pg-delta/extract')
  return db.session(async (session) => {
    const query = async (text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> => ({
      rows: await session.many(text, values),
    })
    const pool = complete<Pool>({ query, connect: async () => ({ query, release: () => {} }) })
    // Options of foreign servers may be secrets: they are not compared, and never printed.
    const { factBase } = await extract(pool, { redactSecrets: true })
    return { base: factBase }
  })
}

/**
 * The desired facts with everything that migrations do not answer for taken from the source: it never becomes a
 * statement. Roles and who belongs to them are of the server, whatever it is; who owns what is said by name. Each base
 * of facts is an index of every object by its name, so that another one is made only where it differs.
 */
export async function alignFacts(
  source: PlannerFacts,
  desired: PlannerFacts,
  isForeign: (id: StableId) => boolean,
): Promise<PlannerFacts> {
  const isLeft = (id: StableId): boolean => isOfServer(id) || isForeign(id)
  const [isKept, isTaken] = [await withMembers(desired, isLeft), await withMembers(source, isLeft)]
  const own = desired.base.facts().filter(({ id }) => isKept(id))
  const taken = source.base.facts().filter(({ id }) => isTaken(id))
  if (own.length === taken.length && own.every(({ id }) => isSame(id, source.base, desired.base)))
    return desired
  return buildFacts(
    [...desired.base.facts().filter(({ id }) => !isKept(id)), ...taken],
    [
      ...desired.base.edges.filter(({ from }) => !isKept(from)),
      ...source.base.edges.filter(({ from }) => isTaken(from)),
    ],
  )
}

const serverKinds: ReadonlySet<string> = new Set(['role', 'membership'])

const isOfServer = (id: StableId): boolean => serverKinds.has(baseOf(id).kind)

const isSame = (id: StableId, a: FactBase, b: FactBase): boolean =>
  a.has(id) && b.has(id) && a.rollupOf(id) === b.rollupOf(id)

async function buildFacts(facts: Fact[], edges: DependencyEdge[]): Promise<PlannerFacts> {
  const { buildFactBase } = await import('@supabase/pg-delta/core')
  const allowDangling = ({ kind, to }: DependencyEdge): boolean => kind === 'owner' && to.kind === 'role'
  return { base: buildFactBase(facts, edges, 'liveDb', new Set(), { allowDangling }) }
}

// What an extension brings goes with it, wherever it is installed.
async function withMembers(
  { base }: PlannerFacts,
  isForeign: (id: StableId) => boolean,
): Promise<(id: StableId) => boolean> {
  const { encodeId } = await import('@supabase/pg-delta/core')
  const extensions = new Map(
    base.edges.flatMap(({ kind, from, to }) =>
      kind === 'memberOfExtension' ? [[encodeId(from), isForeign(to)] as const] : [],
    ),
  )
  return (id) => extensions.get(encodeId(baseOf(id))) ?? isForeign(id)
}

/** The facts with one role under another name: who migrates is called otherwise on every server. */
export async function renameRole(facts: PlannerFacts, from: string, to: string): Promise<PlannerFacts> {
  if (from === to || facts.base.has({ kind: 'role', name: to })) return facts
  const renamed = (value: unknown, field = ''): unknown => {
    if (Array.isArray(value)) return mapShared(value, (item) => renamed(item, field))
    if (typeof value === 'string') return roleFields.has(field) && value === from ? to : value
    if (typeof value !== 'object' || value === null) return value
    const isRole = 'kind' in value && value.kind === 'role'
    return mapShared(value, (part, key) => renamed(part, isRole && key === 'name' ? 'role' : key))
  }
  return buildFacts(
    facts.base.facts().map((fact) => complete<Fact>(renamed(fact))),
    facts.base.edges.map((edge) => complete<DependencyEdge>(renamed(edge))),
  )
}

const roleFields: ReadonlySet<string> = new Set(['role', 'roles', 'grantee', 'member', 'owner'])

// The parts of node-postgres that pg-delta calls are the two above.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
