import { type CatalogChange, describeChange, describeFolded, foldChanges } from '@plinth/catalog/model'
import type { Diagnostic } from '@plinth/kernel'
import { readPlatformGifts } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import type { ScratchFacts } from '../scratch/index.ts'
import { findWeakened } from './hazards/find-weakened.ts'
import { type BetweenPlan, planBetween } from './plan-between.ts'
import type { PlanOutput } from './plan-json.ts'
import { numbered } from './present/render-between.ts'
import { summarise } from './present/summarise.ts'
import { findOtherOrder, type ReadSide } from './side.ts'
import { findSource, type Source } from './sources/find-source.ts'
import { readSource, type Surroundings, withLive, workbenchOf } from './sources/workbench.ts'
import { writeMigration } from './write-migration.ts'

export interface PlanInput {
  readonly from: string
  readonly to: string
  readonly rename?: readonly string[] | undefined
  readonly write?: string | undefined
  readonly unproven?: boolean | undefined
  readonly exitCode?: boolean | undefined
}

/** Reads both sides, plans the way between them, proves it, and writes it where that is wanted. */
export async function makePlan(context: LifecycleContext, input: PlanInput): Promise<PlanOutput> {
  const [from, to] = [findSource(context, input.from), findSource(context, input.to)]
  let scratch: ScratchFacts | undefined
  const surroundings: Surroundings = {
    context,
    isPassing: (parent) => Object.hasOwn(context.project.partitions, parent),
    ...(await readServer([from, to], context)),
    onScratch: (facts) => {
      scratch = facts
    },
  }
  const { progress } = context
  const wanted = await progress.step(`reading ${to.label}`, () => readSource(to, surroundings))
  const side = await progress.step(`reading ${from.label}`, () => readSource(from, surroundings))
  const bench = workbenchOf(from, side, { surroundings, wanted })
  const between = await progress.step('planning and proving', () =>
    planBetween(bench, wanted, { isPassing: surroundings.isPassing, renames: input.rename ?? [] }),
  )
  const planned = toOutput(between, { from, to, side, wanted, scratch })
  const isFinding = input.exitCode === true && planned.changes.length > 0
  if (input.write === undefined) return { ...planned, isFinding }
  const written = writeMigration(context, planned, { name: input.write, unproven: input.unproven === true })
  return { ...planned, isFinding, written }
}

// A database is compared within its own major, since other majors print the same view otherwise, and with what its
// platform does there.
async function readServer(
  sources: readonly Source[],
  context: LifecycleContext,
): Promise<Pick<Surroundings, 'major' | 'gifts'>> {
  for (const source of sources)
    if (source.kind === 'live')
      return withLive(source, context, async (db) => ({
        major: Math.floor(db.version / 10_000),
        gifts: await readPlatformGifts(db),
      }))
  return { major: undefined, gifts: [] }
}

interface Found {
  readonly from: Source
  readonly to: Source
  readonly side: ReadSide
  readonly wanted: ReadSide
  readonly scratch: ScratchFacts | undefined
}

function toOutput(
  between: BetweenPlan,
  { from, to, side, wanted, scratch }: Found,
): Omit<PlanOutput, 'isFinding'> {
  const { changes, candidates, statements, settings, proof } = between
  return {
    from: from.label,
    to: to.label,
    scratch,
    summary: summarise(changes, statements),
    changes: foldChanges(changes).flatMap((folded) => [
      changeJson(folded.change, describeFolded(folded), null),
      ...folded.parts.map((part) => changeJson(part, describeChange(part), folded.change.subject)),
    ]),
    renames: candidates.map(({ subject, wish, likeness }) => ({ subject, rename: wish, likeness })),
    statements: numbered(between),
    settings: [...settings],
    findings: [
      ...proof.left.map(cannotPlan),
      ...findWeakened(changes),
      ...findOtherOrder(side.whole, wanted.whole).map(otherOrder),
    ],
    ...(changes.length === 0 ? {} : { proof: proofJson(between) }),
  }
}

const changeJson = (
  { kind, change, subject }: CatalogChange,
  words: string,
  partOf: string | null,
): PlanOutput['changes'][number] => ({ kind, change, subject, words, partOf })

function proofJson({ proof }: BetweenPlan): NonNullable<PlanOutput['proof']> {
  const { proven, tables, filled, rows, left, lost, failure } = proof
  return {
    proven,
    tables,
    filled,
    rows,
    left: left.map(describeChange),
    lost: [...lost],
    ...(failure ? { failure: failure.toJSON() } : {}),
  }
}

const cannotPlan = (change: CatalogChange): Diagnostic => ({
  code: 'diff.cannot_plan',
  severity: 'error',
  subject: change.subject,
  message: `no statement was found for this: ${describeChange(change)}`,
  fix: 'write it by hand: plinth migrate new DESCRIPTION',
})

const otherOrder = (path: string): Diagnostic => ({
  code: 'diff.column_order',
  severity: 'info',
  subject: `table ${path}`,
  message: 'its columns stand in another order, and PostgreSQL cannot move a column',
})
