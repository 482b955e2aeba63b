-- Functions in every shape of result that PostgreSQL has, beside those of schema.sql. They are called with and without
-- null over random rows.

create function f01_case(n integer) returns text language sql immutable set search_path = ''
  as 'select case when n > 2 then ''many'' when n >= 0 then ''few'' else ''none'' end';
create function f02_case_open(n integer) returns text language sql immutable set search_path = ''
  as 'select case when n > 2 then ''many'' when n >= 0 then ''few'' end';
create function f03_exists(n integer) returns boolean language sql stable set search_path = ''
  as 'select exists (select from public.people where id = n)';
create function f04_sum(n integer) returns bigint language sql stable set search_path = ''
  as 'select sum(amount) from public.orders where person_id = n';
create function f05_sum_or_zero(n integer) returns bigint language sql stable set search_path = ''
  as 'select coalesce(sum(amount), 0) from public.orders where person_id = n';
create function f06_grouped(n integer) returns table (person integer, total bigint, lowest integer, discount bigint)
  language sql stable set search_path = ''
  as 'select person_id, sum(amount), min(amount), sum(discount) from public.orders where person_id > n group by person_id';
create function f07_names() returns setof text language sql stable set search_path = ''
  as 'select name from public.people';
create function f08_nicks() returns setof text language sql stable set search_path = ''
  as 'select nick from public.people';
create function f09_left(n integer) returns table (id integer, team text) language sql stable set search_path = ''
  as 'select p.id, t.name from public.people p left join public.teams t on t.id = p.team_id where p.id > n';
create function f10_inner(n integer) returns table (id integer, team text, motto text) language sql stable set search_path = ''
  as 'select p.id, t.name, t.motto from public.people p join public.teams t on t.id = p.team_id where p.id > n';
create function f11_composite(n integer) returns pair language sql immutable set search_path = ''
  as 'select row(coalesce(n, 1), null)::public.pair';
create function f12_composites() returns setof pair language sql stable set search_path = ''
  as 'select id, nick from public.people';
create function f13_table_row(n integer) returns people language sql stable set search_path = ''
  as 'select * from public.people where id = n';
create function f14_record(n integer, out one integer, out other text) language sql immutable set search_path = ''
  as 'select 1, case when n > 2 then ''x'' end';
create function f15_records(n integer, out id integer, out total bigint) returns setof record language sql stable
  set search_path = '' as 'select p.id, count(*) from public.people p where p.id > n group by p.id';
create function f16_inout(inout n integer, out twice integer) language sql immutable set search_path = ''
  as 'select coalesce(n, 0), coalesce(n, 0) * 2';
create function f17_void(n integer) returns void language sql set search_path = '' as 'select 1';
create function f18_any(n anyelement) returns anyelement language sql immutable set search_path = '' as 'select n';
create function f19_any_array(n anyelement) returns anyarray language sql immutable set search_path = ''
  as 'select array[n]';
create function f20_any_or(n anyelement, other anyelement) returns anyelement language sql immutable set search_path = ''
  as 'select coalesce(n, other)';
create function f21_any_strict(n anyelement) returns anyelement language sql immutable strict set search_path = '' as 'select n';
create function f22_array_agg(n integer) returns text[] language sql stable set search_path = ''
  as 'select array_agg(name) from public.people where id > n';
create function f23_array(n integer) returns text[] language sql stable set search_path = ''
  as 'select array(select name from public.people where id > n)';
create function f24_enum(n integer) returns status language sql stable set search_path = ''
  as 'select state from public.people where id = n';
create function f25_domain(n integer) returns mail language sql immutable set search_path = ''
  as 'select case when n > 0 then ''a@b''::public.mail end';
create function f26_json(n integer) returns jsonb language sql stable set search_path = ''
  as 'select jsonb_build_object(''n'', n)';
create function f27_json_agg() returns jsonb language sql stable set search_path = ''
  as 'select jsonb_agg(name) from public.people';
create function f28_union(n integer) returns setof integer language sql stable set search_path = ''
  as 'select id from public.people union all select n';
create function f29_union_full() returns setof integer language sql stable set search_path = ''
  as 'select id from public.people union all select person_id from public.notes';
create function f30_cte(n integer) returns table (id integer, body text) language sql stable set search_path = ''
  as 'with found as (select * from public.notes where rating > n) select person_id, body from found';
create function f31_recursive(n integer) returns setof integer language sql immutable set search_path = ''
  as 'with recursive up (v) as (select 1 union all select v + 1 from up where v < 3) select v from up';
create function f32_update(n integer) returns table (id integer, discount integer) language sql volatile set search_path = ''
  as 'update public.orders set discount = null where orders.id = n returning orders.id, orders.discount';
