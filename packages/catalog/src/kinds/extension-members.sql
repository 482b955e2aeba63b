/* plinth.catalog.extension_members */
select replace(d.classid::regclass::text, 'pg_catalog.', '') || ' ' || d.objid as member, e.extname as extension
from pg_depend d
join pg_extension e on e.oid = d.refobjid
where d.deptype = 'e' and d.refclassid = 'pg_catalog.pg_extension'::regclass
