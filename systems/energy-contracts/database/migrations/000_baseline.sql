-- v1.0: the 53 tables of contracts, meters, breaches and invoices, as they were before accounts, parsing and ingestion
-- came. Indexes, row-level security and further columns are the affair of later files.

do $$
begin
  create type public.updated_frequency as enum ('daily', 'hourly', '15min', 'min', 'sec', 'millisec');
exception
  when duplicate_object then null;
end
$$;
comment on type public.updated_frequency is 'How often data arrives.';

do $$
begin
  create type public.status as enum ('open', 'closed');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.invoice_status as enum ('draft', 'verified', 'sent', 'disputed', 'paid');
exception
  when duplicate_object then null;
end
$$;
comment on type public.invoice_status is 'Where an invoice stands.';

do $$
begin
  create type public.invoice_comparison_status as enum ('unchecked', 'matched', 'underbilled', 'overbilled');
exception
  when duplicate_object then null;
end
$$;
comment on type public.invoice_comparison_status is 'What holding a received invoice against the expected one has shown.';

do $$
begin
  create type public.severity as enum ('high', 'medium', 'low');
exception
  when duplicate_object then null;
end
$$;
comment on type public.severity is 'How bad a fault is.';

-- Look-ups: a name for people, a code for programs.

create table if not exists public.counterparty_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.counterparty_type is 'Kinds of counterparties: off-taker, operation and maintenance contractor.';
comment on column public.counterparty_type.id is 'Identifies the counterparty type.';
comment on column public.counterparty_type.name is 'Name that people read.';
comment on column public.counterparty_type.code is 'Short name in capitals that programs use.';
comment on column public.counterparty_type.description is 'In words.';
comment on column public.counterparty_type.created_at is 'When the row was made.';

create table if not exists public.contract_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.contract_type is 'Kinds of contracts: power purchase agreement, operation and maintenance.';
comment on column public.contract_type.id is 'Identifies the contract type.';
comment on column public.contract_type.name is 'Name that people read.';
comment on column public.contract_type.code is 'Short name in capitals that programs use.';
comment on column public.contract_type.description is 'In words.';
comment on column public.contract_type.created_at is 'When the row was made.';

