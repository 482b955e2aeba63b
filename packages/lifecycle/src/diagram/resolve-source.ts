import { readCatalog } from '@plinth/catalog'
import type { Catalog } from '@plinth/catalog/model'
import { diagramErrors } from '@plinth/diagram'
import type { LifecycleContext } from '../context.ts'
import { buildChain } from '../migrate/index.ts'
import { withScratch } from '../scratch/index.ts'

const upToVersion = /^migrations(?:@(\d+))?$/

/** The catalog of a state by its name: `database`, `migrations`, or `migrations@3`, which is the third and all before. */
export async function resolveSource(context: LifecycleContext, name: string): Promise<Catalog> {
  if (name === 'database') return readCatalog(await context.openDatabase())
  const found = upToVersion.exec(name)
  if (!found) throw diagramErrors.sourceUnknown({ source: name })
  const upTo = found[1] === undefined ? {} : { upTo: BigInt(found[1]) }
  return context.progress.step(`building ${name}`, () =>
    withScratch(context, {}, async (scratch) => {
      await buildChain(context, scratch, upTo)
      return readCatalog(scratch)
    }),
  )
}
