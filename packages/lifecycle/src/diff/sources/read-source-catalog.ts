import { readCatalog } from '@plinth/catalog'
import type { Catalog } from '@plinth/catalog/model'
import type { LifecycleContext } from '../../context.ts'
import { findSource } from './find-source.ts'
import { onSource } from './workbench.ts'

/** The catalog of a state by its name, as `--from` and `--to` know it: `database`, `migrations@003`, `v2.0`. */
export function readSourceCatalog(context: LifecycleContext, word: string): Promise<Catalog> {
  const source = findSource(context, word)
  const surroundings = { context, isPassing: () => false, major: undefined, gifts: [], onScratch: () => {} }
  return context.progress.step(`reading ${source.label}`, () => onSource(source, surroundings, readCatalog))
}
