export { counted } from './counted.ts'
export type { Diagnostic, Severity } from './diagnostics.ts'
export type {
  ErrorDefinition,
  ErrorExtras,
  ErrorMaker,
  ErrorMakers,
  ExitName,
  PlinthErrorFields,
  SourceLocation,
} from './errors.ts'
export { defineErrors, errorCode, exitCodes, PlinthError } from './errors.ts'
export type {
  Effect,
  Example,
  JsonSchema,
  Operation,
  OperationDefinition,
  OperationResult,
  Surface,
} from './operation.ts'
export { defineOperation } from './operation.ts'
export type { Progress, ProgressEvent, StepOutcome, StepProgress } from './progress.ts'
export { createProgress, silentProgress } from './progress.ts'
export { ident, literal, plainIdent, qualified } from './sql-text.ts'
export { nearestWord } from './suggestion.ts'
export type { Cell, Column, Tone, View, ViewBlock } from './view.ts'
