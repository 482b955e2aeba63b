import { templateFile } from './templates/index.ts'

/** Files of this system that are generated: path from its folder → text. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A form template of mep-templates',
    ...templateFile.toJSONSchema({ io: 'input' }),
  }
  return new Map([['templates/schema.json', `${JSON.stringify(schema, null, 2)}\n`]])
}
