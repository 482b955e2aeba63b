export type { StoredSnapshot } from './versions-folder.ts'
export { findSnapshot, readSnapshots } from './versions-folder.ts'
