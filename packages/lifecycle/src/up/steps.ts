import type { UpStep } from './step.ts'

/** The steps of `plinth up`, in order, each loaded when it is its turn. */
export const upSteps = [
  async () => (await import('../platform/platform.step.ts')).platformStep,
  async () => (await import('../migrate/migrate.step.ts')).migrateStep,
  async () => (await import('../verify/verify.step.ts')).verifyStep,
] as const satisfies readonly (() => Promise<UpStep>)[]
