import { changesOf } from './change.ts'

export const tableChanges = [
  ...changesOf('table', [
    ['+', 'create table w.fresh ()', 'drop table w.fresh'],
    [
      'type',
      "drop table w.other; create table w.other (a integer not null, b text not null default 'x') partition by list (a)",
      "drop table w.other; create table w.other (a integer not null, b text not null default 'x')",
      { also: ['table.partitionKey'] },
    ],
    ['persistence', 'alter table w.plain set unlogged', 'alter table w.plain set logged'],
    [
      'rowSecurity',
      'alter table w.plain enable row level security',
      'alter table w.plain disable row level security',
    ],
    [
      'rowSecurityForced',
      'alter table w.plain force row level security',
      'alter table w.plain no force row level security',
    ],
    [
      'replicaIdentity',
      'alter table w.plain replica identity full',
      'alter table w.plain replica identity default',
    ],
    [
      'accessMethod',
      "create access method heap2 type table handler heap_tableam_handler; drop table w.other; create table w.other (a integer not null, b text not null default 'x') using heap2",
      "drop table w.other; create table w.other (a integer not null, b text not null default 'x'); drop access method heap2",
    ],
    [
      'tablespace',
      'alter table w.plain set tablespace catalog_space',
      'alter table w.plain set tablespace pg_default',
    ],
    ['options', 'alter table w.plain set (fillfactor = 70)', 'alter table w.plain reset (fillfactor)'],
    [
      'options',
      'alter table w.plain set (toast.autovacuum_enabled = false)',
      'alter table w.plain reset (toast.autovacuum_enabled)',
    ],
    [
      'partitionKey',
      'drop table w.parted_2026; drop table w.parted; create table w.parted (at date, v integer) partition by range (v); create table w.parted_2026 partition of w.parted for values from (1) to (2); alter table w.parted_2026 add constraint v_positive check (v > 0); create index parted_2026_v_idx on w.parted_2026 (v)',
      "drop table w.parted; create table w.parted (at date, v integer) partition by range (at); create table w.parted_2026 partition of w.parted for values from ('2026-01-01') to ('2027-01-01'); alter table w.parted_2026 add constraint v_positive check (v > 0); create index parted_2026_v_idx on w.parted_2026 (v)",
      { also: ['table.partitionBound'] },
    ],
    [
      'partitionOf',
      "alter table w.parted attach partition w.loose_2027 for values from ('2027-01-01') to ('2028-01-01')",
      'alter table w.parted detach partition w.loose_2027',
      { also: ['table.partitionBound'] },
    ],
    [
      'partitionBound',
      "alter table w.parted detach partition w.parted_2026; alter table w.parted attach partition w.parted_2026 for values from ('2026-01-01') to ('2026-02-01')",
      "alter table w.parted detach partition w.parted_2026; alter table w.parted attach partition w.parted_2026 for values from ('2026-01-01') to ('2027-01-01')",
    ],
    ['inherits', 'alter table w.child inherit w.numbers', 'alter table w.child no inherit w.numbers'],
    ['ofType', 'alter table w.typed of w.shape', 'alter table w.typed not of'],
    [
      'server',
      "drop foreign table w.remote; create foreign table w.remote (a integer, b text) server near options (table_name 'r')",
      "drop foreign table w.remote; create foreign table w.remote (a integer, b text) server far options (table_name 'r')",
    ],
    [
      'foreignOptions',
      "alter foreign table w.remote options (set table_name 's')",
      "alter foreign table w.remote options (set table_name 'r')",
    ],
    [
      'owner',
      'alter table w.child owner to catalog_writer',
      'alter table w.child owner to current_user',
      { also: ['table.grants'] },
    ],
    ['grants', 'grant select on w.plain to catalog_reader', 'revoke select on w.plain from catalog_reader'],
    [
      'grants',
      'grant select on w.plain to catalog_reader with grant option',
      'revoke select on w.plain from catalog_reader',
    ],
    ['grants', 'grant maintain on w.plain to public', 'revoke maintain on w.plain from public', { from: 17 }],
    ['comment', "comment on table w.plain is 'seen'", 'comment on table w.plain is null'],
  ]),
  ...changesOf('column', [
    ['+', 'alter table w.plain add column z integer', 'alter table w.plain drop column z'],
    [
      'of',
      "drop table w.other; create view w.other as select 1 as a, 'x'::text as b",
      "drop view w.other; create table w.other (a integer not null, b text not null default 'x')",
      { also: ['table.removed', 'view.added', 'column.notNull', 'column.default'] },
    ],
    [
      'position',
      'drop table w.numbers; create table w.numbers (b integer, a integer, c integer); create rule orders_rule as on delete to w.numbers do instead nothing',
      'drop table w.numbers; create table w.numbers (a integer, b integer, c integer); create rule orders_rule as on delete to w.numbers do instead nothing',
    ],
    [
      'type',
      'alter table w.numbers alter column a type bigint',
      'alter table w.numbers alter column a type integer',
    ],
    [
      'type',
      'alter table w.plain alter column c type varchar(9)',
      'alter table w.plain alter column c type text',
    ],
    [
      'notNull',
      'alter table w.numbers alter column a set not null',
      'alter table w.numbers alter column a drop not null',
    ],
    [
      'notNullConstraint',
      'alter table w.plain alter column a drop not null; alter table w.plain add constraint a_there not null a',
      'alter table w.plain drop constraint a_there; alter table w.plain alter column a set not null',
      { from: 18 },
    ],
    [
      'default',
      "alter table w.plain alter column b set default 'y'",
      "alter table w.plain alter column b set default 'x'",
    ],
    [
      'identity',
      'alter table w.plain alter column a add generated always as identity',
      'alter table w.plain alter column a drop identity',
      { also: ['sequence.added'] },
    ],
    [
      'generated',
      'alter table w.numbers drop column c; alter table w.numbers add column c integer generated always as (a * 2) stored',
      'alter table w.numbers drop column c; alter table w.numbers add column c integer',
      { also: ['column.default'] },
    ],
    [
      'generated',
      'alter table w.numbers drop column c; alter table w.numbers add column c integer generated always as (a * 2) virtual',
      'alter table w.numbers drop column c; alter table w.numbers add column c integer',
      { from: 18, also: ['column.default'] },
    ],
    [
      'collation',
      'alter table w.plain alter column c type text collate "C"',
      'alter table w.plain alter column c type text',
    ],
    [
      'storage',
      'alter table w.plain alter column b set storage external',
      'alter table w.plain alter column b set storage extended',
    ],
    [
      'compression',
      'alter table w.plain alter column b set compression pglz',
      'alter table w.plain alter column b set compression default',
    ],
    [
      'statistics',
      'alter table w.plain alter column b set statistics 500',
      'alter table w.plain alter column b set statistics -1',
    ],
    [
      'options',
      'alter table w.plain alter column b set (n_distinct = 5)',
      'alter table w.plain alter column b reset (n_distinct)',
    ],
    [
      'foreignOptions',
      "alter foreign table w.remote alter column a options (add column_name 'q')",
      'alter foreign table w.remote alter column a options (drop column_name)',
    ],
    [
      'grants',
      'grant select (a) on w.plain to catalog_reader',
      'revoke select (a) on w.plain from catalog_reader',
    ],
    ['comment', "comment on column w.plain.a is 'seen'", 'comment on column w.plain.a is null'],
  ]),
]
