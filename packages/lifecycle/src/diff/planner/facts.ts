import type { Database } from '@plinth/postgres'
import type { DependencyEdge, Fact, FactBase, StableId } from '@supabase/pg-delta/core'

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

/** The desired facts with everything that migrations do not answer for taken from the source: it never becomes a statement. */
export async function alignFacts(
  source: PlannerFacts,
  desired: PlannerFacts,
  isForeign: (id: StableId) => boolean,
): Promise<PlannerFacts> {
  const { buildFactBase } = await import('@supabase/pg-delta/core')
  const facts: Fact[] = [
    ...desired.base.facts().filter(({ id }) => !isForeign(id)),
    ...source.base.facts().filter(({ id }) => isForeign(id)),
  ]
  const edges: DependencyEdge[] = [
    ...desired.base.edges.filter(({ from }) => !isForeign(from)),
    ...source.base.edges.filter(({ from }) => isForeign(from)),
  ]
  return { base: buildFactBase(facts, edges) }
}

/** The facts with one role under another name: who migrates is called otherwise on every server. */
export async function renameRole(facts: PlannerFacts, from: string, to: string): Promise<PlannerFacts> {
  if (from === to || facts.base.has({ kind: 'role', name: to })) return facts
  const { buildFactBase } = await import('@supabase/pg-delta/core')
  const renamed = (value: unknown, field = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => renamed(item, field))
    if (typeof value === 'string') return roleFields.has(field) && value === from ? to : value
    if (typeof value !== 'object' || value === null) return value
    const isRole = 'kind' in value && value.kind === 'role'
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        renamed(part, isRole && key === 'name' ? 'role' : key),
      ]),
    )
  }
  return {
    base: buildFactBase(
      facts.base.facts().map((fact) => complete<Fact>(renamed(fact))),
      facts.base.edges.map((edge) => complete<DependencyEdge>(renamed(edge))),
    ),
  }
}

const roleFields: ReadonlySet<string> = new Set(['role', 'roles', 'grantee', 'member', 'owner'])

// The parts of node-postgres that pg-delta calls are the two above.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
