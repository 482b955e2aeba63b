// Who may import whom: the table of the architecture, as data. `boundaries.test.ts` holds every import against it.

export interface Layer {
  readonly name: string
  /** Files of the layer begin with this path. */
  readonly folder: string
  /** Layers whose face its source may import. */
  readonly layers: readonly string[]
  /** Modules of Node and packages from the registry that its source may import. */
  readonly modules: readonly string[] | 'any'
  /** What tests of the layer may import besides. */
  readonly tests?: readonly string[]
}

const testing = ['vitest', 'fast-check'] as const

export const layers = [
  {
    name: '@plinth/kernel',
    folder: 'packages/kernel/',
    layers: [],
    modules: ['node:crypto', 'node:util', 'zod'],
  },
  {
    name: '@plinth/postgres',
    folder: 'packages/postgres/',
    layers: ['@plinth/kernel'],
    modules: 'any',
    tests: ['@plinth/testkit'],
  },
  {
    name: '@plinth/catalog',
    folder: 'packages/catalog/',
    layers: ['@plinth/kernel', '@plinth/postgres'],
    modules: ['node:fs', 'zod'],
    tests: ['@plinth/testkit'],
  },
  {
    name: '@plinth/diagram',
    folder: 'packages/diagram/',
    layers: ['@plinth/catalog', '@plinth/kernel'],
    modules: ['elkjs/lib/elk.bundled.js', 'saxes'],
    tests: ['@plinth/testkit'],
  },
  {
    name: '@plinth/lifecycle',
    folder: 'packages/lifecycle/',
    layers: ['@plinth/catalog', '@plinth/diagram', '@plinth/kernel', '@plinth/postgres'],
    modules: [
      '@resvg/resvg-js',
      '@supabase/pg-delta/core',
      '@supabase/pg-delta/extract',
      '@supabase/pg-delta/plan',
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:os',
      'node:path',
      'node:stream',
      'node:stream/promises',
      'node:timers/promises',
      'node:url',
      'node:util',
      'node:worker_threads',
      'node:zlib',
      'yaml',
      'zod',
    ],
    // What generated types are for.
    tests: ['@plinth/testkit', 'kysely', 'pg'],
  },
  {
    name: '@plinth/testkit',
    folder: 'packages/testkit/',
    layers: ['@plinth/kernel', '@plinth/postgres'],
    modules: 'any',
  },
  {
    name: 'plinth',
    folder: 'apps/cli/',
    layers: ['@plinth/kernel', '@plinth/postgres', '@plinth/lifecycle'],
    modules: 'any',
    tests: ['@plinth/testkit'],
  },
  {
    name: 'systems',
    folder: 'systems/',
    layers: ['@plinth/kernel', '@plinth/postgres', '@plinth/catalog', '@plinth/lifecycle', 'plinth'],
    modules: 'any',
    tests: ['@plinth/diagram', '@plinth/testkit'],
  },
] as const satisfies readonly Layer[]

/** Folders below a layer whose files may only be imported from inside it: the parts of a verb, for one. */
export const closedFolders = ['packages/lifecycle/src/'] as const

/** Packages that only one folder may know: everybody else asks its interface. */
export const confined = [
  { packageName: '@supabase/pg-delta', folder: 'packages/lifecycle/src/diff/planner/' },
] as const satisfies readonly { packageName: string; folder: string }[]

/** Imports that tests of every layer may have. */
export const testModules: readonly string[] = testing

/** Only these may write to the terminal or end the process. */
export const speakers = ['apps/', 'tools/'] as const
