/* plinth.catalog.extensions */
select case e.extname when 'plpgsql' then 'postgresql' end as "ownedPlatform", e.extname as name, n.nspname as "installedIn",
  e.extversion as version, obj_description(e.oid, 'pg_extension') as comment
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
