export type { EnvironmentConfig, ProjectConfig } from '@plinth/lifecycle'
