export { sqlErrors } from './errors.ts'
export { findQuery, listQueries } from './find-query.ts'
export type { Collection, NamedQuery, QueryParameter } from './query-file.ts'
export { runQuery } from './run-query.ts'
