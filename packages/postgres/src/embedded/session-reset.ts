// What DISCARD ALL does, without UNLISTEN: the engine's one session is also the one that listens. Whoever holds it may
// have stopped that, so the caller adds what listens again.

/** Puts the session back as it was when it began. */
export const resetScript = [
  'close all',
  'set session authorization default',
  'reset role',
  'reset all',
  'deallocate all',
  'select pg_advisory_unlock_all()',
  'discard plans',
  'discard temp',
  'discard sequences',
].join(';')

const traces =
  /(^|;|\*\/|\n)\s*(set|reset|begin|start|prepare|declare|discard|load)\b|\b(set_config|temp|temporary|pg_temp|pg_(try_)?advisory_lock)\b/i

/** True for statements after which the session may differ for the next user; a few more than need be. */
export function leavesTraces(text: string): boolean {
  return traces.test(text)
}
