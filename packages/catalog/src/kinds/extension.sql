/* plinth.catalog.extensions */
select case when e.extname = 'plpgsql' then 'postgresql'
    when pg_get_userbyid(e.extowner) = 'supabase_admin' then 'supabase' end as "ownedPlatform", e.extname as name, n.nspname as "installedIn",
  e.extversion as version, remark.description as comment
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
left join pg_description remark on remark.objoid = e.oid and remark.classoid = 'pg_catalog.pg_extension'::regclass
  and remark.objsubid = 0
