/* plinth.catalog.ranges */
select 'pg_type ' || t.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, t.typname as name,
  format_type(r.rngsubtype, null) as subtype, format_type(r.rngmultitypid, null) as multirange,
  (select o.opcname from pg_opclass o where o.oid = r.rngsubopc) as "operatorClass",
  (select r.rngcollation::regcollation::text where r.rngcollation <> 0) as collation,
  (select r.rngcanonical::regprocedure::text where r.rngcanonical <> 0) as canonical,
  (select r.rngsubdiff::regprocedure::text where r.rngsubdiff <> 0) as difference,
  pg_get_userbyid(t.typowner) as owner, coalesce(t.typacl, acldefault('T', t.typowner))::text[] as acl,
  remark.description as comment
from pg_range r
join pg_type t on t.oid = r.rngtypid
join pg_namespace n on n.oid = t.typnamespace
left join pg_description remark on remark.objoid = t.oid and remark.classoid = 'pg_catalog.pg_type'::regclass
  and remark.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
