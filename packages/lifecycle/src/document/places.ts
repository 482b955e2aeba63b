import type { Project } from '../project/project.ts'

/** Paths of documents from the project's folder. */
export const referencePath = ({ document }: Project): string => document.schema ?? 'docs/SCHEMA_REFERENCE.md'
export const sitePath = ({ document }: Project): string => document.site ?? 'docs/site'
export const migrationsPath = ({ document }: Project): string => document.migrations ?? 'docs/migrations'
