import {
  type Catalog,
  type CatalogChange,
  describeAttributes,
  diffCatalogs,
  type Kind,
  pathOf,
} from '@plinth/catalog/model'
import type { SnapshotHeader } from './snapshot-file.ts'

const opening = `# Schema changes

What each version brought, the newest first. \`plinth snapshot create\` adds an entry; what people write into one stays.
`

/** Whether a changelog tells of a version. */
export function hasEntry(changelog: string | undefined, version: string): boolean {
  return new RegExp(`^## ${version.replaceAll('.', '\\.')}(?:[: ]|$)`, 'm').test(changelog ?? '')
}

/** The changelog with the entry of a version; one that is there already stays as it is. */
export function addEntry(changelog: string | undefined, version: string, entry: string): string {
  const text = changelog ?? opening
  if (hasEntry(text, version)) return text
  const first = text.search(/^## /m)
  const [before, after] =
    first < 0 ? [`${text.trimEnd()}\n\n`, ''] : [text.slice(0, first), text.slice(first)]
  return `${before}${entry.trimEnd()}\n${after === '' ? '' : `\n${after}`}`
}

export interface Versioned {
  readonly header: Omit<SnapshotHeader, 'content'>
  readonly catalog: Catalog
}

/** What a version changed, against the one before it, or from nothing. */
export function renderEntry(version: Versioned, previous: Versioned | undefined): string {
  const { header, catalog } = version
  const changes = diffCatalogs(previous?.catalog ?? nothing(catalog), catalog)
  const sections = previous === undefined ? firstSections(catalog) : laterSections(changes, catalog)
  const known = new Set(previous?.header.migrations ?? [])
  const fresh = header.migrations.filter((migration) => !known.has(migration))
  return [
    `## ${header.version}${header.phase === '' ? '' : `: ${header.phase}`}`,
    '',
    `${header.date}. ${migrationsText(fresh)} ${header.counts}.`,
    ...sections.flatMap(({ title, lines }) => (lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines])),
    ...(previous !== undefined && changes.length === 0 ? ['', 'Nothing in the schema has changed.'] : []),
    '',
  ].join('\n')
}

function migrationsText(migrations: readonly string[]): string {
  const [first, last] = [migrations[0], migrations.at(-1)]
  if (first === undefined) return 'No new migration.'
  return first === last ? `Migration ${first}.` : `Migrations ${first} to ${last}.`
}

interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

function firstSections({ objects }: Catalog): Section[] {
  return [
    {
      title: 'Tables',
      lines: objects.table
        .filter(({ partitionOf }) => partitionOf === null)
        .map((table) => `- \`${pathOf(table)}\`${remark(table.comment)}`),
    },
  ]
}

function laterSections(changes: readonly CatalogChange[], { objects }: Catalog): Section[] {
  const tableChanges = changes.filter(({ kind }) => kind === 'table')
  const named = (wanted: CatalogChange['change']): CatalogChange[] =>
    tableChanges.filter(({ change }) => change === wanted)
  const whole = new Set([...named('added'), ...named('removed')].map(({ path }) => path))
  const parts = changes.filter((change) => relationOf(change) !== undefined)
  const relations = [...new Set([...named('changed').map(({ path }) => path), ...parts.map(relationOf)])]
  const tables = new Set(objects.table.map((table) => pathOf(table)))
  const onTables = relations.filter(
    (path): path is string => path !== undefined && tables.has(path) && !whole.has(path),
  )
  const rest = changes.filter((change) => change.kind !== 'table' && !isShownWithTable(change, tables, whole))
  return [
    {
      title: 'New tables',
      lines: named('added').map((change) => `- \`${change.path}\`${commentOf(change)}`),
    },
    { title: 'Removed tables', lines: named('removed').map(({ path }) => `- \`${path}\``) },
    {
      title: 'Changed tables',
      lines: onTables
        .toSorted()
        .flatMap((path) => [
          `- \`${path}\``,
          ...partLines(
            [...named('changed').filter((change) => change.path === path), ...parts].filter(
              (change) => (relationOf(change) ?? change.path) === path,
            ),
          ),
        ]),
    },
    { title: 'Also', lines: rest.map((change) => `- ${lineOf(change)}`) },
  ]
}

const plurals: Readonly<Partial<Record<Kind, string>>> = { index: 'indexes', policy: 'policies' }

// Columns a line each, because they are what people look for; of the rest the names, a line for each kind.
function partLines(changes: readonly CatalogChange[]): string[] {
  const isLine = ({ kind, change }: CatalogChange): boolean => kind === 'column' || change === 'changed'
  const groups = Map.groupBy(
    changes.filter((change) => !isLine(change)),
    ({ change, kind }) => `${verbs[change]} ${kind}`,
  )
  return [
    ...changes.filter(isLine).map((change) => `  - ${lineOf(change)}`),
    ...[...groups.values()].map((group) => `  - ${groupLine(group)}`),
  ]
}

function groupLine(group: readonly CatalogChange[]): string {
  const [first] = group
  if (!first) return ''
  const word = group.length === 1 ? first.kind : (plurals[first.kind] ?? `${first.kind}s`)
  const names = group.map(({ after, before }) => `\`${(after ?? before)?.name}\``).join(', ')
  return `${verbs[first.change]} ${word} ${names}`
}

// Columns, constraints, indexes, triggers and policies have the table that they are on.
function relationOf({ before, after }: CatalogChange): string | undefined {
  const object = after ?? before
  return object !== null && 'table' in object ? `${object.schema}.${object.table}` : undefined
}

function isShownWithTable(
  change: CatalogChange,
  tables: ReadonlySet<string>,
  whole: ReadonlySet<string>,
): boolean {
  const relation = relationOf(change)
  return relation !== undefined && (tables.has(relation) || whole.has(relation))
}

const verbs = { added: 'new', removed: 'removed', changed: 'changed' } as const

function lineOf({ kind, subject, change, attributes, before: was, after }: CatalogChange): string {
  const object = after ?? was
  const type = object !== null && 'position' in object && change === 'added' ? ` ${object.type}` : ''
  const isPart = object !== null && 'table' in object
  const name = kind === 'table' ? 'table' : isPart ? `${kind} \`${object.name}\`${type}` : wordsOf(subject)
  const details = attributes.length === 0 ? '' : `: ${describeAttributes(attributes)}`
  return `${verbs[change]} ${name}${details}`
}

// The subject is the kind, in a word or two, and the path.
function wordsOf(subject: string): string {
  const [, words = '', path = ''] = /^((?:[a-z]+ )+?)(\S.*)$/.exec(subject) ?? []
  return `${words}\`${path}\``
}

const commentOf = ({ after }: CatalogChange): string => remark(after?.comment ?? null)
const remark = (comment: string | null): string => (comment === null ? '' : `: ${comment.split('\n')[0]}`)

function nothing({ version, objects }: Catalog): Catalog {
  return {
    version,
    objects: { ...objects, ...Object.fromEntries(Object.keys(objects).map((kind) => [kind, []])) },
  }
}
