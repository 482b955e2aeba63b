import type { AccessFile, Identity } from './access-file.ts'
import { type CallAccess, type Cell, type Command, commands } from './matrix.ts'
import { type Attempt, type Outcome, planProbe, type RelationPrivileges } from './plan-attempts.ts'
import { callAttempt, nextValueAttempt, readCall } from './plan-calls.ts'
import { privilegeKey, type StagedRows } from './read-situations.ts'
import { owner } from './run-attempts.ts'
import type { Relation, Subjects } from './subjects.ts'

/** What one identity met with. */
export interface Answers {
  readonly relations: ReadonlyMap<string, Partial<Record<Command, Cell>>>
  readonly sequences: ReadonlyMap<string, CallAccess>
  readonly functions: ReadonlyMap<string, CallAccess>
}

/** Everything that plans of identities are made from. */
export interface Scene {
  readonly subjects: Subjects
  readonly calls: AccessFile['calls']
  readonly staged: StagedRows
  readonly privileges: ReadonlyMap<string, RelationPrivileges>
  readonly executable: ReadonlySet<string>
}

export interface IdentityPlan {
  readonly attempts: readonly Attempt[]
  read(outcomes: readonly Outcome[]): Answers
}

/** Lays out, in one list, all that an identity is to try. */
export function planIdentity(identity: Identity, scene: Scene): IdentityPlan {
  const { subjects, calls, staged } = scene
  const probes = subjects.relations.flatMap((relation) => {
    const rows = staged.of.get(relation) ?? { total: 0, samples: [], replace: {} }
    const situation = { relation, rows, may: privilegesOf(identity, relation, scene) }
    return commandsOf(relation).map((command) => ({
      relation,
      command,
      probe: planProbe[command](situation),
    }))
  })
  const sequences = subjects.sequences.map(nextValueAttempt)
  const routines = subjects.routines.map((routine) => callAttempt(routine, calls[routine.key]))
  return {
    attempts: [...probes.flatMap(({ probe }) => probe.attempts), ...sequences, ...routines],
    read(outcomes) {
      let place = 0
      const relations = new Map<string, Partial<Record<Command, Cell>>>()
      for (const { relation, command, probe } of probes) {
        const cell = probe.read(outcomes.slice(place, place + probe.attempts.length))
        place += probe.attempts.length
        const cells = relations.get(relation.key) ?? {}
        cells[command] = together(cells[command], cell)
        relations.set(relation.key, cells)
      }
      return {
        relations,
        sequences: new Map(
          subjects.sequences.map(({ key }) => [key, readCall(outcomes[place++], false)] as const),
        ),
        functions: new Map(
          subjects.routines.map(
            ({ key }) =>
              [key, readCall(outcomes[place++], scene.executable.has(`${identity.role} ${key}`))] as const,
          ),
        ),
      }
    },
  }
}

const commandsOf = ({ type }: Relation): readonly Command[] =>
  type === 'table' ? commands : commands.filter((command) => command !== 'truncate')

function privilegesOf(identity: Identity, relation: Relation, { privileges }: Scene): RelationPrivileges {
  const all = relation.columns.map(({ name }) => name)
  if (identity === owner) return { select: all, insert: all, update: all, delete: true }
  return (
    privileges.get(privilegeKey(identity.role, relation.name)) ?? {
      select: [],
      insert: [],
      update: [],
      delete: false,
    }
  )
}

// Partitions stand under one name: what is open in one of them is open.
function together(one: Cell | undefined, other: Cell): Cell {
  if (one === undefined) return other
  return {
    granted: one.granted || other.granted,
    reached: one.reached + other.reached,
    tried: one.tried + other.tried,
    columns: one.columns ?? other.columns,
  }
}
