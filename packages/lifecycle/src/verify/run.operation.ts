import { join, resolve } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import type { View, ViewBlock } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingJson } from '../finding.ts'
import { countExpected } from './expectations.ts'
import { expectationsFile } from './place.ts'
import { readExpectations } from './read-expectations.ts'
import { analysisOf, reportOf, writeJson } from './reports.ts'
import { verifyDatabase } from './verify-database.ts'

const names = z.array(z.string()).readonly()

const section = z.object({
  section: z.string(),
  expected: z.int(),
  found: z.int().describe('Those that are there as expected'),
  missing: names,
  different: names,
  unexpected: names,
})

const shownFindings = 50

export const run = defineLifecycleOperation({
  name: 'verify.run',
  summary: 'Compare the database with what it is declared to have',
  description: `Holds the live database against \`database/expectations.yaml\`: tables, columns, constraints, indexes,
enums, views, functions, triggers, policies, grants, extensions, partitions, and queries that must find no rows. Exit
code 3 when anything is missing or different. What is there and not named is only told, unless the file says
\`strict: true\`. \`--report\` and \`--analysis\` write the result as JSON.`,
  effect: 'read',
  examples: [
    { command: 'plinth verify agentflow', does: 'one system' },
    { command: 'plinth verify run --env production --json', does: 'for a program to read' },
    {
      command: 'plinth verify run agentflow --report schema_verification_results.json',
      does: 'and write the result as a file',
    },
  ],
  input: z.object({
    file: z.string().optional().describe('Expectations; default database/expectations.yaml of the project'),
    report: z.string().optional().describe('Write the result to this JSON file'),
    analysis: z.string().optional().describe('Write what there is, and what is missing, to this JSON file'),
  }),
  output: z.object({
    database: z.string(),
    file: z.string(),
    overall_status: z.enum(['equal', 'different']),
    expected: z.int(),
    sections: z.array(section),
    findings: z.array(findingJson),
  }),
  async run({ project, cwd, openDatabase }, { file, report, analysis }) {
    const path = file === undefined ? join(project.folder, expectationsFile) : resolve(cwd, file)
    const expectations = readExpectations(path, cwd)
    const db = await openDatabase()
    const verification = await verifyDatabase(db, await readCatalog(db), expectations)
    const facts = { expectations, label: db.label, timestamp: new Date().toISOString() }
    if (report !== undefined) writeJson(resolve(cwd, report), reportOf(verification, facts))
    if (analysis !== undefined) writeJson(resolve(cwd, analysis), analysisOf(verification, facts))
    return {
      database: db.label,
      file: expectations.file,
      overall_status: verification.equal ? ('equal' as const) : ('different' as const),
      expected: countExpected(expectations),
      sections: verification.sections.map(({ findings: _, ...result }) => result),
      findings: [...verification.findings],
    }
  },
  exit: ({ overall_status }) => (overall_status === 'equal' ? 'done' : 'findings'),
  present: ({ database, file, overall_status, expected, sections, findings }): View => [
    { kind: 'heading', text: database },
    {
      kind: 'table',
      columns: [
        { title: 'Section', flexible: true },
        ...['Expected', 'Found', 'Missing', 'Different', 'Unexpected'].map((title) => ({
          title,
          align: 'right' as const,
        })),
      ],
      rows: sections.map((result) => [
        result.section,
        String(result.expected),
        { text: String(result.found), tone: result.found === result.expected ? 'good' : 'bad' },
        String(result.missing.length),
        String(result.different.length),
        String(result.unexpected.length),
      ]),
    },
    ...findings.slice(0, shownFindings).map(
      ({ severity, subject, message, fix }): ViewBlock => ({
        kind: 'text',
        tone: severity === 'error' ? 'bad' : 'muted',
        text: `${subject}: ${message}${severity === 'error' && fix !== undefined ? `\n  → ${fix}` : ''}`,
      }),
    ),
    ...(findings.length > shownFindings
      ? [{ kind: 'text' as const, text: `… and ${findings.length - shownFindings} more: --json has all` }]
      : []),
    overall_status === 'equal'
      ? { kind: 'text', tone: 'good', text: `All ${expected} expectations of ${file} hold.` }
      : { kind: 'text', tone: 'bad', text: `The database is not what ${file} says.` },
  ],
})
