// The one place where these tests meet the test kit: databases of mep-templates, and ways to act in them as somebody.

import { readdirSync, readFileSync } from 'node:fs'
import { type Database, type Engine, ensurePlatform, type Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase, useUrl } from '@plinth/testkit'

export type { Database, Engine, Queries }
export { describeEngines }

const folder = new URL('../database/', import.meta.url)

/** A database with the platform and all migrations. */
export function useMep(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'mep', build: buildMep })
}

/** The URL of such a database on a server, for tests that need more sessions than one database opens. */
export function useMepUrl(): () => string {
  return useUrl({ key: 'mep', build: buildMep })
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededMep(engine: Engine): () => Database {
  return useDatabase({
    engine,
    key: 'mep-seeded',
    build: async (db) => {
      await buildMep(db)
      await applyFolder(db, 'seed/reference')
      await applyFolder(db, 'seed/fixtures')
    },
  })
}

async function buildMep(db: Database): Promise<void> {
  await ensurePlatform(db)
  await applyFolder(db, 'migrations')
}

/** Applies the files of a folder in their order, each in a transaction of its own. */
export async function applyFolder(db: Database, path: string): Promise<void> {
  const names = readdirSync(new URL(`${path}/`, folder))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  if (names.length === 0) throw new Error(`no SQL file in ${path}`)
  for (const name of names) {
    const text = readFileSync(new URL(`${path}/${name}`, folder), 'utf8')
    await db.transaction(async (tx) => tx.execute(text))
  }
}

/** Who acts: a role of the platform, with the claims of the token behind the request. */
export interface Identity {
  readonly role: 'anon' | 'authenticated' | 'service_role'
  readonly claims?: Readonly<Record<string, unknown>>
}

export const anon: Identity = { role: 'anon' }
export const serviceRole: Identity = { role: 'service_role' }

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

/** Runs statements as somebody, in one transaction, as a request of a client does. */
export async function actAs<T>(
  db: Database,
  { role, claims = {} }: Identity,
  run: (tx: Queries) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.many("select set_config('request.jwt.claims', $1, true)", [JSON.stringify({ role, ...claims })])
    await tx.execute(`set local role ${role}`)
    return run(tx)
  })
}

/** Runs a statement as somebody and undoes it; what it returned. */
export async function tryAs<T extends object>(
  db: Database,
  identity: Identity,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  let rows: readonly T[] = []
  const undone = new Error('undone')
  await actAs(db, identity, async (tx) => {
    rows = await tx.many<T & Record<string, unknown>>(sql, [...values])
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return rows
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
