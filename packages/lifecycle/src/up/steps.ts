import type { UpStep } from './step.ts'

/** The steps of `plinth up`, in order, each loaded when it is its turn. */
export const upSteps = [
  async () => (await import('../environment/environment.step.ts')).environmentStep,
  async () => (await import('../platform/platform.step.ts')).platformStep,
  async () => (await import('../migrate/migrate.step.ts')).migrateStep,
  async () => (await import('../seed/seed.step.ts')).referenceStep,
  async () => (await import('../seed/seed.step.ts')).fixturesStep,
  async () => (await import('../partitions/partitions.step.ts')).partitionsStep,
  async () => (await import('../verify/verify.step.ts')).verifyStep,
  async () => (await import('../access/access.step.ts')).accessStep,
  async () => (await import('../artefacts/artefacts.step.ts')).artefactsStep,
] as const satisfies readonly (() => Promise<UpStep>)[]
