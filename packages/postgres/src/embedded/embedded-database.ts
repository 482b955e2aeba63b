import type { Database, DatabaseTarget, OpenOptions } from '../database.ts'
export declare function openEmbedded(
  target: Extract<DatabaseTarget, { engine: 'embedded' }>,
  options: OpenOptions,
): Promise<Database>
