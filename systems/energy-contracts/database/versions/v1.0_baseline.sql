-- Schema Version: v1.0
-- Phase: Baseline
-- Date: 2026-11-21
-- Migrations: 000
-- Contains: 53 tables, 54 indexes, 0 views, 0 functions, 0 triggers, 0 policies, 5 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 163a3d0297a6935a88c40dda2966af3d1e364a245b4afa3a49d0e02402a43260
-- Chain: 352e8c07772f78aa
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v1.0
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- type public.invoice_comparison_status
create type public.invoice_comparison_status as enum (
  'unchecked',
  'matched',
  'underbilled',
  'overbilled'
);
comment on type public.invoice_comparison_status is 'What holding a received invoice against the expected one has shown.';

-- type public.invoice_status
create type public.invoice_status as enum (
  'draft',
  'verified',
  'sent',
  'disputed',
  'paid'
);
comment on type public.invoice_status is 'Where an invoice stands.';

-- type public.severity
create type public.severity as enum (
  'high',
  'medium',
  'low'
);
comment on type public.severity is 'How bad a fault is.';

-- type public.status
create type public.status as enum (
  'open',
  'closed'
);

-- type public.updated_frequency
create type public.updated_frequency as enum (
  'daily',
  'hourly',
  '15min',
  'min',
  'sec',
  'millisec'
);
comment on type public.updated_frequency is 'How often data arrives.';

-- sequence public.asset_id_seq
create sequence public.asset_id_seq;

-- table public.asset
create table public.asset (
  id bigint default nextval('public.asset_id_seq'::regclass) not null,
  project_id bigint,
  asset_type_id bigint,
  vendor_id bigint,
  name character varying not null,
  description character varying,
  model character varying,
  serial_code character varying,
  created_at timestamp with time zone default now() not null,
  constraint asset_pkey PRIMARY KEY (id)
);

-- sequence public.asset_id_seq
alter sequence public.asset_id_seq owned by public.asset.id;
revoke all on sequence public.asset_id_seq from anon, authenticated, service_role;

-- sequence public.asset_type_id_seq
create sequence public.asset_type_id_seq;

