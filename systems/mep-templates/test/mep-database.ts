// The one place where these tests meet the test kit: databases of mep-templates, and ways to act in them as somebody.

import type { Database, Engine, Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase, useUrl } from '@plinth/testkit'
import { tryAs as actAndUndo, applyFiles, type Identity, systemFiles } from '../../test/system-database.ts'

export { actAs, anon, serviceRole } from '../../test/system-database.ts'
export type { Database, Engine, Identity, Queries }
export { describeEngines }

const files = systemFiles(new URL('../database/', import.meta.url))

/** A database with the platform and all migrations. */
export function useMep(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'mep', build: files.build })
}

/** The URL of such a database on a server, for tests that need more sessions than one database opens. */
export function useMepUrl(): () => string {
  return useUrl({ key: 'mep', build: files.build })
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededMep(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'mep-seeded', build: files.buildSeeded })
}

/** Applies the files of a folder in their order, each in a transaction of its own. */
export const applyFolder = (db: Database, path: string): Promise<void> => applyFiles(db, files.read(path))

/** Somebody who is signed in; `contractorId` and `admin` are what the platform has signed into app_metadata. */
export function person(
  email: string,
  { contractorId, admin = false }: { readonly contractorId?: string; readonly admin?: boolean } = {},
): Identity {
  const app_metadata = { contractor_id: contractorId, role: admin ? 'admin' : undefined }
  return { role: 'authenticated', claims: { email, app_metadata } }
}

// The identifiers of the fixtures.
export const alder = 'c1000000-0000-4000-8000-000000000001'
export const birch = 'c1000000-0000-4000-8000-000000000002'
export const cedar = 'c1000000-0000-4000-8000-000000000003'
export const leadTemplate = 'b1000000-0000-4000-8000-000000000001'
export const surveyTemplate = 'b1000000-0000-4000-8000-000000000002'
export const reportTemplate = 'b1000000-0000-4000-8000-000000000003'

export const alderOwner = person('owner.alder@example.com')
export const alderAdmin = person('admin.alder@example.com', { contractorId: alder, admin: true })
export const alderEmployee = person('tech.alder@example.com', { contractorId: alder })
export const birchOwner = person('owner.birch@example.com')
export const birchEmployee = person('tech.birch@example.com', { contractorId: birch })

/** Runs a statement as somebody and undoes it; what it returned. */
export async function tryAs<T extends object>(
  db: Database,
  identity: Identity,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  return actAndUndo(db, identity, (tx) => tx.many<T & Record<string, unknown>>(sql, [...values]))
}

/** Makes a contractor that no other test uses. */
export async function createContractor(db: Database, email: string | null = null): Promise<string> {
  const { id } = await db.one<{ id: string }>(
    'insert into public.mep_contractor_configs (contractor_name, contractor_email) values ($1, $2) returning id',
    [`Firm ${crypto.randomUUID()}`, email],
  )
  return id
}

/** Makes a template that no other test uses. */
export async function createTemplate(db: Database): Promise<string> {
  const { id } = await db.one<{ id: string }>(
    `insert into public.templates (name, display_name, trade, category)
     values ($1, 'A template', 'hvac', 'HVAC') returning id`,
    [`template_${crypto.randomUUID()}`],
  )
  return id
}

export interface NewForm {
  readonly template: string
  readonly contractor: string
  readonly by?: string
  readonly status?: string
  readonly parent?: string
}

/** Inserts a form as the owner of the database. */
export function insertForm(
  db: Queries,
  { template, contractor, by = 'somebody', status = 'draft', parent }: NewForm,
): Promise<{ id: string; number: number }> {
  return db.one(
    `insert into public.mep_form_submissions
       (template_id, contractor_config_id, form_title, form_data, submitted_by, status, parent_submission_id)
     values ($1, $2, 'A form', '{}', $3, $4, $5)
     returning id, submission_number as number`,
    [template, contractor, by, status, parent ?? null],
  )
}
