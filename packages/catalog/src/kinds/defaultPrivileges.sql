/* plinth.catalog.default_privileges */
select case when pg_get_userbyid(d.defaclrole) like 'supabase\_%' then 'supabase' end as "ownedPlatform",
  n.nspname as "ownedSchema",
  concat_ws(' ', 'of', pg_get_userbyid(d.defaclrole), 'in ' || n.nspname, 'on', d.defaclobjtype) as name,
  pg_get_userbyid(d.defaclrole) as owner, n.nspname as schema,
  case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
    when 'n' then 'schemas' else 'large objects' end as type,
  d.defaclacl::text[] as acl, null as comment
from pg_default_acl d
left join pg_namespace n on n.oid = d.defaclnamespace
