import { changesOf } from './change.ts'

const add = (rest: string): string =>
  `create or replace function w.add(a integer, b integer) returns integer ${rest}`
const plainAdd = add("language sql as 'select a + b'")

export const routineChanges = [
  ...changesOf('routine', [
    ['+', "create function w.fresh() returns integer language sql as 'select 1'", 'drop function w.fresh()'],
    [
      '+',
      "create function w.add(a text) returns text language sql as 'select a'",
      'drop function w.add(text)',
    ],
    [
      'type',
      "drop procedure w.work(); create function w.work() returns void language sql as 'select 1'",
      "drop function w.work(); create procedure w.work() language sql as 'select 1'",
      { also: ['routine.returns', 'routine.definition'] },
    ],
    [
      'arguments',
      "drop function w.add(integer, integer); create function w.add(a integer, b integer default 1) returns integer language sql as 'select a + b'",
      `drop function w.add(integer, integer); ${plainAdd}`,
      { also: ['routine.definition'] },
    ],
    [
      'returns',
      "drop function w.add(integer, integer); create function w.add(a integer, b integer) returns bigint language sql as 'select a + b'",
      `drop function w.add(integer, integer); ${plainAdd}`,
      { also: ['routine.definition'] },
    ],
    [
      'returnsSet',
      "drop function w.add(integer, integer); create function w.add(a integer, b integer) returns setof integer language sql rows 1 as 'select a + b'",
      `drop function w.add(integer, integer); ${plainAdd}`,
      { also: ['routine.definition', 'routine.returns', 'routine.rows'] },
    ],
    [
      'language',
      add("language plpgsql as 'begin return a + b; end'"),
      plainAdd,
      { also: ['routine.definition', 'routine.body'] },
    ],
    [
      'volatility',
      'alter function w.add(integer, integer) stable',
      'alter function w.add(integer, integer) volatile',
      { also: ['routine.definition'] },
    ],
    [
      'strict',
      'alter function w.add(integer, integer) strict',
      'alter function w.add(integer, integer) called on null input',
      { also: ['routine.definition'] },
    ],
    [
      'securityDefiner',
      'alter function w.add(integer, integer) security definer',
      'alter function w.add(integer, integer) security invoker',
      { also: ['routine.definition'] },
    ],
    [
      'leakproof',
      'alter function w.add(integer, integer) leakproof',
      'alter function w.add(integer, integer) not leakproof',
      { also: ['routine.definition'] },
    ],
    [
      'parallel',
      'alter function w.add(integer, integer) parallel safe',
      'alter function w.add(integer, integer) parallel unsafe',
      { also: ['routine.definition'] },
    ],
    [
      'settings',
      "alter function w.add(integer, integer) set search_path = ''",
      'alter function w.add(integer, integer) reset search_path',
      { also: ['routine.definition'] },
    ],
    [
      'cost',
      'alter function w.add(integer, integer) cost 5',
      'alter function w.add(integer, integer) cost 100',
      { also: ['routine.definition'] },
    ],
    [
      'rows',
      'alter function w.rows_of(integer) rows 5',
      'alter function w.rows_of(integer) rows 1000',
      { also: ['routine.definition'] },
    ],
    [
      'support',
      'alter function w.rows_of(integer) support generate_series_int4_support',
      "drop function w.rows_of(integer); create function w.rows_of(a integer) returns setof integer language sql as 'select a'",
      { also: ['routine.definition'] },
    ],
    ['body', add("language sql as 'select a - b'"), plainAdd, { also: ['routine.definition'] }],
    ['body', add('language sql return a + b'), plainAdd, { also: ['routine.definition'] }],
    [
      'body',
      "drop aggregate w.total(integer); create aggregate w.total(integer) (sfunc = int4pl, stype = integer, initcond = '1')",
      "drop aggregate w.total(integer); create aggregate w.total(integer) (sfunc = int4pl, stype = integer, initcond = '0')",
    ],
    [
      'definition',
      "create or replace function w.add(a integer, b integer) returns integer language sql as 'select a + b + 0'",
      plainAdd,
      { also: ['routine.body'] },
    ],
    [
      'owner',
      'alter function w.add(integer, integer) owner to catalog_writer',
      'alter function w.add(integer, integer) owner to current_user',
      { also: ['routine.grants'] },
    ],
    [
      'grants',
      'revoke execute on function w.add(integer, integer) from public',
      'grant execute on function w.add(integer, integer) to public',
    ],
    [
      'grants',
      'grant execute on function w.add(integer, integer) to catalog_reader',
      'revoke execute on function w.add(integer, integer) from catalog_reader',
    ],
    [
      'comment',
      "comment on function w.add(integer, integer) is 'seen'",
      'comment on function w.add(integer, integer) is null',
    ],
  ]),
  ...changesOf('trigger', [
    [
      '+',
      'create trigger fresh after insert on w.orders execute function w.touch()',
      'drop trigger fresh on w.orders',
    ],
    [
      'definition',
      'create or replace trigger orders_touch before insert on w.orders for each row execute function w.touch()',
      'create or replace trigger orders_touch before update on w.orders for each row execute function w.touch()',
    ],
    [
      'enabled',
      'alter table w.orders disable trigger orders_touch',
      'alter table w.orders enable trigger orders_touch',
    ],
    [
      'enabled',
      'alter table w.orders enable always trigger orders_touch',
      'alter table w.orders enable trigger orders_touch',
    ],
    [
      'function',
      'create or replace trigger orders_touch before update on w.orders for each row execute function w.touch2()',
      'create or replace trigger orders_touch before update on w.orders for each row execute function w.touch()',
      { also: ['trigger.definition'] },
    ],
    [
      'comment',
      "comment on trigger orders_touch on w.orders is 'seen'",
      'comment on trigger orders_touch on w.orders is null',
    ],
  ]),
  ...changesOf('rule', [
    ['+', 'create rule fresh as on update to w.numbers do instead nothing', 'drop rule fresh on w.numbers'],
    [
      'definition',
      'create or replace rule orders_rule as on delete to w.numbers do instead select 1',
      'create or replace rule orders_rule as on delete to w.numbers do instead nothing',
    ],
    [
      'enabled',
      'alter table w.numbers disable rule orders_rule',
      'alter table w.numbers enable rule orders_rule',
    ],
    [
      'comment',
      "comment on rule orders_rule on w.numbers is 'seen'",
      'comment on rule orders_rule on w.numbers is null',
    ],
  ]),
  ...changesOf('policy', [
    ['+', 'create policy fresh on w.orders using (true)', 'drop policy fresh on w.orders'],
    [
      'command',
      'drop policy own_orders on w.orders; create policy own_orders on w.orders for delete to catalog_reader using (customer = 1)',
      'drop policy own_orders on w.orders; create policy own_orders on w.orders for select to catalog_reader using (customer = 1)',
    ],
    [
      'permissive',
      'drop policy own_orders on w.orders; create policy own_orders on w.orders as restrictive for select to catalog_reader using (customer = 1)',
      'drop policy own_orders on w.orders; create policy own_orders on w.orders for select to catalog_reader using (customer = 1)',
    ],
    [
      'roles',
      'alter policy own_orders on w.orders to public',
      'alter policy own_orders on w.orders to catalog_reader',
    ],
    [
      'using',
      'alter policy own_orders on w.orders using (true)',
      'alter policy own_orders on w.orders using (customer = 1)',
    ],
    [
      'check',
      'alter policy new_orders on w.orders with check (true)',
      'alter policy new_orders on w.orders with check (customer = 1)',
    ],
    [
      'comment',
      "comment on policy own_orders on w.orders is 'seen'",
      'comment on policy own_orders on w.orders is null',
    ],
  ]),
  ...changesOf('eventTrigger', [
    ['+', 'create event trigger fresh on sql_drop execute function w.watch()', 'drop event trigger fresh'],
    [
      'event',
      'drop event trigger watch_ddl; create event trigger watch_ddl on sql_drop execute function w.watch()',
      'drop event trigger watch_ddl; create event trigger watch_ddl on ddl_command_end execute function w.watch()',
    ],
    [
      'tags',
      "drop event trigger watch_ddl; create event trigger watch_ddl on ddl_command_end when tag in ('CREATE TABLE') execute function w.watch()",
      'drop event trigger watch_ddl; create event trigger watch_ddl on ddl_command_end execute function w.watch()',
    ],
    ['enabled', 'alter event trigger watch_ddl disable', 'alter event trigger watch_ddl enable'],
    [
      'function',
      'drop event trigger watch_ddl; create event trigger watch_ddl on ddl_command_end execute function w.watch2()',
      'drop event trigger watch_ddl; create event trigger watch_ddl on ddl_command_end execute function w.watch()',
    ],
    [
      'owner',
      'alter role catalog_writer superuser; alter event trigger watch_ddl owner to catalog_writer',
      'alter event trigger watch_ddl owner to current_user; alter role catalog_writer nosuperuser',
    ],
    ['comment', "comment on event trigger watch_ddl is 'seen'", 'comment on event trigger watch_ddl is null'],
  ]),
]