-- table public.asset_type
create table public.asset_type (
  id bigint default nextval('public.asset_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint asset_type_pkey PRIMARY KEY (id)
);

-- sequence public.asset_type_id_seq
alter sequence public.asset_type_id_seq owned by public.asset_type.id;
revoke all on sequence public.asset_type_id_seq from anon, authenticated, service_role;

-- sequence public.billing_period_id_seq
create sequence public.billing_period_id_seq;

-- table public.billing_period
create table public.billing_period (
  id bigint default nextval('public.billing_period_id_seq'::regclass) not null,
  name character varying not null,
  start_date date,
  end_date date,
  created_at timestamp with time zone default now() not null,
  constraint billing_period_pkey PRIMARY KEY (id)
);

-- sequence public.billing_period_id_seq
alter sequence public.billing_period_id_seq owned by public.billing_period.id;
revoke all on sequence public.billing_period_id_seq from anon, authenticated, service_role;

-- sequence public.clause_category_id_seq
create sequence public.clause_category_id_seq;

-- table public.clause_category
create table public.clause_category (
  id bigint default nextval('public.clause_category_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint clause_category_pkey PRIMARY KEY (id)
);

-- sequence public.clause_category_id_seq
alter sequence public.clause_category_id_seq owned by public.clause_category.id;
revoke all on sequence public.clause_category_id_seq from anon, authenticated, service_role;

-- sequence public.clause_id_seq
create sequence public.clause_id_seq;

-- table public.clause
create table public.clause (
  id bigint default nextval('public.clause_id_seq'::regclass) not null,
  project_id bigint,
  contract_id bigint,
  clause_responsibleparty_id bigint,
  clause_type_id bigint,
  clause_category_id bigint,
  name character varying not null,
  section_ref character varying,
  raw_text character varying,
  normalized_payload jsonb,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by character varying,
  version integer,
  constraint clause_pkey PRIMARY KEY (id)
);

-- sequence public.clause_id_seq
alter sequence public.clause_id_seq owned by public.clause.id;
revoke all on sequence public.clause_id_seq from anon, authenticated, service_role;

-- sequence public.clause_responsibleparty_id_seq
create sequence public.clause_responsibleparty_id_seq;

-- table public.clause_responsibleparty
create table public.clause_responsibleparty (
  id bigint default nextval('public.clause_responsibleparty_id_seq'::regclass) not null,
  name character varying not null,
  address character varying,
  country character varying,
  created_at timestamp with time zone default now() not null,
  constraint clause_responsibleparty_pkey PRIMARY KEY (id)
);

-- sequence public.clause_responsibleparty_id_seq
alter sequence public.clause_responsibleparty_id_seq owned by public.clause_responsibleparty.id;
revoke all on sequence public.clause_responsibleparty_id_seq from anon, authenticated, service_role;

-- sequence public.clause_tariff_id_seq
create sequence public.clause_tariff_id_seq;

-- table public.clause_tariff
create table public.clause_tariff (
  id bigint default nextval('public.clause_tariff_id_seq'::regclass) not null,
  project_id bigint,
  contract_id bigint,
  tariff_type_id bigint,
  currency_id bigint,
  name character varying not null,
  valid_from date,
  valid_to date,
  base_rate numeric,
  unit character varying,
  logic_parameters jsonb,
  created_at timestamp with time zone default now() not null,
  constraint clause_tariff_pkey PRIMARY KEY (id)
);

-- sequence public.clause_tariff_id_seq
alter sequence public.clause_tariff_id_seq owned by public.clause_tariff.id;
revoke all on sequence public.clause_tariff_id_seq from anon, authenticated, service_role;

-- sequence public.clause_type_id_seq
create sequence public.clause_type_id_seq;

-- table public.clause_type
create table public.clause_type (
  id bigint default nextval('public.clause_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint clause_type_pkey PRIMARY KEY (id)
);

-- sequence public.clause_type_id_seq
alter sequence public.clause_type_id_seq owned by public.clause_type.id;
revoke all on sequence public.clause_type_id_seq from anon, authenticated, service_role;

-- sequence public.contract_id_seq
create sequence public.contract_id_seq;

-- table public.contract
create table public.contract (
  id bigint default nextval('public.contract_id_seq'::regclass) not null,
  project_id bigint,
  organization_id bigint,
  counterparty_id bigint,
  contract_type_id bigint,
  contract_status_id bigint,
  name character varying not null,
  description character varying,
  effective_date date,
  end_date date,
  file_location character varying,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  updated_by character varying,
  version integer,
  constraint contract_pkey PRIMARY KEY (id)
);

-- sequence public.contract_id_seq
alter sequence public.contract_id_seq owned by public.contract.id;
revoke all on sequence public.contract_id_seq from anon, authenticated, service_role;

-- sequence public.contract_status_id_seq
create sequence public.contract_status_id_seq;

-- table public.contract_status
create table public.contract_status (
  id bigint default nextval('public.contract_status_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint contract_status_pkey PRIMARY KEY (id)
);

-- sequence public.contract_status_id_seq
alter sequence public.contract_status_id_seq owned by public.contract_status.id;
revoke all on sequence public.contract_status_id_seq from anon, authenticated, service_role;

-- sequence public.contract_type_id_seq
create sequence public.contract_type_id_seq;

-- table public.contract_type
create table public.contract_type (
  id bigint default nextval('public.contract_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint contract_type_pkey PRIMARY KEY (id)
);

-- sequence public.contract_type_id_seq
alter sequence public.contract_type_id_seq owned by public.contract_type.id;
revoke all on sequence public.contract_type_id_seq from anon, authenticated, service_role;

-- sequence public.contractor_report_id_seq
create sequence public.contractor_report_id_seq;

-- table public.contractor_report
create table public.contractor_report (
  id bigint default nextval('public.contractor_report_id_seq'::regclass) not null,
  project_id bigint,
  counterparty_id bigint,
  raw_text character varying,
  metadata_detail jsonb,
  file_location character varying,
  created_at timestamp with time zone default now() not null,
  constraint contractor_report_pkey PRIMARY KEY (id)
);

-- sequence public.contractor_report_id_seq
alter sequence public.contractor_report_id_seq owned by public.contractor_report.id;
revoke all on sequence public.contractor_report_id_seq from anon, authenticated, service_role;

-- sequence public.counterparty_id_seq
create sequence public.counterparty_id_seq;

-- table public.counterparty
create table public.counterparty (
  id bigint default nextval('public.counterparty_id_seq'::regclass) not null,
  counterparty_type_id bigint,
  name character varying not null,
  email character varying,
  address character varying,
  country character varying,
  created_at timestamp with time zone default now() not null,
  constraint counterparty_pkey PRIMARY KEY (id)
);

-- sequence public.counterparty_id_seq
alter sequence public.counterparty_id_seq owned by public.counterparty.id;
revoke all on sequence public.counterparty_id_seq from anon, authenticated, service_role;

-- sequence public.counterparty_type_id_seq
create sequence public.counterparty_type_id_seq;

-- table public.counterparty_type
create table public.counterparty_type (
  id bigint default nextval('public.counterparty_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint counterparty_type_pkey PRIMARY KEY (id)
);

-- sequence public.counterparty_type_id_seq
alter sequence public.counterparty_type_id_seq owned by public.counterparty_type.id;
revoke all on sequence public.counterparty_type_id_seq from anon, authenticated, service_role;

-- sequence public.currency_id_seq
create sequence public.currency_id_seq;

-- table public.currency
create table public.currency (
  id bigint default nextval('public.currency_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  constraint currency_pkey PRIMARY KEY (id),
  constraint currency_code_key UNIQUE (code)
);

-- sequence public.currency_id_seq
alter sequence public.currency_id_seq owned by public.currency.id;
revoke all on sequence public.currency_id_seq from anon, authenticated, service_role;

-- sequence public.data_source_id_seq
create sequence public.data_source_id_seq;

-- table public.data_source
create table public.data_source (
  id bigint default nextval('public.data_source_id_seq'::regclass) not null,
  name character varying not null,
  description character varying,
  updated_frequency public.updated_frequency default 'daily'::public.updated_frequency not null,
  created_at timestamp with time zone default now() not null,
  constraint data_source_pkey PRIMARY KEY (id)
);

-- sequence public.data_source_id_seq
alter sequence public.data_source_id_seq owned by public.data_source.id;
revoke all on sequence public.data_source_id_seq from anon, authenticated, service_role;

-- sequence public.default_event_id_seq
create sequence public.default_event_id_seq;

-- table public.default_event
create table public.default_event (
  id bigint default nextval('public.default_event_id_seq'::regclass) not null,
  project_id bigint,
  organization_id bigint,
  contract_id bigint,
  event_id bigint,
  default_event_type_id bigint,
  description character varying,
  metadata_detail jsonb,
  cure_deadline timestamp with time zone,
  time_start timestamp with time zone,
  time_acknowledged timestamp with time zone,
  time_cured timestamp with time zone,
  status public.status default 'open'::public.status not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone,
  created_by character varying,
  updated_by character varying,
  constraint default_event_pkey PRIMARY KEY (id)
);

-- sequence public.default_event_id_seq
alter sequence public.default_event_id_seq owned by public.default_event.id;
revoke all on sequence public.default_event_id_seq from anon, authenticated, service_role;

-- sequence public.default_event_type_id_seq
create sequence public.default_event_type_id_seq;

-- table public.default_event_type
create table public.default_event_type (
  id bigint default nextval('public.default_event_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint default_event_type_pkey PRIMARY KEY (id)
);

-- sequence public.default_event_type_id_seq
alter sequence public.default_event_type_id_seq owned by public.default_event_type.id;
revoke all on sequence public.default_event_type_id_seq from anon, authenticated, service_role;

-- sequence public.event_id_seq
create sequence public.event_id_seq;

-- table public.event
create table public.event (
  id bigint default nextval('public.event_id_seq'::regclass) not null,
  project_id bigint,
  organization_id bigint,
  data_source_id bigint,
  event_type_id bigint,
  description character varying,
  raw_data jsonb,
  metric_outcome jsonb,
  time_start timestamp with time zone,
  time_acknowledged timestamp with time zone,
  time_fixed timestamp with time zone,
  time_end timestamp with time zone,
  status public.status default 'open'::public.status not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone,
  created_by character varying,
  updated_by character varying,
  constraint event_pkey PRIMARY KEY (id)
);

-- sequence public.event_id_seq
alter sequence public.event_id_seq owned by public.event.id;
revoke all on sequence public.event_id_seq from anon, authenticated, service_role;

-- sequence public.event_type_id_seq
create sequence public.event_type_id_seq;

-- table public.event_type
create table public.event_type (
  id bigint default nextval('public.event_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint event_type_pkey PRIMARY KEY (id)
);

-- sequence public.event_type_id_seq
alter sequence public.event_type_id_seq owned by public.event_type.id;
revoke all on sequence public.event_type_id_seq from anon, authenticated, service_role;

-- sequence public.expected_invoice_header_id_seq
create sequence public.expected_invoice_header_id_seq;

-- table public.expected_invoice_header
create table public.expected_invoice_header (
  id bigint default nextval('public.expected_invoice_header_id_seq'::regclass) not null,
  project_id bigint,
  contract_id bigint,
  billing_period_id bigint,
  counterparty_id bigint,
  currency_id bigint,
  total_amount numeric,
  created_at timestamp with time zone default now() not null,
  constraint expected_invoice_header_pkey PRIMARY KEY (id)
);

-- sequence public.expected_invoice_header_id_seq
alter sequence public.expected_invoice_header_id_seq owned by public.expected_invoice_header.id;
revoke all on sequence public.expected_invoice_header_id_seq from anon, authenticated, service_role;

-- sequence public.expected_invoice_line_item_id_seq
create sequence public.expected_invoice_line_item_id_seq;

-- table public.expected_invoice_line_item
create table public.expected_invoice_line_item (
  id bigint default nextval('public.expected_invoice_line_item_id_seq'::regclass) not null,
  expected_invoice_header_id bigint,
  invoice_line_item_type_id bigint,
  description character varying,
  line_total_amount numeric,
  created_at timestamp with time zone default now() not null,
  constraint expected_invoice_line_item_pkey PRIMARY KEY (id)
);

-- sequence public.expected_invoice_line_item_id_seq
alter sequence public.expected_invoice_line_item_id_seq owned by public.expected_invoice_line_item.id;
revoke all on sequence public.expected_invoice_line_item_id_seq from anon, authenticated, service_role;

-- sequence public.fault_id_seq
create sequence public.fault_id_seq;

-- table public.fault
create table public.fault (
  id bigint default nextval('public.fault_id_seq'::regclass) not null,
  project_id bigint,
  asset_id bigint,
  data_source_id bigint,
  fault_type_id bigint,
  description character varying,
  severity public.severity default 'high'::public.severity not null,
  time_start timestamp with time zone,
  time_end timestamp with time zone,
  metadata_detail jsonb,
  created_at timestamp with time zone default now() not null,
  constraint fault_pkey PRIMARY KEY (id)
);

-- sequence public.fault_id_seq
alter sequence public.fault_id_seq owned by public.fault.id;
revoke all on sequence public.fault_id_seq from anon, authenticated, service_role;

-- sequence public.fault_type_id_seq
create sequence public.fault_type_id_seq;

-- table public.fault_type
create table public.fault_type (
  id bigint default nextval('public.fault_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint fault_type_pkey PRIMARY KEY (id)
);

-- sequence public.fault_type_id_seq
alter sequence public.fault_type_id_seq owned by public.fault_type.id;
revoke all on sequence public.fault_type_id_seq from anon, authenticated, service_role;

-- sequence public.grid_event_id_seq
create sequence public.grid_event_id_seq;

-- table public.grid_event
create table public.grid_event (
  id bigint default nextval('public.grid_event_id_seq'::regclass) not null,
  grid_event_type_id bigint,
  grid_operator_id bigint,
  country character varying,
  region character varying,
  source character varying,
  metadata_detail jsonb,
  time_start timestamp with time zone,
  time_end timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint grid_event_pkey PRIMARY KEY (id)
);

-- sequence public.grid_event_id_seq
alter sequence public.grid_event_id_seq owned by public.grid_event.id;
revoke all on sequence public.grid_event_id_seq from anon, authenticated, service_role;

-- sequence public.grid_event_type_id_seq
create sequence public.grid_event_type_id_seq;

-- table public.grid_event_type
create table public.grid_event_type (
  id bigint default nextval('public.grid_event_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint grid_event_type_pkey PRIMARY KEY (id)
);

-- sequence public.grid_event_type_id_seq
alter sequence public.grid_event_type_id_seq owned by public.grid_event_type.id;
revoke all on sequence public.grid_event_type_id_seq from anon, authenticated, service_role;

-- sequence public.grid_operator_id_seq
create sequence public.grid_operator_id_seq;

-- table public.grid_operator
create table public.grid_operator (
  id bigint default nextval('public.grid_operator_id_seq'::regclass) not null,
  name character varying not null,
  address character varying,
  country character varying,
  created_at timestamp with time zone default now() not null,
  constraint grid_operator_pkey PRIMARY KEY (id)
);

-- sequence public.grid_operator_id_seq
alter sequence public.grid_operator_id_seq owned by public.grid_operator.id;
revoke all on sequence public.grid_operator_id_seq from anon, authenticated, service_role;

-- sequence public.invoice_comparison_id_seq
create sequence public.invoice_comparison_id_seq;

-- table public.invoice_comparison
create table public.invoice_comparison (
  id bigint default nextval('public.invoice_comparison_id_seq'::regclass) not null,
  expected_invoice_header_id bigint,
  received_invoice_header_id bigint,
  variance_amount numeric,
  status public.invoice_comparison_status default 'unchecked'::public.invoice_comparison_status not null,
  created_at timestamp with time zone default now() not null,
  constraint invoice_comparison_pkey PRIMARY KEY (id)
);

-- sequence public.invoice_comparison_id_seq
alter sequence public.invoice_comparison_id_seq owned by public.invoice_comparison.id;
revoke all on sequence public.invoice_comparison_id_seq from anon, authenticated, service_role;

-- sequence public.invoice_comparison_line_item_id_seq
create sequence public.invoice_comparison_line_item_id_seq;

-- table public.invoice_comparison_line_item
create table public.invoice_comparison_line_item (
  id bigint default nextval('public.invoice_comparison_line_item_id_seq'::regclass) not null,
  invoice_comparison_id bigint,
  expected_invoice_line_item_id bigint,
  received_invoice_line_item_id bigint,
  variance_amount numeric,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint invoice_comparison_line_item_pkey PRIMARY KEY (id)
);

-- sequence public.invoice_comparison_line_item_id_seq
alter sequence public.invoice_comparison_line_item_id_seq owned by public.invoice_comparison_line_item.id;
revoke all on sequence public.invoice_comparison_line_item_id_seq from anon, authenticated, service_role;

-- sequence public.invoice_header_id_seq
create sequence public.invoice_header_id_seq;

-- table public.invoice_header
create table public.invoice_header (
  id bigint default nextval('public.invoice_header_id_seq'::regclass) not null,
  project_id bigint,
  contract_id bigint,
  billing_period_id bigint,
  counterparty_id bigint,
  currency_id bigint,
  invoice_number character varying,
  invoice_date date,
  due_date date,
  total_amount numeric,
  status public.invoice_status default 'draft'::public.invoice_status not null,
  created_at timestamp with time zone default now() not null,
  constraint invoice_header_pkey PRIMARY KEY (id)
);

-- sequence public.invoice_header_id_seq
alter sequence public.invoice_header_id_seq owned by public.invoice_header.id;
revoke all on sequence public.invoice_header_id_seq from anon, authenticated, service_role;

-- sequence public.invoice_line_item_id_seq
create sequence public.invoice_line_item_id_seq;

-- table public.invoice_line_item
create table public.invoice_line_item (
  id bigint default nextval('public.invoice_line_item_id_seq'::regclass) not null,
  invoice_header_id bigint,
  rule_output_id bigint,
  clause_tariff_id bigint,
  meter_aggregate_id bigint,
  invoice_line_item_type_id bigint,
  description character varying,
  quantity numeric,
  line_unit_price numeric,
  line_total_amount numeric,
  created_at timestamp with time zone default now() not null,
  constraint invoice_line_item_pkey PRIMARY KEY (id)
);

-- sequence public.invoice_line_item_id_seq
alter sequence public.invoice_line_item_id_seq owned by public.invoice_line_item.id;
revoke all on sequence public.invoice_line_item_id_seq from anon, authenticated, service_role;

-- sequence public.invoice_line_item_type_id_seq
create sequence public.invoice_line_item_type_id_seq;

-- table public.invoice_line_item_type
create table public.invoice_line_item_type (
  id bigint default nextval('public.invoice_line_item_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint invoice_line_item_type_pkey PRIMARY KEY (id)
);

-- sequence public.invoice_line_item_type_id_seq
alter sequence public.invoice_line_item_type_id_seq owned by public.invoice_line_item_type.id;
revoke all on sequence public.invoice_line_item_type_id_seq from anon, authenticated, service_role;

-- sequence public.market_price_id_seq
create sequence public.market_price_id_seq;

-- table public.market_price
create table public.market_price (
  id bigint default nextval('public.market_price_id_seq'::regclass) not null,
  market_price_type_id bigint,
  country character varying,
  region character varying,
  source character varying,
  unit character varying,
  unit_value numeric,
  reading_timestamp timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint market_price_pkey PRIMARY KEY (id)
);

-- sequence public.market_price_id_seq
alter sequence public.market_price_id_seq owned by public.market_price.id;
revoke all on sequence public.market_price_id_seq from anon, authenticated, service_role;

-- sequence public.market_price_type_id_seq
create sequence public.market_price_type_id_seq;

-- table public.market_price_type
create table public.market_price_type (
  id bigint default nextval('public.market_price_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  updated_frequency public.updated_frequency default 'daily'::public.updated_frequency not null,
  created_at timestamp with time zone default now() not null,
  constraint market_price_type_pkey PRIMARY KEY (id)
);

-- sequence public.market_price_type_id_seq
alter sequence public.market_price_type_id_seq owned by public.market_price_type.id;
revoke all on sequence public.market_price_type_id_seq from anon, authenticated, service_role;

-- sequence public.meter_aggregate_id_seq
create sequence public.meter_aggregate_id_seq;

-- table public.meter_aggregate
create table public.meter_aggregate (
  id bigint default nextval('public.meter_aggregate_id_seq'::regclass) not null,
  billing_period_id bigint,
  meter_id bigint,
  data_source_id bigint,
  total_production numeric,
  total_consumption numeric,
  peak numeric,
  off_peak numeric,
  unit character varying,
  created_at timestamp with time zone default now() not null,
  constraint meter_aggregate_pkey PRIMARY KEY (id)
);

-- sequence public.meter_aggregate_id_seq
alter sequence public.meter_aggregate_id_seq owned by public.meter_aggregate.id;
revoke all on sequence public.meter_aggregate_id_seq from anon, authenticated, service_role;

-- sequence public.meter_id_seq
create sequence public.meter_id_seq;

-- table public.meter
create table public.meter (
  id bigint default nextval('public.meter_id_seq'::regclass) not null,
  project_id bigint,
  asset_id bigint,
  vendor_id bigint,
  meter_type_id bigint,
  model character varying,
  unit character varying,
  created_at timestamp with time zone default now() not null,
  constraint meter_pkey PRIMARY KEY (id)
);

-- sequence public.meter_id_seq
alter sequence public.meter_id_seq owned by public.meter.id;
revoke all on sequence public.meter_id_seq from anon, authenticated, service_role;

-- sequence public.meter_reading_id_seq
create sequence public.meter_reading_id_seq;

-- table public.meter_reading
create table public.meter_reading (
  id bigint default nextval('public.meter_reading_id_seq'::regclass) not null,
  project_id bigint,
  meter_id bigint,
  meter_type_id bigint,
  value numeric,
  reading_timestamp timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint meter_reading_pkey PRIMARY KEY (id)
);

-- sequence public.meter_reading_id_seq
alter sequence public.meter_reading_id_seq owned by public.meter_reading.id;
revoke all on sequence public.meter_reading_id_seq from anon, authenticated, service_role;

-- sequence public.meter_type_id_seq
create sequence public.meter_type_id_seq;

-- table public.meter_type
create table public.meter_type (
  id bigint default nextval('public.meter_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint meter_type_pkey PRIMARY KEY (id)
);

-- sequence public.meter_type_id_seq
alter sequence public.meter_type_id_seq owned by public.meter_type.id;
revoke all on sequence public.meter_type_id_seq from anon, authenticated, service_role;

-- sequence public.notification_id_seq
create sequence public.notification_id_seq;

-- table public.notification
create table public.notification (
  id bigint default nextval('public.notification_id_seq'::regclass) not null,
  organization_id bigint,
  project_id bigint,
  default_event_id bigint,
  rule_output_id bigint,
  notification_type_id bigint,
  description character varying,
  metadata_detail jsonb,
  time_notified timestamp with time zone,
  time_due timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint notification_pkey PRIMARY KEY (id)
);

-- sequence public.notification_id_seq
alter sequence public.notification_id_seq owned by public.notification.id;
revoke all on sequence public.notification_id_seq from anon, authenticated, service_role;

-- sequence public.notification_type_id_seq
create sequence public.notification_type_id_seq;

-- table public.notification_type
create table public.notification_type (
  id bigint default nextval('public.notification_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint notification_type_pkey PRIMARY KEY (id)
);

-- sequence public.notification_type_id_seq
alter sequence public.notification_type_id_seq owned by public.notification_type.id;
revoke all on sequence public.notification_type_id_seq from anon, authenticated, service_role;

-- sequence public.organization_id_seq
create sequence public.organization_id_seq;

-- table public.organization
create table public.organization (
  id bigint default nextval('public.organization_id_seq'::regclass) not null,
  name character varying not null,
  address character varying,
  country character varying,
  created_at timestamp with time zone default now() not null,
  constraint organization_pkey PRIMARY KEY (id)
);

-- sequence public.organization_id_seq
alter sequence public.organization_id_seq owned by public.organization.id;
revoke all on sequence public.organization_id_seq from anon, authenticated, service_role;

-- sequence public.project_id_seq
create sequence public.project_id_seq;

-- table public.project
create table public.project (
  id bigint default nextval('public.project_id_seq'::regclass) not null,
  organization_id bigint,
  name character varying not null,
  created_at timestamp with time zone default now() not null,
  constraint project_pkey PRIMARY KEY (id)
);

-- sequence public.project_id_seq
alter sequence public.project_id_seq owned by public.project.id;
revoke all on sequence public.project_id_seq from anon, authenticated, service_role;

-- sequence public.received_invoice_header_id_seq
create sequence public.received_invoice_header_id_seq;

-- table public.received_invoice_header
create table public.received_invoice_header (
  id bigint default nextval('public.received_invoice_header_id_seq'::regclass) not null,
  project_id bigint,
  contract_id bigint,
  billing_period_id bigint,
  counterparty_id bigint,
  currency_id bigint,
  invoice_number character varying,
  invoice_date date,
  due_date date,
  total_amount numeric,
  status public.invoice_status default 'draft'::public.invoice_status not null,
  created_at timestamp with time zone default now() not null,
  constraint received_invoice_header_pkey PRIMARY KEY (id)
);

-- sequence public.received_invoice_header_id_seq
alter sequence public.received_invoice_header_id_seq owned by public.received_invoice_header.id;
revoke all on sequence public.received_invoice_header_id_seq from anon, authenticated, service_role;

-- sequence public.received_invoice_line_item_id_seq
create sequence public.received_invoice_line_item_id_seq;

-- table public.received_invoice_line_item
create table public.received_invoice_line_item (
  id bigint default nextval('public.received_invoice_line_item_id_seq'::regclass) not null,
  received_invoice_header_id bigint,
  invoice_line_item_type_id bigint,
  description character varying,
  line_total_amount numeric,
  created_at timestamp with time zone default now() not null,
  constraint received_invoice_line_item_pkey PRIMARY KEY (id)
);

-- sequence public.received_invoice_line_item_id_seq
alter sequence public.received_invoice_line_item_id_seq owned by public.received_invoice_line_item.id;
revoke all on sequence public.received_invoice_line_item_id_seq from anon, authenticated, service_role;

-- sequence public.regulatory_fee_id_seq
create sequence public.regulatory_fee_id_seq;

-- table public.regulatory_fee
create table public.regulatory_fee (
  id bigint default nextval('public.regulatory_fee_id_seq'::regclass) not null,
  regulatory_fee_type_id bigint,
  country character varying,
  region character varying,
  source character varying,
  unit character varying,
  unit_value numeric,
  reading_timestamp timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint regulatory_fee_pkey PRIMARY KEY (id)
);

-- sequence public.regulatory_fee_id_seq
alter sequence public.regulatory_fee_id_seq owned by public.regulatory_fee.id;
revoke all on sequence public.regulatory_fee_id_seq from anon, authenticated, service_role;

-- sequence public.regulatory_fee_type_id_seq
create sequence public.regulatory_fee_type_id_seq;

-- table public.regulatory_fee_type
create table public.regulatory_fee_type (
  id bigint default nextval('public.regulatory_fee_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  updated_frequency public.updated_frequency default 'daily'::public.updated_frequency not null,
  created_at timestamp with time zone default now() not null,
  constraint regulatory_fee_type_pkey PRIMARY KEY (id)
);

-- sequence public.regulatory_fee_type_id_seq
alter sequence public.regulatory_fee_type_id_seq owned by public.regulatory_fee_type.id;
revoke all on sequence public.regulatory_fee_type_id_seq from anon, authenticated, service_role;

-- sequence public.role_id_seq
create sequence public.role_id_seq;

-- table public.role
create table public.role (
  id bigint default nextval('public.role_id_seq'::regclass) not null,
  organization_id bigint,
  name character varying not null,
  email character varying,
  created_at timestamp with time zone default now() not null,
  constraint role_pkey PRIMARY KEY (id)
);

-- sequence public.role_id_seq
alter sequence public.role_id_seq owned by public.role.id;
revoke all on sequence public.role_id_seq from anon, authenticated, service_role;

-- sequence public.rule_output_id_seq
create sequence public.rule_output_id_seq;

-- table public.rule_output
create table public.rule_output (
  id bigint default nextval('public.rule_output_id_seq'::regclass) not null,
  project_id bigint,
  default_event_id bigint,
  clause_id bigint,
  rule_output_type_id bigint,
  currency_id bigint,
  description character varying,
  metadata_detail jsonb,
  ld_amount numeric,
  invoice_adjustment numeric,
  breach boolean default true not null,
  excuse boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone,
  created_by character varying,
  updated_by character varying,
  constraint rule_output_pkey PRIMARY KEY (id)
);

-- sequence public.rule_output_id_seq
alter sequence public.rule_output_id_seq owned by public.rule_output.id;
revoke all on sequence public.rule_output_id_seq from anon, authenticated, service_role;

-- sequence public.rule_output_type_id_seq
create sequence public.rule_output_type_id_seq;

-- table public.rule_output_type
create table public.rule_output_type (
  id bigint default nextval('public.rule_output_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint rule_output_type_pkey PRIMARY KEY (id)
);

-- sequence public.rule_output_type_id_seq
alter sequence public.rule_output_type_id_seq owned by public.rule_output_type.id;
revoke all on sequence public.rule_output_type_id_seq from anon, authenticated, service_role;

-- sequence public.tariff_type_id_seq
create sequence public.tariff_type_id_seq;

-- table public.tariff_type
create table public.tariff_type (
  id bigint default nextval('public.tariff_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint tariff_type_pkey PRIMARY KEY (id)
);

-- sequence public.tariff_type_id_seq
alter sequence public.tariff_type_id_seq owned by public.tariff_type.id;
revoke all on sequence public.tariff_type_id_seq from anon, authenticated, service_role;

-- sequence public.vendor_id_seq
create sequence public.vendor_id_seq;

-- table public.vendor
create table public.vendor (
  id bigint default nextval('public.vendor_id_seq'::regclass) not null,
  name character varying not null,
  address character varying,
  country character varying,
  created_at timestamp with time zone default now() not null,
  constraint vendor_pkey PRIMARY KEY (id)
);

-- sequence public.vendor_id_seq
alter sequence public.vendor_id_seq owned by public.vendor.id;
revoke all on sequence public.vendor_id_seq from anon, authenticated, service_role;

-- sequence public.weather_data_id_seq
create sequence public.weather_data_id_seq;

-- table public.weather_data
create table public.weather_data (
  id bigint default nextval('public.weather_data_id_seq'::regclass) not null,
  weather_data_type_id bigint,
  country character varying,
  region character varying,
  source character varying,
  unit character varying,
  unit_value numeric,
  reading_timestamp timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint weather_data_pkey PRIMARY KEY (id)
);

-- sequence public.weather_data_id_seq
alter sequence public.weather_data_id_seq owned by public.weather_data.id;
revoke all on sequence public.weather_data_id_seq from anon, authenticated, service_role;

-- sequence public.weather_data_type_id_seq
create sequence public.weather_data_type_id_seq;

-- table public.weather_data_type
create table public.weather_data_type (
  id bigint default nextval('public.weather_data_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  updated_frequency public.updated_frequency default 'daily'::public.updated_frequency not null,
  created_at timestamp with time zone default now() not null,
  constraint weather_data_type_pkey PRIMARY KEY (id)
);

-- sequence public.weather_data_type_id_seq
alter sequence public.weather_data_type_id_seq owned by public.weather_data_type.id;
revoke all on sequence public.weather_data_type_id_seq from anon, authenticated, service_role;

-- table public.asset
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
revoke all on table public.asset from anon, authenticated, service_role;

-- table public.asset_type
comment on table public.asset_type is 'Kinds of assets: module, inverter, transformer.';
comment on column public.asset_type.id is 'Identifies the kind of asset.';
comment on column public.asset_type.name is 'Name that people read.';
comment on column public.asset_type.code is 'Short name in capitals that programs use.';
comment on column public.asset_type.description is 'In words.';
comment on column public.asset_type.created_at is 'When the row was made.';
revoke all on table public.asset_type from anon, authenticated, service_role;

-- table public.billing_period
comment on table public.billing_period is 'Spans of time that are billed together.';
comment on column public.billing_period.id is 'Identifies the billing period.';
comment on column public.billing_period.name is 'Name.';
comment on column public.billing_period.start_date is 'First day.';
comment on column public.billing_period.end_date is 'Last day, which counts.';
comment on column public.billing_period.created_at is 'When the row was made.';
revoke all on table public.billing_period from anon, authenticated, service_role;

-- table public.clause
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
revoke all on table public.clause from anon, authenticated, service_role;

-- table public.clause_category
comment on table public.clause_category is 'What a clause is about: availability, pricing, termination and so on.';
comment on column public.clause_category.id is 'Identifies the clause category.';
comment on column public.clause_category.name is 'Name that people read.';
comment on column public.clause_category.code is 'Short name in capitals that programs use.';
comment on column public.clause_category.description is 'In words.';
comment on column public.clause_category.created_at is 'When the row was made.';
revoke all on table public.clause_category from anon, authenticated, service_role;

-- table public.clause_responsibleparty
comment on table public.clause_responsibleparty is 'Parties that clauses make responsible for something.';
comment on column public.clause_responsibleparty.id is 'Identifies the responsible party.';
comment on column public.clause_responsibleparty.name is 'Name.';
comment on column public.clause_responsibleparty.address is 'Postal address, as written.';
comment on column public.clause_responsibleparty.country is 'Country, as written.';
comment on column public.clause_responsibleparty.created_at is 'When the row was made.';
revoke all on table public.clause_responsibleparty from anon, authenticated, service_role;

-- table public.clause_tariff
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
revoke all on table public.clause_tariff from anon, authenticated, service_role;

-- table public.clause_type
comment on column public.clause_type.id is 'Identifies the clause type.';
comment on column public.clause_type.name is 'Name that people read.';
comment on column public.clause_type.code is 'Short name in capitals that programs use.';
comment on column public.clause_type.description is 'In words.';
comment on column public.clause_type.created_at is 'When the row was made.';
revoke all on table public.clause_type from anon, authenticated, service_role;

-- table public.contract
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
revoke all on table public.contract from anon, authenticated, service_role;

-- table public.contract_status
comment on table public.contract_status is 'Where a contract stands in its life: active, executed.';
comment on column public.contract_status.id is 'Identifies the contract status.';
comment on column public.contract_status.name is 'Name that people read.';
comment on column public.contract_status.code is 'Short name in capitals that programs use.';
comment on column public.contract_status.description is 'In words.';
comment on column public.contract_status.created_at is 'When the row was made.';
revoke all on table public.contract_status from anon, authenticated, service_role;

-- table public.contract_type
comment on table public.contract_type is 'Kinds of contracts: power purchase agreement, operation and maintenance.';
comment on column public.contract_type.id is 'Identifies the contract type.';
comment on column public.contract_type.name is 'Name that people read.';
comment on column public.contract_type.code is 'Short name in capitals that programs use.';
comment on column public.contract_type.description is 'In words.';
comment on column public.contract_type.created_at is 'When the row was made.';
revoke all on table public.contract_type from anon, authenticated, service_role;

-- table public.contractor_report
comment on table public.contractor_report is 'Reports of contractors.';
comment on column public.contractor_report.id is 'Identifies the contractor report.';
comment on column public.contractor_report.project_id is 'The project that it belongs to.';
comment on column public.contractor_report.counterparty_id is 'The other side.';
comment on column public.contractor_report.raw_text is 'The text as it was read from the document.';
comment on column public.contractor_report.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.contractor_report.file_location is 'Where the uploaded document is stored.';
comment on column public.contractor_report.created_at is 'When the row was made.';
revoke all on table public.contractor_report from anon, authenticated, service_role;

-- table public.counterparty
comment on table public.counterparty is 'The other side of a contract: who buys the energy or looks after the plant.';
comment on column public.counterparty.id is 'Identifies the counterparty.';
comment on column public.counterparty.counterparty_type_id is 'Its kind.';
comment on column public.counterparty.name is 'Name.';
comment on column public.counterparty.email is 'E-mail address.';
comment on column public.counterparty.address is 'Postal address, as written.';
comment on column public.counterparty.country is 'Country, as written.';
comment on column public.counterparty.created_at is 'When the row was made.';
revoke all on table public.counterparty from anon, authenticated, service_role;

-- table public.counterparty_type
comment on table public.counterparty_type is 'Kinds of counterparties: off-taker, operation and maintenance contractor.';
comment on column public.counterparty_type.id is 'Identifies the counterparty type.';
comment on column public.counterparty_type.name is 'Name that people read.';
comment on column public.counterparty_type.code is 'Short name in capitals that programs use.';
comment on column public.counterparty_type.description is 'In words.';
comment on column public.counterparty_type.created_at is 'When the row was made.';
revoke all on table public.counterparty_type from anon, authenticated, service_role;

-- table public.currency
comment on table public.currency is 'Currencies by their ISO 4217 codes.';
comment on column public.currency.id is 'Identifies the currency.';
comment on column public.currency.name is 'Name.';
comment on column public.currency.code is 'ISO 4217 code.';
revoke all on table public.currency from anon, authenticated, service_role;

-- table public.data_source
comment on table public.data_source is 'Where data comes from: a monitoring portal, a data warehouse, a file.';
comment on column public.data_source.id is 'Identifies the data source.';
comment on column public.data_source.name is 'Name.';
comment on column public.data_source.description is 'In words.';
comment on column public.data_source.updated_frequency is 'How often new data arrives.';
comment on column public.data_source.created_at is 'When the row was made.';
revoke all on table public.data_source from anon, authenticated, service_role;

-- table public.default_event
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
revoke all on table public.default_event from anon, authenticated, service_role;

-- table public.default_event_type
comment on table public.default_event_type is 'Kinds of breaches: availability, performance ratio, delay.';
comment on column public.default_event_type.id is 'Identifies the default event type.';
comment on column public.default_event_type.name is 'Name that people read.';
comment on column public.default_event_type.code is 'Short name in capitals that programs use.';
comment on column public.default_event_type.description is 'In words.';
comment on column public.default_event_type.created_at is 'When the row was made.';
revoke all on table public.default_event_type from anon, authenticated, service_role;

-- table public.event
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
revoke all on table public.event from anon, authenticated, service_role;

-- table public.event_type
comment on table public.event_type is 'Kinds of operational events: equipment failure, underperformance, grid outage.';
comment on column public.event_type.id is 'Identifies the kind of event.';
comment on column public.event_type.name is 'Name that people read.';
comment on column public.event_type.code is 'Short name in capitals that programs use.';
comment on column public.event_type.description is 'In words.';
comment on column public.event_type.created_at is 'When the row was made.';
revoke all on table public.event_type from anon, authenticated, service_role;

-- table public.expected_invoice_header
comment on table public.expected_invoice_header is 'Invoices that a contractor should send, worked out from the contract.';
comment on column public.expected_invoice_header.id is 'Identifies the expected invoice.';
comment on column public.expected_invoice_header.project_id is 'The project that it belongs to.';
comment on column public.expected_invoice_header.contract_id is 'The contract that it belongs to.';
comment on column public.expected_invoice_header.billing_period_id is 'The span of time that it is about.';
comment on column public.expected_invoice_header.counterparty_id is 'The other side.';
comment on column public.expected_invoice_header.currency_id is 'The currency of the amounts.';
comment on column public.expected_invoice_header.total_amount is 'Sum of the lines.';
comment on column public.expected_invoice_header.created_at is 'When the row was made.';
revoke all on table public.expected_invoice_header from anon, authenticated, service_role;

-- table public.expected_invoice_line_item
comment on table public.expected_invoice_line_item is 'Lines of expected invoices.';
comment on column public.expected_invoice_line_item.id is 'Identifies the expected line.';
comment on column public.expected_invoice_line_item.expected_invoice_header_id is 'The invoice of the line.';
comment on column public.expected_invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.expected_invoice_line_item.description is 'In words.';
comment on column public.expected_invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.expected_invoice_line_item.created_at is 'When the row was made.';
revoke all on table public.expected_invoice_line_item from anon, authenticated, service_role;

-- table public.fault
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
revoke all on table public.fault from anon, authenticated, service_role;

-- table public.fault_type
comment on table public.fault_type is 'Kinds of faults: inverter failure, loss of communication.';
comment on column public.fault_type.id is 'Identifies the fault type.';
comment on column public.fault_type.name is 'Name that people read.';
comment on column public.fault_type.code is 'Short name in capitals that programs use.';
comment on column public.fault_type.description is 'In words.';
comment on column public.fault_type.created_at is 'When the row was made.';
revoke all on table public.fault_type from anon, authenticated, service_role;

-- table public.grid_event
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
revoke all on table public.grid_event from anon, authenticated, service_role;

-- table public.grid_event_type
comment on table public.grid_event_type is 'Kinds of grid events: transmission outage, curtailment.';
comment on column public.grid_event_type.id is 'Identifies the grid event type.';
comment on column public.grid_event_type.name is 'Name that people read.';
comment on column public.grid_event_type.code is 'Short name in capitals that programs use.';
comment on column public.grid_event_type.description is 'In words.';
comment on column public.grid_event_type.created_at is 'When the row was made.';
revoke all on table public.grid_event_type from anon, authenticated, service_role;

-- table public.grid_operator
comment on table public.grid_operator is 'Operators of electricity grids.';
comment on column public.grid_operator.id is 'Identifies the grid operator.';
comment on column public.grid_operator.name is 'Name.';
comment on column public.grid_operator.address is 'Postal address, as written.';
comment on column public.grid_operator.country is 'Country, as written.';
comment on column public.grid_operator.created_at is 'When the row was made.';
revoke all on table public.grid_operator from anon, authenticated, service_role;

-- table public.invoice_comparison
comment on table public.invoice_comparison is 'A received invoice held against the expected one.';
comment on column public.invoice_comparison.id is 'Identifies the comparison.';
comment on column public.invoice_comparison.expected_invoice_header_id is 'What should have been sent.';
comment on column public.invoice_comparison.received_invoice_header_id is 'What was sent.';
comment on column public.invoice_comparison.variance_amount is 'Received less expected.';
comment on column public.invoice_comparison.status is 'unchecked, then matched, underbilled or overbilled.';
comment on column public.invoice_comparison.created_at is 'When the row was made.';
revoke all on table public.invoice_comparison from anon, authenticated, service_role;

-- table public.invoice_comparison_line_item
comment on table public.invoice_comparison_line_item is 'The same, line by line.';
comment on column public.invoice_comparison_line_item.id is 'Identifies the compared line.';
comment on column public.invoice_comparison_line_item.invoice_comparison_id is 'The comparison of the invoices.';
comment on column public.invoice_comparison_line_item.expected_invoice_line_item_id is 'The line that should have been sent; empty when nothing was expected.';
comment on column public.invoice_comparison_line_item.received_invoice_line_item_id is 'The line that was sent; empty when it is missing.';
comment on column public.invoice_comparison_line_item.variance_amount is 'Received less expected.';
comment on column public.invoice_comparison_line_item.description is 'In words.';
comment on column public.invoice_comparison_line_item.created_at is 'When the row was made.';
revoke all on table public.invoice_comparison_line_item from anon, authenticated, service_role;

-- table public.invoice_header
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
revoke all on table public.invoice_header from anon, authenticated, service_role;

-- table public.invoice_line_item
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
revoke all on table public.invoice_line_item from anon, authenticated, service_role;

-- table public.invoice_line_item_type
comment on table public.invoice_line_item_type is 'Kinds of invoice lines: energy, capacity, credit for liquidated damages, fee.';
comment on column public.invoice_line_item_type.id is 'Identifies the invoice line item type.';
comment on column public.invoice_line_item_type.name is 'Name that people read.';
comment on column public.invoice_line_item_type.code is 'Short name in capitals that programs use.';
comment on column public.invoice_line_item_type.description is 'In words.';
comment on column public.invoice_line_item_type.created_at is 'When the row was made.';
revoke all on table public.invoice_line_item_type from anon, authenticated, service_role;

-- table public.market_price
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
revoke all on table public.market_price from anon, authenticated, service_role;

-- table public.market_price_type
comment on table public.market_price_type is 'Kinds of market prices.';
comment on column public.market_price_type.id is 'Identifies the market price type.';
comment on column public.market_price_type.name is 'Name that people read.';
comment on column public.market_price_type.code is 'Short name in capitals that programs use.';
comment on column public.market_price_type.description is 'In words.';
comment on column public.market_price_type.updated_frequency is 'How often new data arrives.';
comment on column public.market_price_type.created_at is 'When the row was made.';
revoke all on table public.market_price_type from anon, authenticated, service_role;

-- table public.meter
comment on table public.meter is 'A measuring device of a project.';
comment on column public.meter.id is 'Identifies the meter.';
comment on column public.meter.project_id is 'The project that it belongs to.';
comment on column public.meter.asset_id is 'The piece of equipment.';
comment on column public.meter.vendor_id is 'Who made it.';
comment on column public.meter.meter_type_id is 'Its kind.';
comment on column public.meter.model is 'Model, as the maker calls it.';
comment on column public.meter.unit is 'Unit that the meter counts in.';
comment on column public.meter.created_at is 'When the row was made.';
revoke all on table public.meter from anon, authenticated, service_role;

-- table public.meter_aggregate
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
revoke all on table public.meter_aggregate from anon, authenticated, service_role;

-- table public.meter_reading
comment on table public.meter_reading is 'Readings of meters.';
comment on column public.meter_reading.id is 'Identifies the meter reading.';
comment on column public.meter_reading.project_id is 'The project that it belongs to.';
comment on column public.meter_reading.meter_id is 'The meter.';
comment on column public.meter_reading.meter_type_id is 'Its kind.';
comment on column public.meter_reading.value is 'What the meter showed.';
comment on column public.meter_reading.reading_timestamp is 'The moment that it holds for.';
comment on column public.meter_reading.created_at is 'When the row was made.';
revoke all on table public.meter_reading from anon, authenticated, service_role;

-- table public.meter_type
comment on table public.meter_type is 'Kinds of meters: revenue, production, irradiance.';
comment on column public.meter_type.id is 'Identifies the meter type.';
comment on column public.meter_type.name is 'Name that people read.';
comment on column public.meter_type.code is 'Short name in capitals that programs use.';
comment on column public.meter_type.description is 'In words.';
comment on column public.meter_type.created_at is 'When the row was made.';
revoke all on table public.meter_type from anon, authenticated, service_role;

-- table public.notification
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
revoke all on table public.notification from anon, authenticated, service_role;

-- table public.notification_type
comment on table public.notification_type is 'Kinds of notifications: default alert, invoice ready, payment due.';
comment on column public.notification_type.id is 'Identifies the notification type.';
comment on column public.notification_type.name is 'Name that people read.';
comment on column public.notification_type.code is 'Short name in capitals that programs use.';
comment on column public.notification_type.description is 'In words.';
comment on column public.notification_type.created_at is 'When the row was made.';
revoke all on table public.notification_type from anon, authenticated, service_role;

-- table public.organization
comment on table public.organization is 'Owners of energy projects; everything else that is private belongs to one of them.';
comment on column public.organization.id is 'Identifies the organization.';
comment on column public.organization.name is 'Name of the company.';
comment on column public.organization.address is 'Postal address, as written.';
comment on column public.organization.country is 'Country, as written.';
comment on column public.organization.created_at is 'When the row was made.';
revoke all on table public.organization from anon, authenticated, service_role;

-- table public.project
comment on table public.project is 'An energy project: a plant with its contracts, assets and invoices.';
comment on column public.project.id is 'Identifies the project.';
comment on column public.project.organization_id is 'The organization that it belongs to.';
comment on column public.project.name is 'Name.';
comment on column public.project.created_at is 'When the row was made.';
revoke all on table public.project from anon, authenticated, service_role;

-- table public.received_invoice_header
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
revoke all on table public.received_invoice_header from anon, authenticated, service_role;

-- table public.received_invoice_line_item
comment on table public.received_invoice_line_item is 'Lines of received invoices.';
comment on column public.received_invoice_line_item.id is 'Identifies the received line.';
comment on column public.received_invoice_line_item.received_invoice_header_id is 'The invoice of the line.';
comment on column public.received_invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.received_invoice_line_item.description is 'In words.';
comment on column public.received_invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.received_invoice_line_item.created_at is 'When the row was made.';
revoke all on table public.received_invoice_line_item from anon, authenticated, service_role;

-- table public.regulatory_fee
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
revoke all on table public.regulatory_fee from anon, authenticated, service_role;

-- table public.regulatory_fee_type
comment on table public.regulatory_fee_type is 'Kinds of fees that regulators set.';
comment on column public.regulatory_fee_type.id is 'Identifies the regulatory fee type.';
comment on column public.regulatory_fee_type.name is 'Name that people read.';
comment on column public.regulatory_fee_type.code is 'Short name in capitals that programs use.';
comment on column public.regulatory_fee_type.description is 'In words.';
comment on column public.regulatory_fee_type.updated_frequency is 'How often new data arrives.';
comment on column public.regulatory_fee_type.created_at is 'When the row was made.';
revoke all on table public.regulatory_fee_type from anon, authenticated, service_role;

-- table public.role
comment on table public.role is 'Membership of a person in an organization.';
comment on column public.role.id is 'Identifies the membership.';
comment on column public.role.organization_id is 'The organization that it belongs to.';
comment on column public.role.name is 'Name of the person or of the function.';
comment on column public.role.email is 'E-mail address.';
comment on column public.role.created_at is 'When the row was made.';
revoke all on table public.role from anon, authenticated, service_role;

-- table public.rule_output
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
revoke all on table public.rule_output from anon, authenticated, service_role;

-- table public.rule_output_type
comment on table public.rule_output_type is 'Kinds of consequences of a rule: liquidated damages, bonus, invoice adjustment.';
comment on column public.rule_output_type.id is 'Identifies the rule output type.';
comment on column public.rule_output_type.name is 'Name that people read.';
comment on column public.rule_output_type.code is 'Short name in capitals that programs use.';
comment on column public.rule_output_type.description is 'In words.';
comment on column public.rule_output_type.created_at is 'When the row was made.';
revoke all on table public.rule_output_type from anon, authenticated, service_role;

-- table public.tariff_type
comment on table public.tariff_type is 'Kinds of tariffs: energy, capacity.';
comment on column public.tariff_type.id is 'Identifies the tariff type.';
comment on column public.tariff_type.name is 'Name that people read.';
comment on column public.tariff_type.code is 'Short name in capitals that programs use.';
comment on column public.tariff_type.description is 'In words.';
comment on column public.tariff_type.created_at is 'When the row was made.';
revoke all on table public.tariff_type from anon, authenticated, service_role;

-- table public.vendor
comment on table public.vendor is 'Makers of assets and meters.';
comment on column public.vendor.id is 'Identifies the vendor.';
comment on column public.vendor.name is 'Name.';
comment on column public.vendor.address is 'Postal address, as written.';
comment on column public.vendor.country is 'Country, as written.';
comment on column public.vendor.created_at is 'When the row was made.';
revoke all on table public.vendor from anon, authenticated, service_role;

-- table public.weather_data
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
revoke all on table public.weather_data from anon, authenticated, service_role;

-- table public.weather_data_type
comment on table public.weather_data_type is 'Kinds of weather data: irradiation, temperature.';
comment on column public.weather_data_type.id is 'Identifies the weather data type.';
comment on column public.weather_data_type.name is 'Name that people read.';
comment on column public.weather_data_type.code is 'Short name in capitals that programs use.';
comment on column public.weather_data_type.description is 'In words.';
comment on column public.weather_data_type.updated_frequency is 'How often new data arrives.';
comment on column public.weather_data_type.created_at is 'When the row was made.';
revoke all on table public.weather_data_type from anon, authenticated, service_role;

-- constraint asset_asset_type_id_fkey on public.asset
alter table public.asset
  add constraint asset_asset_type_id_fkey FOREIGN KEY (asset_type_id) REFERENCES public.asset_type(id);

-- constraint asset_project_id_fkey on public.asset
alter table public.asset
  add constraint asset_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint asset_vendor_id_fkey on public.asset
alter table public.asset
  add constraint asset_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendor(id);

-- constraint clause_clause_category_id_fkey on public.clause
alter table public.clause
  add constraint clause_clause_category_id_fkey FOREIGN KEY (clause_category_id) REFERENCES public.clause_category(id);

-- constraint clause_clause_responsibleparty_id_fkey on public.clause
alter table public.clause
  add constraint clause_clause_responsibleparty_id_fkey FOREIGN KEY (clause_responsibleparty_id) REFERENCES public.clause_responsibleparty(id);

-- constraint clause_clause_type_id_fkey on public.clause
alter table public.clause
  add constraint clause_clause_type_id_fkey FOREIGN KEY (clause_type_id) REFERENCES public.clause_type(id);

-- constraint clause_contract_id_fkey on public.clause
alter table public.clause
  add constraint clause_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id);

-- constraint clause_project_id_fkey on public.clause
alter table public.clause
  add constraint clause_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint clause_tariff_contract_id_fkey on public.clause_tariff
alter table public.clause_tariff
  add constraint clause_tariff_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id);

-- constraint clause_tariff_currency_id_fkey on public.clause_tariff
alter table public.clause_tariff
  add constraint clause_tariff_currency_id_fkey FOREIGN KEY (currency_id) REFERENCES public.currency(id);

-- constraint clause_tariff_project_id_fkey on public.clause_tariff
alter table public.clause_tariff
  add constraint clause_tariff_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint clause_tariff_tariff_type_id_fkey on public.clause_tariff
alter table public.clause_tariff
  add constraint clause_tariff_tariff_type_id_fkey FOREIGN KEY (tariff_type_id) REFERENCES public.tariff_type(id);

-- constraint contract_contract_status_id_fkey on public.contract
alter table public.contract
  add constraint contract_contract_status_id_fkey FOREIGN KEY (contract_status_id) REFERENCES public.contract_status(id);

-- constraint contract_contract_type_id_fkey on public.contract
alter table public.contract
  add constraint contract_contract_type_id_fkey FOREIGN KEY (contract_type_id) REFERENCES public.contract_type(id);

-- constraint contract_counterparty_id_fkey on public.contract
alter table public.contract
  add constraint contract_counterparty_id_fkey FOREIGN KEY (counterparty_id) REFERENCES public.counterparty(id);

-- constraint contract_organization_id_fkey on public.contract
alter table public.contract
  add constraint contract_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint contract_project_id_fkey on public.contract
alter table public.contract
  add constraint contract_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint contractor_report_counterparty_id_fkey on public.contractor_report
alter table public.contractor_report
  add constraint contractor_report_counterparty_id_fkey FOREIGN KEY (counterparty_id) REFERENCES public.counterparty(id);

-- constraint contractor_report_project_id_fkey on public.contractor_report
alter table public.contractor_report
  add constraint contractor_report_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint counterparty_counterparty_type_id_fkey on public.counterparty
alter table public.counterparty
  add constraint counterparty_counterparty_type_id_fkey FOREIGN KEY (counterparty_type_id) REFERENCES public.counterparty_type(id);

-- constraint default_event_contract_id_fkey on public.default_event
alter table public.default_event
  add constraint default_event_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id);

-- constraint default_event_default_event_type_id_fkey on public.default_event
alter table public.default_event
  add constraint default_event_default_event_type_id_fkey FOREIGN KEY (default_event_type_id) REFERENCES public.default_event_type(id);

-- constraint default_event_event_id_fkey on public.default_event
alter table public.default_event
  add constraint default_event_event_id_fkey FOREIGN KEY (event_id) REFERENCES public.event(id);

-- constraint default_event_organization_id_fkey on public.default_event
alter table public.default_event
  add constraint default_event_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint default_event_project_id_fkey on public.default_event
alter table public.default_event
  add constraint default_event_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint event_data_source_id_fkey on public.event
alter table public.event
  add constraint event_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES public.data_source(id);

-- constraint event_event_type_id_fkey on public.event
alter table public.event
  add constraint event_event_type_id_fkey FOREIGN KEY (event_type_id) REFERENCES public.event_type(id);

-- constraint event_organization_id_fkey on public.event
alter table public.event
  add constraint event_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint event_project_id_fkey on public.event
alter table public.event
  add constraint event_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint expected_invoice_header_billing_period_id_fkey on public.expected_invoice_header
alter table public.expected_invoice_header
  add constraint expected_invoice_header_billing_period_id_fkey FOREIGN KEY (billing_period_id) REFERENCES public.billing_period(id);

-- constraint expected_invoice_header_contract_id_fkey on public.expected_invoice_header
alter table public.expected_invoice_header
  add constraint expected_invoice_header_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id);

-- constraint expected_invoice_header_counterparty_id_fkey on public.expected_invoice_header
alter table public.expected_invoice_header
  add constraint expected_invoice_header_counterparty_id_fkey FOREIGN KEY (counterparty_id) REFERENCES public.counterparty(id);

-- constraint expected_invoice_header_currency_id_fkey on public.expected_invoice_header
alter table public.expected_invoice_header
  add constraint expected_invoice_header_currency_id_fkey FOREIGN KEY (currency_id) REFERENCES public.currency(id);

-- constraint expected_invoice_header_project_id_fkey on public.expected_invoice_header
alter table public.expected_invoice_header
  add constraint expected_invoice_header_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint expected_invoice_line_item_expected_invoice_header_id_fkey on public.expected_invoice_line_item
alter table public.expected_invoice_line_item
  add constraint expected_invoice_line_item_expected_invoice_header_id_fkey FOREIGN KEY (expected_invoice_header_id) REFERENCES public.expected_invoice_header(id);

-- constraint expected_invoice_line_item_invoice_line_item_type_id_fkey on public.expected_invoice_line_item
alter table public.expected_invoice_line_item
  add constraint expected_invoice_line_item_invoice_line_item_type_id_fkey FOREIGN KEY (invoice_line_item_type_id) REFERENCES public.invoice_line_item_type(id);

-- constraint fault_asset_id_fkey on public.fault
alter table public.fault
  add constraint fault_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES public.asset(id);

-- constraint fault_data_source_id_fkey on public.fault
alter table public.fault
  add constraint fault_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES public.data_source(id);

-- constraint fault_fault_type_id_fkey on public.fault
alter table public.fault
  add constraint fault_fault_type_id_fkey FOREIGN KEY (fault_type_id) REFERENCES public.fault_type(id);

-- constraint fault_project_id_fkey on public.fault
alter table public.fault
  add constraint fault_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint grid_event_grid_event_type_id_fkey on public.grid_event
alter table public.grid_event
  add constraint grid_event_grid_event_type_id_fkey FOREIGN KEY (grid_event_type_id) REFERENCES public.grid_event_type(id);

-- constraint grid_event_grid_operator_id_fkey on public.grid_event
alter table public.grid_event
  add constraint grid_event_grid_operator_id_fkey FOREIGN KEY (grid_operator_id) REFERENCES public.grid_operator(id);

-- constraint invoice_comparison_expected_invoice_header_id_fkey on public.invoice_comparison
alter table public.invoice_comparison
  add constraint invoice_comparison_expected_invoice_header_id_fkey FOREIGN KEY (expected_invoice_header_id) REFERENCES public.expected_invoice_header(id);

-- constraint invoice_comparison_received_invoice_header_id_fkey on public.invoice_comparison
alter table public.invoice_comparison
  add constraint invoice_comparison_received_invoice_header_id_fkey FOREIGN KEY (received_invoice_header_id) REFERENCES public.received_invoice_header(id);

-- constraint invoice_comparison_line_item_expected_invoice_line_item_id_fkey on public.invoice_comparison_line_item
alter table public.invoice_comparison_line_item
  add constraint invoice_comparison_line_item_expected_invoice_line_item_id_fkey FOREIGN KEY (expected_invoice_line_item_id) REFERENCES public.expected_invoice_line_item(id);

-- constraint invoice_comparison_line_item_invoice_comparison_id_fkey on public.invoice_comparison_line_item
alter table public.invoice_comparison_line_item
  add constraint invoice_comparison_line_item_invoice_comparison_id_fkey FOREIGN KEY (invoice_comparison_id) REFERENCES public.invoice_comparison(id);

-- constraint invoice_comparison_line_item_received_invoice_line_item_id_fkey on public.invoice_comparison_line_item
alter table public.invoice_comparison_line_item
  add constraint invoice_comparison_line_item_received_invoice_line_item_id_fkey FOREIGN KEY (received_invoice_line_item_id) REFERENCES public.received_invoice_line_item(id);

-- constraint invoice_header_billing_period_id_fkey on public.invoice_header
alter table public.invoice_header
  add constraint invoice_header_billing_period_id_fkey FOREIGN KEY (billing_period_id) REFERENCES public.billing_period(id);

-- constraint invoice_header_contract_id_fkey on public.invoice_header
alter table public.invoice_header
  add constraint invoice_header_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id);

-- constraint invoice_header_counterparty_id_fkey on public.invoice_header
alter table public.invoice_header
  add constraint invoice_header_counterparty_id_fkey FOREIGN KEY (counterparty_id) REFERENCES public.counterparty(id);

-- constraint invoice_header_currency_id_fkey on public.invoice_header
alter table public.invoice_header
  add constraint invoice_header_currency_id_fkey FOREIGN KEY (currency_id) REFERENCES public.currency(id);

-- constraint invoice_header_project_id_fkey on public.invoice_header
alter table public.invoice_header
  add constraint invoice_header_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint invoice_line_item_clause_tariff_id_fkey on public.invoice_line_item
alter table public.invoice_line_item
  add constraint invoice_line_item_clause_tariff_id_fkey FOREIGN KEY (clause_tariff_id) REFERENCES public.clause_tariff(id);

-- constraint invoice_line_item_invoice_header_id_fkey on public.invoice_line_item
alter table public.invoice_line_item
  add constraint invoice_line_item_invoice_header_id_fkey FOREIGN KEY (invoice_header_id) REFERENCES public.invoice_header(id);

-- constraint invoice_line_item_invoice_line_item_type_id_fkey on public.invoice_line_item
alter table public.invoice_line_item
  add constraint invoice_line_item_invoice_line_item_type_id_fkey FOREIGN KEY (invoice_line_item_type_id) REFERENCES public.invoice_line_item_type(id);

-- constraint invoice_line_item_meter_aggregate_id_fkey on public.invoice_line_item
alter table public.invoice_line_item
  add constraint invoice_line_item_meter_aggregate_id_fkey FOREIGN KEY (meter_aggregate_id) REFERENCES public.meter_aggregate(id);

-- constraint invoice_line_item_rule_output_id_fkey on public.invoice_line_item
alter table public.invoice_line_item
  add constraint invoice_line_item_rule_output_id_fkey FOREIGN KEY (rule_output_id) REFERENCES public.rule_output(id);

-- constraint market_price_market_price_type_id_fkey on public.market_price
alter table public.market_price
  add constraint market_price_market_price_type_id_fkey FOREIGN KEY (market_price_type_id) REFERENCES public.market_price_type(id);

-- constraint meter_asset_id_fkey on public.meter
alter table public.meter
  add constraint meter_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES public.asset(id);

-- constraint meter_meter_type_id_fkey on public.meter
alter table public.meter
  add constraint meter_meter_type_id_fkey FOREIGN KEY (meter_type_id) REFERENCES public.meter_type(id);

-- constraint meter_project_id_fkey on public.meter
alter table public.meter
  add constraint meter_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint meter_vendor_id_fkey on public.meter
alter table public.meter
  add constraint meter_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendor(id);

-- constraint meter_aggregate_billing_period_id_fkey on public.meter_aggregate
alter table public.meter_aggregate
  add constraint meter_aggregate_billing_period_id_fkey FOREIGN KEY (billing_period_id) REFERENCES public.billing_period(id);

-- constraint meter_aggregate_data_source_id_fkey on public.meter_aggregate
alter table public.meter_aggregate
  add constraint meter_aggregate_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES public.data_source(id);

-- constraint meter_aggregate_meter_id_fkey on public.meter_aggregate
alter table public.meter_aggregate
  add constraint meter_aggregate_meter_id_fkey FOREIGN KEY (meter_id) REFERENCES public.meter(id);

-- constraint meter_reading_meter_id_fkey on public.meter_reading
alter table public.meter_reading
  add constraint meter_reading_meter_id_fkey FOREIGN KEY (meter_id) REFERENCES public.meter(id);

-- constraint meter_reading_meter_type_id_fkey on public.meter_reading
alter table public.meter_reading
  add constraint meter_reading_meter_type_id_fkey FOREIGN KEY (meter_type_id) REFERENCES public.meter_type(id);

-- constraint meter_reading_project_id_fkey on public.meter_reading
alter table public.meter_reading
  add constraint meter_reading_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint notification_default_event_id_fkey on public.notification
alter table public.notification
  add constraint notification_default_event_id_fkey FOREIGN KEY (default_event_id) REFERENCES public.default_event(id);

-- constraint notification_notification_type_id_fkey on public.notification
alter table public.notification
  add constraint notification_notification_type_id_fkey FOREIGN KEY (notification_type_id) REFERENCES public.notification_type(id);

-- constraint notification_organization_id_fkey on public.notification
alter table public.notification
  add constraint notification_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint notification_project_id_fkey on public.notification
alter table public.notification
  add constraint notification_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint notification_rule_output_id_fkey on public.notification
alter table public.notification
  add constraint notification_rule_output_id_fkey FOREIGN KEY (rule_output_id) REFERENCES public.rule_output(id);

-- constraint project_organization_id_fkey on public.project
alter table public.project
  add constraint project_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint received_invoice_header_billing_period_id_fkey on public.received_invoice_header
alter table public.received_invoice_header
  add constraint received_invoice_header_billing_period_id_fkey FOREIGN KEY (billing_period_id) REFERENCES public.billing_period(id);

-- constraint received_invoice_header_contract_id_fkey on public.received_invoice_header
alter table public.received_invoice_header
  add constraint received_invoice_header_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id);

-- constraint received_invoice_header_counterparty_id_fkey on public.received_invoice_header
alter table public.received_invoice_header
  add constraint received_invoice_header_counterparty_id_fkey FOREIGN KEY (counterparty_id) REFERENCES public.counterparty(id);

-- constraint received_invoice_header_currency_id_fkey on public.received_invoice_header
alter table public.received_invoice_header
  add constraint received_invoice_header_currency_id_fkey FOREIGN KEY (currency_id) REFERENCES public.currency(id);

-- constraint received_invoice_header_project_id_fkey on public.received_invoice_header
alter table public.received_invoice_header
  add constraint received_invoice_header_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint received_invoice_line_item_invoice_line_item_type_id_fkey on public.received_invoice_line_item
alter table public.received_invoice_line_item
  add constraint received_invoice_line_item_invoice_line_item_type_id_fkey FOREIGN KEY (invoice_line_item_type_id) REFERENCES public.invoice_line_item_type(id);

-- constraint received_invoice_line_item_received_invoice_header_id_fkey on public.received_invoice_line_item
alter table public.received_invoice_line_item
  add constraint received_invoice_line_item_received_invoice_header_id_fkey FOREIGN KEY (received_invoice_header_id) REFERENCES public.received_invoice_header(id);

-- constraint regulatory_fee_regulatory_fee_type_id_fkey on public.regulatory_fee
alter table public.regulatory_fee
  add constraint regulatory_fee_regulatory_fee_type_id_fkey FOREIGN KEY (regulatory_fee_type_id) REFERENCES public.regulatory_fee_type(id);

-- constraint role_organization_id_fkey on public.role
alter table public.role
  add constraint role_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint rule_output_clause_id_fkey on public.rule_output
alter table public.rule_output
  add constraint rule_output_clause_id_fkey FOREIGN KEY (clause_id) REFERENCES public.clause(id);

-- constraint rule_output_currency_id_fkey on public.rule_output
alter table public.rule_output
  add constraint rule_output_currency_id_fkey FOREIGN KEY (currency_id) REFERENCES public.currency(id);

-- constraint rule_output_default_event_id_fkey on public.rule_output
alter table public.rule_output
  add constraint rule_output_default_event_id_fkey FOREIGN KEY (default_event_id) REFERENCES public.default_event(id);

-- constraint rule_output_project_id_fkey on public.rule_output
alter table public.rule_output
  add constraint rule_output_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint rule_output_rule_output_type_id_fkey on public.rule_output
alter table public.rule_output
  add constraint rule_output_rule_output_type_id_fkey FOREIGN KEY (rule_output_type_id) REFERENCES public.rule_output_type(id);

-- constraint weather_data_weather_data_type_id_fkey on public.weather_data
alter table public.weather_data
  add constraint weather_data_weather_data_type_id_fkey FOREIGN KEY (weather_data_type_id) REFERENCES public.weather_data_type(id);

commit;
