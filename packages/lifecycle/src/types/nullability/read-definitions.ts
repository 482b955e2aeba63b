import { parseScript } from '@plinth/postgres'
import type { CatalogIndex } from '../model/catalog-index.ts'
import type { Definitions } from './analyst.ts'
import { readRoutines } from './routines.ts'

/** Parses what views and functions consist of; what extensions bring is not looked at. */
export async function readDefinitions({ catalog }: CatalogIndex): Promise<Definitions> {
  const views = new Map()
  for (const view of catalog.objects.view) {
    if (view.owned?.by === 'extension') continue
    const parsed = await parseScript(view.definition)
    const statement = 'syntaxError' in parsed ? undefined : parsed.statements[0]
    if (statement) views.set(view, { [statement.kind]: statement.node })
  }
  const routines = catalog.objects.routine.filter(
    ({ owned, type, returns }) =>
      owned?.by !== 'extension' &&
      type === 'function' &&
      returns !== 'trigger' &&
      returns !== 'event_trigger',
  )
  return { views, routines: await readRoutines(routines) }
}
