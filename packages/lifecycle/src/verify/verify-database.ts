import type { Catalog } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { checkRows } from './check-rows.ts'
import { compareCatalog, type Finding, type SectionResult } from './compare.ts'
import type { Expectations } from './expectations.ts'

export interface Verification {
  readonly catalog: Catalog
  readonly sections: readonly SectionResult[]
  /** Every finding of every section; those that are errors make the database differ. */
  readonly findings: readonly Finding[]
  readonly equal: boolean
}

/** Holds a database and its catalog against expectations. Every section counts. */
export async function verifyDatabase(
  db: Database,
  catalog: Catalog,
  expectations: Expectations,
): Promise<Verification> {
  const sections = [
    ...compareCatalog(expectations, catalog),
    ...(expectations.rows.length > 0 ? [await checkRows(db, expectations.rows)] : []),
  ]
  const findings = sections.flatMap((section) => section.findings)
  return { catalog, sections, findings, equal: findings.every(({ severity }) => severity !== 'error') }
}
