export { verifyErrors } from './errors.ts'
export { countExpected } from './expectations.ts'
export { readExpectations } from './read-expectations.ts'
export { verifyDatabase } from './verify-database.ts'
