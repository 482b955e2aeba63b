/* plinth.catalog.constraints */
select case when k.contypid <> 0 then 'pg_type ' || k.contypid else 'pg_class ' || k.conrelid end as "ownedKey",
  n.nspname as "ownedSchema", n.nspname as schema, coalesce(c.relname, t.typname) as table, k.conname as name,
  case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' when 'c' then 'check'
    when 'x' then 'exclude' else 'trigger' end as type,
  case when k.contypid <> 0 then 'domain' else 'table' end as of,
  pg_get_constraintdef(k.oid) as definition,
  case when k.conkey is null or k.conrelid = 0 then '{}' else
    (select array_agg((select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = u.number) order by u.position)
      from unnest(k.conkey) with ordinality as u (number, position)) end as columns,
  k.condeferrable as deferrable, k.condeferred as deferred, k.convalidated as validated,
  newer.conenforced as enforced,
  k.coninhcount > 0 and not k.conislocal or k.conparentid <> 0 as inherited,
  case when k.contype = 'f' then
    (select json_build_object('schema', rn.nspname, 'table', r.relname,
      'columns', (select json_agg((select a.attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = u.number) order by u.position)
        from unnest(k.confkey) with ordinality as u (number, position)),
      'onDelete', case k.confdeltype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null' when 'd' then 'set default' else 'no action' end,
      'onUpdate', case k.confupdtype when 'r' then 'restrict' when 'c' then 'cascade' when 'n' then 'set null' when 'd' then 'set default' else 'no action' end)
    from pg_class r join pg_namespace rn on rn.oid = r.relnamespace where r.oid = k.confrelid) end as references,
  remark.description as comment
from pg_constraint k
-- The column exists from 18 on: before, the name means that of the row that stands in for it.
cross join (select true as conenforced) older
cross join lateral (select conenforced from (select k.*) own) newer
join pg_namespace n on n.oid = k.connamespace
left join pg_class c on c.oid = k.conrelid
left join pg_type t on t.oid = k.contypid
left join pg_description remark on remark.objoid = k.oid and remark.classoid = 'pg_catalog.pg_constraint'::regclass
  and remark.objsubid = 0
where k.contype in ('p', 'u', 'f', 'c', 'x', 't') and coalesce(c.relpersistence, 'p') <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
