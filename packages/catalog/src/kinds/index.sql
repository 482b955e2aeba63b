/* plinth.catalog.indexes */
select 'pg_class ' || i.indrelid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, r.relname as table, c.relname as name,
  pg_get_indexdef(i.indexrelid) as definition, m.amname as method,
  (select coalesce(array_agg(pg_get_indexdef(i.indexrelid, position, true) order by position), '{}') from generate_series(1, i.indnkeyatts) as position) as keys,
  (select coalesce(array_agg(o.opcname::text order by u.position), '{}') from unnest(i.indclass) with ordinality as u (class, position)
    join pg_opclass o on o.oid = u.class) as "operatorClasses",
  (select coalesce(array_agg(pg_get_indexdef(i.indexrelid, position, true) order by position), '{}')
    from generate_series(i.indnkeyatts + 1, i.indnatts) as position) as include,
  pg_get_expr(i.indpred, i.indrelid) as predicate, i.indisunique as unique, i.indnullsnotdistinct as "nullsNotDistinct",
  i.indisvalid as valid, i.indisclustered as clustered, i.indisreplident as "replicaIdentity",
  coalesce(c.reloptions, '{}') as options,
  (select coalesce(array_agg(a.attnum || ' ' || a.attstattarget order by a.attnum), '{}') from pg_attribute a
    where a.attrelid = c.oid and a.attstattarget >= 0) as statistics,
  (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace,
  (select k.conname from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x') limit 1) as constraint,
  case when c.relispartition then (select h.inhparent::regclass::text from pg_inherits h where h.inhrelid = c.oid) end as "partitionOf",
  obj_description(c.oid, 'pg_class') as comment
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class r on r.oid = i.indrelid
join pg_am m on m.oid = c.relam
join pg_namespace n on n.oid = c.relnamespace
where r.relkind in ('r', 'p', 'm') and r.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
