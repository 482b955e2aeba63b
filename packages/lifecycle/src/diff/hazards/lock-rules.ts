/** A lock of PostgreSQL on a table, and what people cannot do meanwhile. */
export const locks = {
  none: 'nothing',
  'SHARE UPDATE EXCLUSIVE': 'other changes of the schema',
  SHARE: 'writing',
  'SHARE ROW EXCLUSIVE': 'writing',
  'ACCESS EXCLUSIVE': 'reading and writing',
} as const

export type Lock = keyof typeof locks

/** What can go wrong with a statement on a table that has rows. */
export type HazardCode = 'rewrite' | 'scan' | 'data_loss' | 'fails_on_rows' | 'security'

export interface StatementRule {
  readonly lock: Lock
  readonly hazards?: readonly (readonly [code: HazardCode, message: string])[]
}

const scan = (what: string) => ['scan', `reads the whole table ${what}`] as const

/**
 * The strongest lock that a statement takes on a table that was there before, and what it does with its rows: by the
 * parser's name for the statement, for `alter table` by that of each of its parts.
 * Source: https://www.postgresql.org/docs/current/sql-altertable.html and explicit-locking.html
 */
export const statementRules: Readonly<Record<string, StatementRule>> = {
  AT_AddColumn: { lock: 'ACCESS EXCLUSIVE' },
  AT_DropColumn: {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [['data_loss', 'what the column holds is gone']],
  },
  AT_AlterColumnType: {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [
      ['rewrite', 'writes the table and its indexes anew, unless the old type is stored like the new one'],
    ],
  },
  AT_SetNotNull: { lock: 'ACCESS EXCLUSIVE', hazards: [scan('for nulls, unless a valid CHECK says it')] },
  AT_AddConstraint: { lock: 'ACCESS EXCLUSIVE', hazards: [scan('to check its rows')] },
  AT_ValidateConstraint: { lock: 'SHARE UPDATE EXCLUSIVE', hazards: [scan('while people work with it')] },
  AT_SetStatistics: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_SetOptions: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_ResetOptions: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_SetRelOptions: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_ResetRelOptions: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_ClusterOn: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_DropCluster: { lock: 'SHARE UPDATE EXCLUSIVE' },
  AT_AttachPartition: {
    lock: 'SHARE UPDATE EXCLUSIVE',
    hazards: [scan('that is attached, unless a CHECK says its bound')],
  },
  AT_SetTableSpace: { lock: 'ACCESS EXCLUSIVE', hazards: [['rewrite', 'copies the table to another place']] },
  AT_SetAccessMethod: { lock: 'ACCESS EXCLUSIVE', hazards: [['rewrite', 'writes the table anew']] },
  AT_SetLogged: { lock: 'ACCESS EXCLUSIVE', hazards: [['rewrite', 'writes the table anew']] },
  AT_SetUnLogged: {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [
      ['rewrite', 'writes the table anew'],
      ['data_loss', 'the rows of an unlogged table do not survive a crash'],
    ],
  },
  AT_EnableTrig: { lock: 'SHARE ROW EXCLUSIVE' },
  AT_DisableTrig: { lock: 'SHARE ROW EXCLUSIVE' },
  AT_DisableRowSecurity: {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [['security', 'whoever may use the table sees all of its rows']],
  },
  AT_NoForceRowSecurity: {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [['security', 'policies no longer bind the owner of the table']],
  },
  AlterTableStmt: { lock: 'ACCESS EXCLUSIVE' },
  RenameStmt: { lock: 'ACCESS EXCLUSIVE' },
  IndexStmt: { lock: 'SHARE', hazards: [scan('to build the index')] },
  'IndexStmt concurrently': { lock: 'SHARE UPDATE EXCLUSIVE', hazards: [scan('while people work with it')] },
  'DropStmt concurrently': { lock: 'SHARE UPDATE EXCLUSIVE' },
  'DropStmt OBJECT_TABLE': { lock: 'ACCESS EXCLUSIVE', hazards: [['data_loss', 'its rows are gone']] },
  'DropStmt OBJECT_FOREIGN_TABLE': { lock: 'ACCESS EXCLUSIVE' },
  'DropStmt OBJECT_SEQUENCE': { lock: 'none', hazards: [['data_loss', 'where it stood is forgotten']] },
  'DropStmt OBJECT_SCHEMA': { lock: 'none' },
  'DropStmt OBJECT_EXTENSION': {
    lock: 'none',
    hazards: [['data_loss', 'what the extension keeps in its own tables is gone']],
  },
  'DropStmt OBJECT_POLICY': {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [['security', 'rows may be seen, or refused, otherwise']],
  },
  DropStmt: { lock: 'ACCESS EXCLUSIVE' },
  CreatePolicyStmt: { lock: 'ACCESS EXCLUSIVE' },
  AlterPolicyStmt: {
    lock: 'ACCESS EXCLUSIVE',
    hazards: [['security', 'rows may be seen, or refused, otherwise']],
  },
  CreateTrigStmt: { lock: 'SHARE ROW EXCLUSIVE' },
  RuleStmt: { lock: 'ACCESS EXCLUSIVE' },
  RefreshMatViewStmt: { lock: 'ACCESS EXCLUSIVE' },
  CreateStatsStmt: { lock: 'SHARE UPDATE EXCLUSIVE' },
}
