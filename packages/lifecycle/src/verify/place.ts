/** Where a project keeps its expectations. */
export const expectationsFile = 'database/expectations.yaml'
