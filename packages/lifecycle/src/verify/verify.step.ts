import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { UpStep } from '../up/step.ts'
import { expectationsFile } from './place.ts'

export const verifyStep: UpStep = {
  name: 'verify',
  title: 'Expectations',
  async run({ project, cwd, openDatabase }, { readCatalog }) {
    const path = join(project.folder, expectationsFile)
    if (!existsSync(path)) return { outcome: 'nothing', note: 'none declared' }
    // Loaded only where there is something to compare: the catalog and YAML are for this step alone.
    const { countExpected, readExpectations, verifyDatabase } = await import('./index.ts')
    const expectations = readExpectations(path, cwd)
    const { findings, equal } = await verifyDatabase(await openDatabase(), await readCatalog(), expectations)
    const attention = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ where: _, ...diagnostic }) => diagnostic)
    const count = countExpected(expectations)
    return {
      outcome: 'nothing',
      note: equal ? `all ${count} hold` : `${attention.length} of ${count} do not hold`,
      attention,
    }
  },
}
