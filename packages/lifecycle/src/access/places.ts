/** Where a project names its identities. */
export const accessFile = 'database/access.yaml'

/** Where a project keeps the matrix that somebody has read and found right. */
export const goldenFile = 'database/access-matrix.yaml'
