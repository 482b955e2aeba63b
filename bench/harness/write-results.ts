import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchReport } from './bench.ts'
import { renderMarkdown } from './render-report.ts'
import { root } from './root.ts'

/** Writes the dated report of a bench as JSON and Markdown; gives the path of the Markdown. */
export function writeResults(report: BenchReport): string {
  const folder = join(root, 'bench/results')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${report.date}-${report.name}`)
  writeFileSync(`${path}.json`, `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(`${path}.md`, renderMarkdown(report))
  return `${path}.md`
}
