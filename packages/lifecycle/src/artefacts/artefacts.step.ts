import { counted } from '@plinth/kernel'
import { readEnvironment } from '../environment/index.ts'
import type { UpStep } from '../up/step.ts'
import { artefacts } from './artefacts.ts'
import { artefactSource, refreshArtefacts } from './refresh.ts'

export const artefactsStep: UpStep = {
  name: 'artefacts',
  title: 'Generated files',
  async run(context, shared) {
    const db = await context.openDatabase()
    // Another major prints definitions otherwise: what is kept in files comes from one engine.
    if (db.engine !== 'embedded') return { outcome: 'nothing', note: 'made by the embedded engine' }
    if ((await readEnvironment(context)).isProtected)
      return { outcome: 'nothing', note: 'made in development only' }
    const source = artefactSource(await shared.readCatalog(), context.project)
    const refreshed = await refreshArtefacts(artefacts, source, context.toolVersion)
    if (refreshed.length === 0) return { outcome: 'nothing', note: 'none kept' }
    const written = refreshed.filter((each) => each.written.length > 0)
    if (written.length === 0)
      return { outcome: 'nothing', note: `${refreshed.map(({ title }) => title).join(', ')}: fresh` }
    return {
      outcome: 'done',
      note: written
        .map(({ title, written: paths }) => `${title}: ${counted(paths.length, 'file')}`)
        .join(', '),
    }
  },
}
