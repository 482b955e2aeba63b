import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Diagnostic, PlinthError, type SourceLocation } from '@plinth/kernel'
import { checkYaml, type YamlPath } from '@plinth/lifecycle/yaml'
import { templatesErrors } from './errors.ts'
import { type TemplateFile, templateFile } from './template-file.ts'

/** A template as it was read, and where each of its parts stands. */
export interface Template {
  /** Path for people, relative to where the command runs. */
  readonly file: string
  /** Folder name: the trade. */
  readonly trade: string
  /** File name without its ending. */
  readonly stem: string
  readonly content: TemplateFile
  placeOf(path: YamlPath): SourceLocation
}

export interface ReadTemplates {
  readonly templates: readonly Template[]
  /** Files that have another shape, or are no YAML. */
  readonly findings: readonly Finding[]
}

/** A finding with the place it is about. */
export interface Finding extends Diagnostic {
  readonly where: SourceLocation
}

/** Reads every `<trade>/<name>.yaml` below a folder, in the order of their paths; a broken file does not stop the rest. */
export function readTemplates(folder: string, cwd: string): ReadTemplates {
  const found = listFiles(folder)
  if (found.length === 0) throw templatesErrors.folderEmpty({ folder: relative(cwd, folder) || '.' })
  const read = found.map((path) => {
    const file = relative(cwd, join(folder, path))
    return readTemplate(readFileSync(join(folder, path), 'utf8'), { file, path })
  })
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    findings: read.flatMap(({ findings }) => findings),
  }
}

interface Source {
  readonly file: string
  /** Path below the folder of templates. */
  readonly path: string
}

/** Reads the text of one template file. */
export function readTemplate(
  text: string,
  { file, path }: Source,
): { readonly template?: Template; readonly findings: readonly Finding[] } {
  const [stem = '', trade = ''] = path
    .replace(/\.ya?ml$/, '')
    .split(/[/\\]/)
    .reverse()
  try {
    const { value, problems, placeOf } = checkYaml(text, file, templateFile)
    const findings = problems.map((problem) => ({
      ...findingAt(placeOf(problem.path), {
        code: 'templates.wrong_shape',
        message: `${problem.path.map(String).join('.') || 'the file'}: ${problem.reason}`,
      }),
    }))
    return value === undefined
      ? { findings }
      : { template: { file, trade, stem, content: value, placeOf }, findings }
  } catch (error) {
    if (!(error instanceof PlinthError)) throw error
    return {
      findings: [findingAt(error.where ?? { file }, { code: 'templates.not_yaml', message: error.message })],
    }
  }
}

/** Makes the finding of a place; its subject is `file:line:column`. */
export function findingAt(
  where: SourceLocation,
  facts: Pick<Diagnostic, 'code' | 'message' | 'fix'> & { readonly severity?: Diagnostic['severity'] },
): Finding {
  const subject = [where.file, where.line, where.column].filter((part) => part !== undefined).join(':')
  return { severity: 'error', ...facts, subject, where }
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
}