create table if not exists public.contract_status (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.contract_status is 'Where a contract stands in its life: active, executed.';
comment on column public.contract_status.id is 'Identifies the contract status.';
comment on column public.contract_status.name is 'Name that people read.';
comment on column public.contract_status.code is 'Short name in capitals that programs use.';
comment on column public.contract_status.description is 'In words.';
comment on column public.contract_status.created_at is 'When the row was made.';

create table if not exists public.clause_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on column public.clause_type.id is 'Identifies the clause type.';
comment on column public.clause_type.name is 'Name that people read.';
comment on column public.clause_type.code is 'Short name in capitals that programs use.';
comment on column public.clause_type.description is 'In words.';
comment on column public.clause_type.created_at is 'When the row was made.';

create table if not exists public.clause_category (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.clause_category is 'What a clause is about: availability, pricing, termination and so on.';
comment on column public.clause_category.id is 'Identifies the clause category.';
comment on column public.clause_category.name is 'Name that people read.';
comment on column public.clause_category.code is 'Short name in capitals that programs use.';
comment on column public.clause_category.description is 'In words.';
comment on column public.clause_category.created_at is 'When the row was made.';

create table if not exists public.asset_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.asset_type is 'Kinds of assets: module, inverter, transformer.';
comment on column public.asset_type.id is 'Identifies the kind of asset.';
comment on column public.asset_type.name is 'Name that people read.';
comment on column public.asset_type.code is 'Short name in capitals that programs use.';
comment on column public.asset_type.description is 'In words.';
comment on column public.asset_type.created_at is 'When the row was made.';

create table if not exists public.meter_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.meter_type is 'Kinds of meters: revenue, production, irradiance.';
comment on column public.meter_type.id is 'Identifies the meter type.';
comment on column public.meter_type.name is 'Name that people read.';
comment on column public.meter_type.code is 'Short name in capitals that programs use.';
comment on column public.meter_type.description is 'In words.';
comment on column public.meter_type.created_at is 'When the row was made.';

create table if not exists public.event_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.event_type is 'Kinds of operational events: equipment failure, underperformance, grid outage.';
comment on column public.event_type.id is 'Identifies the kind of event.';
comment on column public.event_type.name is 'Name that people read.';
comment on column public.event_type.code is 'Short name in capitals that programs use.';
comment on column public.event_type.description is 'In words.';
comment on column public.event_type.created_at is 'When the row was made.';

create table if not exists public.default_event_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.default_event_type is 'Kinds of breaches: availability, performance ratio, delay.';
comment on column public.default_event_type.id is 'Identifies the default event type.';
comment on column public.default_event_type.name is 'Name that people read.';
comment on column public.default_event_type.code is 'Short name in capitals that programs use.';
comment on column public.default_event_type.description is 'In words.';
comment on column public.default_event_type.created_at is 'When the row was made.';

create table if not exists public.rule_output_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.rule_output_type is 'Kinds of consequences of a rule: liquidated damages, bonus, invoice adjustment.';
comment on column public.rule_output_type.id is 'Identifies the rule output type.';
comment on column public.rule_output_type.name is 'Name that people read.';
comment on column public.rule_output_type.code is 'Short name in capitals that programs use.';
comment on column public.rule_output_type.description is 'In words.';
comment on column public.rule_output_type.created_at is 'When the row was made.';

create table if not exists public.notification_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.notification_type is 'Kinds of notifications: default alert, invoice ready, payment due.';
comment on column public.notification_type.id is 'Identifies the notification type.';
comment on column public.notification_type.name is 'Name that people read.';
comment on column public.notification_type.code is 'Short name in capitals that programs use.';
comment on column public.notification_type.description is 'In words.';
comment on column public.notification_type.created_at is 'When the row was made.';

create table if not exists public.tariff_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.tariff_type is 'Kinds of tariffs: energy, capacity.';
comment on column public.tariff_type.id is 'Identifies the tariff type.';
comment on column public.tariff_type.name is 'Name that people read.';
comment on column public.tariff_type.code is 'Short name in capitals that programs use.';
comment on column public.tariff_type.description is 'In words.';
comment on column public.tariff_type.created_at is 'When the row was made.';

create table if not exists public.invoice_line_item_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.invoice_line_item_type is 'Kinds of invoice lines: energy, capacity, credit for liquidated damages, fee.';
comment on column public.invoice_line_item_type.id is 'Identifies the invoice line item type.';
comment on column public.invoice_line_item_type.name is 'Name that people read.';
comment on column public.invoice_line_item_type.code is 'Short name in capitals that programs use.';
comment on column public.invoice_line_item_type.description is 'In words.';
comment on column public.invoice_line_item_type.created_at is 'When the row was made.';

create table if not exists public.grid_event_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.grid_event_type is 'Kinds of grid events: transmission outage, curtailment.';
comment on column public.grid_event_type.id is 'Identifies the grid event type.';
comment on column public.grid_event_type.name is 'Name that people read.';
comment on column public.grid_event_type.code is 'Short name in capitals that programs use.';
comment on column public.grid_event_type.description is 'In words.';
comment on column public.grid_event_type.created_at is 'When the row was made.';

create table if not exists public.fault_type (
  id          bigserial primary key,
  name        varchar not null,
  code        varchar not null,
  description varchar,
  created_at  timestamptz not null default now()
);

comment on table public.fault_type is 'Kinds of faults: inverter failure, loss of communication.';
comment on column public.fault_type.id is 'Identifies the fault type.';
comment on column public.fault_type.name is 'Name that people read.';
comment on column public.fault_type.code is 'Short name in capitals that programs use.';
comment on column public.fault_type.description is 'In words.';
comment on column public.fault_type.created_at is 'When the row was made.';

-- Parties and projects.

create table if not exists public.organization (
  id         bigserial primary key,
  name       varchar not null,
  address    varchar,
  country    varchar,
  created_at timestamptz not null default now()
);

comment on table public.organization is 'Owners of energy projects; everything else that is private belongs to one of them.';
comment on column public.organization.id is 'Identifies the organization.';
comment on column public.organization.name is 'Name of the company.';
comment on column public.organization.address is 'Postal address, as written.';
comment on column public.organization.country is 'Country, as written.';
comment on column public.organization.created_at is 'When the row was made.';

create table if not exists public.role (
  id              bigserial primary key,
  organization_id bigint references public.organization (id),
  name            varchar not null,
  email           varchar,
  created_at      timestamptz not null default now()
);

comment on table public.role is 'Membership of a person in an organization.';
comment on column public.role.id is 'Identifies the membership.';
comment on column public.role.organization_id is 'The organization that it belongs to.';
comment on column public.role.name is 'Name of the person or of the function.';
comment on column public.role.email is 'E-mail address.';
comment on column public.role.created_at is 'When the row was made.';

create table if not exists public.project (
  id              bigserial primary key,
  organization_id bigint references public.organization (id),
  name            varchar not null,
  created_at      timestamptz not null default now()
);

comment on table public.project is 'An energy project: a plant with its contracts, assets and invoices.';
comment on column public.project.id is 'Identifies the project.';
comment on column public.project.organization_id is 'The organization that it belongs to.';
comment on column public.project.name is 'Name.';
comment on column public.project.created_at is 'When the row was made.';

create table if not exists public.counterparty (
  id                   bigserial primary key,
  counterparty_type_id bigint references public.counterparty_type (id),
  name                 varchar not null,
  email                varchar,
  address              varchar,
  country              varchar,
  created_at           timestamptz not null default now()
);

comment on table public.counterparty is 'The other side of a contract: who buys the energy or looks after the plant.';
comment on column public.counterparty.id is 'Identifies the counterparty.';
comment on column public.counterparty.counterparty_type_id is 'Its kind.';
comment on column public.counterparty.name is 'Name.';
comment on column public.counterparty.email is 'E-mail address.';
comment on column public.counterparty.address is 'Postal address, as written.';
comment on column public.counterparty.country is 'Country, as written.';
comment on column public.counterparty.created_at is 'When the row was made.';

-- Contracts and their clauses.

create table if not exists public.contract (
  id                 bigserial primary key,
  project_id         bigint references public.project (id),
  organization_id    bigint references public.organization (id),
  counterparty_id    bigint references public.counterparty (id),
  contract_type_id   bigint references public.contract_type (id),
  contract_status_id bigint references public.contract_status (id),
  name               varchar not null,
  description        varchar,
  effective_date     date,
  end_date           date,
  file_location      varchar,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now(),
  updated_by         varchar,
  version            integer
);

comment on table public.contract is 'An energy contract, digitised from its document.';
comment on column public.contract.id is 'Identifies the contract.';
comment on column public.contract.project_id is 'The project that it belongs to.';
comment on column public.contract.organization_id is 'The organization that it belongs to.';
comment on column public.contract.counterparty_id is 'The other side of the contract.';
comment on column public.contract.contract_type_id is 'Its kind.';
comment on column public.contract.contract_status_id is 'Where the contract stands.';
comment on column public.contract.name is 'Name.';
comment on column public.contract.description is 'In words.';
comment on column public.contract.effective_date is 'First day of the contract.';
comment on column public.contract.end_date is 'Last day of the contract.';
comment on column public.contract.file_location is 'Where the uploaded document is stored.';
comment on column public.contract.created_at is 'When the row was made.';
comment on column public.contract.updated_at is 'When the row last changed.';
comment on column public.contract.updated_by is 'Who last changed the row, as a name.';
comment on column public.contract.version is 'Counts revisions.';

create table if not exists public.clause_responsibleparty (
  id         bigserial primary key,
  name       varchar not null,
  address    varchar,
  country    varchar,
  created_at timestamptz not null default now()
);

comment on table public.clause_responsibleparty is 'Parties that clauses make responsible for something.';
comment on column public.clause_responsibleparty.id is 'Identifies the responsible party.';
comment on column public.clause_responsibleparty.name is 'Name.';
comment on column public.clause_responsibleparty.address is 'Postal address, as written.';
comment on column public.clause_responsibleparty.country is 'Country, as written.';
comment on column public.clause_responsibleparty.created_at is 'When the row was made.';

create table if not exists public.clause (
  id                         bigserial primary key,
  project_id                 bigint references public.project (id),
  contract_id                bigint references public.contract (id),
  clause_responsibleparty_id bigint references public.clause_responsibleparty (id),
  clause_type_id             bigint references public.clause_type (id),
  clause_category_id         bigint references public.clause_category (id),
  name                       varchar not null,
  section_ref                varchar,
  raw_text                   varchar,
  normalized_payload         jsonb,
  created_at                 timestamptz not null default now(),
  updated_at                 timestamptz not null default now(),
  updated_by                 varchar,
  version                    integer
);

comment on table public.clause is 'A clause of a contract: its words, and its terms in a form that programs can read.';
comment on column public.clause.id is 'Identifies the clause.';
comment on column public.clause.project_id is 'The project that it belongs to.';
comment on column public.clause.contract_id is 'The contract that it belongs to.';
comment on column public.clause.clause_responsibleparty_id is 'Who has to do what it says.';
comment on column public.clause.clause_type_id is 'Its kind.';
comment on column public.clause.clause_category_id is 'What it is about; empty when nobody could tell.';
comment on column public.clause.name is 'Name.';
comment on column public.clause.section_ref is 'Where it stands in the document: number of the article or section.';
comment on column public.clause.raw_text is 'The text as it was read from the document.';
comment on column public.clause.normalized_payload is 'Its terms as a JSON object; the keys go with the category.';
comment on column public.clause.created_at is 'When the row was made.';
comment on column public.clause.updated_at is 'When the row last changed.';
comment on column public.clause.updated_by is 'Who last changed the row, as a name.';
comment on column public.clause.version is 'Counts revisions.';

-- Assets, meters and readings.

create table if not exists public.data_source (
  id                bigserial primary key,
  name              varchar not null,
  description       varchar,
  updated_frequency public.updated_frequency not null default 'daily',
  created_at        timestamptz not null default now()
);

comment on table public.data_source is 'Where data comes from: a monitoring portal, a data warehouse, a file.';
comment on column public.data_source.id is 'Identifies the data source.';
comment on column public.data_source.name is 'Name.';
comment on column public.data_source.description is 'In words.';
comment on column public.data_source.updated_frequency is 'How often new data arrives.';
comment on column public.data_source.created_at is 'When the row was made.';

create table if not exists public.vendor (
  id         bigserial primary key,
  name       varchar not null,
  address    varchar,
  country    varchar,
  created_at timestamptz not null default now()
);

comment on table public.vendor is 'Makers of assets and meters.';
comment on column public.vendor.id is 'Identifies the vendor.';
comment on column public.vendor.name is 'Name.';
comment on column public.vendor.address is 'Postal address, as written.';
comment on column public.vendor.country is 'Country, as written.';
comment on column public.vendor.created_at is 'When the row was made.';

create table if not exists public.asset (
  id            bigserial primary key,
  project_id    bigint references public.project (id),
  asset_type_id bigint references public.asset_type (id),
  vendor_id     bigint references public.vendor (id),
  name          varchar not null,
  description   varchar,
  model         varchar,
  serial_code   varchar,
  created_at    timestamptz not null default now()
);

comment on table public.asset is 'A piece of equipment of a project.';
comment on column public.asset.id is 'Identifies the asset.';
comment on column public.asset.project_id is 'The project that it belongs to.';
comment on column public.asset.asset_type_id is 'Its kind.';
comment on column public.asset.vendor_id is 'Who made it.';
comment on column public.asset.name is 'Name.';
comment on column public.asset.description is 'In words.';
comment on column public.asset.model is 'Model, as the maker calls it.';
comment on column public.asset.serial_code is 'Serial number.';
comment on column public.asset.created_at is 'When the row was made.';

create table if not exists public.meter (
  id            bigserial primary key,
  project_id    bigint references public.project (id),
  asset_id      bigint references public.asset (id),
  vendor_id     bigint references public.vendor (id),
  meter_type_id bigint references public.meter_type (id),
  model         varchar,
  unit          varchar,
  created_at    timestamptz not null default now()
);

comment on table public.meter is 'A measuring device of a project.';
comment on column public.meter.id is 'Identifies the meter.';
comment on column public.meter.project_id is 'The project that it belongs to.';
comment on column public.meter.asset_id is 'The piece of equipment.';
comment on column public.meter.vendor_id is 'Who made it.';
comment on column public.meter.meter_type_id is 'Its kind.';
comment on column public.meter.model is 'Model, as the maker calls it.';
comment on column public.meter.unit is 'Unit that the meter counts in.';
comment on column public.meter.created_at is 'When the row was made.';

-- A later file puts a partitioned table of the same name in its place, on which most of these columns are gone.
do $$
begin
  if to_regclass('public.meter_reading') is null then
    create table public.meter_reading (
      id                bigserial primary key,
      project_id        bigint references public.project (id),
      meter_id          bigint references public.meter (id),
      meter_type_id     bigint references public.meter_type (id),
      value             decimal,
      reading_timestamp timestamptz,
      created_at        timestamptz not null default now()
    );

    comment on table public.meter_reading is 'Readings of meters.';
    comment on column public.meter_reading.id is 'Identifies the meter reading.';
    comment on column public.meter_reading.project_id is 'The project that it belongs to.';
    comment on column public.meter_reading.meter_id is 'The meter.';
    comment on column public.meter_reading.meter_type_id is 'Its kind.';
    comment on column public.meter_reading.value is 'What the meter showed.';
    comment on column public.meter_reading.reading_timestamp is 'The moment that it holds for.';
    comment on column public.meter_reading.created_at is 'When the row was made.';
  end if;
end
$$;

-- Events, breaches, and what follows from them.

create table if not exists public.event (
  id                bigserial primary key,
  project_id        bigint references public.project (id),
  organization_id   bigint references public.organization (id),
  data_source_id    bigint references public.data_source (id),
  event_type_id     bigint references public.event_type (id),
  description       varchar,
  raw_data          jsonb,
  metric_outcome    jsonb,
  time_start        timestamptz,
  time_acknowledged timestamptz,
  time_fixed        timestamptz,
  time_end          timestamptz,
  status            public.status not null default 'open',
  created_at        timestamptz not null default now(),
  updated_at        timestamptz,
  created_by        varchar,
  updated_by        varchar
);

comment on table public.event is 'Something that happened at a plant: an outage, a shortfall.';
comment on column public.event.id is 'Identifies the event.';
comment on column public.event.project_id is 'The project that it belongs to.';
comment on column public.event.organization_id is 'The organization that it belongs to.';
comment on column public.event.data_source_id is 'Where the data came from.';
comment on column public.event.event_type_id is 'Its kind.';
comment on column public.event.description is 'In words.';
comment on column public.event.raw_data is 'What was found in the data, as a JSON object: severity, hours, method.';
comment on column public.event.metric_outcome is 'The measured effect as a JSON object: ratios, lost energy.';
comment on column public.event.time_start is 'When it began.';
comment on column public.event.time_acknowledged is 'When somebody took note of it.';
comment on column public.event.time_fixed is 'When the repair was done.';
comment on column public.event.time_end is 'When the event was closed.';
comment on column public.event.status is 'Whether it goes on.';
comment on column public.event.created_at is 'When the row was made.';
comment on column public.event.updated_at is 'When the row last changed.';
comment on column public.event.created_by is 'Who made the row, as a name.';
comment on column public.event.updated_by is 'Who last changed the row, as a name.';

create table if not exists public.default_event (
  id                    bigserial primary key,
  project_id            bigint references public.project (id),
  organization_id       bigint references public.organization (id),
  contract_id           bigint references public.contract (id),
  event_id              bigint references public.event (id),
  default_event_type_id bigint references public.default_event_type (id),
  description           varchar,
  metadata_detail       jsonb,
  cure_deadline         timestamptz,
  time_start            timestamptz,
  time_acknowledged     timestamptz,
  time_cured            timestamptz,
  status                public.status not null default 'open',
  created_at            timestamptz not null default now(),
  updated_at            timestamptz,
  created_by            varchar,
  updated_by            varchar
);

comment on table public.default_event is 'A breach of a contract.';
comment on column public.default_event.id is 'Identifies the default event.';
comment on column public.default_event.project_id is 'The project that it belongs to.';
comment on column public.default_event.organization_id is 'The organization that it belongs to.';
comment on column public.default_event.contract_id is 'The contract that it belongs to.';
comment on column public.default_event.event_id is 'The event behind the breach.';
comment on column public.default_event.default_event_type_id is 'Its kind.';
comment on column public.default_event.description is 'In words.';
comment on column public.default_event.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.default_event.cure_deadline is 'The last moment to cure the breach.';
comment on column public.default_event.time_start is 'When it began.';
comment on column public.default_event.time_acknowledged is 'When somebody took note of it.';
comment on column public.default_event.time_cured is 'When the breach was cured.';
comment on column public.default_event.status is 'Where the breach stands.';
comment on column public.default_event.created_at is 'When the row was made.';
comment on column public.default_event.updated_at is 'When the row last changed.';
comment on column public.default_event.created_by is 'Who made the row, as a name.';
comment on column public.default_event.updated_by is 'Who last changed the row, as a name.';

create table if not exists public.currency (
  id   bigserial primary key,
  name varchar not null,
  code varchar not null unique
);

comment on table public.currency is 'Currencies by their ISO 4217 codes.';
comment on column public.currency.id is 'Identifies the currency.';
comment on column public.currency.name is 'Name.';
comment on column public.currency.code is 'ISO 4217 code.';

create table if not exists public.rule_output (
  id                  bigserial primary key,
  project_id          bigint references public.project (id),
  default_event_id    bigint references public.default_event (id),
  clause_id           bigint references public.clause (id),
  rule_output_type_id bigint references public.rule_output_type (id),
  currency_id         bigint references public.currency (id),
  description         varchar,
  metadata_detail     jsonb,
  ld_amount           decimal,
  invoice_adjustment  decimal,
  breach              boolean not null default true,
  excuse              boolean not null default false,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz,
  created_by          varchar,
  updated_by          varchar
);

comment on table public.rule_output is 'What a contract rule makes of a breach: damages, an adjustment, an excuse.';
comment on column public.rule_output.id is 'Identifies the rule output.';
comment on column public.rule_output.project_id is 'The project that it belongs to.';
comment on column public.rule_output.default_event_id is 'The breach that it follows from.';
comment on column public.rule_output.clause_id is 'The clause that was applied.';
comment on column public.rule_output.rule_output_type_id is 'Its kind.';
comment on column public.rule_output.currency_id is 'The currency of the amounts.';
comment on column public.rule_output.description is 'In words.';
comment on column public.rule_output.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.rule_output.ld_amount is 'Liquidated damages.';
comment on column public.rule_output.invoice_adjustment is 'Signed amount for the next invoice; a credit is negative.';
comment on column public.rule_output.breach is 'True when the rule was violated.';
comment on column public.rule_output.excuse is 'True when the breach is excused, so that no damages are due.';
comment on column public.rule_output.created_at is 'When the row was made.';
comment on column public.rule_output.updated_at is 'When the row last changed.';
comment on column public.rule_output.created_by is 'Who made the row, as a name.';
comment on column public.rule_output.updated_by is 'Who last changed the row, as a name.';

create table if not exists public.notification (
  id                   bigserial primary key,
  organization_id      bigint references public.organization (id),
  project_id           bigint references public.project (id),
  default_event_id     bigint references public.default_event (id),
  rule_output_id       bigint references public.rule_output (id),
  notification_type_id bigint references public.notification_type (id),
  description          varchar,
  metadata_detail      jsonb,
  time_notified        timestamptz,
  time_due             timestamptz,
  created_at           timestamptz not null default now()
);

comment on table public.notification is 'What somebody is told about a breach or an invoice.';
comment on column public.notification.id is 'Identifies the notification.';
comment on column public.notification.organization_id is 'The organization that it belongs to.';
comment on column public.notification.project_id is 'The project that it belongs to.';
comment on column public.notification.default_event_id is 'The breach that it is about.';
comment on column public.notification.rule_output_id is 'The consequence that it is about.';
comment on column public.notification.notification_type_id is 'Its kind.';
comment on column public.notification.description is 'In words.';
comment on column public.notification.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.notification.time_notified is 'When it was sent.';
comment on column public.notification.time_due is 'By when an answer is due.';
comment on column public.notification.created_at is 'When the row was made.';

create table if not exists public.clause_tariff (
  id               bigserial primary key,
  project_id       bigint references public.project (id),
  contract_id      bigint references public.contract (id),
  tariff_type_id   bigint references public.tariff_type (id),
  currency_id      bigint references public.currency (id),
  name             varchar not null,
  valid_from       date,
  valid_to         date,
  base_rate        decimal,
  unit             varchar,
  logic_parameters jsonb,
  created_at       timestamptz not null default now()
);

comment on table public.clause_tariff is 'The price of energy or capacity by contract, for a span of time.';
comment on column public.clause_tariff.id is 'Identifies the tariff.';
comment on column public.clause_tariff.project_id is 'The project that it belongs to.';
comment on column public.clause_tariff.contract_id is 'The contract that it belongs to.';
comment on column public.clause_tariff.tariff_type_id is 'Its kind.';
comment on column public.clause_tariff.currency_id is 'The currency of the amounts.';
comment on column public.clause_tariff.name is 'Name.';
comment on column public.clause_tariff.valid_from is 'First day of the price.';
comment on column public.clause_tariff.valid_to is 'Last day of the price; empty while it is open.';
comment on column public.clause_tariff.base_rate is 'Price for one unit, before escalation.';
comment on column public.clause_tariff.unit is 'Unit of the price: kWh, MWh, kW.';
comment on column public.clause_tariff.logic_parameters is 'Escalation, tiers and hours of use as a JSON object.';
comment on column public.clause_tariff.created_at is 'When the row was made.';

-- Invoices: sent, expected, received, compared.

create table if not exists public.billing_period (
  id         bigserial primary key,
  name       varchar not null,
  start_date date,
  end_date   date,
  created_at timestamptz not null default now()
);

comment on table public.billing_period is 'Spans of time that are billed together.';
comment on column public.billing_period.id is 'Identifies the billing period.';
comment on column public.billing_period.name is 'Name.';
comment on column public.billing_period.start_date is 'First day.';
comment on column public.billing_period.end_date is 'Last day, which counts.';
comment on column public.billing_period.created_at is 'When the row was made.';

create table if not exists public.meter_aggregate (
  id                bigserial primary key,
  billing_period_id bigint references public.billing_period (id),
  meter_id          bigint references public.meter (id),
  data_source_id    bigint references public.data_source (id),
  total_production  decimal,
  total_consumption decimal,
  peak              decimal,
  off_peak          decimal,
  unit              varchar,
  created_at        timestamptz not null default now()
);

comment on table public.meter_aggregate is 'Readings added up over a period: what invoices and compliance rest on, kept for good.';
comment on column public.meter_aggregate.id is 'Identifies the meter aggregate.';
comment on column public.meter_aggregate.billing_period_id is 'The span of time that it is about.';
comment on column public.meter_aggregate.meter_id is 'The meter.';
comment on column public.meter_aggregate.data_source_id is 'Where the data came from.';
comment on column public.meter_aggregate.total_production is 'Energy that was produced, in unit.';
comment on column public.meter_aggregate.total_consumption is 'Energy that was consumed, in unit.';
comment on column public.meter_aggregate.peak is 'Energy in peak hours, in unit.';
comment on column public.meter_aggregate.off_peak is 'Energy outside peak hours, in unit.';
comment on column public.meter_aggregate.unit is 'Unit of the figures.';
comment on column public.meter_aggregate.created_at is 'When the row was made.';

create table if not exists public.invoice_header (
  id                bigserial primary key,
  project_id        bigint references public.project (id),
  contract_id       bigint references public.contract (id),
  billing_period_id bigint references public.billing_period (id),
  counterparty_id   bigint references public.counterparty (id),
  currency_id       bigint references public.currency (id),
  invoice_number    varchar,
  invoice_date      date,
  due_date          date,
  total_amount      decimal,
  status            public.invoice_status not null default 'draft',
  created_at        timestamptz not null default now()
);

comment on table public.invoice_header is 'Invoices to the off-taker.';
comment on column public.invoice_header.id is 'Identifies the invoice.';
comment on column public.invoice_header.project_id is 'The project that it belongs to.';
comment on column public.invoice_header.contract_id is 'The contract that it belongs to.';
comment on column public.invoice_header.billing_period_id is 'The span of time that it is about.';
comment on column public.invoice_header.counterparty_id is 'The other side.';
comment on column public.invoice_header.currency_id is 'The currency of the amounts.';
comment on column public.invoice_header.invoice_number is 'Number of the invoice.';
comment on column public.invoice_header.invoice_date is 'Date of the invoice.';
comment on column public.invoice_header.due_date is 'Day by which it is to be paid.';
comment on column public.invoice_header.total_amount is 'Sum of the lines.';
comment on column public.invoice_header.status is 'draft, verified, sent, then paid or disputed.';
comment on column public.invoice_header.created_at is 'When the row was made.';

create table if not exists public.invoice_line_item (
  id                        bigserial primary key,
  invoice_header_id         bigint references public.invoice_header (id),
  rule_output_id            bigint references public.rule_output (id),
  clause_tariff_id          bigint references public.clause_tariff (id),
  meter_aggregate_id        bigint references public.meter_aggregate (id),
  invoice_line_item_type_id bigint references public.invoice_line_item_type (id),
  description               varchar,
  quantity                  decimal,
  line_unit_price           decimal,
  line_total_amount         decimal,
  created_at                timestamptz not null default now()
);

comment on table public.invoice_line_item is 'Lines of invoices to the off-taker.';
comment on column public.invoice_line_item.id is 'Identifies the invoice line.';
comment on column public.invoice_line_item.invoice_header_id is 'The invoice of the line.';
comment on column public.invoice_line_item.rule_output_id is 'The consequence that the line settles.';
comment on column public.invoice_line_item.clause_tariff_id is 'The price behind the line.';
comment on column public.invoice_line_item.meter_aggregate_id is 'The measured quantity behind the line.';
comment on column public.invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.invoice_line_item.description is 'In words.';
comment on column public.invoice_line_item.quantity is 'How many units.';
comment on column public.invoice_line_item.line_unit_price is 'Price of a unit.';
comment on column public.invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.invoice_line_item.created_at is 'When the row was made.';

create table if not exists public.expected_invoice_header (
  id                bigserial primary key,
  project_id        bigint references public.project (id),
  contract_id       bigint references public.contract (id),
  billing_period_id bigint references public.billing_period (id),
  counterparty_id   bigint references public.counterparty (id),
  currency_id       bigint references public.currency (id),
  total_amount      decimal,
  created_at        timestamptz not null default now()
);

comment on table public.expected_invoice_header is 'Invoices that a contractor should send, worked out from the contract.';
comment on column public.expected_invoice_header.id is 'Identifies the expected invoice.';
comment on column public.expected_invoice_header.project_id is 'The project that it belongs to.';
comment on column public.expected_invoice_header.contract_id is 'The contract that it belongs to.';
comment on column public.expected_invoice_header.billing_period_id is 'The span of time that it is about.';
comment on column public.expected_invoice_header.counterparty_id is 'The other side.';
comment on column public.expected_invoice_header.currency_id is 'The currency of the amounts.';
comment on column public.expected_invoice_header.total_amount is 'Sum of the lines.';
comment on column public.expected_invoice_header.created_at is 'When the row was made.';

create table if not exists public.expected_invoice_line_item (
  id                         bigserial primary key,
  expected_invoice_header_id bigint references public.expected_invoice_header (id),
  invoice_line_item_type_id  bigint references public.invoice_line_item_type (id),
  description                varchar,
  line_total_amount          decimal,
  created_at                 timestamptz not null default now()
);

comment on table public.expected_invoice_line_item is 'Lines of expected invoices.';
comment on column public.expected_invoice_line_item.id is 'Identifies the expected line.';
comment on column public.expected_invoice_line_item.expected_invoice_header_id is 'The invoice of the line.';
comment on column public.expected_invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.expected_invoice_line_item.description is 'In words.';
comment on column public.expected_invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.expected_invoice_line_item.created_at is 'When the row was made.';

create table if not exists public.received_invoice_header (
  id                bigserial primary key,
  project_id        bigint references public.project (id),
  contract_id       bigint references public.contract (id),
  billing_period_id bigint references public.billing_period (id),
  counterparty_id   bigint references public.counterparty (id),
  currency_id       bigint references public.currency (id),
  invoice_number    varchar,
  invoice_date      date,
  due_date          date,
  total_amount      decimal,
  status            public.invoice_status not null default 'draft',
  created_at        timestamptz not null default now()
);

comment on table public.received_invoice_header is 'Invoices that a contractor has sent.';
comment on column public.received_invoice_header.id is 'Identifies the received invoice.';
comment on column public.received_invoice_header.project_id is 'The project that it belongs to.';
comment on column public.received_invoice_header.contract_id is 'The contract that it belongs to.';
comment on column public.received_invoice_header.billing_period_id is 'The span of time that it is about.';
comment on column public.received_invoice_header.counterparty_id is 'The other side.';
comment on column public.received_invoice_header.currency_id is 'The currency of the amounts.';
comment on column public.received_invoice_header.invoice_number is 'Number of the invoice.';
comment on column public.received_invoice_header.invoice_date is 'Date of the invoice.';
comment on column public.received_invoice_header.due_date is 'Day by which it is to be paid.';
comment on column public.received_invoice_header.total_amount is 'Sum of the lines.';
comment on column public.received_invoice_header.status is 'draft, verified, sent, then paid or disputed.';
comment on column public.received_invoice_header.created_at is 'When the row was made.';

create table if not exists public.received_invoice_line_item (
  id                         bigserial primary key,
  received_invoice_header_id bigint references public.received_invoice_header (id),
  invoice_line_item_type_id  bigint references public.invoice_line_item_type (id),
  description                varchar,
  line_total_amount          decimal,
  created_at                 timestamptz not null default now()
);

comment on table public.received_invoice_line_item is 'Lines of received invoices.';
comment on column public.received_invoice_line_item.id is 'Identifies the received line.';
comment on column public.received_invoice_line_item.received_invoice_header_id is 'The invoice of the line.';
comment on column public.received_invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.received_invoice_line_item.description is 'In words.';
comment on column public.received_invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.received_invoice_line_item.created_at is 'When the row was made.';

create table if not exists public.invoice_comparison (
  id                         bigserial primary key,
  expected_invoice_header_id bigint references public.expected_invoice_header (id),
  received_invoice_header_id bigint references public.received_invoice_header (id),
  variance_amount            decimal,
  status                     public.invoice_comparison_status not null default 'unchecked',
  created_at                 timestamptz not null default now()
);

comment on table public.invoice_comparison is 'A received invoice held against the expected one.';
comment on column public.invoice_comparison.id is 'Identifies the comparison.';
comment on column public.invoice_comparison.expected_invoice_header_id is 'What should have been sent.';
comment on column public.invoice_comparison.received_invoice_header_id is 'What was sent.';
comment on column public.invoice_comparison.variance_amount is 'Received less expected.';
comment on column public.invoice_comparison.status is 'unchecked, then matched, underbilled or overbilled.';
comment on column public.invoice_comparison.created_at is 'When the row was made.';

create table if not exists public.invoice_comparison_line_item (
  id                            bigserial primary key,
  invoice_comparison_id         bigint references public.invoice_comparison (id),
  expected_invoice_line_item_id bigint references public.expected_invoice_line_item (id),
  received_invoice_line_item_id bigint references public.received_invoice_line_item (id),
  variance_amount               decimal,
  description                   varchar,
  created_at                    timestamptz not null default now()
);

comment on table public.invoice_comparison_line_item is 'The same, line by line.';
comment on column public.invoice_comparison_line_item.id is 'Identifies the compared line.';
comment on column public.invoice_comparison_line_item.invoice_comparison_id is 'The comparison of the invoices.';
comment on column public.invoice_comparison_line_item.expected_invoice_line_item_id is 'The line that should have been sent; empty when nothing was expected.';
comment on column public.invoice_comparison_line_item.received_invoice_line_item_id is 'The line that was sent; empty when it is missing.';
comment on column public.invoice_comparison_line_item.variance_amount is 'Received less expected.';
comment on column public.invoice_comparison_line_item.description is 'In words.';
comment on column public.invoice_comparison_line_item.created_at is 'When the row was made.';

-- What the outside world reports.

create table if not exists public.grid_operator (
  id         bigserial primary key,
  name       varchar not null,
  address    varchar,
  country    varchar,
  created_at timestamptz not null default now()
);

comment on table public.grid_operator is 'Operators of electricity grids.';
comment on column public.grid_operator.id is 'Identifies the grid operator.';
comment on column public.grid_operator.name is 'Name.';
comment on column public.grid_operator.address is 'Postal address, as written.';
comment on column public.grid_operator.country is 'Country, as written.';
comment on column public.grid_operator.created_at is 'When the row was made.';

create table if not exists public.grid_event (
  id                 bigserial primary key,
  grid_event_type_id bigint references public.grid_event_type (id),
  grid_operator_id   bigint references public.grid_operator (id),
  country            varchar,
  region             varchar,
  source             varchar,
  metadata_detail    jsonb,
  time_start         timestamptz,
  time_end           timestamptz,
  created_at         timestamptz not null default now()
);

comment on table public.grid_event is 'Outages and curtailments of a grid.';
comment on column public.grid_event.id is 'Identifies the grid event.';
comment on column public.grid_event.grid_event_type_id is 'Its kind.';
comment on column public.grid_event.grid_operator_id is 'The operator of the grid.';
comment on column public.grid_event.country is 'Country, as written.';
comment on column public.grid_event.region is 'Region within the country.';
comment on column public.grid_event.source is 'Who published it.';
comment on column public.grid_event.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.grid_event.time_start is 'When it began.';
comment on column public.grid_event.time_end is 'When it ended.';
comment on column public.grid_event.created_at is 'When the row was made.';

create table if not exists public.weather_data_type (
  id                bigserial primary key,
  name              varchar not null,
  code              varchar not null,
  description       varchar,
  updated_frequency public.updated_frequency not null default 'daily',
  created_at        timestamptz not null default now()
);

comment on table public.weather_data_type is 'Kinds of weather data: irradiation, temperature.';
comment on column public.weather_data_type.id is 'Identifies the weather data type.';
comment on column public.weather_data_type.name is 'Name that people read.';
comment on column public.weather_data_type.code is 'Short name in capitals that programs use.';
comment on column public.weather_data_type.description is 'In words.';
comment on column public.weather_data_type.updated_frequency is 'How often new data arrives.';
comment on column public.weather_data_type.created_at is 'When the row was made.';

create table if not exists public.weather_data (
  id                   bigserial primary key,
  weather_data_type_id bigint references public.weather_data_type (id),
  country              varchar,
  region               varchar,
  source               varchar,
  unit                 varchar,
  unit_value           decimal,
  reading_timestamp    timestamptz,
  created_at           timestamptz not null default now()
);

comment on table public.weather_data is 'Observed weather of a region.';
comment on column public.weather_data.id is 'Identifies the observation.';
comment on column public.weather_data.weather_data_type_id is 'Its kind.';
comment on column public.weather_data.country is 'Country, as written.';
comment on column public.weather_data.region is 'Region within the country.';
comment on column public.weather_data.source is 'Who published it.';
comment on column public.weather_data.unit is 'Unit of the figures.';
comment on column public.weather_data.unit_value is 'The observed value, in unit.';
comment on column public.weather_data.reading_timestamp is 'The moment that it holds for.';
comment on column public.weather_data.created_at is 'When the row was made.';

create table if not exists public.regulatory_fee_type (
  id                bigserial primary key,
  name              varchar not null,
  code              varchar not null,
  description       varchar,
  updated_frequency public.updated_frequency not null default 'daily',
  created_at        timestamptz not null default now()
);

comment on table public.regulatory_fee_type is 'Kinds of fees that regulators set.';
comment on column public.regulatory_fee_type.id is 'Identifies the regulatory fee type.';
comment on column public.regulatory_fee_type.name is 'Name that people read.';
comment on column public.regulatory_fee_type.code is 'Short name in capitals that programs use.';
comment on column public.regulatory_fee_type.description is 'In words.';
comment on column public.regulatory_fee_type.updated_frequency is 'How often new data arrives.';
comment on column public.regulatory_fee_type.created_at is 'When the row was made.';

create table if not exists public.regulatory_fee (
  id                     bigserial primary key,
  regulatory_fee_type_id bigint references public.regulatory_fee_type (id),
  country                varchar,
  region                 varchar,
  source                 varchar,
  unit                   varchar,
  unit_value             decimal,
  reading_timestamp      timestamptz,
  created_at             timestamptz not null default now()
);

comment on table public.regulatory_fee is 'Fees that regulators set for a region.';
comment on column public.regulatory_fee.id is 'Identifies the regulatory fee.';
comment on column public.regulatory_fee.regulatory_fee_type_id is 'Its kind.';
comment on column public.regulatory_fee.country is 'Country, as written.';
comment on column public.regulatory_fee.region is 'Region within the country.';
comment on column public.regulatory_fee.source is 'Who published it.';
comment on column public.regulatory_fee.unit is 'Unit of the figures.';
comment on column public.regulatory_fee.unit_value is 'The observed value, in unit.';
comment on column public.regulatory_fee.reading_timestamp is 'The moment that it holds for.';
comment on column public.regulatory_fee.created_at is 'When the row was made.';

create table if not exists public.market_price_type (
  id                bigserial primary key,
  name              varchar not null,
  code              varchar not null,
  description       varchar,
  updated_frequency public.updated_frequency not null default 'daily',
  created_at        timestamptz not null default now()
);

comment on table public.market_price_type is 'Kinds of market prices.';
comment on column public.market_price_type.id is 'Identifies the market price type.';
comment on column public.market_price_type.name is 'Name that people read.';
comment on column public.market_price_type.code is 'Short name in capitals that programs use.';
comment on column public.market_price_type.description is 'In words.';
comment on column public.market_price_type.updated_frequency is 'How often new data arrives.';
comment on column public.market_price_type.created_at is 'When the row was made.';

create table if not exists public.market_price (
  id                   bigserial primary key,
  market_price_type_id bigint references public.market_price_type (id),
  country              varchar,
  region               varchar,
  source               varchar,
  unit                 varchar,
  unit_value           decimal,
  reading_timestamp    timestamptz,
  created_at           timestamptz not null default now()
);

comment on table public.market_price is 'Market prices of a region.';
comment on column public.market_price.id is 'Identifies the market price.';
comment on column public.market_price.market_price_type_id is 'Its kind.';
comment on column public.market_price.country is 'Country, as written.';
comment on column public.market_price.region is 'Region within the country.';
comment on column public.market_price.source is 'Who published it.';
comment on column public.market_price.unit is 'Unit of the figures.';
comment on column public.market_price.unit_value is 'The observed value, in unit.';
comment on column public.market_price.reading_timestamp is 'The moment that it holds for.';
comment on column public.market_price.created_at is 'When the row was made.';

-- Reports and faults.

create table if not exists public.contractor_report (
  id              bigserial primary key,
  project_id      bigint references public.project (id),
  counterparty_id bigint references public.counterparty (id),
  raw_text        varchar,
  metadata_detail jsonb,
  file_location   varchar,
  created_at      timestamptz not null default now()
);

comment on table public.contractor_report is 'Reports of contractors.';
comment on column public.contractor_report.id is 'Identifies the contractor report.';
comment on column public.contractor_report.project_id is 'The project that it belongs to.';
comment on column public.contractor_report.counterparty_id is 'The other side.';
comment on column public.contractor_report.raw_text is 'The text as it was read from the document.';
comment on column public.contractor_report.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.contractor_report.file_location is 'Where the uploaded document is stored.';
comment on column public.contractor_report.created_at is 'When the row was made.';

create table if not exists public.fault (
  id              bigserial primary key,
  project_id      bigint references public.project (id),
  asset_id        bigint references public.asset (id),
  data_source_id  bigint references public.data_source (id),
  fault_type_id   bigint references public.fault_type (id),
  description     varchar,
  severity        public.severity not null default 'high',
  time_start      timestamptz,
  time_end        timestamptz,
  metadata_detail jsonb,
  created_at      timestamptz not null default now()
);

comment on table public.fault is 'Faults of assets.';
comment on column public.fault.id is 'Identifies the fault.';
comment on column public.fault.project_id is 'The project that it belongs to.';
comment on column public.fault.asset_id is 'The piece of equipment.';
comment on column public.fault.data_source_id is 'Where the data came from.';
comment on column public.fault.fault_type_id is 'Its kind.';
comment on column public.fault.description is 'In words.';
comment on column public.fault.severity is 'How bad it is.';
comment on column public.fault.time_start is 'When it began.';
comment on column public.fault.time_end is 'When it ended.';
comment on column public.fault.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.fault.created_at is 'When the row was made.';
