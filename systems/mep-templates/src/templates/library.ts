import { join, resolve } from 'node:path'
import { z } from 'zod'
import { checkTemplates } from './check-templates.ts'
import { type Finding, readTemplates, type Template } from './read-templates.ts'

export const folderInput = z
  .string()
  .optional()
  .describe('Folder of the templates (templates, in the folder of the system)')

/** Where templates are looked for, and where the command runs. */
export interface Place {
  readonly project: { readonly folder: string }
  readonly cwd: string
}

/** The templates of a system and everything that lint says about them. */
export function readLibrary(
  { project, cwd }: Place,
  folder: string | undefined,
): { readonly templates: readonly Template[]; readonly findings: readonly Finding[] } {
  const path = folder === undefined ? join(project.folder, 'templates') : resolve(cwd, folder)
  const { templates, findings } = readTemplates(path, cwd)
  return { templates, findings: [...findings, ...checkTemplates(templates)] }
}

export interface Filter {
  readonly trade?: string | undefined
  readonly phase?: string | undefined
}

/** The templates of a trade, of a phase, or of both. */
export function filterTemplates(templates: readonly Template[], { trade, phase }: Filter): Template[] {
  return templates.filter(
    (template) =>
      (trade === undefined || template.trade === trade) &&
      (phase === undefined || template.content.template.phase === phase),
  )
}

/** How many templates each trade has in each phase. */
export function countTemplates(templates: readonly Template[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const { trade, content } of templates) {
    const ofTrade = counts[trade] ?? {}
    const { phase } = content.template
    counts[trade] = { ...ofTrade, [phase]: (ofTrade[phase] ?? 0) + 1 }
  }
  return counts
}
