import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '@plinth/catalog/model'
import type { Diagnostic } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'
import { readEnvironment } from '../environment/index.ts'
import type { UpShared, UpStep, UpStepReport } from '../up/step.ts'
import { accessFile, goldenFile } from './places.ts'

export const accessStep: UpStep = {
  name: 'access',
  title: 'Access matrix',
  async run(context, shared) {
    if (!existsSync(join(context.project.folder, accessFile)))
      return { outcome: 'nothing', note: 'no identities declared' }
    if ((await readEnvironment(context)).isProtected)
      return { outcome: 'nothing', note: 'tried on unprotected databases only' }
    return tryUnlessProven(context, shared)
  },
}

async function tryUnlessProven(context: LifecycleContext, shared: UpShared): Promise<UpStepReport> {
  const { findAccessFile, findSubjects, isProven, proofKey, recordProof, tryMatrix, compareWithFile } =
    await import('./index.ts')
  const file = findAccessFile(context.project, context.cwd)
  if (file === undefined) return { outcome: 'nothing', note: 'no identities declared' }
  const db = await context.openDatabase()
  const catalog: Catalog = await shared.readCatalog()
  const key = proofKey(catalog, await readParts(context))
  const count = `${file.identities.length} identities`
  if (await isProven(db, key)) return { outcome: 'nothing', note: `${count}, as tried before` }
  const { matrix, findings } = await tryMatrix(context, findSubjects(catalog), file)
  const attention = [...findings, ...(compareWithFile(context, matrix) ?? [unreviewed])].filter(
    ({ severity }) => severity !== 'info',
  )
  if (attention.length === 0) await recordProof(db, key)
  const relations = `${count} tried on ${matrix.relations.length} tables and views`
  return {
    outcome: 'done',
    note: attention.length === 0 ? relations : `${relations}, ${attention.length} to look at`,
    attention,
  }
}

const unreviewed: Diagnostic = {
  code: 'access.unreviewed',
  severity: 'warning',
  subject: goldenFile,
  message: 'is not there: nobody has said who may do what',
  fix: 'plinth access matrix --write, and read it',
}

// Everything beside the catalog that decides what the matrix is and what it is compared with.
async function readParts({ project, cwd, toolVersion }: LifecycleContext): Promise<string[]> {
  const { readSeedFiles } = await import('../seed/index.ts')
  const files = [accessFile, goldenFile]
    .map((file) => join(project.folder, file))
    .filter((path) => existsSync(path))
  return [
    toolVersion,
    ...files.map((path) => readFileSync(path, 'utf8')),
    ...(['reference', 'fixtures'] as const).flatMap((set) =>
      readSeedFiles(project, set, cwd).map(({ hash }) => hash),
    ),
  ]
}
