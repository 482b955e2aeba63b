import { ensurePlatform, type PlatformState } from '@plinth/postgres'
import type { UpStep, UpStepReport } from '../up/step.ts'

const reports: Readonly<Record<PlatformState, UpStepReport>> = {
  missing: { outcome: 'done', note: 'roles, auth, extensions and storage made' },
  plinth: { outcome: 'nothing', note: 'in place' },
  supabase: { outcome: 'nothing', note: "Supabase's own, left as it is" },
}

export const platformStep: UpStep = {
  name: 'platform',
  title: 'Platform',
  async run({ project, openDatabase }) {
    if (project.platform === 'none') return { outcome: 'nothing', note: 'none needed' }
    return reports[await ensurePlatform(await openDatabase())]
  },
}
