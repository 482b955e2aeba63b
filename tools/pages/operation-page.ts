import { exitCodes, type Operation } from '@plinth/kernel'
import { buildManifest } from '../../apps/cli/src/build-manifest.ts'
import { renderOperationHelp } from '../../apps/cli/src/help.ts'
import type { Manifest } from '../../apps/cli/src/manifest.ts'

/** The reference page of one operation: what it does, how it is called, what goes in and comes out. */
export async function renderOperationPage<Context>(
  operation: Operation<Context>,
  system?: string,
): Promise<string> {
  const [verb = ''] = operation.name.split('.')
  const [
    {
      operations: [entry],
    } = { operations: [] },
  ] = await buildManifest({ [operation.name]: async () => operation }, { [verb]: '' }, system)
  return renderPage(operation, entry ? renderOperationHelp(entry) : '')
}

function renderPage<Context>(operation: Operation<Context>, help: string): string {
  const { name, summary, description, effect, surfaces } = operation
  return [
    `# ${name}`,
    '',
    `${summary}.`,
    '',
    description,
    '',
    `- Effect: ${effect}`,
    `- Surfaces: ${surfaces.join(', ')}`,
    `- Exit codes: ${Object.entries(exitCodes)
      .map(([word, code]) => `${code} ${word}`)
      .join(' · ')}`,
    '',
    '## On the command line',
    '',
    '```text',
    help.trimEnd(),
    '```',
    '',
    '## Input',
    '',
    '```json',
    JSON.stringify(operation.inputSchema(), null, 2),
    '```',
    '',
    '## Output of `--json`',
    '',
    '```json',
    JSON.stringify(operation.outputSchema(), null, 2),
    '```',
    '',
  ].join('\n')
}

/** The list of all operations. */
export function renderIndexPage(
  manifest: Manifest,
  systems: ReadonlyMap<string, Manifest> = new Map(),
): string {
  return [
    '# Reference',
    '',
    'Generated from the operations. Errors have [a page of their own](errors.md).',
    '',
    ...renderTable(manifest, ''),
    ...[...systems].flatMap(([name, own]) => [
      `## Of the system ${name}`,
      '',
      ...renderTable(own, `${name}/`),
    ]),
  ].join('\n')
}

function renderTable(manifest: Manifest, folder: string): string[] {
  return [
    '| Operation | What it does | Effect |',
    '|---|---|---|',
    ...manifest
      .flatMap(({ operations }) => operations)
      .map(
        ({ name, summary, effect }) =>
          `| [${name}](${folder}${name.replace('.', '-')}.md) | ${summary} | ${effect} |`,
      ),
    '',
  ]
}
