/* plinth.catalog.indexes */
select 'pg_class ' || i.indrelid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, r.relname as table, c.relname as name,
  pg_get_indexdef(i.indexrelid) as definition, m.amname as method,
  parts.texts[:i.indnkeyatts] as keys, classes.names as "operatorClasses", parts.texts[i.indnkeyatts + 1:] as include,
  pg_get_expr(i.indpred, i.indrelid) as predicate, i.indisunique as unique, i.indnullsnotdistinct as "nullsNotDistinct",
  i.indisvalid as valid, i.indisclustered as clustered, i.indisreplident as "replicaIdentity",
  coalesce(c.reloptions, '{}') as options,
  (select coalesce(array_agg(a.attnum || ' ' || a.attstattarget order by a.attnum), '{}') from pg_attribute a
    where a.attrelid = c.oid and a.attstattarget >= 0) as statistics,
  (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace,
  (select k.conname from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x') limit 1) as constraint,
  case when c.relispartition then (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = c.oid) end as "partitionOf",
  remark.description as comment
from pg_index i
join pg_class c on c.oid = i.indexrelid
-- All parts of all indexes in one join each: asked index by index they cost more than the definitions.
join (
  select part.id, array_agg(part.text order by part.position) as texts
  from (
    select k.indexrelid as id, u.position,
      -- pg_get_indexdef takes the whole index apart each time: only expressions are worth it.
      case u.number when 0 then pg_get_indexdef(k.indexrelid, u.position::int, true) else quote_ident(a.attname) end as text
    from pg_index k
    cross join lateral unnest(k.indkey) with ordinality as u (number, position)
    left join pg_attribute a on a.attrelid = k.indrelid and a.attnum = u.number
  ) part
  group by part.id
) parts on parts.id = i.indexrelid
-- A database has few lists of operator classes, each in many indexes.
join (
  select list.indclass, array_agg(o.opcname::text order by u.position) as names
  from (select distinct k.indclass from pg_index k) list
  cross join lateral unnest(list.indclass) with ordinality as u (id, position)
  join pg_opclass o on o.oid = u.id
  group by list.indclass
) classes on classes.indclass = i.indclass
join pg_class r on r.oid = i.indrelid
join pg_am m on m.oid = c.relam
join pg_namespace n on n.oid = c.relnamespace
left join pg_description remark on remark.objoid = c.oid and remark.classoid = 'pg_catalog.pg_class'::regclass
  and remark.objsubid = 0
where r.relkind in ('r', 'p', 'm') and r.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
