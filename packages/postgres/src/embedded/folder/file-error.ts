import { PlinthError } from '@plinth/kernel'
import { postgresErrors } from '../../errors.ts'

/** Turns what node says about a file into what to do about the folder. */
export function explainFileError(error: unknown, folder: string): PlinthError {
  if (error instanceof PlinthError) return error
  const detail = error instanceof Error ? error.message : String(error)
  const extras = { detail, cause: error }
  switch (fileErrorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return postgresErrors.diskFull({ place: folder }, extras)
    case 'ENOTDIR':
    case 'EEXIST':
      return postgresErrors.folderForeign({ folder }, extras)
    default:
      return postgresErrors.folderNotWritable({ folder }, extras)
  }
}

export function fileErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
