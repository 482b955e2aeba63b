export { capabilities } from './capabilities.ts'
export type {
  Capabilities,
  Database,
  DatabaseTarget,
  Engine,
  HeldLock,
  LockOptions,
  LockOwner,
  Notice,
  OpenOptions,
  Queryable,
  Row,
  Session,
  SessionOptions,
  StatementResult,
  Transaction,
  TransactionOptions,
} from './database.ts'
export { dumpImage } from './dump-image.ts'
export { postgresErrors } from './errors.ts'
export { openDatabase } from './open-database.ts'
export type { PlatformState } from './platform/platform.ts'
export { ensurePlatform, readPlatform, readPlatformScript } from './platform/platform.ts'
export { readPlatformGifts } from './platform/platform-gifts.ts'
export type { ServerAddress, ServerHost, SslMode } from './server/address/server-address.ts'
export { describeAddress, isLoopback, isThisMachine, readServerUrl } from './server/address/server-address.ts'
export { hasPassword, withDatabase } from './server/address/split-url.ts'
export type { SupabaseAddress } from './server/address/supabase-address.ts'
export { describeSupabaseUrl } from './server/address/supabase-address.ts'
export type { SupabaseKey } from './server/address/supabase-key.ts'
export { describeSupabaseKey } from './server/address/supabase-key.ts'
export { createServerDatabase } from './server/create-database.ts'
export { connectionErrors } from './server/errors.ts'
export type { ServerErrorFields } from './server-error.ts'
export { locate, offsetOfCharacter } from './statements/locate.ts'
export { normalisation, normalisedHash, normaliseScript, rawHash } from './statements/normalise-script.ts'
export type { ParsedScript, ScriptExtra, Statement } from './statements/parse-script.ts'
export { parseScript, preloadParser } from './statements/parse-script.ts'
export type { Token, TokenKind } from './statements/scan-script.ts'
export { scanScript } from './statements/scan-script.ts'
