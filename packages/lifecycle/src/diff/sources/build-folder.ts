import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { PlinthError } from '@plinth/kernel'
import { type Database, locate, parseScript } from '@plinth/postgres'
import { diffErrors } from '../errors.ts'

interface Waiting {
  readonly file: string
  readonly line: number
  readonly sql: string
}

/**
 * Runs the statements of a declarative schema, which stand in any order: what fails is tried again after the others,
 * as long as that gets further. What never succeeds is named.
 */
export async function buildFolder(db: Database, files: readonly string[], cwd: string): Promise<void> {
  let waiting: readonly Waiting[] = (await Promise.all(files.map((file) => readStatements(file, cwd)))).flat()
  await db.session(async (session) => {
    await session.execute('set check_function_bodies = off')
    for (;;) {
      const refused: { each: Waiting; reason: string }[] = []
      for (const each of waiting) {
        try {
          await session.execute(each.sql)
        } catch (error) {
          if (!(error instanceof PlinthError)) throw error
          refused.push({ each, reason: error.message })
        }
      }
      if (refused.length === 0) return
      if (refused.length === waiting.length) throw unbuildable(refused)
      waiting = refused.map(({ each }) => each)
    }
  })
}

function unbuildable(refused: readonly { each: Waiting; reason: string }[]): PlinthError {
  const lines = refused.map(({ each: { file, line }, reason }) => `${file}:${line}: ${reason}`)
  return diffErrors.folderUnbuildable({ count: refused.length }, { detail: lines.slice(0, 20).join('\n') })
}

async function readStatements(path: string, cwd: string): Promise<Waiting[]> {
  const text = readFileSync(path, 'utf8')
  const file = relative(cwd, path)
  const parsed = await parseScript(text)
  if ('syntaxError' in parsed) {
    const where = locate(file, text, parsed.syntaxError.offset)
    throw diffErrors.folderUnbuildable({ count: 1 }, { detail: parsed.syntaxError.message, where })
  }
  return parsed.statements.map(({ start, end }) => ({
    file,
    line: locate(file, text, start).line ?? 1,
    sql: text.slice(start, end),
  }))
}