create function f33_delete(n integer) returns integer language sql volatile set search_path = ''
  as 'delete from public.notes where person_id = n returning person_id';
create function f34_two_statements(n integer) returns bigint language sql volatile set search_path = ''
  as 'update public.people set nick = nick where id = n; select count(*) from public.people';
create function f35_nested(n integer) returns bigint language sql stable set search_path = ''
  as 'select public.f05_sum_or_zero(n) + public.count_orders(n)';
create function f36_nested_strict(n integer) returns integer language sql stable set search_path = ''
  as 'select public.strict_plus(coalesce(n, 1))';
create function f37_rows_in_rows(n integer) returns table (id integer, total bigint) language sql stable set search_path = ''
  as 'select r.id, r.total from public.f15_records(n) r';
create function f38_window(n integer) returns table (id integer, place bigint, before integer) language sql stable
  set search_path = '' as 'select id, row_number() over (order by id), lag(id) over (order by id) from public.people where id > n';
create function f39_variadic(variadic words text[]) returns bigint language sql immutable set search_path = ''
  as 'select count(*) from unnest(words)';
create function f40_default(n integer default 4) returns integer language sql immutable set search_path = '' as 'select n';
create function f41_strict_with_default(n integer default 4) returns integer language sql immutable strict set search_path = ''
  as 'select n + 1';
create function f42_strict_sets(n integer) returns setof integer language sql immutable strict set search_path = ''
  as 'select n union all select n + 1';
create function f43_atomic_rows(n integer) returns table (id integer, name text, nick text) language sql stable
  begin atomic select p.id, p.name, p.nick from public.people p where p.id > n; end;
create function f44_return(n integer) returns integer language sql immutable return coalesce(n, 7);
create function f45_plpgsql_value(n integer) returns integer language plpgsql immutable set search_path = ''
  as $$ begin return coalesce(n, 0) + 1; end $$;
create function f46_plpgsql_branches(n integer) returns text language plpgsql immutable set search_path = ''
  as $$ begin if n > 1 then return 'x'; else return null; end if; end $$;
create function f47_plpgsql_query(n integer) returns table (id integer, body text) language plpgsql stable set search_path = ''
  as $$ begin return query select o.person_id, o.body from public.notes o; return query select 1, 'x'; end $$;
create function f48_plpgsql_query_mixed(n integer) returns table (id integer, body text) language plpgsql stable
  set search_path = '' as $$ begin return query select o.person_id, o.body from public.notes o; return query select n, null::text; end $$;
create function f49_plpgsql_next(n integer) returns setof integer language plpgsql immutable set search_path = ''
  as $$ begin return next 1; return next n; end $$;
create function f50_plpgsql_execute(n integer) returns setof integer language plpgsql stable set search_path = ''
  as $$ begin return query execute 'select null::int'; end $$;
create function f51_plpgsql_strict(n integer) returns integer language plpgsql immutable strict set search_path = ''
  as $$ begin return n; end $$;
create function f52_plpgsql_out(n integer, out one integer, out other text) language plpgsql immutable set search_path = ''
  as $$ begin one := coalesce(n, 1); if n > 2 then other := 'x'; end if; end $$;
create function f53_plpgsql_row(n integer) returns people language plpgsql stable set search_path = ''
  as $$ declare found public.people; begin select * into found from public.people where id = n; return found; end $$;
create function f54_view_rows() returns setof child_rows language sql stable set search_path = ''
  as 'select * from public.child_rows';
create function f55_in_wrong_order() returns table (amount bigint, id integer) language sql stable set search_path = ''
  as 'select count(*), null::integer from public.people';
create function f56_limit() returns integer language sql stable set search_path = '' as 'select 1 limit 0';
create function f57_where(n integer) returns integer language sql immutable set search_path = '' as 'select 1 where n > 2';
create function f58_having() returns bigint language sql stable set search_path = ''
  as 'select count(*) from public.people having count(*) > 3';
create function f59_values(n integer) returns setof integer language sql immutable set search_path = ''
  as 'values (1), (2)';
create function f60_values_null(n integer) returns setof integer language sql immutable set search_path = ''
  as 'values (1), (n)';
create function f61_table_one(n integer) returns table (only_one integer) language sql immutable set search_path = ''
  as 'select coalesce(n, 1)';
create function f62_trigger() returns trigger language plpgsql set search_path = '' as $$ begin return new; end $$;
create function f63_srf(n integer) returns setof integer language sql immutable set search_path = ''
  as 'select generate_series(1, n)';
create function f64_date(n integer) returns timestamptz language sql stable set search_path = ''
  as 'select max(joined) from public.people';
