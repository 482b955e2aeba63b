-- name: index_usage
-- How often each index is read
select schemaname || '.' || relname as table, indexrelname as index, idx_scan as scans, idx_tup_read as rows_read,
  pg_size_pretty(pg_relation_size(indexrelid)) as size
from pg_stat_user_indexes
order by idx_scan desc, pg_relation_size(indexrelid) desc
limit 100

-- name: unused_indexes
-- Indexes that were never read since statistics began and stand behind no constraint
select s.schemaname || '.' || s.relname as table, s.indexrelname as index, pg_size_pretty(pg_relation_size(s.indexrelid)) as size
from pg_stat_user_indexes s
join pg_index i on i.indexrelid = s.indexrelid
where s.idx_scan = 0 and not i.indisunique
  and not exists (select from pg_constraint k where k.conindid = s.indexrelid)
order by pg_relation_size(s.indexrelid) desc

-- name: duplicate_indexes
-- Indexes with the same columns, classes, expressions and predicate
select indrelid::regclass as table, string_agg(indexrelid::regclass::text, ', ' order by indexrelid::regclass::text) as indexes,
  pg_size_pretty(sum(pg_relation_size(indexrelid))) as size
from pg_index i
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
group by indrelid, indkey::text, indclass::text, indoption::text, coalesce(indexprs::text, ''), coalesce(indpred::text, '')
having count(*) > 1
order by sum(pg_relation_size(indexrelid)) desc

-- name: foreign_keys_without_index
-- Foreign keys whose columns no index begins with: deleting a parent row reads the whole child
select k.conrelid::regclass as table, k.conname as constraint, pg_get_constraintdef(k.oid) as definition
from pg_constraint k
where k.contype = 'f' and not exists (
  select from pg_index i
  where i.indrelid = k.conrelid and i.indpred is null
    and (i.indkey::smallint[])[0 : cardinality(k.conkey) - 1] operator(pg_catalog.@>) k.conkey
)
order by 1, 2

-- name: invalid_indexes
-- Indexes that a build left unfinished: they cost every write and serve no query
select indrelid::regclass as table, indexrelid::regclass as index from pg_index where not indisvalid or not indisready
order by 1, 2
