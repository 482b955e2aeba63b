import type { z } from 'zod'
import { checkYaml } from './check-yaml.ts'
import { yamlErrors } from './errors.ts'

/** Parses YAML into the shape of a schema; what does not fit it is an error with its place in the file. */
export function readYaml<T extends z.ZodType>(text: string, file: string, schema: T): z.output<T> {
  const { value, problems, placeOf } = checkYaml(text, file, schema)
  const [problem] = problems
  if (problem === undefined && value !== undefined) return value
  const path = problem?.path ?? []
  throw yamlErrors.wrongShape(
    { path: path.map(String).join('.'), reason: problem?.reason ?? 'it has another shape' },
    { where: placeOf(path) },
  )
}
