import { defineConfig } from 'vitest/config'

// Runs of their own, started by run.db.test.ts: what a whole run prints, and how it ends.
const conditions = ['@plinth/source']
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Vitest runs global setups in an environment of this name.
  environments: { __vitest__: { resolve: { conditions } } },
  test: { include: ['*.fixture.ts'], globalSetup: ['../../src/global-setup.ts'], reporters: ['default'] },
})
