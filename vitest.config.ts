import { defineConfig } from 'vitest/config'

const conditions = ['@plinth/source']
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Global setups run in an environment of Vitest's own.
  environments: { __vitest__: { resolve: { conditions } } },
}
// As the command line has it (docs/decisions/0006): the engine's second compilation takes a third of a test's time.
const execArgv = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']
const everywhere = ['packages', 'apps', 'systems', 'tools']
const files = (suffix: string): string[] => everywhere.map((folder) => `${folder}/**/*${suffix}`)

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // Far more than they need: property tests on a busy machine take their time.
          testTimeout: 30_000,
          include: files('.test.ts'),
          exclude: ['**/node_modules/**', '**/dist/**', ...files('.db.test.ts'), ...files('.e2e.test.ts')],
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          include: files('.db.test.ts'),
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          pool: 'forks',
          execArgv,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          include: files('.e2e.test.ts'),
          exclude: ['**/node_modules/**', '**/dist/**'],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          pool: 'forks',
          execArgv,
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
