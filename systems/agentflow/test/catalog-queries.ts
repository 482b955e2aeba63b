// What a live database really holds, in the words of the specification.

import type { Database } from './agentflow-database.ts'

export interface LiveColumn {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly default: string | null
}

export async function readColumns(db: Database): Promise<LiveColumn[]> {
  const rows = await db.many<LiveColumn>(`
    select
      class.relname::text as table,
      attribute.attname::text as name,
      format_type(attribute.atttypid, attribute.atttypmod) as type,
      not attribute.attnotnull as nullable,
      pg_get_expr(fallback.adbin, fallback.adrelid) as default
    from pg_attribute as attribute
    join pg_class as class on class.oid = attribute.attrelid
    left join pg_attrdef as fallback on fallback.adrelid = class.oid and fallback.adnum = attribute.attnum
    where class.relnamespace = 'public'::regnamespace
      and class.relkind = 'r'
      and attribute.attnum > 0
      and not attribute.attisdropped
    order by 1, 2`)
  return rows.map((row) => ({ ...row, default: plainDefault(row.default) }))
}

/** 'active'::text becomes active; an expression stays what it is. */
function plainDefault(expression: string | null): string | null {
  const literal = expression?.match(/^'(.*)'::[\w .]+(\[\])?$/)
  return literal?.[1] ?? expression
}

export interface LiveCheck {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly expression: string
}

/** Checks that concern a single column. */
export async function readColumnChecks(db: Database): Promise<LiveCheck[]> {
  return db.many<LiveCheck>(`
    select
      class.relname::text as table,
      attribute.attname::text as column,
      format_type(attribute.atttypid, attribute.atttypmod) as type,
      pg_get_expr(rule.conbin, rule.conrelid) as expression
    from pg_constraint as rule
    join pg_class as class on class.oid = rule.conrelid
    join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = rule.conkey[1]
    where rule.contype = 'c'
      and cardinality(rule.conkey) = 1
      and class.relnamespace = 'public'::regnamespace
    order by 1, 2`)
}

/** Asks the database itself whether the checks of a column let a value in. */
export async function passesChecks(
  db: Database,
  checks: readonly LiveCheck[],
  value: string,
): Promise<boolean> {
  for (const { column, type, expression } of checks) {
    const { passes } = await db.one<{ passes: boolean | null }>(
      `select (${expression}) as passes from (select cast($1::text as ${type}) as "${column}") as probe`,
      [value],
    )
    if (passes === false) return false
  }
  return true
}

export async function readUniqueKeys(db: Database): Promise<{ table: string; columns: string }[]> {
  return db.many(`
    select
      class.relname::text as table,
      (
        select string_agg(attribute.attname, ', ' order by key.place)
        from unnest(rule.conkey) with ordinality as key (number, place)
        join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = key.number
      ) as columns
    from pg_constraint as rule
    join pg_class as class on class.oid = rule.conrelid
    where rule.contype in ('p', 'u') and class.relnamespace = 'public'::regnamespace
    order by 1, 2`)
}

export async function readForeignKeys(
  db: Database,
): Promise<{ table: string; column: string; target: string; onDelete: string }[]> {
  return db.many(`
    select
      class.relname::text as table,
      attribute.attname::text as column,
      target_class.relnamespace::regnamespace::text || '.' || target_class.relname
        || '(' || target_attribute.attname || ')' as target,
      case rule.confdeltype when 'c' then 'cascade' when 'n' then 'set null' else rule.confdeltype::text end
        as "onDelete"
    from pg_constraint as rule
    join pg_class as class on class.oid = rule.conrelid
    join pg_class as target_class on target_class.oid = rule.confrelid
    join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = rule.conkey[1]
    join pg_attribute as target_attribute
      on target_attribute.attrelid = target_class.oid and target_attribute.attnum = rule.confkey[1]
    where rule.contype = 'f' and class.relnamespace = 'public'::regnamespace
    order by 1, 2`)
}

/** Indexes that do not stand behind a key. */
export async function readIndexes(
  db: Database,
): Promise<{ table: string; name: string; keys: string; method: string }[]> {
  return db.many(`
    select
      class.relname::text as table,
      index_class.relname::text as name,
      (
        select string_agg(
          pg_get_indexdef(index_row.indexrelid, place, true)
            || case when index_row.indoption[place - 1] & 1 = 1 then ' desc' else '' end,
          ', ' order by place
        )
        from generate_series(1, index_row.indnkeyatts) as place
      ) as keys,
      method.amname::text as method
    from pg_index as index_row
    join pg_class as index_class on index_class.oid = index_row.indexrelid
    join pg_class as class on class.oid = index_row.indrelid
    join pg_am as method on method.oid = index_class.relam
    where class.relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_constraint where conindid = index_row.indexrelid and contype in ('p', 'u'))
    order by 1, 2`)
}

