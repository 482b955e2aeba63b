/* plinth.catalog.routines */
select 'pg_proc ' || p.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, p.proname as name,
  case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window function' else 'function' end as type,
  (select coalesce(string_agg(format_type(u.type, null), ', ' order by u.position), '') from unnest(p.proargtypes) with ordinality as u (type, position)) as signature,
  pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as returns, p.proretset as "returnsSet",
  (select l.lanname from pg_language l where l.oid = p.prolang) as language,
  case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
  p.proisstrict as strict, p.prosecdef as "securityDefiner", p.proleakproof as leakproof,
  case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel,
  coalesce(p.proconfig, '{}') as settings, p.procost::float8 as cost, p.prorows::float8 as rows,
  (select p.prosupport::regproc::text where p.prosupport <> 0) as support,
  case when p.prokind = 'a' then
    (select concat_ws(', ', 'sfunc = ' || a.aggtransfn::regproc, 'stype = ' || format_type(a.aggtranstype, null), 'sspace = ' || a.aggtransspace,
      'finalfunc = ' || nullif(a.aggfinalfn::oid, 0)::regproc, 'finalfunc_extra = ' || a.aggfinalextra, 'finalfunc_modify = ' || a.aggfinalmodify::text,
      'combinefunc = ' || nullif(a.aggcombinefn::oid, 0)::regproc, 'serialfunc = ' || nullif(a.aggserialfn::oid, 0)::regproc,
      'deserialfunc = ' || nullif(a.aggdeserialfn::oid, 0)::regproc, 'initcond = ' || quote_literal(a.agginitval),
      'msfunc = ' || nullif(a.aggmtransfn::oid, 0)::regproc, 'minvfunc = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,
      'mstype = ' || format_type(nullif(a.aggmtranstype, 0), null), 'minitcond = ' || quote_literal(a.aggminitval),
      'sortop = ' || nullif(a.aggsortop, 0)::regoperator, 'kind = ' || a.aggkind::text, 'direct = ' || a.aggnumdirectargs)
    from pg_aggregate a where a.aggfnoid = p.oid)
    else coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end as body,
  case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end as definition,
  pg_get_userbyid(p.proowner) as owner, coalesce(p.proacl, acldefault('f', p.proowner))::text[] as acl,
  remark.description as comment
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
left join pg_description remark on remark.objoid = p.oid and remark.classoid = 'pg_catalog.pg_proc'::regclass
  and remark.objsubid = 0
-- The constructors of a range come and go with it.
where not exists (select from pg_depend d where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid
    and d.deptype = 'i' and d.refclassid = 'pg_catalog.pg_type'::regclass)
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
