import type { JsonSchema, Operation } from '@plinth/kernel'
import { z } from 'zod'
import type { Manifest, ManifestOperation, ManifestOption } from './manifest.ts'

type Loaders<Context> = Readonly<Record<string, () => Promise<Operation<Context>>>>

/** Loads every operation and writes down what the command line needs to know of them. */
export async function buildManifest<Context>(
  operations: Loaders<Context>,
  verbs: Readonly<Record<string, string>>,
  system?: string,
): Promise<Manifest> {
  const loaded = await Promise.all(Object.values(operations).map((load) => load()))
  const owner = system === undefined ? {} : { system }
  const described = loaded
    .filter(({ surfaces }) => surfaces.includes('cli'))
    .map((operation) => ({ ...describe(operation), ...owner }))
  return Object.entries(verbs).map(([name, summary]) => ({
    name,
    summary,
    ...owner,
    operations: described.filter((operation) => operation.name.startsWith(`${name}.`)),
  }))
}

function describe<Context>(operation: Operation<Context>): ManifestOperation {
  const { name, summary, description, effect, projects, positional, examples } = operation
  return {
    name,
    summary,
    description,
    effect,
    projects,
    positional,
    options: optionsOf(operation.inputSchema()),
    examples,
  }
}

const property = z.object({
  type: z.string().optional(),
  description: z.string().default(''),
  enum: z.array(z.string()).optional(),
  items: z.object({ type: z.string().optional(), enum: z.array(z.string()).optional() }).optional(),
})

const inputSchema = z.object({
  properties: z.record(z.string(), property).default({}),
  required: z.array(z.string()).default([]),
})

const optionTypes: Readonly<Record<string, ManifestOption['type']>> = {
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
}

function optionsOf(schema: JsonSchema): ManifestOption[] {
  const { properties, required } = inputSchema.parse(schema)
  return Object.entries(properties).map(([key, { type, description, enum: choices, items }]) => {
    const ofItem = items ?? { type, enum: choices }
    return {
      key,
      type: optionTypes[ofItem.type ?? 'string'] ?? 'string',
      many: items !== undefined,
      required: required.includes(key),
      description,
      ...(ofItem.enum ? { choices: ofItem.enum } : {}),
    }
  })
}
