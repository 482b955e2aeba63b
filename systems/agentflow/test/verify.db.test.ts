// The declared expectations against the database that the migrations make, on both engines; and the two reports.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentProgress } from '@plinth/kernel'
import { operations, plainProject } from '@plinth/lifecycle'
import { expect, test } from 'vitest'
import { type Database, describeEngines, useAgentflow } from './agentflow-database.ts'

const folder = new URL('..', import.meta.url).pathname

async function verify(db: Database, input: object): Promise<{ exit: string; output: unknown }> {
  const operation = await operations['verify.run']()
  return operation.call(
    {
      project: plainProject(folder, 'database/migrations'),
      target: {
        database: { engine: 'embedded', folder: null },
        environment: 'embedded',
        createIfMissing: false,
      },
      progress: silentProgress,
      signal: new AbortController().signal,
      toolVersion: 'test',
      cwd: folder,
      boundary: () => {},
      openDatabase: async () => db,
    },
    input,
  )
}

describeEngines((engine) => {
  const db = useAgentflow(engine)

  test('the migrations make what is expected', async () => {
    expect(await verify(db(), {})).toMatchObject({
      exit: 'done',
      output: { findings: [], overall_status: 'equal' },
    })
  })

  test('the reports have the shapes of the specification, and a missing policy fails the whole', async () => {
    const reports = await mkdtemp(join(tmpdir(), 'plinth-verify-'))
    const input = {
      report: join(reports, 'schema_verification_results.json'),
      analysis: join(reports, 'schema_analysis_results.json'),
    }
    try {
      await verify(db(), input)
      const good = JSON.parse(readFileSync(input.report, 'utf8'))
      expect(good.overall_status).toEqual({
        all_tables_exist: true,
        all_structures_valid: true,
        verification_successful: true,
      })
      expect(Object.keys(good.verification_results.tables_exist).length).toBe(10)
      expect(good.verification_results.foreign_keys.found).toBeGreaterThan(5)
      expect(good.verification_results.extensions).toMatchObject({ expected: 2, found: 2 })
      expect(JSON.parse(readFileSync(input.analysis, 'utf8'))).toMatchObject({ missing_tables: [] })

      await db().execute('begin; drop policy leads_service_role_all on leads; commit')
      expect((await verify(db(), input)).exit).toBe('findings')
      const bad = JSON.parse(readFileSync(input.report, 'utf8'))
      expect(bad.overall_status).toMatchObject({ all_tables_exist: true, verification_successful: false })
      expect(bad.verification_results.policies.missing).toEqual([
        'policy public.leads.leads_service_role_all',
      ])
    } finally {
      await rm(reports, { recursive: true })
    }
  })
})