export async function readPolicies(
  db: Database,
): Promise<{ table: string; command: string; roles: string }[]> {
  return db.many(`
    select
      tablename::text as table,
      lower(cmd) as command,
      (select string_agg(role, ', ' order by role) from unnest(roles::text[]) as role) as roles
    from pg_policies
    where schemaname = 'public' and permissive = 'PERMISSIVE'
    order by 1, 2, 3`)
}

export async function readTablesWithoutRowSecurity(db: Database): Promise<string[]> {
  const rows = await db.many<{ name: string }>(`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`)
  return rows.map(({ name }) => name)
}

export interface LiveFunction {
  readonly name: string
  readonly argumentTypes: string
  readonly returns: string
  readonly securityDefiner: boolean
  readonly fixedSearchPath: boolean
  readonly callers: string
  readonly callableByAll: boolean
}

export async function readFunctions(db: Database): Promise<LiveFunction[]> {
  return db.many<LiveFunction>(`
    select
      routine.proname::text as name,
      coalesce(
        (
          select string_agg(format_type(argument.type, null), ', ' order by argument.place)
          from unnest(routine.proargtypes::oid[]) with ordinality as argument (type, place)
        ),
        ''
      ) as "argumentTypes",
      pg_get_function_result(routine.oid) as returns,
      routine.prosecdef as "securityDefiner",
      coalesce('search_path=""' = any (routine.proconfig), false) as "fixedSearchPath",
      coalesce(
        (
          select string_agg(role.name, ', ' order by role.name)
          from unnest(array['anon', 'authenticated', 'service_role']) as role (name)
          where exists (
            select 1 from aclexplode(routine.proacl) as acl
            where acl.grantee = role.name::regrole and acl.privilege_type = 'EXECUTE'
          )
        ),
        ''
      ) as callers,
      routine.proacl is null
        or exists (select 1 from aclexplode(routine.proacl) as acl where acl.grantee = 0) as "callableByAll"
    from pg_proc as routine
    where routine.pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend where objid = routine.oid and deptype = 'e')
    order by 1, 2`)
}

export async function readTriggers(
  db: Database,
): Promise<{ table: string; function: string; timing: string; events: string }[]> {
  return db.many(`
    select
      class.relnamespace::regnamespace::text || '.' || class.relname as table,
      routine.proname::text as function,
      case when rule.tgtype & 2 = 2 then 'before' else 'after' end as timing,
      concat_ws(
        ', ',
        case when rule.tgtype & 8 = 8 then 'delete' end,
        case when rule.tgtype & 4 = 4 then 'insert' end,
        case when rule.tgtype & 16 = 16 then 'update' end
      ) as events
    from pg_trigger as rule
    join pg_class as class on class.oid = rule.tgrelid
    join pg_proc as routine on routine.oid = rule.tgfoid
    where not rule.tgisinternal and routine.pronamespace = 'public'::regnamespace
    order by 1, 2`)
}

export async function readViews(
  db: Database,
): Promise<{ name: string; columns: string; asCaller: boolean }[]> {
  return db.many(`
    select
      class.relname::text as name,
      string_agg(attribute.attname, ', ' order by attribute.attnum) as columns,
      coalesce('security_invoker=true' = any (class.reloptions), false) as "asCaller"
    from pg_class as class
    join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum > 0
    where class.relnamespace = 'public'::regnamespace and class.relkind = 'v'
    group by class.oid, class.relname, class.reloptions
    order by 1`)
}

export async function readEnums(db: Database): Promise<{ name: string; values: string }[]> {
  return db.many(`
    select type.typname::text as name, string_agg(label.enumlabel, ', ' order by label.enumsortorder) as values
    from pg_type as type
    join pg_enum as label on label.enumtypid = type.oid
    where type.typnamespace = 'public'::regnamespace
    group by type.oid, type.typname
    order by 1`)
}

export async function readExtensions(db: Database): Promise<string[]> {
  const rows = await db.many<{ name: string }>(
    "select extname::text as name from pg_extension where extname <> 'plpgsql' order by 1",
  )
  return rows.map(({ name }) => name)
}

/** Everything of the system that ought to say what it is and does not. */
export async function readUncommented(db: Database): Promise<string[]> {
  const rows = await db.many<{ name: string }>(`
    select 'relation ' || class.relname as name
    from pg_class as class
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'v')
      and obj_description(class.oid, 'pg_class') is null
    union all
    select 'column ' || class.relname || '.' || attribute.attname
    from pg_class as class
    join pg_attribute as attribute on attribute.attrelid = class.oid
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'v')
      and attribute.attnum > 0 and not attribute.attisdropped
      and col_description(class.oid, attribute.attnum) is null
    union all
    select 'function ' || routine.proname
    from pg_proc as routine
    where routine.pronamespace = 'public'::regnamespace and obj_description(routine.oid, 'pg_proc') is null
    union all
    select 'type ' || type.typname
    from pg_type as type
    where type.typnamespace = 'public'::regnamespace and type.typtype = 'e'
      and obj_description(type.oid, 'pg_type') is null
    order by 1`)
  return rows.map(({ name }) => name)
}
