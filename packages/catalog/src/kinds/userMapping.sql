/* plinth.catalog.user_mappings */
-- Which options there are, never what they hold: one of them is a password.
select concat_ws(' ', 'for', u.usename, 'on', u.srvname) as name, u.srvname as server, u.usename as role,
  (select coalesce(array_agg(split_part(o, '=', 1) order by o collate "C"), '{}') from unnest(u.umoptions) as o) as options,
  null as comment
from pg_user_mappings u
