/* plinth.catalog.surroundings */
select to_regclass('cron.job') is not null as "hasCron",
  (select count(*)::int from pg_class) as relations,
  -- In an access list a number is a role without a name, or a role whose name is a number.
  (select coalesce(array_agg(r.rolname::text), '{}') from pg_roles r where r.rolname ~ '^[0-9]+$') as "numericRoles"
