import type { Cell, PlinthError, Tone, View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { readInventory } from './inventory.ts'
import type { UpShared, UpStep, UpStepReport } from './step.ts'
import { upSteps } from './steps.ts'

const stepReport = z.object({
  name: z.string(),
  title: z.string(),
  outcome: z.enum(['done', 'nothing', 'failed']),
  note: z.string(),
  durationMs: z.number(),
})

export const run = defineLifecycleOperation({
  name: 'up.run',
  summary: 'Bring the database up: migrated and ready, in one command',
  description: `Opens the database (embedded in \`.plinth/data\` unless \`--env\` or \`--url\` names a server), prepares what
Supabase would bring where that is missing, and applies the pending migrations. Run again, it finds nothing to do.
Interrupted at any moment, the next run goes on where this one ended.`,
  effect: 'write',
  examples: [
    { command: 'plinth up agentflow', does: 'one system, embedded: nothing to install' },
    { command: 'plinth up', does: 'the project in the current folder, or every system' },
    { command: 'plinth up agentflow --url postgresql://localhost/agentflow', does: 'a database on a server' },
  ],
  input: z.object({}),
  output: z.object({
    project: z.string(),
    database: z.string(),
    postgres: z.string(),
    /** How other programs connect to a cluster that Plinth runs. */
    connect: z.string().exactOptional(),
    steps: z.array(stepReport),
    inventory: z.record(z.string(), z.int()),
    attention: z.array(findingJson),
    failure: errorJson.optional(),
    durationMs: z.number(),
  }),
  async run(context) {
    const startedAt = performance.now()
    const db = await context.progress.step('database', async (step) => {
      const opened = await context.openDatabase()
      step.conclude('done', `PostgreSQL ${versionText(opened.version)}, ${opened.engine}`)
      return opened
    })
    const { steps, failure } = await runSteps(context)
    return {
      project: context.project.name,
      database: db.label,
      postgres: `${versionText(db.version)} (${db.engine})`,
      ...(db.shownUrl === undefined ? {} : { connect: db.shownUrl }),
      steps: steps.map(({ step: { name, title }, report: { outcome, note }, durationMs }) => ({
        name,
        title,
        outcome,
        note,
        durationMs,
      })),
      inventory: z.record(z.string(), z.int()).parse(await readInventory(db)),
      attention: steps.flatMap(({ report }) => [...(report.attention ?? [])]),
      failure: failure?.toJSON(),
      durationMs: Math.round(performance.now() - startedAt),
    }
  },
  exit: ({ failure }) => failure?.exit ?? 'done',
  present: ({
    project,
    database,
    postgres,
    connect,
    steps,
    inventory,
    attention,
    failure,
    durationMs,
  }): View => [
    { kind: 'heading', text: project },
    {
      kind: 'table',
      columns: [{ title: 'Step' }, { title: 'Result', flexible: true }, { title: 'Time', align: 'right' }],
      rows: [
        ['Database', `PostgreSQL ${postgres}, ${database}`, ''],
        ...steps.map(({ title, outcome, note, durationMs: stepMs }): (string | Cell)[] => [
          title,
          { text: note, tone: tones[outcome] },
          seconds(stepMs),
        ]),
      ],
    },
    {
      kind: 'table',
      columns: Object.keys(inventory).map((title) => ({ title: capitalised(title), align: 'right' })),
      rows: [Object.values(inventory).map(String)],
    },
    ...(connect === undefined
      ? []
      : [{ kind: 'next' as const, command: `psql '${connect}'`, why: 'other programs connect there too' }]),
    ...(failure ? [failureBlock(failure)] : []),
    ...attention.map(findingBlock),
    failure
      ? {
          kind: 'next',
          command: `plinth up ${project}`,
          why: 'once that is mended; it goes on where this run ended',
        }
      : { kind: 'text', tone: 'good', text: ending(steps, seconds(durationMs)) },
  ],
})

const tones: Readonly<Record<UpStepReport['outcome'], Tone>> = {
  done: 'good',
  nothing: 'muted',
  failed: 'bad',
}

interface FinishedStep {
  readonly step: UpStep
  readonly report: UpStepReport
  readonly durationMs: number
}

async function runSteps(
  context: LifecycleContext,
): Promise<{ steps: FinishedStep[]; failure: PlinthError | undefined }> {
  const steps: FinishedStep[] = []
  const shared = shareCatalog(context)
  for (const load of upSteps) {
    context.signal.throwIfAborted()
    const step = await load()
    const startedAt = performance.now()
    const report = await context.progress.step(step.title.toLowerCase(), async (progress) => {
      const result = await step.run(context, shared)
      progress.conclude(result.outcome, result.note)
      return result
    })
    steps.push({ step, report, durationMs: Math.round(performance.now() - startedAt) })
    if (report.failure) return { steps, failure: report.failure }
  }
  return { steps, failure: undefined }
}

function shareCatalog({ openDatabase }: LifecycleContext): UpShared {
  let catalog: ReturnType<UpShared['readCatalog']> | undefined
  return {
    readCatalog: () => {
      catalog ??= Promise.all([import('@plinth/catalog'), openDatabase()]).then(([{ readCatalog }, db]) =>
        readCatalog(db),
      )
      return catalog
    },
  }
}

function ending(steps: readonly { outcome: string }[], time: string): string {
  const idle = steps.every(({ outcome }) => outcome === 'nothing')
  return idle ? `Nothing to do (${time}).` : `Ready in ${time}.`
}

const versionText = (version: number): string => `${Math.floor(version / 10_000)}.${version % 10_000}`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
