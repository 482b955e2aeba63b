import type { Catalog } from '@plinth/catalog/model'
import { parseScript, type Statement } from '@plinth/postgres'
import { type HazardCode, type Lock, locks, statementRules } from './lock-rules.ts'

export interface Hazard {
  readonly code: HazardCode
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
}

export interface JudgedStatement {
  readonly sql: string
  readonly lock: Lock
  /** What people cannot do while it runs. */
  readonly blocks: string
  readonly hazards: readonly Hazard[]
}

const severities = {
  data_loss: 'error',
  fails_on_rows: 'error',
  security: 'warning',
  rewrite: 'warning',
  scan: 'info',
} as const satisfies Record<HazardCode, Hazard['severity']>

/** Says of a statement which lock it takes on tables that were there before, and what it may do to their rows. */
export async function judgeStatement(sql: string, before: Catalog): Promise<JudgedStatement> {
  const parsed = await parseScript(sql)
  const statements = 'statements' in parsed ? parsed.statements : []
  const [statement] = statements
  if (!statement) return { sql, lock: 'ACCESS EXCLUSIVE', blocks: 'unknown', hazards: [] }
  const parts = partsOf(statement)
  const isNew = isOnNewTable(statement, before)
  const rules = parts.flatMap((part) => statementRules[part] ?? [])
  const lock = isNew ? 'none' : strongest(rules.map((rule) => rule.lock))
  const found = isNew ? [] : rules.flatMap(({ hazards = [] }) => hazards)
  const more = [...(isNew ? [] : newColumns(statement)), ...grants(statement)]
  const kept = found.filter(([code]) => !(code === 'scan' && isNotChecked(statement)))
  const hazards = [...kept, ...more].map(([code, message]) => ({ code, message, severity: severities[code] }))
  return { sql, lock, blocks: locks[lock], hazards }
}

const order: readonly Lock[] = [
  'none',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'ACCESS EXCLUSIVE',
]

const strongest = (found: readonly Lock[]): Lock => order.findLast((lock) => found.includes(lock)) ?? 'none'

function partsOf({ kind, node }: Statement): string[] {
  if (kind === 'AlterTableStmt') {
    const known = commandsOf(node).map(({ subtype }) => (statementRules[subtype] ? subtype : kind))
    return node['objtype'] === 'OBJECT_TABLE' || node['objtype'] === 'OBJECT_MATVIEW' ? known : []
  }
  if (node['concurrent'] === true) return [`${kind} concurrently`]
  const ofKind = kind === 'DropStmt' ? `${kind} ${String(node['removeType'])}` : kind
  return [statementRules[ofKind] ? ofKind : kind]
}

interface Command {
  readonly subtype: string
  readonly text: string
}

function commandsOf(node: Statement['node']): Command[] {
  const commands: readonly unknown[] = Array.isArray(node['cmds']) ? node['cmds'] : []
  return commands.map((command) => {
    const text = JSON.stringify(command)
    return { text, subtype: /"subtype":"(\w+)"/.exec(text)?.[1] ?? '' }
  })
}

// The first name in the tree of such a statement is that of the table.
function isOnNewTable({ kind, node }: Statement, { objects }: Catalog): boolean {
  if (kind === 'DropStmt') return false
  const relation = JSON.stringify(node['relation'] ?? node['table'] ?? null)
  const [, schema = ''] = /"schemaname":"((?:[^"\\]|\\.)*)"/.exec(relation) ?? []
  const [, name] = /"relname":"((?:[^"\\]|\\.)*)"/.exec(relation) ?? []
  if (name === undefined) return false
  const known = [...objects.table, ...objects.view]
  return !known.some((each) => each.name === name && (schema === '' || each.schema === schema))
}

const isNotChecked = ({ node }: Statement): boolean => {
  const text = JSON.stringify(node['cmds'] ?? [])
  return text.includes('"skip_validation":true')
}

type Found = readonly (readonly [HazardCode, string])[]

function newColumns({ node }: Statement): Found {
  return commandsOf(node)
    .filter(({ subtype }) => subtype === 'AT_AddColumn')
    .flatMap(({ text }) => {
      const isRequired = text.includes('"CONSTR_NOTNULL"')
      const hasValue = /"CONSTR_(DEFAULT|IDENTITY|GENERATED)"/.test(text)
      const isComputed =
        /"CONSTR_(IDENTITY|GENERATED)"/.test(text) || /"CONSTR_DEFAULT".*"FuncCall"/.test(text)
      return [
        ...(isRequired && !hasValue
          ? [['fails_on_rows', 'NOT NULL without a default: it fails if the table has rows'] as const]
          : []),
        ...(isComputed
          ? [['rewrite', 'writes the table anew where the value has to be computed for each row'] as const]
          : []),
      ]
    })
}

// Privileges of everybody, and of whoever has not signed in.
function grants({ kind, node }: Statement): Found {
  if (kind !== 'GrantStmt' || node['is_grant'] !== true) return []
  const grantees = JSON.stringify(node['grantees'] ?? [])
  if (grantees.includes('"ROLESPEC_PUBLIC"')) return [['security', 'everybody gets this privilege']]
  return grantees.includes('"rolename":"anon"')
    ? [['security', 'who has not signed in gets this privilege']]
    : []
}
