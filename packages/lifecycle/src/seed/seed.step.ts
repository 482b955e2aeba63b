import { counted } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'
import { readEnvironment } from '../environment/index.ts'
import type { UpStep, UpStepReport } from '../up/step.ts'
import { loadSeeds } from './load-seeds.ts'
import { readSeedFiles, type SeedSet } from './seed-file.ts'

export const referenceStep: UpStep = {
  name: 'seed',
  title: 'Reference data',
  run: (context) => load(context, 'reference'),
}

export const fixturesStep: UpStep = {
  name: 'seed',
  title: 'Fixtures',
  async run(context) {
    if (readSeedFiles(context.project, 'fixtures', context.cwd).length === 0)
      return { outcome: 'nothing', note: 'none' }
    const { isProtected } = await readEnvironment(context)
    if (isProtected) return { outcome: 'nothing', note: 'not loaded: the database is protected' }
    return load(context, 'fixtures')
  },
}

async function load(context: LifecycleContext, set: SeedSet): Promise<UpStepReport> {
  const { files, failure } = await loadSeeds(context, set)
  const loaded = files.filter(({ outcome }) => outcome === 'loaded').length
  if (failure) return { outcome: 'failed', note: `${counted(loaded, 'file')} loaded`, failure }
  if (files.length === 0) return { outcome: 'nothing', note: 'none' }
  if (loaded === 0) return { outcome: 'nothing', note: `${counted(files.length, 'file')}, all loaded` }
  return { outcome: 'done', note: `${counted(loaded, 'file')} loaded` }
}
