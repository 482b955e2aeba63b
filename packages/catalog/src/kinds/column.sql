/* plinth.catalog.columns */
select 'pg_class ' || c.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, c.relname as table, a.attname as name,
  case when c.relkind in ('v', 'm') then 'view' else 'table' end as of,
  (row_number() over (partition by c.oid order by a.attnum))::int as position,
  format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
  -- From 18 on NOT NULL is a constraint with a name of its own; only what tells it from the usual one is kept.
  q.definition as "notNullConstraint",
  case when a.attgenerated = '' or a.attgenerated in ('s', 'v') then pg_get_expr(d.adbin, d.adrelid) end as default,
  case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
  case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end as generated,
  case when a.attcollation <> t.typcollation and a.attcollation <> 0 then a.attcollation::regcollation::text end as collation,
  case when a.attstorage <> t.typstorage then
    case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' else 'main' end end as storage,
  case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
  nullif(a.attstattarget, -1)::int as statistics,
  coalesce(a.attoptions, '{}') as options,
  coalesce(a.attfdwoptions, '{}') as "foreignOptions",
  a.attacl::text[] as acl,
  remark.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
left join (
  select k.conrelid, k.conkey[1] as number, k.connoinherit or not k.convalidated as special, k.conname,
    concat('CONSTRAINT ' || quote_ident(k.conname), ' ', pg_get_constraintdef(k.oid)) as definition
  from pg_constraint k
  where k.contype = 'n'
) q on q.conrelid = c.oid and q.number = a.attnum and a.attnotnull
  and (q.special or q.conname <> left(c.relname || '_' || a.attname, 54) || '_not_null')
left join pg_description remark on remark.objoid = c.oid and remark.classoid = 'pg_catalog.pg_class'::regclass
  and remark.objsubid = a.attnum
where c.relkind in ('r', 'p', 'f', 'v', 'm') and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
