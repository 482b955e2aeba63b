import { changesOf } from './change.ts'

const span = (rest: string): string => `drop type w.span; create type w.span as range (${rest})`
const plainSpan = span('subtype = float8')

export const typeChanges = [
  ...changesOf('enum', [
    ['+', "create type w.fresh as enum ('a')", 'drop type w.fresh'],
    [
      'values',
      "alter type w.mood rename value 'sad' to 'low'",
      "alter type w.mood rename value 'low' to 'sad'",
    ],
    [
      'values',
      "drop type w.mood; create type w.mood as enum ('happy', 'sad')",
      "drop type w.mood; create type w.mood as enum ('sad', 'happy')",
    ],
    [
      'owner',
      'alter type w.mood owner to catalog_writer',
      'alter type w.mood owner to current_user',
      { also: ['enum.grants'] },
    ],
    ['grants', 'revoke usage on type w.mood from public', 'grant usage on type w.mood to public'],
    ['comment', "comment on type w.mood is 'seen'", 'comment on type w.mood is null'],
  ]),
  ...changesOf('domain', [
    ['+', 'create domain w.fresh as text', 'drop domain w.fresh'],
    [
      'type',
      'drop domain w.email; create domain w.email as varchar(99)',
      'drop domain w.email; create domain w.email as text',
    ],
    ['notNull', 'alter domain w.email set not null', 'alter domain w.email drop not null'],
    ['default', "alter domain w.email set default 'a@b'", 'alter domain w.email drop default'],
    [
      'collation',
      'drop domain w.email; create domain w.email as text collate "C"',
      'drop domain w.email; create domain w.email as text',
    ],
    [
      'owner',
      'alter domain w.email owner to catalog_writer',
      'alter domain w.email owner to current_user',
      { also: ['domain.grants'] },
    ],
    ['grants', 'revoke usage on domain w.email from public', 'grant usage on domain w.email to public'],
    ['comment', "comment on domain w.email is 'seen'", 'comment on domain w.email is null'],
  ]),
  ...changesOf('composite', [
    ['+', 'create type w.fresh as (a integer)', 'drop type w.fresh'],
    ['attributes', 'alter type w.point3 add attribute z integer', 'alter type w.point3 drop attribute z'],
    [
      'attributes',
      'alter type w.point3 alter attribute y type varchar(9)',
      'alter type w.point3 alter attribute y type text',
    ],
    ['attributes', "comment on column w.point3.x is 'seen'", 'comment on column w.point3.x is null'],
    [
      'owner',
      'alter type w.point3 owner to catalog_writer',
      'alter type w.point3 owner to current_user',
      { also: ['composite.grants'] },
    ],
    ['grants', 'revoke usage on type w.point3 from public', 'grant usage on type w.point3 to public'],
    ['comment', "comment on type w.point3 is 'seen'", 'comment on type w.point3 is null'],
  ]),
  ...changesOf('range', [
    ['+', 'create type w.fresh as range (subtype = date)', 'drop type w.fresh'],
    ['subtype', span('subtype = text'), plainSpan, { also: ['range.operatorClass', 'range.collation?'] }],
    ['multirange', span('subtype = float8, multirange_type_name = w.spans'), plainSpan],
    [
      'operatorClass',
      span('subtype = text, subtype_opclass = text_pattern_ops'),
      plainSpan,
      { also: ['range.subtype', 'range.collation?'] },
    ],
    [
      'collation',
      span('subtype = text, collation = "C"'),
      plainSpan,
      { also: ['range.subtype', 'range.operatorClass'] },
    ],
    ['difference', span('subtype = float8, subtype_diff = w.span_difference'), plainSpan],
    [
      'owner',
      'alter type w.span owner to catalog_writer',
      'alter type w.span owner to current_user',
      { also: ['range.grants'] },
    ],
    ['grants', 'revoke usage on type w.span from public', 'grant usage on type w.span to public'],
    ['comment', "comment on type w.span is 'seen'", 'comment on type w.span is null'],
  ]),
  ...changesOf('constraint', [
    [
      '+',
      'alter table w.plain add constraint fresh check (a > 0)',
      'alter table w.plain drop constraint fresh',
    ],
    [
      '+',
      "alter domain w.email add constraint fresh check (value <> '')",
      'alter domain w.email drop constraint fresh',
    ],
    [
      'type',
      'alter table w.orders drop constraint orders_state_key; alter table w.orders add constraint orders_state_key check (state is not null)',
      'alter table w.orders drop constraint orders_state_key; alter table w.orders add constraint orders_state_key unique (state)',
      { also: ['constraint.definition', 'index.removed'] },
    ],
    [
      'definition',
      'alter table w.orders drop constraint orders_amount_check; alter table w.orders add constraint orders_amount_check check (amount >= 0)',
      'alter table w.orders drop constraint orders_amount_check; alter table w.orders add constraint orders_amount_check check (amount > 0)',
    ],
    [
      'columns',
      'alter table w.orders drop constraint orders_amount_check; alter table w.orders add constraint orders_amount_check check (customer > 0)',
      'alter table w.orders drop constraint orders_amount_check; alter table w.orders add constraint orders_amount_check check (amount > 0)',
      { also: ['constraint.definition'] },
    ],
    [
      'deferrable',
      'alter table w.orders alter constraint orders_customer_fkey deferrable',
      'alter table w.orders alter constraint orders_customer_fkey not deferrable',
      { also: ['constraint.definition'] },
    ],
    [
      'deferred',
      'alter table w.orders alter constraint orders_customer_fkey deferrable initially deferred',
      'alter table w.orders alter constraint orders_customer_fkey not deferrable',
      { also: ['constraint.definition', 'constraint.deferrable'] },
    ],
    [
      'validated',
      'alter table w.orders drop constraint orders_amount_check; alter table w.orders add constraint orders_amount_check check (amount > 0) not valid',
      'alter table w.orders validate constraint orders_amount_check',
      { also: ['constraint.definition'] },
    ],
    [
      'enforced',
      'alter table w.orders alter constraint orders_customer_fkey not enforced',
      'alter table w.orders alter constraint orders_customer_fkey enforced',
      { from: 18, also: ['constraint.definition', 'constraint.validated'] },
    ],
    [
      'inherited',
      'alter table w.parted_2026 drop constraint v_positive; alter table w.parted add constraint v_positive check (v > 0)',
      'alter table w.parted drop constraint v_positive; alter table w.parted_2026 add constraint v_positive check (v > 0)',
      { also: ['constraint.added'] },
    ],
    [
      'references',
      'alter table w.orders drop constraint orders_customer_fkey; alter table w.orders add constraint orders_customer_fkey foreign key (customer) references w.customer (id) on delete cascade',
      'alter table w.orders drop constraint orders_customer_fkey; alter table w.orders add constraint orders_customer_fkey foreign key (customer) references w.customer (id)',
      { also: ['constraint.definition'] },
    ],
    [
      'comment',
      "comment on constraint orders_amount_check on w.orders is 'seen'",
      'comment on constraint orders_amount_check on w.orders is null',
    ],
    [
      'comment',
      "comment on constraint age_positive on domain w.age is 'seen'",
      'comment on constraint age_positive on domain w.age is null',
    ],
  ]),
]
