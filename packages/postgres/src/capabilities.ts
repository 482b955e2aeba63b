import type { Capabilities, Engine } from './database.ts'

/** The one table of what each engine can do; tests skip by it and documents print it. */
export const capabilities = {
  embedded: {
    manySessions: false,
    cancel: false,
    statementTimeout: false,
    survivesPowerLoss: false,
    networkClients: false,
  },
  server: {
    manySessions: true,
    cancel: true,
    statementTimeout: true,
    survivesPowerLoss: true,
    networkClients: true,
  },
  local: {
    manySessions: true,
    cancel: true,
    statementTimeout: true,
    survivesPowerLoss: true,
    networkClients: true,
  },
} as const satisfies Record<Engine, Capabilities>
