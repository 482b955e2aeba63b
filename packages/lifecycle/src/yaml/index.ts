export type { ParsedYaml } from './parse-yaml.ts'
export { pairsOf, parseYaml } from './parse-yaml.ts'
export { readYaml } from './read-yaml.ts'
