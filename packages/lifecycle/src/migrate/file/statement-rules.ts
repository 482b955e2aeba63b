import type { Statement } from '@plinth/postgres'

type Rule = true | ((node: Statement['node']) => boolean)

/** Statements that PostgreSQL refuses inside a transaction block, by the parser's name. */
const notTransactional: Readonly<Record<string, Rule>> = {
  AlterSystemStmt: true,
  CreatedbStmt: true,
  DropdbStmt: true,
  CreateTableSpaceStmt: true,
  DropTableSpaceStmt: true,
  CreateSubscriptionStmt: true,
  DropSubscriptionStmt: true,
  VacuumStmt: ({ is_vacuumcmd }) => is_vacuumcmd === true,
  IndexStmt: ({ concurrent }) => concurrent === true,
  DropStmt: ({ concurrent }) => concurrent === true,
  ReindexStmt: (node) =>
    hasOption(node, 'concurrently') ||
    ['REINDEX_OBJECT_SYSTEM', 'REINDEX_OBJECT_DATABASE', 'REINDEX_OBJECT_SCHEMA'].includes(
      String(node['kind']),
    ),
  AlterTableStmt: (node) => JSON.stringify(node['cmds'] ?? []).includes('"concurrent":true'),
}

export function isNotTransactional({ kind, node }: Statement): boolean {
  const rule = notTransactional[kind]
  return typeof rule === 'function' ? rule(node) : rule === true
}

// Statements that define things and run nothing which could set a role, a setting or make a temporary table.
const definingKinds: ReadonlySet<string> = new Set([
  'AlterDomainStmt',
  'AlterEnumStmt',
  'AlterOwnerStmt',
  'AlterPolicyStmt',
  'AlterSeqStmt',
  'AlterTableStmt',
  'CommentStmt',
  'CompositeTypeStmt',
  'CreateDomainStmt',
  'CreateEnumStmt',
  'CreateFunctionStmt',
  'CreatePolicyStmt',
  'CreateSchemaStmt',
  'CreateSeqStmt',
  'CreateStmt',
  'CreateTrigStmt',
  'DropStmt',
  'GrantStmt',
  'IndexStmt',
  'RenameStmt',
  'ViewStmt',
])

/** True for statements after which the session is as it was before, so that nothing has to be reset. */
export function leavesSessionAlone(statements: readonly Statement[]): boolean {
  return statements.every(({ kind, node }) => definingKinds.has(kind) && !isTemporary(node))
}

function isTemporary(node: Statement['node']): boolean {
  const { relation, view, sequence } = node
  return [relation, view, sequence].some(
    (named) =>
      typeof named === 'object' &&
      named !== null &&
      'relpersistence' in named &&
      named.relpersistence === 't',
  )
}

/** `set search_path = app`, and the `set_config` that dumps write: they hold for the rest of the session. */
export function isSetting({ kind, node }: Statement, text: string): boolean {
  if (kind === 'VariableSetStmt') return node['is_local'] !== true
  return (
    kind === 'SelectStmt' && /^select\s+(pg_catalog\.)?set_config\s*\([^()]*,\s*false\s*\)\s*;?$/i.test(text)
  )
}

export function isTransactionStart(statement: Statement): boolean {
  return isTransaction(statement, 'TRANS_STMT_BEGIN', 'TRANS_STMT_START')
}

export function isTransactionEnd(statement: Statement): boolean {
  return isTransaction(statement, 'TRANS_STMT_COMMIT') && statement.node['chain'] !== true
}

/** Savepoints stay inside their transaction and are sent as they are. */
export function isSavepoint(statement: Statement): boolean {
  return isTransaction(statement, 'TRANS_STMT_SAVEPOINT', 'TRANS_STMT_RELEASE', 'TRANS_STMT_ROLLBACK_TO')
}

/** Control of transactions that a runner cannot follow: rollback, and chain, and two-phase commit. */
export function isForeignTransactionControl(statement: Statement): boolean {
  return (
    statement.kind === 'TransactionStmt' &&
    !isTransactionStart(statement) &&
    !isTransactionEnd(statement) &&
    !isSavepoint(statement)
  )
}

function isTransaction({ kind, node }: Statement, ...wanted: readonly string[]): boolean {
  return kind === 'TransactionStmt' && wanted.includes(String(node['kind']))
}

function hasOption(node: Statement['node'], name: string): boolean {
  return JSON.stringify(node['params'] ?? []).includes(`"defname":"${name}"`)
}
