/** The version of PGlite that is pinned; a test compares it with the installed one. */
export const engineVersion = '0.5.14'

/** The major of the PostgreSQL inside; data folders of another one cannot be read. */
export const postgresMajor = 18
