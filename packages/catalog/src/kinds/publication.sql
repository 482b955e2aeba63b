/* plinth.catalog.publications */
select case when p.pubname like 'supabase\_%' then 'supabase' end as "ownedPlatform", p.pubname as name, p.puballtables as "allTables",
  array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
    case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end], null) as operations,
  p.pubviaroot as "viaRoot",
  -- The column exists from 18 on.
  case to_jsonb(p) ->> 'pubgencols' when 's' then 'stored' else 'none' end as "generatedColumns",
  (select coalesce(array_agg(concat(r.prrelid::regclass,
      (select ' (' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')' from pg_attribute a
        where a.attrelid = r.prrelid and a.attnum = any (r.prattrs)),
      ' where ' || pg_get_expr(r.prqual, r.prrelid)) order by r.prrelid::regclass::text collate "C"), '{}')
    from pg_publication_rel r where r.prpubid = p.oid) as tables,
  (select coalesce(array_agg(s.pnnspid::regnamespace::text order by s.pnnspid::regnamespace::text collate "C"), '{}') from pg_publication_namespace s where s.pnpubid = p.oid) as schemas,
  pg_get_userbyid(p.pubowner) as owner, remark.description as comment
from pg_publication p
left join pg_description remark on remark.objoid = p.oid and remark.classoid = 'pg_catalog.pg_publication'::regclass
  and remark.objsubid = 0
