/* plinth.catalog.foreign_servers */
select 'pg_foreign_server ' || s.oid as "ownedKey", s.srvname as name, s.srvtype as type, s.srvversion as version,
  w.fdwname as wrapper, 
  -- Some wrappers keep a password or the key of an API here.
  (select coalesce(array_agg(case when split_part(o, '=', 1) ~* 'key|password|secret|token|credential'
      then split_part(o, '=', 1) || '=***' else o end order by o collate "C"), '{}') from unnest(s.srvoptions) as o) as options,
  pg_get_userbyid(s.srvowner) as owner, coalesce(s.srvacl, acldefault('S', s.srvowner))::text[] as acl,
  remark.description as comment
from pg_foreign_server s
join pg_foreign_data_wrapper w on w.oid = s.srvfdw
left join pg_description remark on remark.objoid = s.oid and remark.classoid = 'pg_catalog.pg_foreign_server'::regclass
  and remark.objsubid = 0
