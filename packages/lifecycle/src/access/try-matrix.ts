import type { Diagnostic } from '@plinth/kernel'
import type { Queryable } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import type { AccessFile, Identity } from './access-file.ts'
import { accessErrors } from './errors.ts'
import { findUnproven } from './find-unproven.ts'
import { commands, type Matrix, type RelationAccess } from './matrix.ts'
import { type Answers, planIdentity, type Scene } from './plan-identity.ts'
import { assertRoles, readExecutable, readPrivileges, readStagedRows } from './read-situations.ts'
import { keepSamples, owner, runAttempts } from './run-attempts.ts'
import { stageRows } from './stage-rows.ts'
import type { Subjects } from './subjects.ts'

export interface Trial {
  readonly matrix: Matrix
  /** What was tried and proves nothing, because nobody could have done it. */
  readonly findings: readonly Diagnostic[]
}

type TrialContext = Pick<LifecycleContext, 'project' | 'cwd' | 'signal' | 'openDatabase' | 'progress'>

/**
 * Tries every command of every identity on every table, view, sequence and function, on the seed rows, in a
 * transaction that is rolled back.
 */
export async function tryMatrix(context: TrialContext, subjects: Subjects, file: AccessFile): Promise<Trial> {
  if (subjects.relations.length + subjects.routines.length === 0) throw accessErrors.nothingToTry()
  assertKnown(subjects, file)
  const db = await context.openDatabase()
  // Two at once would wait for each other's locks on tables: one after the other.
  return db.lock('access', { waitMs: 600_000 }, () =>
    db.session(async (session) => {
      await session.execute('begin')
      try {
        await assertRoles(session, file.identities)
        await stageRows(session, context, subjects)
        return await tryStaged(context, session, { subjects, file })
      } finally {
        await session.execute('rollback')
      }
    }),
  )
}

async function tryStaged(
  { progress, signal }: TrialContext,
  session: Queryable,
  { subjects, file }: { subjects: Subjects; file: AccessFile },
): Promise<Trial> {
  const scene = await readScene(session, subjects, file)
  const everybody = [owner, ...file.identities]
  const answers = new Map<Identity, Answers>()
  await progress.step(
    'who can do what',
    async (step) => {
      for (const identity of everybody) {
        step.advance(answers.size, { note: identity.name })
        const plan = planIdentity(identity, scene)
        answers.set(identity, plan.read(await runAttempts(session, identity, plan.attempts, signal)))
      }
      step.conclude('done', `${file.identities.length} identities`)
    },
    { total: everybody.length },
  )
  const matrix = assemble(scene, file.identities, answers)
  return { matrix, findings: findUnproven(matrix, answers.get(owner), subjects) }
}

async function readScene(session: Queryable, subjects: Subjects, file: AccessFile): Promise<Scene> {
  const staged = await readStagedRows(session, subjects.relations, file.inserts)
  await keepSamples(session, staged.texts)
  const roles = [...new Set(file.identities.map(({ role }) => role))]
  return {
    subjects,
    calls: file.calls,
    staged,
    privileges: await readPrivileges(session, roles, subjects.relations),
    executable: await readExecutable(session, roles, subjects.routines),
  }
}

function assemble(
  { subjects, staged }: Scene,
  identities: readonly Identity[],
  answers: ReadonlyMap<Identity, Answers>,
): Matrix {
  const rows = new Map<string, number>()
  for (const relation of subjects.relations)
    rows.set(relation.key, (rows.get(relation.key) ?? 0) + (staged.of.get(relation)?.total ?? 0))
  const of = <T>(pick: (answers: Answers) => T | undefined): Record<string, T> => {
    const cells: Record<string, T> = {}
    for (const identity of identities) {
      const found = answers.get(identity)
      const cell = found === undefined ? undefined : pick(found)
      if (cell !== undefined) cells[identity.name] = cell
    }
    return cells
  }
  return {
    identities: identities.map(({ name }) => name),
    relations: [...rows].map(
      ([key, count]): RelationAccess => ({
        key,
        rows: count,
        cells: Object.fromEntries(
          commands
            .map((command) => [command, of(({ relations }) => relations.get(key)?.[command])] as const)
            .filter(([, cells]) => Object.keys(cells).length > 0),
        ),
      }),
    ),
    sequences: subjects.sequences.map(({ key }) => ({
      key,
      cells: of(({ sequences }) => sequences.get(key)),
    })),
    functions: subjects.routines.map(({ key }) => ({
      key,
      cells: of(({ functions }) => functions.get(key)),
    })),
  }
}

function assertKnown({ relations, routines }: Subjects, { inserts, calls }: AccessFile): void {
  const table = Object.keys(inserts).find((key) => !relations.some((relation) => relation.key === key))
  if (table !== undefined) throw accessErrors.subjectUnknown({ subject: `table ${table}` })
  const routine = Object.keys(calls).find((key) => !routines.some((it) => it.key === key))
  if (routine !== undefined) throw accessErrors.subjectUnknown({ subject: `function ${routine}` })
}
