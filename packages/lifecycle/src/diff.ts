export { planDatabases, type ReadPlan } from './diff/plan-databases.ts'
