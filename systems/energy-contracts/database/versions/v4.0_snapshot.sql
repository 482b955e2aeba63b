-- Schema Version: v4.0
-- Phase: Phase 4 - Access and Integrity
-- Date: 2026-11-21
-- Migrations: 000, 001, 002, 003, 004, 005, 006, 007, 008, 009, 010, 011, 012, 013, 014, 015, 016, 017, 018, 019, 020
-- Contains: 59 tables, 217 indexes, 0 views, 38 functions, 12 triggers, 188 policies, 7 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 4c1d7ce8b97524413e7d5b280ac7a4e56ab4a9c53f6c96c87fb6ce92612b6ae1
-- Chain: d36b3f36605899b0
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v4.0
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- extension pgcrypto
create extension if not exists pgcrypto with schema extensions;

-- type public.ingestion_stage
create type public.ingestion_stage as enum (
  'validating',
  'transforming',
  'loading',
  'moving',
  'complete'
);
comment on type public.ingestion_stage is 'How far a file has come.';

-- type public.ingestion_status
create type public.ingestion_status as enum (
  'processing',
  'success',
  'quarantined',
  'skipped',
  'error'
);
comment on type public.ingestion_status is 'What has become of a file.';

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
  'cured',
  'closed'
);
comment on type public.status is 'Where an event or a breach stands: open, then closed; a breach may be cured in between.';

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
grant usage on sequence public.asset_id_seq to authenticated;
grant all on sequence public.asset_id_seq to service_role;

-- sequence public.asset_type_id_seq
create sequence public.asset_type_id_seq;

-- table public.asset_type
create table public.asset_type (
  id bigint default nextval('public.asset_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint asset_type_pkey PRIMARY KEY (id),
  constraint asset_type_code_key UNIQUE (code)
);

-- sequence public.asset_type_id_seq
alter sequence public.asset_type_id_seq owned by public.asset_type.id;
revoke all on sequence public.asset_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.asset_type_id_seq to service_role;

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
grant all on sequence public.billing_period_id_seq to service_role;

-- sequence public.clause_category_id_seq
create sequence public.clause_category_id_seq;

-- table public.clause_category
create table public.clause_category (
  id bigint default nextval('public.clause_category_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  key_terms text[],
  constraint clause_category_pkey PRIMARY KEY (id),
  constraint clause_category_code_key UNIQUE (code)
);

-- sequence public.clause_category_id_seq
alter sequence public.clause_category_id_seq owned by public.clause_category.id;
revoke all on sequence public.clause_category_id_seq from anon, authenticated, service_role;
grant all on sequence public.clause_category_id_seq to service_role;

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
  confidence_score numeric(4,3),
  summary text,
  beneficiary_party character varying(255),
  constraint clause_pkey PRIMARY KEY (id),
  constraint clause_confidence_score_check CHECK (((confidence_score >= (0)::numeric) AND (confidence_score <= (1)::numeric)))
);

-- sequence public.clause_id_seq
alter sequence public.clause_id_seq owned by public.clause.id;
revoke all on sequence public.clause_id_seq from anon, authenticated, service_role;
grant usage on sequence public.clause_id_seq to authenticated;
grant all on sequence public.clause_id_seq to service_role;

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
grant all on sequence public.clause_responsibleparty_id_seq to service_role;

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
grant usage on sequence public.clause_tariff_id_seq to authenticated;
grant all on sequence public.clause_tariff_id_seq to service_role;

-- sequence public.clause_type_id_seq
create sequence public.clause_type_id_seq;

-- table public.clause_type
create table public.clause_type (
  id bigint default nextval('public.clause_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint clause_type_pkey PRIMARY KEY (id),
  constraint clause_type_code_key UNIQUE (code)
);

-- sequence public.clause_type_id_seq
alter sequence public.clause_type_id_seq owned by public.clause_type.id;
revoke all on sequence public.clause_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.clause_type_id_seq to service_role;

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
  parsing_status character varying(50),
  parsing_started_at timestamp with time zone,
  parsing_completed_at timestamp with time zone,
  parsing_error text,
  pii_detected_count integer default 0,
  clauses_extracted_count integer default 0,
  processing_time_seconds numeric(10,2),
  constraint contract_pkey PRIMARY KEY (id),
  constraint contract_clauses_extracted_count_check CHECK ((clauses_extracted_count >= 0)),
  constraint contract_parsing_status_check CHECK (((parsing_status IS NULL) OR ((parsing_status)::text = ANY (ARRAY[('pending'::character varying)::text, ('processing'::character varying)::text, ('completed'::character varying)::text, ('failed'::character varying)::text])))),
  constraint contract_pii_detected_count_check CHECK ((pii_detected_count >= 0)),
  constraint contract_processing_time_seconds_check CHECK ((processing_time_seconds >= (0)::numeric))
);

-- sequence public.contract_id_seq
alter sequence public.contract_id_seq owned by public.contract.id;
revoke all on sequence public.contract_id_seq from anon, authenticated, service_role;
grant usage on sequence public.contract_id_seq to authenticated;
grant all on sequence public.contract_id_seq to service_role;

-- sequence public.contract_pii_mapping_id_seq
create sequence public.contract_pii_mapping_id_seq;

-- table public.contract_pii_mapping
create table public.contract_pii_mapping (
  id bigint default nextval('public.contract_pii_mapping_id_seq'::regclass) not null,
  contract_id bigint not null,
  encrypted_mapping bytea not null,
  pii_entities_count integer default 0 not null,
  encryption_method character varying(50) default 'aes-256-gcm'::character varying not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid,
  accessed_at timestamp with time zone,
  accessed_by uuid,
  access_count integer default 0 not null,
  constraint contract_pii_mapping_pkey PRIMARY KEY (id),
  constraint contract_pii_mapping_access_count_check CHECK ((access_count >= 0)),
  constraint contract_pii_mapping_encrypted_check CHECK (((encode(encrypted_mapping, 'escape'::text) ~ '\\[0-3][0-7][0-7]'::text) OR (encode(encrypted_mapping, 'escape'::text) !~ '^\s*[[{"]'::text))),
  constraint contract_pii_mapping_pii_entities_count_check CHECK ((pii_entities_count >= 0))
);

-- sequence public.contract_pii_mapping_id_seq
alter sequence public.contract_pii_mapping_id_seq owned by public.contract_pii_mapping.id;
revoke all on sequence public.contract_pii_mapping_id_seq from anon, authenticated, service_role;
grant all on sequence public.contract_pii_mapping_id_seq to service_role;

-- sequence public.contract_status_id_seq
create sequence public.contract_status_id_seq;

-- table public.contract_status
create table public.contract_status (
  id bigint default nextval('public.contract_status_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint contract_status_pkey PRIMARY KEY (id),
  constraint contract_status_code_key UNIQUE (code)
);

-- sequence public.contract_status_id_seq
alter sequence public.contract_status_id_seq owned by public.contract_status.id;
revoke all on sequence public.contract_status_id_seq from anon, authenticated, service_role;
grant all on sequence public.contract_status_id_seq to service_role;

-- sequence public.contract_type_id_seq
create sequence public.contract_type_id_seq;

-- table public.contract_type
create table public.contract_type (
  id bigint default nextval('public.contract_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint contract_type_pkey PRIMARY KEY (id),
  constraint contract_type_code_key UNIQUE (code)
);

-- sequence public.contract_type_id_seq
alter sequence public.contract_type_id_seq owned by public.contract_type.id;
revoke all on sequence public.contract_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.contract_type_id_seq to service_role;

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
grant usage on sequence public.contractor_report_id_seq to authenticated;
grant all on sequence public.contractor_report_id_seq to service_role;

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
  organization_id bigint,
  constraint counterparty_pkey PRIMARY KEY (id)
);

-- sequence public.counterparty_id_seq
alter sequence public.counterparty_id_seq owned by public.counterparty.id;
revoke all on sequence public.counterparty_id_seq from anon, authenticated, service_role;
grant usage on sequence public.counterparty_id_seq to authenticated;
grant all on sequence public.counterparty_id_seq to service_role;

-- sequence public.counterparty_type_id_seq
create sequence public.counterparty_type_id_seq;

-- table public.counterparty_type
create table public.counterparty_type (
  id bigint default nextval('public.counterparty_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint counterparty_type_pkey PRIMARY KEY (id),
  constraint counterparty_type_code_key UNIQUE (code)
);

-- sequence public.counterparty_type_id_seq
alter sequence public.counterparty_type_id_seq owned by public.counterparty_type.id;
revoke all on sequence public.counterparty_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.counterparty_type_id_seq to service_role;

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
grant all on sequence public.currency_id_seq to service_role;

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
grant all on sequence public.data_source_id_seq to service_role;

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
  evidence jsonb,
  evidence_archived_at timestamp with time zone,
  evidence_s3_path character varying(1024),
  constraint default_event_pkey PRIMARY KEY (id),
  constraint default_event_cured_check CHECK (((status = ANY (ARRAY['open'::public.status, 'closed'::public.status])) OR (time_cured IS NOT NULL))),
  constraint default_event_evidence_check CHECK (((evidence IS NULL) OR ((jsonb_typeof(evidence) = 'object'::text) AND (evidence ?& ARRAY['breach_period'::text, 'aggregate_values'::text]))))
);

-- sequence public.default_event_id_seq
alter sequence public.default_event_id_seq owned by public.default_event.id;
revoke all on sequence public.default_event_id_seq from anon, authenticated, service_role;
grant usage on sequence public.default_event_id_seq to authenticated;
grant all on sequence public.default_event_id_seq to service_role;

-- sequence public.default_event_type_id_seq
create sequence public.default_event_type_id_seq;

-- table public.default_event_type
create table public.default_event_type (
  id bigint default nextval('public.default_event_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint default_event_type_pkey PRIMARY KEY (id),
  constraint default_event_type_code_key UNIQUE (code)
);

-- sequence public.default_event_type_id_seq
alter sequence public.default_event_type_id_seq owned by public.default_event_type.id;
revoke all on sequence public.default_event_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.default_event_type_id_seq to service_role;

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
  constraint event_pkey PRIMARY KEY (id),
  constraint event_status_check CHECK ((status = ANY (ARRAY['open'::public.status, 'closed'::public.status])))
);

-- sequence public.event_id_seq
alter sequence public.event_id_seq owned by public.event.id;
revoke all on sequence public.event_id_seq from anon, authenticated, service_role;
grant usage on sequence public.event_id_seq to authenticated;
grant all on sequence public.event_id_seq to service_role;

-- sequence public.event_type_id_seq
create sequence public.event_type_id_seq;

-- table public.event_type
create table public.event_type (
  id bigint default nextval('public.event_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint event_type_pkey PRIMARY KEY (id),
  constraint event_type_code_key UNIQUE (code)
);

-- sequence public.event_type_id_seq
alter sequence public.event_type_id_seq owned by public.event_type.id;
revoke all on sequence public.event_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.event_type_id_seq to service_role;

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
grant usage on sequence public.expected_invoice_header_id_seq to authenticated;
grant all on sequence public.expected_invoice_header_id_seq to service_role;

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
grant usage on sequence public.expected_invoice_line_item_id_seq to authenticated;
grant all on sequence public.expected_invoice_line_item_id_seq to service_role;

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
grant usage on sequence public.fault_id_seq to authenticated;
grant all on sequence public.fault_id_seq to service_role;

-- sequence public.fault_type_id_seq
create sequence public.fault_type_id_seq;

-- table public.fault_type
create table public.fault_type (
  id bigint default nextval('public.fault_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint fault_type_pkey PRIMARY KEY (id),
  constraint fault_type_code_key UNIQUE (code)
);

-- sequence public.fault_type_id_seq
alter sequence public.fault_type_id_seq owned by public.fault_type.id;
revoke all on sequence public.fault_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.fault_type_id_seq to service_role;

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
grant all on sequence public.grid_event_id_seq to service_role;

-- sequence public.grid_event_type_id_seq
create sequence public.grid_event_type_id_seq;

-- table public.grid_event_type
create table public.grid_event_type (
  id bigint default nextval('public.grid_event_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint grid_event_type_pkey PRIMARY KEY (id),
  constraint grid_event_type_code_key UNIQUE (code)
);

-- sequence public.grid_event_type_id_seq
alter sequence public.grid_event_type_id_seq owned by public.grid_event_type.id;
revoke all on sequence public.grid_event_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.grid_event_type_id_seq to service_role;

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
grant all on sequence public.grid_operator_id_seq to service_role;

-- sequence public.ingestion_log_id_seq
create sequence public.ingestion_log_id_seq;

-- table public.ingestion_log
create table public.ingestion_log (
  id bigint default nextval('public.ingestion_log_id_seq'::regclass) not null,
  organization_id bigint,
  integration_site_id bigint,
  data_source_id bigint not null,
  file_path character varying(1024) not null,
  file_name character varying(255),
  file_size_bytes bigint,
  file_format character varying(20),
  file_hash character varying(64),
  ingestion_status public.ingestion_status default 'processing'::public.ingestion_status not null,
  ingestion_stage public.ingestion_stage,
  rows_in_file integer,
  rows_valid integer,
  rows_loaded integer,
  rows_skipped integer,
  rows_failed integer,
  data_start_timestamp timestamp with time zone,
  data_end_timestamp timestamp with time zone,
  validation_errors jsonb,
  error_message text,
  processing_started_at timestamp with time zone default now() not null,
  processing_completed_at timestamp with time zone,
  processing_time_ms bigint,
  destination_path character varying(1024),
  created_at timestamp with time zone default now() not null,
  constraint ingestion_log_pkey PRIMARY KEY (id),
  constraint ingestion_log_file_format_check CHECK (((file_format)::text = ANY (ARRAY[('json'::character varying)::text, ('csv'::character varying)::text, ('parquet'::character varying)::text, ('xlsx'::character varying)::text])))
);

-- sequence public.ingestion_log_id_seq
alter sequence public.ingestion_log_id_seq owned by public.ingestion_log.id;
revoke all on sequence public.ingestion_log_id_seq from anon, authenticated, service_role;
grant all on sequence public.ingestion_log_id_seq to service_role;

-- sequence public.integration_credential_id_seq
create sequence public.integration_credential_id_seq;

-- table public.integration_credential
create table public.integration_credential (
  id bigint default nextval('public.integration_credential_id_seq'::regclass) not null,
  organization_id bigint not null,
  data_source_id bigint not null,
  auth_type character varying(20) not null,
  label character varying(255),
  encrypted_credentials bytea not null,
  encryption_method character varying(50) default 'fernet'::character varying not null,
  token_expires_at timestamp with time zone,
  token_refreshed_at timestamp with time zone,
  is_active boolean default true not null,
  last_used_at timestamp with time zone,
  last_error text,
  error_count integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  created_by uuid,
  updated_by uuid,
  constraint integration_credential_pkey PRIMARY KEY (id),
  constraint integration_credential_auth_type_check CHECK (((auth_type)::text = ANY (ARRAY[('api_key'::character varying)::text, ('oauth2'::character varying)::text]))),
  constraint integration_credential_encrypted_check CHECK (((encode(encrypted_credentials, 'escape'::text) ~ '\\[0-3][0-7][0-7]'::text) OR (encode(encrypted_credentials, 'escape'::text) !~ '^\s*[[{"]'::text)))
);

-- sequence public.integration_credential_id_seq
alter sequence public.integration_credential_id_seq owned by public.integration_credential.id;
revoke all on sequence public.integration_credential_id_seq from anon, authenticated, service_role;
grant all on sequence public.integration_credential_id_seq to service_role;

-- sequence public.integration_site_id_seq
create sequence public.integration_site_id_seq;

-- table public.integration_site
create table public.integration_site (
  id bigint default nextval('public.integration_site_id_seq'::regclass) not null,
  organization_id bigint not null,
  integration_credential_id bigint not null,
  project_id bigint,
  meter_id bigint,
  data_source_id bigint not null,
  external_site_id character varying(255) not null,
  external_site_name character varying(255),
  external_metadata jsonb,
  is_active boolean default true not null,
  sync_enabled boolean default true not null,
  sync_interval_minutes integer default 60 not null,
  last_sync_at timestamp with time zone,
  last_sync_status character varying(20),
  last_sync_error text,
  last_sync_records_count integer,
  consecutive_failures integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint integration_site_pkey PRIMARY KEY (id),
  constraint integration_site_credential_external_site_key UNIQUE (integration_credential_id, external_site_id),
  constraint integration_site_last_sync_status_check CHECK (((last_sync_status)::text = ANY (ARRAY[('success'::character varying)::text, ('error'::character varying)::text, ('pending'::character varying)::text, ('partial'::character varying)::text]))),
  constraint integration_site_sync_interval_minutes_check CHECK ((sync_interval_minutes > 0))
);

-- sequence public.integration_site_id_seq
alter sequence public.integration_site_id_seq owned by public.integration_site.id;
revoke all on sequence public.integration_site_id_seq from anon, authenticated, service_role;
grant usage on sequence public.integration_site_id_seq to authenticated;
grant all on sequence public.integration_site_id_seq to service_role;

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
grant usage on sequence public.invoice_comparison_id_seq to authenticated;
grant all on sequence public.invoice_comparison_id_seq to service_role;

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
grant usage on sequence public.invoice_comparison_line_item_id_seq to authenticated;
grant all on sequence public.invoice_comparison_line_item_id_seq to service_role;

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
grant usage on sequence public.invoice_header_id_seq to authenticated;
grant all on sequence public.invoice_header_id_seq to service_role;

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
grant usage on sequence public.invoice_line_item_id_seq to authenticated;
grant all on sequence public.invoice_line_item_id_seq to service_role;

-- sequence public.invoice_line_item_type_id_seq
create sequence public.invoice_line_item_type_id_seq;

-- table public.invoice_line_item_type
create table public.invoice_line_item_type (
  id bigint default nextval('public.invoice_line_item_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint invoice_line_item_type_pkey PRIMARY KEY (id),
  constraint invoice_line_item_type_code_key UNIQUE (code)
);

-- sequence public.invoice_line_item_type_id_seq
alter sequence public.invoice_line_item_type_id_seq owned by public.invoice_line_item_type.id;
revoke all on sequence public.invoice_line_item_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.invoice_line_item_type_id_seq to service_role;

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
grant all on sequence public.market_price_id_seq to service_role;

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
  constraint market_price_type_pkey PRIMARY KEY (id),
  constraint market_price_type_code_key UNIQUE (code)
);

-- sequence public.market_price_type_id_seq
alter sequence public.market_price_type_id_seq owned by public.market_price_type.id;
revoke all on sequence public.market_price_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.market_price_type_id_seq to service_role;

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
  organization_id bigint,
  period_type character varying(20) default 'monthly'::character varying,
  period_start timestamp with time zone,
  period_end timestamp with time zone,
  energy_wh numeric,
  energy_kwh numeric,
  hours_available numeric,
  hours_expected numeric,
  availability_percent numeric(5,2),
  reading_count integer,
  data_completeness_percent numeric(5,2),
  source_system character varying(50),
  aggregated_at timestamp with time zone default now(),
  constraint meter_aggregate_pkey PRIMARY KEY (id),
  constraint meter_aggregate_period_type_check CHECK (((period_type)::text = ANY (ARRAY[('hourly'::character varying)::text, ('daily'::character varying)::text, ('monthly'::character varying)::text])))
);

-- sequence public.meter_aggregate_id_seq
alter sequence public.meter_aggregate_id_seq owned by public.meter_aggregate.id;
revoke all on sequence public.meter_aggregate_id_seq from anon, authenticated, service_role;
grant usage on sequence public.meter_aggregate_id_seq to authenticated;
grant all on sequence public.meter_aggregate_id_seq to service_role;

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
grant usage on sequence public.meter_id_seq to authenticated;
grant all on sequence public.meter_id_seq to service_role;

-- sequence public.meter_reading_id_seq
create sequence public.meter_reading_id_seq;

-- table public.meter_reading
create table public.meter_reading (
  id bigint default nextval('public.meter_reading_id_seq'::regclass) not null,
  organization_id bigint not null,
  project_id bigint,
  meter_id bigint,
  source_system character varying(50) not null,
  external_site_id character varying(255),
  external_device_id character varying(255),
  reading_timestamp timestamp with time zone not null,
  reading_interval public.updated_frequency default '15min'::public.updated_frequency not null,
  energy_wh numeric,
  power_w numeric,
  irradiance_wm2 numeric,
  temperature_c numeric,
  other_metrics jsonb,
  quality character varying(20) default 'measured'::character varying not null,
  ingested_at timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  constraint meter_reading_pkey PRIMARY KEY (id, reading_timestamp),
  constraint meter_reading_quality_check CHECK (((quality)::text = ANY (ARRAY[('measured'::character varying)::text, ('estimated'::character varying)::text, ('missing'::character varying)::text]))),
  constraint meter_reading_source_system_check CHECK (((source_system)::text = ANY (ARRAY[('solaredge'::character varying)::text, ('enphase'::character varying)::text, ('sma'::character varying)::text, ('goodwe'::character varying)::text, ('snowflake'::character varying)::text, ('manual'::character varying)::text])))
)
partition by RANGE (reading_timestamp);

-- sequence public.meter_reading_id_seq
alter sequence public.meter_reading_id_seq owned by public.meter_reading.id;
revoke all on sequence public.meter_reading_id_seq from anon, authenticated, service_role;
grant usage on sequence public.meter_reading_id_seq to authenticated;
grant all on sequence public.meter_reading_id_seq to service_role;

-- sequence public.meter_type_id_seq
create sequence public.meter_type_id_seq;

-- table public.meter_type
create table public.meter_type (
  id bigint default nextval('public.meter_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint meter_type_pkey PRIMARY KEY (id),
  constraint meter_type_code_key UNIQUE (code)
);

-- sequence public.meter_type_id_seq
alter sequence public.meter_type_id_seq owned by public.meter_type.id;
revoke all on sequence public.meter_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.meter_type_id_seq to service_role;

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
grant usage on sequence public.notification_id_seq to authenticated;
grant all on sequence public.notification_id_seq to service_role;

-- sequence public.notification_type_id_seq
create sequence public.notification_type_id_seq;

-- table public.notification_type
create table public.notification_type (
  id bigint default nextval('public.notification_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint notification_type_pkey PRIMARY KEY (id),
  constraint notification_type_code_key UNIQUE (code)
);

-- sequence public.notification_type_id_seq
alter sequence public.notification_type_id_seq owned by public.notification_type.id;
revoke all on sequence public.notification_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.notification_type_id_seq to service_role;

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
grant all on sequence public.organization_id_seq to service_role;

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
grant usage on sequence public.project_id_seq to authenticated;
grant all on sequence public.project_id_seq to service_role;

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
grant usage on sequence public.received_invoice_header_id_seq to authenticated;
grant all on sequence public.received_invoice_header_id_seq to service_role;

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
grant usage on sequence public.received_invoice_line_item_id_seq to authenticated;
grant all on sequence public.received_invoice_line_item_id_seq to service_role;

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
grant all on sequence public.regulatory_fee_id_seq to service_role;

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
  constraint regulatory_fee_type_pkey PRIMARY KEY (id),
  constraint regulatory_fee_type_code_key UNIQUE (code)
);

-- sequence public.regulatory_fee_type_id_seq
alter sequence public.regulatory_fee_type_id_seq owned by public.regulatory_fee_type.id;
revoke all on sequence public.regulatory_fee_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.regulatory_fee_type_id_seq to service_role;

-- sequence public.role_id_seq
create sequence public.role_id_seq;

-- table public.role
create table public.role (
  id bigint default nextval('public.role_id_seq'::regclass) not null,
  organization_id bigint,
  name character varying not null,
  email character varying,
  created_at timestamp with time zone default now() not null,
  user_id uuid not null,
  role_type character varying(20) not null,
  is_active boolean default true not null,
  updated_at timestamp with time zone default now() not null,
  constraint role_pkey PRIMARY KEY (id),
  constraint role_user_id_key UNIQUE (user_id),
  constraint role_role_type_check CHECK (((role_type)::text = ANY (ARRAY[('admin'::character varying)::text, ('staff'::character varying)::text])))
);

-- sequence public.role_id_seq
alter sequence public.role_id_seq owned by public.role.id;
revoke all on sequence public.role_id_seq from anon, authenticated, service_role;
grant all on sequence public.role_id_seq to service_role;

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
grant usage on sequence public.rule_output_id_seq to authenticated;
grant all on sequence public.rule_output_id_seq to service_role;

-- sequence public.rule_output_type_id_seq
create sequence public.rule_output_type_id_seq;

-- table public.rule_output_type
create table public.rule_output_type (
  id bigint default nextval('public.rule_output_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint rule_output_type_pkey PRIMARY KEY (id),
  constraint rule_output_type_code_key UNIQUE (code)
);

-- sequence public.rule_output_type_id_seq
alter sequence public.rule_output_type_id_seq owned by public.rule_output_type.id;
revoke all on sequence public.rule_output_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.rule_output_type_id_seq to service_role;

-- sequence public.tariff_type_id_seq
create sequence public.tariff_type_id_seq;

-- table public.tariff_type
create table public.tariff_type (
  id bigint default nextval('public.tariff_type_id_seq'::regclass) not null,
  name character varying not null,
  code character varying not null,
  description character varying,
  created_at timestamp with time zone default now() not null,
  constraint tariff_type_pkey PRIMARY KEY (id),
  constraint tariff_type_code_key UNIQUE (code)
);

-- sequence public.tariff_type_id_seq
alter sequence public.tariff_type_id_seq owned by public.tariff_type.id;
revoke all on sequence public.tariff_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.tariff_type_id_seq to service_role;

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
grant all on sequence public.vendor_id_seq to service_role;

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
grant all on sequence public.weather_data_id_seq to service_role;

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
  constraint weather_data_type_pkey PRIMARY KEY (id),
  constraint weather_data_type_code_key UNIQUE (code)
);

-- sequence public.weather_data_type_id_seq
alter sequence public.weather_data_type_id_seq owned by public.weather_data_type.id;
revoke all on sequence public.weather_data_type_id_seq from anon, authenticated, service_role;
grant all on sequence public.weather_data_type_id_seq to service_role;

-- table public.asset
comment on table public.asset is 'A piece of equipment of a project.';
alter table public.asset enable row level security;
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
grant select, insert, update, delete on table public.asset to authenticated;
grant all on table public.asset to service_role;

-- table public.asset_type
comment on table public.asset_type is 'Kinds of assets: module, inverter, transformer.';
alter table public.asset_type enable row level security;
comment on column public.asset_type.id is 'Identifies the kind of asset.';
comment on column public.asset_type.name is 'Name that people read.';
comment on column public.asset_type.code is 'Short name in capitals that programs use.';
comment on column public.asset_type.description is 'In words.';
comment on column public.asset_type.created_at is 'When the row was made.';
revoke all on table public.asset_type from anon, authenticated, service_role;
grant select on table public.asset_type to authenticated;
grant all on table public.asset_type to service_role;

-- table public.billing_period
comment on table public.billing_period is 'Spans of time that are billed together.';
alter table public.billing_period enable row level security;
comment on column public.billing_period.id is 'Identifies the billing period.';
comment on column public.billing_period.name is 'Name.';
comment on column public.billing_period.start_date is 'First day.';
comment on column public.billing_period.end_date is 'Last day, which counts.';
comment on column public.billing_period.created_at is 'When the row was made.';
revoke all on table public.billing_period from anon, authenticated, service_role;
grant select on table public.billing_period to authenticated;
grant all on table public.billing_period to service_role;

-- table public.clause
comment on table public.clause is 'A clause of a contract: its words, and its terms in a form that programs can read.';
alter table public.clause enable row level security;
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
comment on column public.clause.confidence_score is 'How sure the parser is, from 0 to 1; below 0.7 a person should look.';
comment on column public.clause.summary is 'What it says in one or two sentences.';
comment on column public.clause.beneficiary_party is 'Who gains by it.';
revoke all on table public.clause from anon, authenticated, service_role;
grant select, insert, update, delete on table public.clause to authenticated;
grant all on table public.clause to service_role;

-- table public.clause_category
comment on table public.clause_category is 'What a clause is about: availability, pricing, termination and so on.';
alter table public.clause_category enable row level security;
comment on column public.clause_category.id is 'Identifies the clause category.';
comment on column public.clause_category.name is 'Name that people read.';
comment on column public.clause_category.code is 'Short name in capitals that programs use.';
comment on column public.clause_category.description is 'In words.';
comment on column public.clause_category.created_at is 'When the row was made.';
comment on column public.clause_category.key_terms is 'Words by which a clause of the category is found.';
revoke all on table public.clause_category from anon, authenticated, service_role;
grant select on table public.clause_category to authenticated;
grant all on table public.clause_category to service_role;

-- table public.clause_responsibleparty
comment on table public.clause_responsibleparty is 'Parties that clauses make responsible for something.';
alter table public.clause_responsibleparty enable row level security;
comment on column public.clause_responsibleparty.id is 'Identifies the responsible party.';
comment on column public.clause_responsibleparty.name is 'Name.';
comment on column public.clause_responsibleparty.address is 'Postal address, as written.';
comment on column public.clause_responsibleparty.country is 'Country, as written.';
comment on column public.clause_responsibleparty.created_at is 'When the row was made.';
revoke all on table public.clause_responsibleparty from anon, authenticated, service_role;
grant select on table public.clause_responsibleparty to authenticated;
grant all on table public.clause_responsibleparty to service_role;

-- table public.clause_tariff
comment on table public.clause_tariff is 'The price of energy or capacity by contract, for a span of time.';
alter table public.clause_tariff enable row level security;
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
grant select, insert, update, delete on table public.clause_tariff to authenticated;
grant all on table public.clause_tariff to service_role;

-- table public.clause_type
comment on table public.clause_type is 'Kinds of clauses as they were before the categories. Deprecated: new clauses have none, old ones keep theirs.';
alter table public.clause_type enable row level security;
comment on column public.clause_type.id is 'Identifies the clause type.';
comment on column public.clause_type.name is 'Name that people read.';
comment on column public.clause_type.code is 'Short name in capitals that programs use.';
comment on column public.clause_type.description is 'In words.';
comment on column public.clause_type.created_at is 'When the row was made.';
revoke all on table public.clause_type from anon, authenticated, service_role;
grant select on table public.clause_type to authenticated;
grant all on table public.clause_type to service_role;

-- table public.configuration
create table public.configuration (
  key character varying(100) not null,
  value jsonb not null,
  description character varying not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint configuration_pkey PRIMARY KEY (key),
  constraint configuration_key_check CHECK (((key)::text ~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$'::text))
);
comment on table public.configuration is 'Settings of the application: intervals, retention, tolerances. Everybody who is signed in may read them: no secrets.';
alter table public.configuration enable row level security;
comment on column public.configuration.key is 'Name of the setting, by topic: ingestion.batch_rows.';
comment on column public.configuration.value is 'The value as JSON.';
comment on column public.configuration.description is 'What it sets, and in which unit.';
comment on column public.configuration.created_at is 'When the row was made.';
comment on column public.configuration.updated_at is 'When the row last changed. Kept by a trigger.';
revoke all on table public.configuration from anon, authenticated, service_role;
grant select on table public.configuration to authenticated;
grant all on table public.configuration to service_role;

-- table public.contract
comment on table public.contract is 'An energy contract, digitised from its document.';
alter table public.contract enable row level security;
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
comment on column public.contract.parsing_status is 'pending, processing, then completed or failed; empty for contracts that were never given to the parser.';
comment on column public.contract.parsing_started_at is 'When the parser began.';
comment on column public.contract.parsing_completed_at is 'When it ended, well or not.';
comment on column public.contract.parsing_error is 'Why it failed.';
comment on column public.contract.pii_detected_count is 'How many pieces of personal data were found.';
comment on column public.contract.clauses_extracted_count is 'How many clauses were found.';
comment on column public.contract.processing_time_seconds is 'How long it took.';
revoke all on table public.contract from anon, authenticated, service_role;
grant select, insert, update, delete on table public.contract to authenticated;
grant all on table public.contract to service_role;

-- table public.contract_pii_mapping
comment on table public.contract_pii_mapping is 'Personal data taken out of a contract before anybody else reads it: placeholders and what they stand for, encrypted.';
alter table public.contract_pii_mapping enable row level security;
comment on column public.contract_pii_mapping.id is 'Identifies the mapping.';
comment on column public.contract_pii_mapping.contract_id is 'The contract; its mapping goes with it.';
comment on column public.contract_pii_mapping.encrypted_mapping is 'Nonce, ciphertext and tag, made outside the database; the key is never in it. People get it from read_contract_pii only.';
comment on column public.contract_pii_mapping.pii_entities_count is 'How many placeholders there are.';
comment on column public.contract_pii_mapping.encryption_method is 'How encrypted_mapping was encrypted.';
comment on column public.contract_pii_mapping.created_at is 'When the row was made.';
comment on column public.contract_pii_mapping.created_by is 'The account that had the contract read; empty once it is deleted.';
comment on column public.contract_pii_mapping.accessed_at is 'When somebody last looked. Kept by a trigger.';
comment on column public.contract_pii_mapping.accessed_by is 'Who last looked. Kept by a trigger.';
comment on column public.contract_pii_mapping.access_count is 'How often somebody has looked. Kept by a trigger.';
revoke all on table public.contract_pii_mapping from anon, authenticated, service_role;
grant all on table public.contract_pii_mapping to service_role;
grant select (id) on table public.contract_pii_mapping to authenticated;
grant select (contract_id) on table public.contract_pii_mapping to authenticated;
grant select (pii_entities_count) on table public.contract_pii_mapping to authenticated;
grant select (encryption_method) on table public.contract_pii_mapping to authenticated;
grant select (created_at) on table public.contract_pii_mapping to authenticated;
grant select (created_by) on table public.contract_pii_mapping to authenticated;
grant select (accessed_at), update (accessed_at) on table public.contract_pii_mapping to authenticated;
grant select (accessed_by) on table public.contract_pii_mapping to authenticated;
grant select (access_count) on table public.contract_pii_mapping to authenticated;

-- table public.contract_status
comment on table public.contract_status is 'Where a contract stands in its life: active, executed.';
alter table public.contract_status enable row level security;
comment on column public.contract_status.id is 'Identifies the contract status.';
comment on column public.contract_status.name is 'Name that people read.';
comment on column public.contract_status.code is 'Short name in capitals that programs use.';
comment on column public.contract_status.description is 'In words.';
comment on column public.contract_status.created_at is 'When the row was made.';
revoke all on table public.contract_status from anon, authenticated, service_role;
grant select on table public.contract_status to authenticated;
grant all on table public.contract_status to service_role;

-- table public.contract_type
comment on table public.contract_type is 'Kinds of contracts: power purchase agreement, operation and maintenance.';
alter table public.contract_type enable row level security;
comment on column public.contract_type.id is 'Identifies the contract type.';
comment on column public.contract_type.name is 'Name that people read.';
comment on column public.contract_type.code is 'Short name in capitals that programs use.';
comment on column public.contract_type.description is 'In words.';
comment on column public.contract_type.created_at is 'When the row was made.';
revoke all on table public.contract_type from anon, authenticated, service_role;
grant select on table public.contract_type to authenticated;
grant all on table public.contract_type to service_role;

-- table public.contractor_report
comment on table public.contractor_report is 'Reports of contractors.';
alter table public.contractor_report enable row level security;
comment on column public.contractor_report.id is 'Identifies the contractor report.';
comment on column public.contractor_report.project_id is 'The project that it belongs to.';
comment on column public.contractor_report.counterparty_id is 'The other side.';
comment on column public.contractor_report.raw_text is 'The text as it was read from the document.';
comment on column public.contractor_report.metadata_detail is 'What else is known, as a JSON object.';
comment on column public.contractor_report.file_location is 'Where the uploaded document is stored.';
comment on column public.contractor_report.created_at is 'When the row was made.';
revoke all on table public.contractor_report from anon, authenticated, service_role;
grant select, insert, update, delete on table public.contractor_report to authenticated;
grant all on table public.contractor_report to service_role;

-- table public.counterparty
comment on table public.counterparty is 'The other side of a contract: who buys the energy or looks after the plant.';
alter table public.counterparty enable row level security;
comment on column public.counterparty.id is 'Identifies the counterparty.';
comment on column public.counterparty.counterparty_type_id is 'Its kind.';
comment on column public.counterparty.name is 'Name.';
comment on column public.counterparty.email is 'E-mail address.';
comment on column public.counterparty.address is 'Postal address, as written.';
comment on column public.counterparty.country is 'Country, as written.';
comment on column public.counterparty.created_at is 'When the row was made.';
comment on column public.counterparty.organization_id is 'The organization that keeps it; without one, those see it whose contracts name it.';
revoke all on table public.counterparty from anon, authenticated, service_role;
grant select, insert, update, delete on table public.counterparty to authenticated;
grant all on table public.counterparty to service_role;

-- table public.counterparty_type
comment on table public.counterparty_type is 'Kinds of counterparties: off-taker, operation and maintenance contractor.';
alter table public.counterparty_type enable row level security;
comment on column public.counterparty_type.id is 'Identifies the counterparty type.';
comment on column public.counterparty_type.name is 'Name that people read.';
comment on column public.counterparty_type.code is 'Short name in capitals that programs use.';
comment on column public.counterparty_type.description is 'In words.';
comment on column public.counterparty_type.created_at is 'When the row was made.';
revoke all on table public.counterparty_type from anon, authenticated, service_role;
grant select on table public.counterparty_type to authenticated;
grant all on table public.counterparty_type to service_role;

-- table public.country
create table public.country (
  code character(2) not null,
  name character varying not null,
  created_at timestamp with time zone default now() not null,
  constraint country_pkey PRIMARY KEY (code),
  constraint country_name_key UNIQUE (name),
  constraint country_code_check CHECK ((code ~ '^[A-Z]{2}$'::text))
);
comment on table public.country is 'Countries, for forms and checks; the columns named country hold what was written in a document.';
alter table public.country enable row level security;
comment on column public.country.code is 'ISO 3166-1 alpha-2 code.';
comment on column public.country.name is 'Name in English.';
comment on column public.country.created_at is 'When the row was made.';
revoke all on table public.country from anon, authenticated, service_role;
grant select on table public.country to authenticated;
grant all on table public.country to service_role;

-- table public.currency
comment on table public.currency is 'Currencies by their ISO 4217 codes.';
alter table public.currency enable row level security;
comment on column public.currency.id is 'Identifies the currency.';
comment on column public.currency.name is 'Name.';
comment on column public.currency.code is 'ISO 4217 code.';
revoke all on table public.currency from anon, authenticated, service_role;
grant select on table public.currency to authenticated;
grant all on table public.currency to service_role;

-- table public.data_source
comment on table public.data_source is 'Where data comes from: a monitoring portal, a data warehouse, a file.';
alter table public.data_source enable row level security;
comment on column public.data_source.id is 'Identifies the data source.';
comment on column public.data_source.name is 'Name.';
comment on column public.data_source.description is 'In words.';
comment on column public.data_source.updated_frequency is 'How often new data arrives.';
comment on column public.data_source.created_at is 'When the row was made.';
revoke all on table public.data_source from anon, authenticated, service_role;
grant select on table public.data_source to authenticated;
grant all on table public.data_source to service_role;

-- table public.default_event
comment on table public.default_event is 'A breach of a contract.';
alter table public.default_event enable row level security;
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
comment on column public.default_event.evidence is 'JSON object: breach_period {start, end}, meters_involved, aggregate_values {expected, actual, shortfall, availability}, sample_readings, data_hash (SHA-256 of the source data), preserved_at.';
comment on column public.default_event.evidence_archived_at is 'When the evidence was copied to the archive; from then on it is final.';
comment on column public.default_event.evidence_s3_path is 'Where in the archive it lies.';
revoke all on table public.default_event from anon, authenticated, service_role;
grant select, delete on table public.default_event to authenticated;
grant all on table public.default_event to service_role;
grant insert (id) on table public.default_event to authenticated;
grant insert (project_id), update (project_id) on table public.default_event to authenticated;
grant insert (organization_id), update (organization_id) on table public.default_event to authenticated;
grant insert (contract_id), update (contract_id) on table public.default_event to authenticated;
grant insert (event_id), update (event_id) on table public.default_event to authenticated;
grant insert (default_event_type_id), update (default_event_type_id) on table public.default_event to authenticated;
grant insert (description), update (description) on table public.default_event to authenticated;
grant insert (metadata_detail), update (metadata_detail) on table public.default_event to authenticated;
grant insert (cure_deadline), update (cure_deadline) on table public.default_event to authenticated;
grant insert (time_start), update (time_start) on table public.default_event to authenticated;
grant insert (time_acknowledged), update (time_acknowledged) on table public.default_event to authenticated;
grant insert (time_cured), update (time_cured) on table public.default_event to authenticated;
grant insert (status), update (status) on table public.default_event to authenticated;
grant insert (created_at), update (created_at) on table public.default_event to authenticated;
grant insert (updated_at), update (updated_at) on table public.default_event to authenticated;
grant insert (created_by), update (created_by) on table public.default_event to authenticated;
grant insert (updated_by), update (updated_by) on table public.default_event to authenticated;

-- table public.default_event_type
comment on table public.default_event_type is 'Kinds of breaches: availability, performance ratio, delay.';
alter table public.default_event_type enable row level security;
comment on column public.default_event_type.id is 'Identifies the default event type.';
comment on column public.default_event_type.name is 'Name that people read.';
comment on column public.default_event_type.code is 'Short name in capitals that programs use.';
comment on column public.default_event_type.description is 'In words.';
comment on column public.default_event_type.created_at is 'When the row was made.';
revoke all on table public.default_event_type from anon, authenticated, service_role;
grant select on table public.default_event_type to authenticated;
grant all on table public.default_event_type to service_role;

-- table public.event
comment on table public.event is 'Something that happened at a plant: an outage, a shortfall.';
alter table public.event enable row level security;
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
grant select, insert, update, delete on table public.event to authenticated;
grant all on table public.event to service_role;

-- table public.event_type
comment on table public.event_type is 'Kinds of operational events: equipment failure, underperformance, grid outage.';
alter table public.event_type enable row level security;
comment on column public.event_type.id is 'Identifies the kind of event.';
comment on column public.event_type.name is 'Name that people read.';
comment on column public.event_type.code is 'Short name in capitals that programs use.';
comment on column public.event_type.description is 'In words.';
comment on column public.event_type.created_at is 'When the row was made.';
revoke all on table public.event_type from anon, authenticated, service_role;
grant select on table public.event_type to authenticated;
grant all on table public.event_type to service_role;

-- table public.expected_invoice_header
comment on table public.expected_invoice_header is 'Invoices that a contractor should send, worked out from the contract.';
alter table public.expected_invoice_header enable row level security;
comment on column public.expected_invoice_header.id is 'Identifies the expected invoice.';
comment on column public.expected_invoice_header.project_id is 'The project that it belongs to.';
comment on column public.expected_invoice_header.contract_id is 'The contract that it belongs to.';
comment on column public.expected_invoice_header.billing_period_id is 'The span of time that it is about.';
comment on column public.expected_invoice_header.counterparty_id is 'The other side.';
comment on column public.expected_invoice_header.currency_id is 'The currency of the amounts.';
comment on column public.expected_invoice_header.total_amount is 'Sum of the lines.';
comment on column public.expected_invoice_header.created_at is 'When the row was made.';
revoke all on table public.expected_invoice_header from anon, authenticated, service_role;
grant select, insert, update, delete on table public.expected_invoice_header to authenticated;
grant all on table public.expected_invoice_header to service_role;

-- table public.expected_invoice_line_item
comment on table public.expected_invoice_line_item is 'Lines of expected invoices.';
alter table public.expected_invoice_line_item enable row level security;
comment on column public.expected_invoice_line_item.id is 'Identifies the expected line.';
comment on column public.expected_invoice_line_item.expected_invoice_header_id is 'The invoice of the line.';
comment on column public.expected_invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.expected_invoice_line_item.description is 'In words.';
comment on column public.expected_invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.expected_invoice_line_item.created_at is 'When the row was made.';
revoke all on table public.expected_invoice_line_item from anon, authenticated, service_role;
grant select, insert, update, delete on table public.expected_invoice_line_item to authenticated;
grant all on table public.expected_invoice_line_item to service_role;

-- table public.fault
comment on table public.fault is 'Faults of assets.';
alter table public.fault enable row level security;
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
grant select, insert, update, delete on table public.fault to authenticated;
grant all on table public.fault to service_role;

-- table public.fault_type
comment on table public.fault_type is 'Kinds of faults: inverter failure, loss of communication.';
alter table public.fault_type enable row level security;
comment on column public.fault_type.id is 'Identifies the fault type.';
comment on column public.fault_type.name is 'Name that people read.';
comment on column public.fault_type.code is 'Short name in capitals that programs use.';
comment on column public.fault_type.description is 'In words.';
comment on column public.fault_type.created_at is 'When the row was made.';
revoke all on table public.fault_type from anon, authenticated, service_role;
grant select on table public.fault_type to authenticated;
grant all on table public.fault_type to service_role;

-- table public.grid_event
comment on table public.grid_event is 'Outages and curtailments of a grid.';
alter table public.grid_event enable row level security;
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
grant select on table public.grid_event to authenticated;
grant all on table public.grid_event to service_role;

-- table public.grid_event_type
comment on table public.grid_event_type is 'Kinds of grid events: transmission outage, curtailment.';
alter table public.grid_event_type enable row level security;
comment on column public.grid_event_type.id is 'Identifies the grid event type.';
comment on column public.grid_event_type.name is 'Name that people read.';
comment on column public.grid_event_type.code is 'Short name in capitals that programs use.';
comment on column public.grid_event_type.description is 'In words.';
comment on column public.grid_event_type.created_at is 'When the row was made.';
revoke all on table public.grid_event_type from anon, authenticated, service_role;
grant select on table public.grid_event_type to authenticated;
grant all on table public.grid_event_type to service_role;

-- table public.grid_operator
comment on table public.grid_operator is 'Operators of electricity grids.';
alter table public.grid_operator enable row level security;
comment on column public.grid_operator.id is 'Identifies the grid operator.';
comment on column public.grid_operator.name is 'Name.';
comment on column public.grid_operator.address is 'Postal address, as written.';
comment on column public.grid_operator.country is 'Country, as written.';
comment on column public.grid_operator.created_at is 'When the row was made.';
revoke all on table public.grid_operator from anon, authenticated, service_role;
grant select on table public.grid_operator to authenticated;
grant all on table public.grid_operator to service_role;

-- table public.ingestion_log
comment on table public.ingestion_log is 'Files that were taken in, one row each; kept when the site or the organization goes.';
alter table public.ingestion_log enable row level security;
comment on column public.ingestion_log.id is 'Identifies the entry.';
comment on column public.ingestion_log.organization_id is 'Whose data it is; empty when nobody could tell.';
comment on column public.ingestion_log.integration_site_id is 'The site that it is about, if it is about one.';
comment on column public.ingestion_log.data_source_id is 'Where it came from.';
comment on column public.ingestion_log.file_path is 'Where the file lay when it arrived.';
comment on column public.ingestion_log.file_name is 'The last part of the path.';
comment on column public.ingestion_log.file_size_bytes is 'Its size.';
comment on column public.ingestion_log.file_format is 'json, csv, parquet or xlsx.';
comment on column public.ingestion_log.file_hash is 'SHA-256 of its content, by which a repeated file is known.';
comment on column public.ingestion_log.ingestion_status is 'processing, then success, quarantined, skipped or error.';
comment on column public.ingestion_log.ingestion_stage is 'How far it has come.';
comment on column public.ingestion_log.rows_in_file is 'Rows in the file.';
comment on column public.ingestion_log.rows_valid is 'Rows that passed the checks.';
comment on column public.ingestion_log.rows_loaded is 'Rows that were loaded.';
comment on column public.ingestion_log.rows_skipped is 'Rows that were there already.';
comment on column public.ingestion_log.rows_failed is 'Rows that did not pass the checks.';
comment on column public.ingestion_log.data_start_timestamp is 'The first reading.';
comment on column public.ingestion_log.data_end_timestamp is 'The last reading.';
comment on column public.ingestion_log.validation_errors is 'A list of {field, error, sample_value, row_index}.';
comment on column public.ingestion_log.error_message is 'What went wrong, in a sentence.';
comment on column public.ingestion_log.processing_started_at is 'When the work began.';
comment on column public.ingestion_log.processing_completed_at is 'When it ended, well or not.';
comment on column public.ingestion_log.processing_time_ms is 'How long it took.';
comment on column public.ingestion_log.destination_path is 'Where the file lies now.';
comment on column public.ingestion_log.created_at is 'When the row was made.';
revoke all on table public.ingestion_log from anon, authenticated, service_role;
grant select on table public.ingestion_log to authenticated;
grant all on table public.ingestion_log to service_role;

-- table public.integration_credential
comment on table public.integration_credential is 'Access to accounts of an organization at sources of data.';
alter table public.integration_credential enable row level security;
comment on column public.integration_credential.id is 'Identifies the credential.';
comment on column public.integration_credential.organization_id is 'Whose account it is; the credential goes with the organization.';
comment on column public.integration_credential.data_source_id is 'Where the account is.';
comment on column public.integration_credential.auth_type is 'api_key or oauth2.';
comment on column public.integration_credential.label is 'Name that people gave it.';
comment on column public.integration_credential.encrypted_credentials is 'The secrets, encrypted outside the database: {api_key}, or {access_token, refresh_token, scope}. No person may read them.';
comment on column public.integration_credential.encryption_method is 'How encrypted_credentials was encrypted.';
comment on column public.integration_credential.token_expires_at is 'When the access token ends; empty when the source did not say.';
comment on column public.integration_credential.token_refreshed_at is 'When it was last refreshed.';
comment on column public.integration_credential.is_active is 'False: not used any more.';
comment on column public.integration_credential.last_used_at is 'When it last worked.';
comment on column public.integration_credential.last_error is 'What went wrong last; empty after a success.';
comment on column public.integration_credential.error_count is 'Failures since the last success.';
comment on column public.integration_credential.created_at is 'When the row was made.';
comment on column public.integration_credential.updated_at is 'When the row last changed. Kept by a trigger.';
comment on column public.integration_credential.created_by is 'The account of who connected it; empty once that is deleted.';
comment on column public.integration_credential.updated_by is 'The account of who last changed it; empty once that is deleted.';
revoke all on table public.integration_credential from anon, authenticated, service_role;
grant delete on table public.integration_credential to authenticated;
grant all on table public.integration_credential to service_role;
grant select (id) on table public.integration_credential to authenticated;
grant select (organization_id) on table public.integration_credential to authenticated;
grant select (data_source_id) on table public.integration_credential to authenticated;
grant select (auth_type) on table public.integration_credential to authenticated;
grant select (label), update (label) on table public.integration_credential to authenticated;
grant select (encryption_method) on table public.integration_credential to authenticated;
grant select (token_expires_at) on table public.integration_credential to authenticated;
grant select (token_refreshed_at) on table public.integration_credential to authenticated;
grant select (is_active), update (is_active) on table public.integration_credential to authenticated;
grant select (last_used_at) on table public.integration_credential to authenticated;
grant select (last_error) on table public.integration_credential to authenticated;
grant select (error_count) on table public.integration_credential to authenticated;
grant select (created_at) on table public.integration_credential to authenticated;
grant select (updated_at) on table public.integration_credential to authenticated;
grant select (created_by) on table public.integration_credential to authenticated;
grant select (updated_by) on table public.integration_credential to authenticated;

-- table public.integration_site
comment on table public.integration_site is 'Sites that a source knows, with the project and meter that they are.';
alter table public.integration_site enable row level security;
comment on column public.integration_site.id is 'Identifies the site.';
comment on column public.integration_site.organization_id is 'Whose site it is; it goes with the organization.';
comment on column public.integration_site.integration_credential_id is 'How it is reached; it goes with the credential.';
comment on column public.integration_site.project_id is 'The project; empty while the site is only discovered.';
comment on column public.integration_site.meter_id is 'The meter; empty while the site is only discovered.';
comment on column public.integration_site.data_source_id is 'Where it was found.';
comment on column public.integration_site.external_site_id is 'What the source calls it.';
comment on column public.integration_site.external_site_name is 'Its name at the source.';
comment on column public.integration_site.external_metadata is 'What the source says of it as a JSON object: capacity, place, day of installation.';
comment on column public.integration_site.is_active is 'False: there no more.';
comment on column public.integration_site.sync_enabled is 'False: not read for the time being.';
comment on column public.integration_site.sync_interval_minutes is 'How often it is read.';
comment on column public.integration_site.last_sync_at is 'When it was last read, well or not.';
comment on column public.integration_site.last_sync_status is 'success, partial, error or pending.';
comment on column public.integration_site.last_sync_error is 'What went wrong last; empty after a success.';
comment on column public.integration_site.last_sync_records_count is 'How many readings came last.';
comment on column public.integration_site.consecutive_failures is 'Attempts since the last success.';
comment on column public.integration_site.created_at is 'When the row was made.';
comment on column public.integration_site.updated_at is 'When the row last changed. Kept by a trigger.';
revoke all on table public.integration_site from anon, authenticated, service_role;
grant select, insert, update, delete on table public.integration_site to authenticated;
grant all on table public.integration_site to service_role;

-- table public.invoice_comparison
comment on table public.invoice_comparison is 'A received invoice held against the expected one.';
alter table public.invoice_comparison enable row level security;
comment on column public.invoice_comparison.id is 'Identifies the comparison.';
comment on column public.invoice_comparison.expected_invoice_header_id is 'What should have been sent.';
comment on column public.invoice_comparison.received_invoice_header_id is 'What was sent.';
comment on column public.invoice_comparison.variance_amount is 'Received less expected.';
comment on column public.invoice_comparison.status is 'unchecked, then matched, underbilled or overbilled.';
comment on column public.invoice_comparison.created_at is 'When the row was made.';
revoke all on table public.invoice_comparison from anon, authenticated, service_role;
grant select, insert, update, delete on table public.invoice_comparison to authenticated;
grant all on table public.invoice_comparison to service_role;

-- table public.invoice_comparison_line_item
comment on table public.invoice_comparison_line_item is 'The same, line by line.';
alter table public.invoice_comparison_line_item enable row level security;
comment on column public.invoice_comparison_line_item.id is 'Identifies the compared line.';
comment on column public.invoice_comparison_line_item.invoice_comparison_id is 'The comparison of the invoices.';
comment on column public.invoice_comparison_line_item.expected_invoice_line_item_id is 'The line that should have been sent; empty when nothing was expected.';
comment on column public.invoice_comparison_line_item.received_invoice_line_item_id is 'The line that was sent; empty when it is missing.';
comment on column public.invoice_comparison_line_item.variance_amount is 'Received less expected.';
comment on column public.invoice_comparison_line_item.description is 'In words.';
comment on column public.invoice_comparison_line_item.created_at is 'When the row was made.';
revoke all on table public.invoice_comparison_line_item from anon, authenticated, service_role;
grant select, insert, update, delete on table public.invoice_comparison_line_item to authenticated;
grant all on table public.invoice_comparison_line_item to service_role;

-- table public.invoice_header
comment on table public.invoice_header is 'Invoices to the off-taker.';
alter table public.invoice_header enable row level security;
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
grant select, insert, update, delete on table public.invoice_header to authenticated;
grant all on table public.invoice_header to service_role;

-- table public.invoice_line_item
comment on table public.invoice_line_item is 'Lines of invoices to the off-taker.';
alter table public.invoice_line_item enable row level security;
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
grant select, insert, update, delete on table public.invoice_line_item to authenticated;
grant all on table public.invoice_line_item to service_role;

-- table public.invoice_line_item_type
comment on table public.invoice_line_item_type is 'Kinds of invoice lines: energy, capacity, credit for liquidated damages, fee.';
alter table public.invoice_line_item_type enable row level security;
comment on column public.invoice_line_item_type.id is 'Identifies the invoice line item type.';
comment on column public.invoice_line_item_type.name is 'Name that people read.';
comment on column public.invoice_line_item_type.code is 'Short name in capitals that programs use.';
comment on column public.invoice_line_item_type.description is 'In words.';
comment on column public.invoice_line_item_type.created_at is 'When the row was made.';
revoke all on table public.invoice_line_item_type from anon, authenticated, service_role;
grant select on table public.invoice_line_item_type to authenticated;
grant all on table public.invoice_line_item_type to service_role;

-- table public.market_price
comment on table public.market_price is 'Market prices of a region.';
alter table public.market_price enable row level security;
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
grant select on table public.market_price to authenticated;
grant all on table public.market_price to service_role;

-- table public.market_price_type
comment on table public.market_price_type is 'Kinds of market prices.';
alter table public.market_price_type enable row level security;
comment on column public.market_price_type.id is 'Identifies the market price type.';
comment on column public.market_price_type.name is 'Name that people read.';
comment on column public.market_price_type.code is 'Short name in capitals that programs use.';
comment on column public.market_price_type.description is 'In words.';
comment on column public.market_price_type.updated_frequency is 'How often new data arrives.';
comment on column public.market_price_type.created_at is 'When the row was made.';
revoke all on table public.market_price_type from anon, authenticated, service_role;
grant select on table public.market_price_type to authenticated;
grant all on table public.market_price_type to service_role;

-- table public.meter
comment on table public.meter is 'A measuring device of a project.';
alter table public.meter enable row level security;
comment on column public.meter.id is 'Identifies the meter.';
comment on column public.meter.project_id is 'The project that it belongs to.';
comment on column public.meter.asset_id is 'The piece of equipment.';
comment on column public.meter.vendor_id is 'Who made it.';
comment on column public.meter.meter_type_id is 'Its kind.';
comment on column public.meter.model is 'Model, as the maker calls it.';
comment on column public.meter.unit is 'Unit that the meter counts in.';
comment on column public.meter.created_at is 'When the row was made.';
revoke all on table public.meter from anon, authenticated, service_role;
grant select, insert, update, delete on table public.meter to authenticated;
grant all on table public.meter to service_role;

-- table public.meter_aggregate
comment on table public.meter_aggregate is 'Readings added up over a period: what invoices and compliance rest on, kept for good.';
alter table public.meter_aggregate enable row level security;
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
comment on column public.meter_aggregate.organization_id is 'The organization that it belongs to.';
comment on column public.meter_aggregate.period_type is 'hourly, daily or monthly.';
comment on column public.meter_aggregate.period_start is 'First moment of the period.';
comment on column public.meter_aggregate.period_end is 'First moment after the period.';
comment on column public.meter_aggregate.energy_wh is 'Energy in watt-hours.';
comment on column public.meter_aggregate.energy_kwh is 'The same in kilowatt-hours.';
comment on column public.meter_aggregate.hours_available is 'Hours in which the plant was ready.';
comment on column public.meter_aggregate.hours_expected is 'Hours in which it should have been, without the excused ones.';
comment on column public.meter_aggregate.availability_percent is 'The first as a share of the second: calculate_availability_percent.';
comment on column public.meter_aggregate.reading_count is 'How many readings were added up.';
comment on column public.meter_aggregate.data_completeness_percent is 'Measured readings as a share of those that the interval lets expect.';
comment on column public.meter_aggregate.source_system is 'Where most of the readings came from.';
comment on column public.meter_aggregate.aggregated_at is 'When they were added up.';
revoke all on table public.meter_aggregate from anon, authenticated, service_role;
grant select, insert, update, delete on table public.meter_aggregate to authenticated;
grant all on table public.meter_aggregate to service_role;

-- table public.meter_reading
comment on table public.meter_reading is 'Readings in one shape, whatever their source; a partition for each month of UTC, made by create_meter_reading_partition.';
alter table public.meter_reading enable row level security;
comment on column public.meter_reading.id is 'Identifies the reading together with its time.';
comment on column public.meter_reading.organization_id is 'The organization that it belongs to.';
comment on column public.meter_reading.project_id is 'The project, once the site is mapped to one.';
comment on column public.meter_reading.meter_id is 'The meter, once the site is mapped to one.';
comment on column public.meter_reading.source_system is 'Where it came from: solaredge, enphase, sma, goodwe, snowflake or manual.';
comment on column public.meter_reading.external_site_id is 'What the source calls the site.';
comment on column public.meter_reading.external_device_id is 'What the source calls the device.';
comment on column public.meter_reading.reading_timestamp is 'The moment of the reading; decides the partition.';
comment on column public.meter_reading.reading_interval is 'The span that one reading stands for.';
comment on column public.meter_reading.energy_wh is 'Energy of the interval in watt-hours.';
comment on column public.meter_reading.power_w is 'Power in watts.';
comment on column public.meter_reading.irradiance_wm2 is 'Irradiance in watts per square metre.';
comment on column public.meter_reading.temperature_c is 'Temperature in degrees Celsius.';
comment on column public.meter_reading.other_metrics is 'What the source says besides, as a JSON object.';
comment on column public.meter_reading.quality is 'measured, estimated, or missing.';
comment on column public.meter_reading.ingested_at is 'When it was taken in.';
comment on column public.meter_reading.created_at is 'When the row was made.';
revoke all on table public.meter_reading from anon, authenticated, service_role;
grant select, insert, update, delete on table public.meter_reading to authenticated;
grant all on table public.meter_reading to service_role;

-- table public.meter_type
comment on table public.meter_type is 'Kinds of meters: revenue, production, irradiance.';
alter table public.meter_type enable row level security;
comment on column public.meter_type.id is 'Identifies the meter type.';
comment on column public.meter_type.name is 'Name that people read.';
comment on column public.meter_type.code is 'Short name in capitals that programs use.';
comment on column public.meter_type.description is 'In words.';
comment on column public.meter_type.created_at is 'When the row was made.';
revoke all on table public.meter_type from anon, authenticated, service_role;
grant select on table public.meter_type to authenticated;
grant all on table public.meter_type to service_role;

-- table public.notification
comment on table public.notification is 'What somebody is told about a breach or an invoice.';
alter table public.notification enable row level security;
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
grant select, insert, update, delete on table public.notification to authenticated;
grant all on table public.notification to service_role;

-- table public.notification_type
comment on table public.notification_type is 'Kinds of notifications: default alert, invoice ready, payment due.';
alter table public.notification_type enable row level security;
comment on column public.notification_type.id is 'Identifies the notification type.';
comment on column public.notification_type.name is 'Name that people read.';
comment on column public.notification_type.code is 'Short name in capitals that programs use.';
comment on column public.notification_type.description is 'In words.';
comment on column public.notification_type.created_at is 'When the row was made.';
revoke all on table public.notification_type from anon, authenticated, service_role;
grant select on table public.notification_type to authenticated;
grant all on table public.notification_type to service_role;

-- table public.organization
comment on table public.organization is 'Owners of energy projects; everything else that is private belongs to one of them.';
alter table public.organization enable row level security;
comment on column public.organization.id is 'Identifies the organization.';
comment on column public.organization.name is 'Name of the company.';
comment on column public.organization.address is 'Postal address, as written.';
comment on column public.organization.country is 'Country, as written.';
comment on column public.organization.created_at is 'When the row was made.';
revoke all on table public.organization from anon, authenticated, service_role;
grant select on table public.organization to authenticated;
grant all on table public.organization to service_role;

-- table public.project
comment on table public.project is 'An energy project: a plant with its contracts, assets and invoices.';
alter table public.project enable row level security;
comment on column public.project.id is 'Identifies the project.';
comment on column public.project.organization_id is 'The organization that it belongs to.';
comment on column public.project.name is 'Name.';
comment on column public.project.created_at is 'When the row was made.';
revoke all on table public.project from anon, authenticated, service_role;
grant select, insert, update, delete on table public.project to authenticated;
grant all on table public.project to service_role;

-- table public.received_invoice_header
comment on table public.received_invoice_header is 'Invoices that a contractor has sent.';
alter table public.received_invoice_header enable row level security;
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
grant select, insert, update, delete on table public.received_invoice_header to authenticated;
grant all on table public.received_invoice_header to service_role;

-- table public.received_invoice_line_item
comment on table public.received_invoice_line_item is 'Lines of received invoices.';
alter table public.received_invoice_line_item enable row level security;
comment on column public.received_invoice_line_item.id is 'Identifies the received line.';
comment on column public.received_invoice_line_item.received_invoice_header_id is 'The invoice of the line.';
comment on column public.received_invoice_line_item.invoice_line_item_type_id is 'The kind of line.';
comment on column public.received_invoice_line_item.description is 'In words.';
comment on column public.received_invoice_line_item.line_total_amount is 'Amount of the line.';
comment on column public.received_invoice_line_item.created_at is 'When the row was made.';
revoke all on table public.received_invoice_line_item from anon, authenticated, service_role;
grant select, insert, update, delete on table public.received_invoice_line_item to authenticated;
grant all on table public.received_invoice_line_item to service_role;

-- table public.regulatory_fee
comment on table public.regulatory_fee is 'Fees that regulators set for a region.';
alter table public.regulatory_fee enable row level security;
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
grant select on table public.regulatory_fee to authenticated;
grant all on table public.regulatory_fee to service_role;

-- table public.regulatory_fee_type
comment on table public.regulatory_fee_type is 'Kinds of fees that regulators set.';
alter table public.regulatory_fee_type enable row level security;
comment on column public.regulatory_fee_type.id is 'Identifies the regulatory fee type.';
comment on column public.regulatory_fee_type.name is 'Name that people read.';
comment on column public.regulatory_fee_type.code is 'Short name in capitals that programs use.';
comment on column public.regulatory_fee_type.description is 'In words.';
comment on column public.regulatory_fee_type.updated_frequency is 'How often new data arrives.';
comment on column public.regulatory_fee_type.created_at is 'When the row was made.';
revoke all on table public.regulatory_fee_type from anon, authenticated, service_role;
grant select on table public.regulatory_fee_type to authenticated;
grant all on table public.regulatory_fee_type to service_role;

-- table public.role
comment on table public.role is 'Membership of a person in an organization.';
alter table public.role enable row level security;
comment on column public.role.id is 'Identifies the membership.';
comment on column public.role.organization_id is 'The organization that it belongs to.';
comment on column public.role.name is 'Name of the person or of the function.';
comment on column public.role.email is 'E-mail address.';
comment on column public.role.created_at is 'When the row was made.';
comment on column public.role.user_id is 'The account; it has one membership at most.';
comment on column public.role.role_type is 'admin: reads and changes what the organization has; staff: reads it.';
comment on column public.role.is_active is 'False ends what the membership allows and keeps its row.';
comment on column public.role.updated_at is 'When the row last changed.';
revoke all on table public.role from anon, authenticated, service_role;
grant select on table public.role to authenticated;
grant all on table public.role to service_role;

-- table public.rule_output
comment on table public.rule_output is 'What a contract rule makes of a breach: damages, an adjustment, an excuse.';
alter table public.rule_output enable row level security;
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
grant select, insert, update, delete on table public.rule_output to authenticated;
grant all on table public.rule_output to service_role;

-- table public.rule_output_type
comment on table public.rule_output_type is 'Kinds of consequences of a rule: liquidated damages, bonus, invoice adjustment.';
alter table public.rule_output_type enable row level security;
comment on column public.rule_output_type.id is 'Identifies the rule output type.';
comment on column public.rule_output_type.name is 'Name that people read.';
comment on column public.rule_output_type.code is 'Short name in capitals that programs use.';
comment on column public.rule_output_type.description is 'In words.';
comment on column public.rule_output_type.created_at is 'When the row was made.';
revoke all on table public.rule_output_type from anon, authenticated, service_role;
grant select on table public.rule_output_type to authenticated;
grant all on table public.rule_output_type to service_role;

-- table public.tariff_type
comment on table public.tariff_type is 'Kinds of tariffs: energy, capacity.';
alter table public.tariff_type enable row level security;
comment on column public.tariff_type.id is 'Identifies the tariff type.';
comment on column public.tariff_type.name is 'Name that people read.';
comment on column public.tariff_type.code is 'Short name in capitals that programs use.';
comment on column public.tariff_type.description is 'In words.';
comment on column public.tariff_type.created_at is 'When the row was made.';
revoke all on table public.tariff_type from anon, authenticated, service_role;
grant select on table public.tariff_type to authenticated;
grant all on table public.tariff_type to service_role;

-- table public.vendor
comment on table public.vendor is 'Makers of assets and meters.';
alter table public.vendor enable row level security;
comment on column public.vendor.id is 'Identifies the vendor.';
comment on column public.vendor.name is 'Name.';
comment on column public.vendor.address is 'Postal address, as written.';
comment on column public.vendor.country is 'Country, as written.';
comment on column public.vendor.created_at is 'When the row was made.';
revoke all on table public.vendor from anon, authenticated, service_role;
grant select on table public.vendor to authenticated;
grant all on table public.vendor to service_role;

-- table public.weather_data
comment on table public.weather_data is 'Observed weather of a region.';
alter table public.weather_data enable row level security;
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
grant select on table public.weather_data to authenticated;
grant all on table public.weather_data to service_role;

-- table public.weather_data_type
comment on table public.weather_data_type is 'Kinds of weather data: irradiation, temperature.';
alter table public.weather_data_type enable row level security;
comment on column public.weather_data_type.id is 'Identifies the weather data type.';
comment on column public.weather_data_type.name is 'Name that people read.';
comment on column public.weather_data_type.code is 'Short name in capitals that programs use.';
comment on column public.weather_data_type.description is 'In words.';
comment on column public.weather_data_type.updated_frequency is 'How often new data arrives.';
comment on column public.weather_data_type.created_at is 'When the row was made.';
revoke all on table public.weather_data_type from anon, authenticated, service_role;
grant select on table public.weather_data_type to authenticated;
grant all on table public.weather_data_type to service_role;

-- index public.idx_asset_asset_type_id
CREATE INDEX idx_asset_asset_type_id ON public.asset USING btree (asset_type_id);

-- index public.idx_asset_project_id
CREATE INDEX idx_asset_project_id ON public.asset USING btree (project_id);

-- index public.idx_asset_vendor_id
CREATE INDEX idx_asset_vendor_id ON public.asset USING btree (vendor_id);

-- index public.idx_clause_beneficiary_party
CREATE INDEX idx_clause_beneficiary_party ON public.clause USING btree (beneficiary_party) WHERE (beneficiary_party IS NOT NULL);

-- index public.idx_clause_clause_category_id
CREATE INDEX idx_clause_clause_category_id ON public.clause USING btree (clause_category_id);

-- index public.idx_clause_clause_responsibleparty_id
CREATE INDEX idx_clause_clause_responsibleparty_id ON public.clause USING btree (clause_responsibleparty_id);

-- index public.idx_clause_clause_type_id
CREATE INDEX idx_clause_clause_type_id ON public.clause USING btree (clause_type_id);

-- index public.idx_clause_confidence_score
CREATE INDEX idx_clause_confidence_score ON public.clause USING btree (confidence_score) WHERE (confidence_score IS NOT NULL);

-- index public.idx_clause_contract_id
CREATE INDEX idx_clause_contract_id ON public.clause USING btree (contract_id);

-- index public.idx_clause_project_id
CREATE INDEX idx_clause_project_id ON public.clause USING btree (project_id);

-- index public.idx_clause_tariff_contract_id
CREATE INDEX idx_clause_tariff_contract_id ON public.clause_tariff USING btree (contract_id);

-- index public.idx_clause_tariff_currency_id
CREATE INDEX idx_clause_tariff_currency_id ON public.clause_tariff USING btree (currency_id);

-- index public.idx_clause_tariff_project_id
CREATE INDEX idx_clause_tariff_project_id ON public.clause_tariff USING btree (project_id);

-- index public.idx_clause_tariff_tariff_type_id
CREATE INDEX idx_clause_tariff_tariff_type_id ON public.clause_tariff USING btree (tariff_type_id);

-- index public.idx_contract_contract_status_id
CREATE INDEX idx_contract_contract_status_id ON public.contract USING btree (contract_status_id);

-- index public.idx_contract_contract_type_id
CREATE INDEX idx_contract_contract_type_id ON public.contract USING btree (contract_type_id);

-- index public.idx_contract_counterparty_id
CREATE INDEX idx_contract_counterparty_id ON public.contract USING btree (counterparty_id);

-- index public.idx_contract_organization_id
CREATE INDEX idx_contract_organization_id ON public.contract USING btree (organization_id);

-- index public.idx_contract_parsing_completed_at
CREATE INDEX idx_contract_parsing_completed_at ON public.contract USING btree (parsing_completed_at) WHERE (parsing_completed_at IS NOT NULL);

-- index public.idx_contract_parsing_status
CREATE INDEX idx_contract_parsing_status ON public.contract USING btree (parsing_status) WHERE (parsing_status IS NOT NULL);

-- index public.idx_contract_project_id
CREATE INDEX idx_contract_project_id ON public.contract USING btree (project_id);

-- index public.idx_contract_pii_accessed_at
CREATE INDEX idx_contract_pii_accessed_at ON public.contract_pii_mapping USING btree (accessed_at);

-- index public.idx_contract_pii_contract_id
CREATE INDEX idx_contract_pii_contract_id ON public.contract_pii_mapping USING btree (contract_id);

-- index public.idx_contract_pii_created_at
CREATE INDEX idx_contract_pii_created_at ON public.contract_pii_mapping USING btree (created_at);

-- index public.idx_contract_pii_mapping_accessed_by
CREATE INDEX idx_contract_pii_mapping_accessed_by ON public.contract_pii_mapping USING btree (accessed_by);

-- index public.idx_contract_pii_mapping_created_by
CREATE INDEX idx_contract_pii_mapping_created_by ON public.contract_pii_mapping USING btree (created_by);

-- index public.idx_contractor_report_counterparty_id
CREATE INDEX idx_contractor_report_counterparty_id ON public.contractor_report USING btree (counterparty_id);

-- index public.idx_contractor_report_project_id
CREATE INDEX idx_contractor_report_project_id ON public.contractor_report USING btree (project_id);

-- index public.idx_counterparty_counterparty_type_id
CREATE INDEX idx_counterparty_counterparty_type_id ON public.counterparty USING btree (counterparty_type_id);

-- index public.idx_counterparty_organization_id
CREATE INDEX idx_counterparty_organization_id ON public.counterparty USING btree (organization_id);

-- index public.data_source_name_key
CREATE UNIQUE INDEX data_source_name_key ON public.data_source USING btree (name);

-- index public.idx_default_event_contract_status_time
CREATE INDEX idx_default_event_contract_status_time ON public.default_event USING btree (contract_id, status, time_start);

-- index public.idx_default_event_default_event_type_id
CREATE INDEX idx_default_event_default_event_type_id ON public.default_event USING btree (default_event_type_id);

-- index public.idx_default_event_event_id
CREATE INDEX idx_default_event_event_id ON public.default_event USING btree (event_id);

-- index public.idx_default_event_evidence
CREATE INDEX idx_default_event_evidence ON public.default_event USING btree (((evidence IS NOT NULL)));

-- index public.idx_default_event_organization_id
CREATE INDEX idx_default_event_organization_id ON public.default_event USING btree (organization_id);

-- index public.idx_default_event_project_id
CREATE INDEX idx_default_event_project_id ON public.default_event USING btree (project_id);

-- index public.idx_event_data_source_id
CREATE INDEX idx_event_data_source_id ON public.event USING btree (data_source_id);

-- index public.idx_event_event_type_id
CREATE INDEX idx_event_event_type_id ON public.event USING btree (event_type_id);

-- index public.idx_event_organization_id
CREATE INDEX idx_event_organization_id ON public.event USING btree (organization_id);

-- index public.idx_event_project_id
CREATE INDEX idx_event_project_id ON public.event USING btree (project_id);

-- index public.idx_expected_invoice_header_billing_period_id
CREATE INDEX idx_expected_invoice_header_billing_period_id ON public.expected_invoice_header USING btree (billing_period_id);

-- index public.idx_expected_invoice_header_contract_id
CREATE INDEX idx_expected_invoice_header_contract_id ON public.expected_invoice_header USING btree (contract_id);

-- index public.idx_expected_invoice_header_counterparty_id
CREATE INDEX idx_expected_invoice_header_counterparty_id ON public.expected_invoice_header USING btree (counterparty_id);

-- index public.idx_expected_invoice_header_currency_id
CREATE INDEX idx_expected_invoice_header_currency_id ON public.expected_invoice_header USING btree (currency_id);

-- index public.idx_expected_invoice_header_project_id
CREATE INDEX idx_expected_invoice_header_project_id ON public.expected_invoice_header USING btree (project_id);

-- index public.idx_expected_invoice_line_item_expected_invoice_header_id
CREATE INDEX idx_expected_invoice_line_item_expected_invoice_header_id ON public.expected_invoice_line_item USING btree (expected_invoice_header_id);

-- index public.idx_expected_invoice_line_item_invoice_line_item_type_id
CREATE INDEX idx_expected_invoice_line_item_invoice_line_item_type_id ON public.expected_invoice_line_item USING btree (invoice_line_item_type_id);

-- index public.idx_fault_asset_id
CREATE INDEX idx_fault_asset_id ON public.fault USING btree (asset_id);

-- index public.idx_fault_data_source_id
CREATE INDEX idx_fault_data_source_id ON public.fault USING btree (data_source_id);

-- index public.idx_fault_fault_type_id
CREATE INDEX idx_fault_fault_type_id ON public.fault USING btree (fault_type_id);

-- index public.idx_fault_project_id
CREATE INDEX idx_fault_project_id ON public.fault USING btree (project_id);

-- index public.idx_grid_event_grid_event_type_id
CREATE INDEX idx_grid_event_grid_event_type_id ON public.grid_event USING btree (grid_event_type_id);

-- index public.idx_grid_event_grid_operator_id
CREATE INDEX idx_grid_event_grid_operator_id ON public.grid_event USING btree (grid_operator_id);

-- index public.idx_grid_event_region_time
CREATE INDEX idx_grid_event_region_time ON public.grid_event USING btree (region, time_start);

-- index public.idx_ingestion_log_created_at
CREATE INDEX idx_ingestion_log_created_at ON public.ingestion_log USING btree (created_at);

-- index public.idx_ingestion_log_data_source_id
CREATE INDEX idx_ingestion_log_data_source_id ON public.ingestion_log USING btree (data_source_id);

-- index public.idx_ingestion_log_file_hash
CREATE INDEX idx_ingestion_log_file_hash ON public.ingestion_log USING btree (file_hash);

-- index public.idx_ingestion_log_ingestion_status
CREATE INDEX idx_ingestion_log_ingestion_status ON public.ingestion_log USING btree (ingestion_status);

-- index public.idx_ingestion_log_integration_site_id
CREATE INDEX idx_ingestion_log_integration_site_id ON public.ingestion_log USING btree (integration_site_id);

-- index public.idx_ingestion_log_org_created_at
CREATE INDEX idx_ingestion_log_org_created_at ON public.ingestion_log USING btree (organization_id, created_at DESC);

-- index public.idx_ingestion_log_organization_id
CREATE INDEX idx_ingestion_log_organization_id ON public.ingestion_log USING btree (organization_id);

-- index public.idx_integration_credential_active
CREATE INDEX idx_integration_credential_active ON public.integration_credential USING btree (organization_id, data_source_id) WHERE is_active;

-- index public.idx_integration_credential_created_by
CREATE INDEX idx_integration_credential_created_by ON public.integration_credential USING btree (created_by);

-- index public.idx_integration_credential_data_source_id
CREATE INDEX idx_integration_credential_data_source_id ON public.integration_credential USING btree (data_source_id);

-- index public.idx_integration_credential_organization_id
CREATE INDEX idx_integration_credential_organization_id ON public.integration_credential USING btree (organization_id);

-- index public.idx_integration_credential_updated_by
CREATE INDEX idx_integration_credential_updated_by ON public.integration_credential USING btree (updated_by);

-- index public.idx_integration_site_data_source_id
CREATE INDEX idx_integration_site_data_source_id ON public.integration_site USING btree (data_source_id);

-- index public.idx_integration_site_external_site_id
CREATE INDEX idx_integration_site_external_site_id ON public.integration_site USING btree (external_site_id);

-- index public.idx_integration_site_integration_credential_id
CREATE INDEX idx_integration_site_integration_credential_id ON public.integration_site USING btree (integration_credential_id);

-- index public.idx_integration_site_meter_id
CREATE INDEX idx_integration_site_meter_id ON public.integration_site USING btree (meter_id);

-- index public.idx_integration_site_organization_id
CREATE INDEX idx_integration_site_organization_id ON public.integration_site USING btree (organization_id);

-- index public.idx_integration_site_project_id
CREATE INDEX idx_integration_site_project_id ON public.integration_site USING btree (project_id);

-- index public.idx_integration_site_sync
CREATE INDEX idx_integration_site_sync ON public.integration_site USING btree (last_sync_at) WHERE (is_active AND sync_enabled);

-- index public.idx_invoice_comparison_expected_invoice_header_id
CREATE INDEX idx_invoice_comparison_expected_invoice_header_id ON public.invoice_comparison USING btree (expected_invoice_header_id);

-- index public.idx_invoice_comparison_received_invoice_header_id
CREATE INDEX idx_invoice_comparison_received_invoice_header_id ON public.invoice_comparison USING btree (received_invoice_header_id);

-- index public.idx_invoice_comparison_line_item_expected_invoice_line_item_id
CREATE INDEX idx_invoice_comparison_line_item_expected_invoice_line_item_id ON public.invoice_comparison_line_item USING btree (expected_invoice_line_item_id);

-- index public.idx_invoice_comparison_line_item_invoice_comparison_id
CREATE INDEX idx_invoice_comparison_line_item_invoice_comparison_id ON public.invoice_comparison_line_item USING btree (invoice_comparison_id);

-- index public.idx_invoice_comparison_line_item_received_invoice_line_item_id
CREATE INDEX idx_invoice_comparison_line_item_received_invoice_line_item_id ON public.invoice_comparison_line_item USING btree (received_invoice_line_item_id);

-- index public.idx_invoice_header_billing_period_id
CREATE INDEX idx_invoice_header_billing_period_id ON public.invoice_header USING btree (billing_period_id);

-- index public.idx_invoice_header_contract_id
CREATE INDEX idx_invoice_header_contract_id ON public.invoice_header USING btree (contract_id);

-- index public.idx_invoice_header_counterparty_id
CREATE INDEX idx_invoice_header_counterparty_id ON public.invoice_header USING btree (counterparty_id);

-- index public.idx_invoice_header_currency_id
CREATE INDEX idx_invoice_header_currency_id ON public.invoice_header USING btree (currency_id);

-- index public.idx_invoice_header_project_id
CREATE INDEX idx_invoice_header_project_id ON public.invoice_header USING btree (project_id);

-- index public.invoice_header_number_key
CREATE UNIQUE INDEX invoice_header_number_key ON public.invoice_header USING btree (project_id, invoice_number) WHERE (invoice_number IS NOT NULL);

-- index public.idx_invoice_line_item_clause_tariff_id
CREATE INDEX idx_invoice_line_item_clause_tariff_id ON public.invoice_line_item USING btree (clause_tariff_id);

-- index public.idx_invoice_line_item_invoice_header_id
CREATE INDEX idx_invoice_line_item_invoice_header_id ON public.invoice_line_item USING btree (invoice_header_id);

-- index public.idx_invoice_line_item_invoice_line_item_type_id
CREATE INDEX idx_invoice_line_item_invoice_line_item_type_id ON public.invoice_line_item USING btree (invoice_line_item_type_id);

-- index public.idx_invoice_line_item_meter_aggregate_id
CREATE INDEX idx_invoice_line_item_meter_aggregate_id ON public.invoice_line_item USING btree (meter_aggregate_id);

-- index public.idx_invoice_line_item_rule_output_id
CREATE INDEX idx_invoice_line_item_rule_output_id ON public.invoice_line_item USING btree (rule_output_id);

-- index public.idx_market_price_market_price_type_id
CREATE INDEX idx_market_price_market_price_type_id ON public.market_price USING btree (market_price_type_id);

-- index public.idx_market_price_region_time
CREATE INDEX idx_market_price_region_time ON public.market_price USING btree (region, reading_timestamp);

-- index public.idx_meter_asset_id
CREATE INDEX idx_meter_asset_id ON public.meter USING btree (asset_id);

-- index public.idx_meter_meter_type_id
CREATE INDEX idx_meter_meter_type_id ON public.meter USING btree (meter_type_id);

-- index public.idx_meter_project_id
CREATE INDEX idx_meter_project_id ON public.meter USING btree (project_id);

-- index public.idx_meter_vendor_id
CREATE INDEX idx_meter_vendor_id ON public.meter USING btree (vendor_id);

-- index public.idx_meter_aggregate_billing_period_id
CREATE INDEX idx_meter_aggregate_billing_period_id ON public.meter_aggregate USING btree (billing_period_id);

-- index public.idx_meter_aggregate_data_source_id
CREATE INDEX idx_meter_aggregate_data_source_id ON public.meter_aggregate USING btree (data_source_id);

-- index public.idx_meter_aggregate_meter_id
CREATE INDEX idx_meter_aggregate_meter_id ON public.meter_aggregate USING btree (meter_id);

-- index public.idx_meter_aggregate_organization_id
CREATE INDEX idx_meter_aggregate_organization_id ON public.meter_aggregate USING btree (organization_id);

-- index public.idx_meter_aggregate_period
CREATE INDEX idx_meter_aggregate_period ON public.meter_aggregate USING btree (period_start, period_end);

-- index public.idx_meter_aggregate_period_type
CREATE INDEX idx_meter_aggregate_period_type ON public.meter_aggregate USING btree (period_type);

-- index public.idx_meter_reading_external_site_id
CREATE INDEX idx_meter_reading_external_site_id ON public.meter_reading USING btree (external_site_id);

-- index public.idx_meter_reading_meter_id
CREATE INDEX idx_meter_reading_meter_id ON public.meter_reading USING btree (meter_id);

-- index public.idx_meter_reading_org_project_time
CREATE INDEX idx_meter_reading_org_project_time ON public.meter_reading USING btree (organization_id, project_id, reading_timestamp);

-- index public.idx_meter_reading_organization_id
CREATE INDEX idx_meter_reading_organization_id ON public.meter_reading USING btree (organization_id);

-- index public.idx_meter_reading_project_id
CREATE INDEX idx_meter_reading_project_id ON public.meter_reading USING btree (project_id);

-- index public.idx_meter_reading_reading_timestamp
CREATE INDEX idx_meter_reading_reading_timestamp ON public.meter_reading USING btree (reading_timestamp);

-- index public.idx_meter_reading_source_system
CREATE INDEX idx_meter_reading_source_system ON public.meter_reading USING btree (source_system);

-- index public.meter_reading_device_key
CREATE UNIQUE INDEX meter_reading_device_key ON public.meter_reading USING btree (organization_id, source_system, external_site_id, external_device_id, reading_timestamp) NULLS NOT DISTINCT WHERE ((external_site_id IS NOT NULL) OR (external_device_id IS NOT NULL));

-- index public.meter_reading_meter_key
CREATE UNIQUE INDEX meter_reading_meter_key ON public.meter_reading USING btree (organization_id, source_system, meter_id, reading_timestamp) NULLS NOT DISTINCT WHERE ((external_site_id IS NULL) AND (external_device_id IS NULL));

-- index public.idx_notification_default_event_id
CREATE INDEX idx_notification_default_event_id ON public.notification USING btree (default_event_id);

-- index public.idx_notification_notification_type_id
CREATE INDEX idx_notification_notification_type_id ON public.notification USING btree (notification_type_id);

-- index public.idx_notification_organization_id
CREATE INDEX idx_notification_organization_id ON public.notification USING btree (organization_id);

-- index public.idx_notification_project_id
CREATE INDEX idx_notification_project_id ON public.notification USING btree (project_id);

-- index public.idx_notification_rule_output_id
CREATE INDEX idx_notification_rule_output_id ON public.notification USING btree (rule_output_id);

-- index public.idx_project_organization_id
CREATE INDEX idx_project_organization_id ON public.project USING btree (organization_id);

-- index public.idx_received_invoice_header_billing_period_id
CREATE INDEX idx_received_invoice_header_billing_period_id ON public.received_invoice_header USING btree (billing_period_id);

-- index public.idx_received_invoice_header_contract_id
CREATE INDEX idx_received_invoice_header_contract_id ON public.received_invoice_header USING btree (contract_id);

-- index public.idx_received_invoice_header_counterparty_id
CREATE INDEX idx_received_invoice_header_counterparty_id ON public.received_invoice_header USING btree (counterparty_id);

-- index public.idx_received_invoice_header_currency_id
CREATE INDEX idx_received_invoice_header_currency_id ON public.received_invoice_header USING btree (currency_id);

-- index public.idx_received_invoice_header_project_id
CREATE INDEX idx_received_invoice_header_project_id ON public.received_invoice_header USING btree (project_id);

-- index public.received_invoice_header_number_key
CREATE UNIQUE INDEX received_invoice_header_number_key ON public.received_invoice_header USING btree (counterparty_id, invoice_number) WHERE (invoice_number IS NOT NULL);

-- index public.idx_received_invoice_line_item_invoice_line_item_type_id
CREATE INDEX idx_received_invoice_line_item_invoice_line_item_type_id ON public.received_invoice_line_item USING btree (invoice_line_item_type_id);

-- index public.idx_received_invoice_line_item_received_invoice_header_id
CREATE INDEX idx_received_invoice_line_item_received_invoice_header_id ON public.received_invoice_line_item USING btree (received_invoice_header_id);

-- index public.idx_regulatory_fee_region_time
CREATE INDEX idx_regulatory_fee_region_time ON public.regulatory_fee USING btree (region, reading_timestamp);

-- index public.idx_regulatory_fee_regulatory_fee_type_id
CREATE INDEX idx_regulatory_fee_regulatory_fee_type_id ON public.regulatory_fee USING btree (regulatory_fee_type_id);

-- index public.idx_role_organization_id
CREATE INDEX idx_role_organization_id ON public.role USING btree (organization_id);

-- index public.idx_role_user_id
CREATE INDEX idx_role_user_id ON public.role USING btree (user_id);

-- index public.idx_rule_output_clause_id
CREATE INDEX idx_rule_output_clause_id ON public.rule_output USING btree (clause_id);

-- index public.idx_rule_output_currency_id
CREATE INDEX idx_rule_output_currency_id ON public.rule_output USING btree (currency_id);

-- index public.idx_rule_output_default_event_id
CREATE INDEX idx_rule_output_default_event_id ON public.rule_output USING btree (default_event_id);

-- index public.idx_rule_output_project_id
CREATE INDEX idx_rule_output_project_id ON public.rule_output USING btree (project_id);

-- index public.idx_rule_output_rule_output_type_id
CREATE INDEX idx_rule_output_rule_output_type_id ON public.rule_output USING btree (rule_output_type_id);

-- index public.idx_weather_data_region_time
CREATE INDEX idx_weather_data_region_time ON public.weather_data USING btree (region, reading_timestamp);

-- index public.idx_weather_data_weather_data_type_id
CREATE INDEX idx_weather_data_weather_data_type_id ON public.weather_data USING btree (weather_data_type_id);

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

-- constraint contract_pii_mapping_accessed_by_fkey on public.contract_pii_mapping
alter table public.contract_pii_mapping
  add constraint contract_pii_mapping_accessed_by_fkey FOREIGN KEY (accessed_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint contract_pii_mapping_contract_id_fkey on public.contract_pii_mapping
alter table public.contract_pii_mapping
  add constraint contract_pii_mapping_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES public.contract(id) ON DELETE CASCADE;

-- constraint contract_pii_mapping_created_by_fkey on public.contract_pii_mapping
alter table public.contract_pii_mapping
  add constraint contract_pii_mapping_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint contractor_report_counterparty_id_fkey on public.contractor_report
alter table public.contractor_report
  add constraint contractor_report_counterparty_id_fkey FOREIGN KEY (counterparty_id) REFERENCES public.counterparty(id);

-- constraint contractor_report_project_id_fkey on public.contractor_report
alter table public.contractor_report
  add constraint contractor_report_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

-- constraint counterparty_counterparty_type_id_fkey on public.counterparty
alter table public.counterparty
  add constraint counterparty_counterparty_type_id_fkey FOREIGN KEY (counterparty_type_id) REFERENCES public.counterparty_type(id);

-- constraint counterparty_organization_id_fkey on public.counterparty
alter table public.counterparty
  add constraint counterparty_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

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

-- constraint ingestion_log_data_source_id_fkey on public.ingestion_log
alter table public.ingestion_log
  add constraint ingestion_log_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES public.data_source(id);

-- constraint ingestion_log_integration_site_id_fkey on public.ingestion_log
alter table public.ingestion_log
  add constraint ingestion_log_integration_site_id_fkey FOREIGN KEY (integration_site_id) REFERENCES public.integration_site(id) ON DELETE SET NULL;

-- constraint ingestion_log_organization_id_fkey on public.ingestion_log
alter table public.ingestion_log
  add constraint ingestion_log_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id) ON DELETE SET NULL;

-- constraint integration_credential_created_by_fkey on public.integration_credential
alter table public.integration_credential
  add constraint integration_credential_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint integration_credential_data_source_id_fkey on public.integration_credential
alter table public.integration_credential
  add constraint integration_credential_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES public.data_source(id);

-- constraint integration_credential_organization_id_fkey on public.integration_credential
alter table public.integration_credential
  add constraint integration_credential_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id) ON DELETE CASCADE;

-- constraint integration_credential_updated_by_fkey on public.integration_credential
alter table public.integration_credential
  add constraint integration_credential_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint integration_site_data_source_id_fkey on public.integration_site
alter table public.integration_site
  add constraint integration_site_data_source_id_fkey FOREIGN KEY (data_source_id) REFERENCES public.data_source(id);

-- constraint integration_site_integration_credential_id_fkey on public.integration_site
alter table public.integration_site
  add constraint integration_site_integration_credential_id_fkey FOREIGN KEY (integration_credential_id) REFERENCES public.integration_credential(id) ON DELETE CASCADE;

-- constraint integration_site_meter_id_fkey on public.integration_site
alter table public.integration_site
  add constraint integration_site_meter_id_fkey FOREIGN KEY (meter_id) REFERENCES public.meter(id) ON DELETE SET NULL;

-- constraint integration_site_organization_id_fkey on public.integration_site
alter table public.integration_site
  add constraint integration_site_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id) ON DELETE CASCADE;

-- constraint integration_site_project_id_fkey on public.integration_site
alter table public.integration_site
  add constraint integration_site_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id) ON DELETE SET NULL;

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

-- constraint meter_aggregate_organization_id_fkey on public.meter_aggregate
alter table public.meter_aggregate
  add constraint meter_aggregate_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

-- constraint meter_reading_meter_id_fkey on public.meter_reading
alter table public.meter_reading
  add constraint meter_reading_meter_id_fkey FOREIGN KEY (meter_id) REFERENCES public.meter(id);

-- constraint meter_reading_organization_id_fkey on public.meter_reading
alter table public.meter_reading
  add constraint meter_reading_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES public.organization(id);

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

-- constraint role_user_id_fkey on public.role
alter table public.role
  add constraint role_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE;

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

-- rows of public.clause_category
insert into public.clause_category (code, description, id, key_terms, name) values
  ('CONDITIONS_PRECEDENT', 'What has to be done before the contract takes effect.', '1', '{"conditions precedent",CP,"condition to",effectiveness,"closing conditions",prerequisite}', 'Conditions precedent'),
  ('MAINTENANCE', 'Who looks after the plant, and how fast.', '10', '{maintenance,O&M,"service level",SLA,"scheduled outage",repair,"preventive maintenance"}', 'Maintenance'),
  ('COMPLIANCE', 'Permits, environment, law and reporting.', '11', '{compliance,regulatory,permit,environmental,law,regulation,license}', 'Compliance'),
  ('SECURITY_PACKAGE', 'What secures the obligations.', '12', '{"letter of credit",LC,bond,guarantee,security,collateral,"parent guarantee"}', 'Security package'),
  ('GENERAL', 'Law, disputes, notices and the rest.', '13', '{"governing law",dispute,notice,assignment,amendment,waiver,confidential,severability}', 'General'),
  ('AVAILABILITY', 'How much of the time the plant has to be ready, and how that is measured.', '2', '{availability,uptime,"meter accuracy",curtailment,unavailability,"outage hours"}', 'Availability'),
  ('PERFORMANCE_GUARANTEE', 'How much the plant has to produce.', '3', '{"performance ratio","capacity factor",degradation,"output guarantee","energy production","PR guarantee"}', 'Performance guarantee'),
  ('LIQUIDATED_DAMAGES', 'What is paid for falling short.', '4', '{"liquidated damages",LD,penalty,damages,"shortfall payment","delay damages"}', 'Liquidated damages'),
  ('PRICING', 'What energy costs, and how that changes.', '5', '{price,rate,$/kWh,$/MWh,escalation,"price adjustment",tariff}', 'Pricing'),
  ('PAYMENT_TERMS', 'How and when is billed and paid.', '6', '{payment,invoice,billing,"take or pay","minimum purchase","due date","net days"}', 'Payment terms'),
  ('DEFAULT', 'What counts as a breach, and how it is cured.', '7', '{default,breach,"event of default",cure,remedy,reimbursement,"failure to perform"}', 'Default'),
  ('FORCE_MAJEURE', 'What excuses both sides.', '8', '{"force majeure","act of god",unforeseeable,"beyond control","excused event"}', 'Force majeure'),
  ('TERMINATION', 'How the contract ends, and who may buy what then.', '9', '{termination,expiration,"early termination","purchase option","fair market value",buyout,FMV}', 'Termination');

-- value of sequence public.clause_category_id_seq
select pg_catalog.setval('public.clause_category_id_seq', 13, true);

-- function public.calculate_availability_percent(numeric, numeric)
CREATE OR REPLACE FUNCTION public.calculate_availability_percent(hours_available numeric, hours_expected numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select round(hours_available / nullif(hours_expected, 0) * 100, 2)
$function$;
comment on function public.calculate_availability_percent(numeric, numeric) is 'Available hours as a percentage of the expected ones, with two decimals; null when none are expected or either is unknown.';
revoke all on routine public.calculate_availability_percent(numeric, numeric) from public, anon, authenticated, service_role;
grant all on routine public.calculate_availability_percent(numeric, numeric) to authenticated;
grant all on routine public.calculate_availability_percent(numeric, numeric) to service_role;

-- function public.complete_ingestion_log_error(bigint, text)
CREATE OR REPLACE FUNCTION public.complete_ingestion_log_error(log_id bigint, error_message text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update public.ingestion_log as log
  set ingestion_status = 'error', error_message = complete_ingestion_log_error.error_message
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$function$;
comment on function public.complete_ingestion_log_error(bigint, text) is 'Ends the entry of a file on which the work broke off.';
revoke all on routine public.complete_ingestion_log_error(bigint, text) from public, anon, authenticated, service_role;
grant all on routine public.complete_ingestion_log_error(bigint, text) to service_role;

-- function public.complete_ingestion_log_quarantine(bigint, jsonb, text, text)
CREATE OR REPLACE FUNCTION public.complete_ingestion_log_quarantine(log_id bigint, validation_errors jsonb, error_message text DEFAULT NULL::text, destination_path text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update public.ingestion_log as log
  set ingestion_status = 'quarantined',
      ingestion_stage = 'complete',
      validation_errors = complete_ingestion_log_quarantine.validation_errors,
      error_message = complete_ingestion_log_quarantine.error_message,
      destination_path = complete_ingestion_log_quarantine.destination_path
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$function$;
comment on function public.complete_ingestion_log_quarantine(bigint, jsonb, text, text) is 'Ends the entry of a file that did not pass the checks, with what was found.';
revoke all on routine public.complete_ingestion_log_quarantine(bigint, jsonb, text, text) from public, anon, authenticated, service_role;
grant all on routine public.complete_ingestion_log_quarantine(bigint, jsonb, text, text) to service_role;

-- function public.complete_ingestion_log_skipped(bigint, text)
CREATE OR REPLACE FUNCTION public.complete_ingestion_log_skipped(log_id bigint, reason text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update public.ingestion_log as log
  set ingestion_status = 'skipped', ingestion_stage = 'complete', error_message = reason
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$function$;
comment on function public.complete_ingestion_log_skipped(bigint, text) is 'Ends the entry of a file that was loaded before.';
revoke all on routine public.complete_ingestion_log_skipped(bigint, text) from public, anon, authenticated, service_role;
grant all on routine public.complete_ingestion_log_skipped(bigint, text) to service_role;

-- function public.complete_ingestion_log_success(bigint, integer, integer, timestamp with time zone, timestamp with time zone, text)
CREATE OR REPLACE FUNCTION public.complete_ingestion_log_success(log_id bigint, rows_loaded integer, rows_skipped integer DEFAULT 0, data_start_timestamp timestamp with time zone DEFAULT NULL::timestamp with time zone, data_end_timestamp timestamp with time zone DEFAULT NULL::timestamp with time zone, destination_path text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update public.ingestion_log as log
  set ingestion_status = 'success',
      ingestion_stage = 'complete',
      rows_loaded = complete_ingestion_log_success.rows_loaded,
      rows_skipped = complete_ingestion_log_success.rows_skipped,
      data_start_timestamp = complete_ingestion_log_success.data_start_timestamp,
      data_end_timestamp = complete_ingestion_log_success.data_end_timestamp,
      destination_path = complete_ingestion_log_success.destination_path
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$function$;
comment on function public.complete_ingestion_log_success(bigint, integer, integer, timestamp with time zone, timestamp with time zone, text) is 'Ends the entry of a file that was loaded.';
revoke all on routine public.complete_ingestion_log_success(bigint, integer, integer, timestamp with time zone, timestamp with time zone, text) from public, anon, authenticated, service_role;
grant all on routine public.complete_ingestion_log_success(bigint, integer, integer, timestamp with time zone, timestamp with time zone, text) to service_role;

-- function public.count_pii_access()
CREATE OR REPLACE FUNCTION public.count_pii_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.accessed_at := clock_timestamp();
  new.accessed_by := coalesce(auth.uid(), new.accessed_by);
  new.access_count := old.access_count + 1;
  return new;
end
$function$;
comment on function public.count_pii_access() is 'Trigger function on contract_pii_mapping: whatever is written to the columns of access, it is one access, now, by the caller.';
revoke all on routine public.count_pii_access() from public, anon, authenticated, service_role;

-- function public.create_meter_reading_partition(date)
CREATE OR REPLACE FUNCTION public.create_meter_reading_partition(for_date date)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  month_start date;
  month_end   date;
  partition   text;
begin
  if for_date is null or not isfinite(for_date) then
    raise exception 'a partition of meter_reading needs a date' using errcode = 'invalid_parameter_value';
  end if;
  if for_date < date '2000-01-01' or for_date > (now() at time zone 'UTC') + interval '2 years' then
    raise exception 'no reading can be of %', for_date
      using errcode = 'invalid_parameter_value', hint = 'from 2000-01-01 to two years from now';
  end if;

  month_start := date_trunc('month', for_date::timestamp);
  month_end := month_start + interval '1 month';
  partition := 'meter_reading_' || to_char(month_start, 'YYYY_MM');

  -- Whoever comes second waits here, and then finds what the first one made.
  perform pg_advisory_xact_lock(hashtext('public.meter_reading partitions'));

  if to_regclass(format('public.%I', partition)) is not null then
    if not exists (
      select from pg_catalog.pg_inherits
      where inhparent = 'public.meter_reading'::regclass and inhrelid = to_regclass(format('public.%I', partition))
    ) then
      raise exception 'public.% exists and is no partition of meter_reading', partition
        using errcode = 'duplicate_table', hint = 'rename it, or attach it';
    end if;
    return partition;
  end if;

  execute format('create table public.%I (like public.meter_reading including all)', partition);
  -- Row-level security and privileges of the parent do not reach who addresses a partition by its own name.
  execute format('alter table public.%I enable row level security', partition);
  execute format('revoke all on table public.%I from public, anon, authenticated, service_role', partition);
  execute format('comment on table public.%I is %L', partition,
    format('Readings of %s (UTC). Reached through meter_reading only.', to_char(month_start, 'YYYY-MM')));
  execute format('alter table public.meter_reading attach partition public.%I for values from (%L) to (%L)',
    partition, month_start || ' 00:00:00+00', month_end || ' 00:00:00+00');
  return partition;
end
$function$;
comment on function public.create_meter_reading_partition(date) is 'Makes the partition for the month of a date unless it is there, closed to direct access; gives its name.';
revoke all on routine public.create_meter_reading_partition(date) from public, anon, authenticated, service_role;
grant all on routine public.create_meter_reading_partition(date) to service_role;

-- function public.get_asset_org_id(bigint)
CREATE OR REPLACE FUNCTION public.get_asset_org_id(asset_id bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select public.get_project_org_id(asset.project_id) from public.asset as asset where asset.id = get_asset_org_id.asset_id
$function$;
comment on function public.get_asset_org_id(bigint) is 'The organization of an asset that the caller may see.';
revoke all on routine public.get_asset_org_id(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_asset_org_id(bigint) to authenticated;
grant all on routine public.get_asset_org_id(bigint) to service_role;

-- function public.get_clauses_needing_review(numeric, integer)
CREATE OR REPLACE FUNCTION public.get_clauses_needing_review(threshold numeric DEFAULT 0.7, max_rows integer DEFAULT 100)
 RETURNS TABLE(contract_id bigint, clause_id bigint, clause_name character varying, confidence_score numeric, summary text, raw_text character varying)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select clause.contract_id, clause.id, clause.name, clause.confidence_score, clause.summary, clause.raw_text
  from public.clause as clause
  where clause.confidence_score < threshold
  order by clause.confidence_score, clause.id
  limit max_rows
$function$;
comment on function public.get_clauses_needing_review(numeric, integer) is 'Clauses of which the parser is less sure than the threshold, the least sure first.';
revoke all on routine public.get_clauses_needing_review(numeric, integer) from public, anon, authenticated, service_role;
grant all on routine public.get_clauses_needing_review(numeric, integer) to authenticated;
grant all on routine public.get_clauses_needing_review(numeric, integer) to service_role;

-- function public.get_contract_clause_stats(bigint)
CREATE OR REPLACE FUNCTION public.get_contract_clause_stats(contract_id bigint)
 RETURNS TABLE(total_clauses bigint, average_confidence numeric, low_confidence_count bigint, clauses_by_type jsonb, clauses_by_category jsonb)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with clause as (
    select found.confidence_score, found.clause_type_id, found.clause_category_id
    from public.clause as found
    where found.contract_id = get_contract_clause_stats.contract_id
  ), by_type as (
    select coalesce(type.code, 'NONE') as code, count(*) as clauses
    from clause left join public.clause_type as type on type.id = clause.clause_type_id
    group by 1
  ), by_category as (
    select coalesce(category.code, 'UNIDENTIFIED') as code, count(*) as clauses
    from clause left join public.clause_category as category on category.id = clause.clause_category_id
    group by 1
  )
  select
    (select count(*) from clause),
    (select round(avg(clause.confidence_score), 3) from clause),
    (select count(*) from clause where clause.confidence_score < 0.7),
    coalesce((select jsonb_object_agg(by_type.code, by_type.clauses) from by_type), '{}'),
    coalesce((select jsonb_object_agg(by_category.code, by_category.clauses) from by_category), '{}')
$function$;
comment on function public.get_contract_clause_stats(bigint) is 'Clauses of a contract: how many, how sure the parser is of them, and their number by type and by category.';
revoke all on routine public.get_contract_clause_stats(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_contract_clause_stats(bigint) to authenticated;
grant all on routine public.get_contract_clause_stats(bigint) to service_role;

-- function public.get_contract_org_id(bigint)
CREATE OR REPLACE FUNCTION public.get_contract_org_id(contract_id bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case
    when contract.organization_id is null then project.organization_id
    when project.id is null or project.organization_id = contract.organization_id then contract.organization_id
  end
  from public.contract as contract
  left join public.project as project on project.id = contract.project_id
  where contract.id = get_contract_org_id.contract_id
$function$;
comment on function public.get_contract_org_id(bigint) is 'The organization of a contract that the caller may see; null when its project belongs to another one.';
revoke all on routine public.get_contract_org_id(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_contract_org_id(bigint) to authenticated;
grant all on routine public.get_contract_org_id(bigint) to service_role;

-- function public.get_contract_pii_count(bigint)
CREATE OR REPLACE FUNCTION public.get_contract_pii_count(contract_id bigint)
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(sum(mapping.pii_entities_count), 0)::integer
  from public.contract_pii_mapping as mapping
  where mapping.contract_id = get_contract_pii_count.contract_id
$function$;
comment on function public.get_contract_pii_count(bigint) is 'How many pieces of personal data were taken out of a contract; 0 when none, or when the caller may not know.';
revoke all on routine public.get_contract_pii_count(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_contract_pii_count(bigint) to authenticated;
grant all on routine public.get_contract_pii_count(bigint) to service_role;

-- function public.get_ingestion_stats(bigint, integer)
CREATE OR REPLACE FUNCTION public.get_ingestion_stats(organization_id bigint DEFAULT NULL::bigint, days integer DEFAULT 7)
 RETURNS TABLE(day date, files_processed bigint, files_success bigint, files_quarantined bigint, rows_loaded bigint, avg_processing_ms numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    (log.created_at at time zone 'UTC')::date,
    count(*),
    count(*) filter (where log.ingestion_status = 'success'),
    count(*) filter (where log.ingestion_status = 'quarantined'),
    coalesce(sum(log.rows_loaded), 0)::bigint,
    round(avg(log.processing_time_ms), 2)
  from public.ingestion_log as log
  where (get_ingestion_stats.organization_id is null or log.organization_id = get_ingestion_stats.organization_id)
    and log.created_at >= now() - make_interval(days => get_ingestion_stats.days)
  group by 1
  order by 1 desc
$function$;
comment on function public.get_ingestion_stats(bigint, integer) is 'Files by day of UTC for one organization or all that the caller sees, the newest day first.';
revoke all on routine public.get_ingestion_stats(bigint, integer) from public, anon, authenticated, service_role;
grant all on routine public.get_ingestion_stats(bigint, integer) to authenticated;
grant all on routine public.get_ingestion_stats(bigint, integer) to service_role;

-- function public.get_meter_org_id(bigint)
CREATE OR REPLACE FUNCTION public.get_meter_org_id(meter_id bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(public.get_project_org_id(meter.project_id), public.get_asset_org_id(meter.asset_id))
  from public.meter as meter
  where meter.id = get_meter_org_id.meter_id
$function$;
comment on function public.get_meter_org_id(bigint) is 'The organization of a meter that the caller may see.';
revoke all on routine public.get_meter_org_id(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_meter_org_id(bigint) to authenticated;
grant all on routine public.get_meter_org_id(bigint) to service_role;

-- function public.get_parsing_statistics(integer)
CREATE OR REPLACE FUNCTION public.get_parsing_statistics(days_back integer DEFAULT 30)
 RETURNS TABLE(total_contracts bigint, completed_contracts bigint, failed_contracts bigint, processing_contracts bigint, pending_contracts bigint, average_processing_time numeric, average_pii_detected numeric, average_clauses numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    count(*),
    count(*) filter (where contract.parsing_status = 'completed'),
    count(*) filter (where contract.parsing_status = 'failed'),
    count(*) filter (where contract.parsing_status = 'processing'),
    count(*) filter (where contract.parsing_status = 'pending'),
    round(avg(contract.processing_time_seconds) filter (where contract.parsing_status = 'completed'), 2),
    round(avg(contract.pii_detected_count)      filter (where contract.parsing_status = 'completed'), 2),
    round(avg(contract.clauses_extracted_count) filter (where contract.parsing_status = 'completed'), 2)
  from public.contract as contract
  where contract.parsing_status is not null
    and coalesce(contract.parsing_started_at, contract.created_at) >= now() - make_interval(days => days_back)
$function$;
comment on function public.get_parsing_statistics(integer) is 'Contracts given to the parser in the last days: how many by state, and averages over the completed ones.';
revoke all on routine public.get_parsing_statistics(integer) from public, anon, authenticated, service_role;
grant all on routine public.get_parsing_statistics(integer) to authenticated;
grant all on routine public.get_parsing_statistics(integer) to service_role;

-- function public.get_project_org_id(bigint)
CREATE OR REPLACE FUNCTION public.get_project_org_id(project_id bigint)
 RETURNS bigint
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select project.organization_id from public.project as project where project.id = get_project_org_id.project_id
$function$;
comment on function public.get_project_org_id(bigint) is 'The organization of a project that the caller may see.';
revoke all on routine public.get_project_org_id(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_project_org_id(bigint) to authenticated;
grant all on routine public.get_project_org_id(bigint) to service_role;

-- function public.get_sites_ready_for_sync(bigint)
CREATE OR REPLACE FUNCTION public.get_sites_ready_for_sync(data_source_id bigint DEFAULT NULL::bigint)
 RETURNS TABLE(site_id bigint, organization_id bigint, integration_credential_id bigint, project_id bigint, external_site_id character varying, minutes_since_last_sync integer)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    site.id,
    site.organization_id,
    site.integration_credential_id,
    site.project_id,
    site.external_site_id,
    floor(extract(epoch from now() - site.last_sync_at) / 60)::integer
  from public.integration_site as site
  join public.integration_credential as credential on credential.id = site.integration_credential_id
  where site.is_active
    and site.sync_enabled
    and credential.is_active
    and (get_sites_ready_for_sync.data_source_id is null or site.data_source_id = get_sites_ready_for_sync.data_source_id)
    and (site.last_sync_at is null or site.last_sync_at <= now() - make_interval(mins => site.sync_interval_minutes))
  order by site.last_sync_at nulls first, site.id
$function$;
comment on function public.get_sites_ready_for_sync(bigint) is 'Sites that are due, at one source or at all: never read ones first, then those that have waited longest.';
revoke all on routine public.get_sites_ready_for_sync(bigint) from public, anon, authenticated, service_role;
grant all on routine public.get_sites_ready_for_sync(bigint) to service_role;

-- function public.integration_credential_needs_refresh(bigint)
CREATE OR REPLACE FUNCTION public.integration_credential_needs_refresh(credential_id bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select credential.auth_type = 'oauth2'
    and (credential.token_expires_at is null or credential.token_expires_at <= now() + interval '5 minutes')
  from public.integration_credential as credential
  where credential.id = credential_id
$function$;
comment on function public.integration_credential_needs_refresh(bigint) is 'True when an OAuth token ends within five minutes or nobody knows when; never for an API key; null for what is not there.';
revoke all on routine public.integration_credential_needs_refresh(bigint) from public, anon, authenticated, service_role;
grant all on routine public.integration_credential_needs_refresh(bigint) to authenticated;
grant all on routine public.integration_credential_needs_refresh(bigint) to service_role;

-- function public.integration_credential_record_error(bigint, text)
CREATE OR REPLACE FUNCTION public.integration_credential_record_error(credential_id bigint, message text)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  update public.integration_credential as credential
  set last_error = message, error_count = credential.error_count + 1
  where credential.id = credential_id
$function$;
comment on function public.integration_credential_record_error(bigint, text) is 'Records that a credential did not work, and why.';
revoke all on routine public.integration_credential_record_error(bigint, text) from public, anon, authenticated, service_role;
grant all on routine public.integration_credential_record_error(bigint, text) to service_role;

-- function public.integration_credential_record_success(bigint)
CREATE OR REPLACE FUNCTION public.integration_credential_record_success(credential_id bigint)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  update public.integration_credential as credential
  set last_used_at = clock_timestamp(), last_error = null, error_count = 0
  where credential.id = credential_id
$function$;
comment on function public.integration_credential_record_success(bigint) is 'Records that a credential worked, which forgets its errors.';
revoke all on routine public.integration_credential_record_success(bigint) from public, anon, authenticated, service_role;
grant all on routine public.integration_credential_record_success(bigint) to service_role;

-- function public.is_org_admin(bigint)
CREATE OR REPLACE FUNCTION public.is_org_admin(organization_id bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select from public.role as membership
    where membership.user_id = (select auth.uid())
      and membership.is_active
      and membership.role_type = 'admin'
      and membership.organization_id = is_org_admin.organization_id
  )
$function$;
comment on function public.is_org_admin(bigint) is 'True when the caller is an active administrator of this organization.';
revoke all on routine public.is_org_admin(bigint) from public, anon, authenticated, service_role;
grant all on routine public.is_org_admin(bigint) to authenticated;
grant all on routine public.is_org_admin(bigint) to service_role;

-- function public.is_org_member(bigint)
CREATE OR REPLACE FUNCTION public.is_org_member(organization_id bigint)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select from public.role as membership
    where membership.user_id = (select auth.uid())
      and membership.is_active
      and membership.organization_id = is_org_member.organization_id
  )
$function$;
comment on function public.is_org_member(bigint) is 'True when the caller is active in this organization.';
revoke all on routine public.is_org_member(bigint) from public, anon, authenticated, service_role;
grant all on routine public.is_org_member(bigint) to authenticated;
grant all on routine public.is_org_member(bigint) to service_role;

-- function public.is_organization_admin()
CREATE OR REPLACE FUNCTION public.is_organization_admin()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select from public.role as membership
    where membership.user_id = (select auth.uid())
      and membership.is_active
      and membership.role_type = 'admin'
      and membership.organization_id is not null
  )
$function$;
comment on function public.is_organization_admin() is 'True for active administrators of an organization: of the one in own_organization_ids, since an account has one membership.';
revoke all on routine public.is_organization_admin() from public, anon, authenticated, service_role;
grant all on routine public.is_organization_admin() to authenticated;
grant all on routine public.is_organization_admin() to service_role;

-- function public.log_pii_access(bigint)
CREATE OR REPLACE FUNCTION public.log_pii_access(contract_id bigint)
 RETURNS void
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  update public.contract_pii_mapping as mapping
  set accessed_at = clock_timestamp()
  where mapping.contract_id = log_pii_access.contract_id
$function$;
comment on function public.log_pii_access(bigint) is 'Records that the caller has looked at the personal data of a contract.';
revoke all on routine public.log_pii_access(bigint) from public, anon, authenticated, service_role;
grant all on routine public.log_pii_access(bigint) to authenticated;
grant all on routine public.log_pii_access(bigint) to service_role;

-- function public.own_contract_ids()
CREATE OR REPLACE FUNCTION public.own_contract_ids()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select contract.id
  from public.contract as contract
  where coalesce(contract.organization_id, contract.project_id) is not null
    and (contract.organization_id is null or contract.organization_id in (select public.own_organization_ids()))
    and (contract.project_id is null or contract.project_id in (select public.own_project_ids()))
$function$;
comment on function public.own_contract_ids() is 'The contracts of the organization in which the caller is active; none whose project and organization disagree.';
revoke all on routine public.own_contract_ids() from public, anon, authenticated, service_role;
grant all on routine public.own_contract_ids() to authenticated;
grant all on routine public.own_contract_ids() to service_role;

-- function public.own_counterparty_ids()
CREATE OR REPLACE FUNCTION public.own_counterparty_ids()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select counterparty.id
  from public.counterparty as counterparty
  where counterparty.organization_id in (select public.own_organization_ids())
  union
  select contract.counterparty_id
  from public.contract as contract
  join public.counterparty as counterparty on counterparty.id = contract.counterparty_id
  where contract.id in (select public.own_contract_ids())
    and counterparty.organization_id is null
$function$;
comment on function public.own_counterparty_ids() is 'The counterparties of the caller''s organization, and those without one that its contracts name.';
revoke all on routine public.own_counterparty_ids() from public, anon, authenticated, service_role;
grant all on routine public.own_counterparty_ids() to authenticated;
grant all on routine public.own_counterparty_ids() to service_role;

-- function public.own_organization_ids()
CREATE OR REPLACE FUNCTION public.own_organization_ids()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO ''
AS $function$
  select membership.organization_id
  from public.role as membership
  where membership.user_id = (select auth.uid())
    and membership.is_active
    and membership.organization_id is not null
$function$;
comment on function public.own_organization_ids() is 'The organization in which the caller is active; none for anybody else.';
revoke all on routine public.own_organization_ids() from public, anon, authenticated, service_role;
grant all on routine public.own_organization_ids() to authenticated;
grant all on routine public.own_organization_ids() to service_role;

-- function public.own_project_ids()
CREATE OR REPLACE FUNCTION public.own_project_ids()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select project.id
  from public.project as project
  where project.organization_id in (select public.own_organization_ids())
$function$;
comment on function public.own_project_ids() is 'The projects of the organization in which the caller is active.';
revoke all on routine public.own_project_ids() from public, anon, authenticated, service_role;
grant all on routine public.own_project_ids() to authenticated;
grant all on routine public.own_project_ids() to service_role;

-- function public.own_responsible_party_ids()
CREATE OR REPLACE FUNCTION public.own_responsible_party_ids()
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct clause.clause_responsibleparty_id
  from public.clause as clause
  where clause.clause_responsibleparty_id is not null
    and coalesce(clause.project_id, clause.contract_id) is not null
    and (clause.project_id is null or clause.project_id in (select public.own_project_ids()))
    and (clause.contract_id is null or clause.contract_id in (select public.own_contract_ids()))
$function$;
comment on function public.own_responsible_party_ids() is 'The responsible parties that clauses of the caller''s organization name.';
revoke all on routine public.own_responsible_party_ids() from public, anon, authenticated, service_role;
grant all on routine public.own_responsible_party_ids() to authenticated;
grant all on routine public.own_responsible_party_ids() to service_role;

-- function public.preserve_default_event_evidence(bigint, timestamp with time zone, timestamp with time zone, bigint[], numeric, numeric, numeric, numeric, jsonb, text)
CREATE OR REPLACE FUNCTION public.preserve_default_event_evidence(event_id bigint, breach_start timestamp with time zone, breach_end timestamp with time zone, meters bigint[], expected numeric, actual numeric, shortfall numeric, availability numeric, sample_readings jsonb DEFAULT '[]'::jsonb, data_hash text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  archived_at timestamptz;
begin
  if breach_start is null or breach_end is null or breach_start >= breach_end then
    raise exception 'a breach ends after it begins' using errcode = 'invalid_parameter_value';
  end if;
  if jsonb_typeof(coalesce(sample_readings, '[]')) <> 'array' then
    raise exception 'sample readings are a list' using errcode = 'invalid_parameter_value';
  end if;
  if data_hash !~ '^[0-9a-f]{64}$' then
    raise exception 'a data hash is SHA-256 in 64 hexadecimal digits' using errcode = 'invalid_parameter_value';
  end if;

  select event.evidence_archived_at into archived_at
  from public.default_event as event
  where event.id = preserve_default_event_evidence.event_id
  for update;
  if not found then
    raise exception 'there is no default event % that the caller may change', event_id using errcode = 'no_data_found';
  end if;
  if archived_at is not null then
    raise exception 'the evidence of default event % is archived since %', event_id, archived_at
      using errcode = 'object_not_in_prerequisite_state';
  end if;

  update public.default_event as event
  set evidence = jsonb_build_object(
    'breach_period', jsonb_build_object('start', breach_start, 'end', breach_end),
    'meters_involved', to_jsonb(coalesce(meters, '{}')),
    'aggregate_values', jsonb_build_object(
      'expected', expected, 'actual', actual, 'shortfall', shortfall, 'availability', availability
    ),
    'sample_readings', coalesce(sample_readings, '[]'),
    'data_hash', data_hash,
    'preserved_at', clock_timestamp()
  )
  where event.id = preserve_default_event_evidence.event_id;
end
$function$;
comment on function public.preserve_default_event_evidence(bigint, timestamp with time zone, timestamp with time zone, bigint[], numeric, numeric, numeric, numeric, jsonb, text) is 'Writes down what a breach rests on. Until it is archived it may be written anew.';
revoke all on routine public.preserve_default_event_evidence(bigint, timestamp with time zone, timestamp with time zone, bigint[], numeric, numeric, numeric, numeric, jsonb, text) from public, anon, authenticated, service_role;
grant all on routine public.preserve_default_event_evidence(bigint, timestamp with time zone, timestamp with time zone, bigint[], numeric, numeric, numeric, numeric, jsonb, text) to service_role;

-- function public.read_contract_pii(bigint)
CREATE OR REPLACE FUNCTION public.read_contract_pii(contract_id bigint)
 RETURNS TABLE(mapping_id bigint, encrypted_mapping bytea, encryption_method character varying)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not public.is_org_admin(public.get_contract_org_id(read_contract_pii.contract_id)) then
    raise exception 'the personal data of contract % are for administrators of its organization', read_contract_pii.contract_id
      using errcode = 'insufficient_privilege';
  end if;
  return query
    update public.contract_pii_mapping as mapping
    set accessed_at = clock_timestamp()
    where mapping.contract_id = read_contract_pii.contract_id
    returning mapping.id, mapping.encrypted_mapping, mapping.encryption_method;
end
$function$;
comment on function public.read_contract_pii(bigint) is 'Gives the encrypted personal data of a contract to an administrator of its organization, and records it.';
revoke all on routine public.read_contract_pii(bigint) from public, anon, authenticated, service_role;
grant all on routine public.read_contract_pii(bigint) to authenticated;

-- function public.seal_default_event_evidence()
CREATE OR REPLACE FUNCTION public.seal_default_event_evidence()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if old.evidence_archived_at is not null
     and (new.evidence is distinct from old.evidence or new.evidence_archived_at is distinct from old.evidence_archived_at)
  then
    raise exception 'the evidence of default event % is archived since %', old.id, old.evidence_archived_at
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end
$function$;
comment on function public.seal_default_event_evidence() is 'Trigger function on default_event: archived evidence does not change any more; where it lies may.';
revoke all on routine public.seal_default_event_evidence() from public, anon, authenticated, service_role;

-- function public.stamp_ingestion_end()
CREATE OR REPLACE FUNCTION public.stamp_ingestion_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.ingestion_status = 'processing' then
    new.processing_completed_at := null;
    new.processing_time_ms := null;
  elsif old.ingestion_status = 'processing' then
    new.processing_completed_at := coalesce(new.processing_completed_at, clock_timestamp());
    new.processing_time_ms := round(extract(epoch from new.processing_completed_at - new.processing_started_at) * 1000);
  end if;
  return new;
end
$function$;
comment on function public.stamp_ingestion_end() is 'Trigger function on ingestion_log: a file that leaves processing has an end, and a time in whole milliseconds.';
revoke all on routine public.stamp_ingestion_end() from public, anon, authenticated, service_role;

-- function public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint)
CREATE OR REPLACE FUNCTION public.start_ingestion_log(organization_id bigint, data_source_id bigint, file_path text, file_size_bytes bigint DEFAULT NULL::bigint, file_format text DEFAULT NULL::text, file_hash text DEFAULT NULL::text, integration_site_id bigint DEFAULT NULL::bigint)
 RETURNS bigint
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into public.ingestion_log (
    organization_id, data_source_id, file_path, file_name, file_size_bytes, file_format, file_hash,
    integration_site_id, ingestion_status, ingestion_stage, processing_started_at
  )
  values (
    organization_id, data_source_id, file_path, regexp_replace(file_path, '^.*/', ''), file_size_bytes, file_format, file_hash,
    integration_site_id, 'processing', 'validating', clock_timestamp()
  )
  returning id
$function$;
comment on function public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint) is 'Begins the entry of a file and gives its number.';
revoke all on routine public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint) from public, anon, authenticated, service_role;
grant all on routine public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint) to service_role;

-- function public.update_contract_parsing_status(bigint, text, text)
CREATE OR REPLACE FUNCTION public.update_contract_parsing_status(contract_id bigint, status text, error text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if status is null or status not in ('processing', 'completed', 'failed') then
    raise exception 'the parser cannot set a contract to %', coalesce(status, 'nothing')
      using errcode = 'invalid_parameter_value', hint = 'processing, completed or failed';
  end if;

  update public.contract as contract
  set parsing_status = update_contract_parsing_status.status,
      parsing_started_at = case status when 'processing' then clock_timestamp() else contract.parsing_started_at end,
      parsing_completed_at = case status when 'processing' then null else clock_timestamp() end,
      parsing_error = case status when 'failed' then error end
  where contract.id = update_contract_parsing_status.contract_id;

  if not found then
    raise exception 'there is no contract % that the caller may change', contract_id using errcode = 'no_data_found';
  end if;
end
$function$;
comment on function public.update_contract_parsing_status(bigint, text, text) is 'Sets a contract to processing, completed or failed, with the time of it; the error is kept with failed only.';
revoke all on routine public.update_contract_parsing_status(bigint, text, text) from public, anon, authenticated, service_role;
grant all on routine public.update_contract_parsing_status(bigint, text, text) to service_role;

-- function public.update_site_sync_status(bigint, text, text, integer)
CREATE OR REPLACE FUNCTION public.update_site_sync_status(site_id bigint, status text, error text DEFAULT NULL::text, records integer DEFAULT NULL::integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  update public.integration_site as site
  set last_sync_at = clock_timestamp(),
      last_sync_status = status,
      last_sync_error = case when status = 'success' then null else error end,
      last_sync_records_count = records,
      consecutive_failures = case when status = 'success' then 0 else site.consecutive_failures + 1 end
  where site.id = site_id;

  if not found then
    raise exception 'there is no site % that the caller may change', site_id using errcode = 'no_data_found';
  end if;
end
$function$;
comment on function public.update_site_sync_status(bigint, text, text, integer) is 'Records how reading a site went; anything but a success is one more failure in a row.';
revoke all on routine public.update_site_sync_status(bigint, text, text, integer) from public, anon, authenticated, service_role;
grant all on routine public.update_site_sync_status(bigint, text, text, integer) to service_role;

-- function public.update_updated_at_column()
CREATE OR REPLACE FUNCTION public.update_updated_at_column()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.updated_at := now();
  return new;
end
$function$;
comment on function public.update_updated_at_column() is 'Trigger function: stamps updated_at with the time of the transaction that changes the row.';
revoke all on routine public.update_updated_at_column() from public, anon, authenticated, service_role;

-- function public.validate_default_event_evidence(jsonb)
CREATE OR REPLACE FUNCTION public.validate_default_event_evidence(evidence jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select evidence is null or coalesce(
    jsonb_typeof(evidence) = 'object'
    and jsonb_typeof(evidence -> 'breach_period') = 'object'
    and evidence -> 'breach_period' ?& array['start', 'end']
    and jsonb_typeof(evidence -> 'aggregate_values') = 'object',
    false
  )
$function$;
comment on function public.validate_default_event_evidence(jsonb) is 'True for evidence with a breach_period of start and end and with aggregate_values; true when there is none.';
revoke all on routine public.validate_default_event_evidence(jsonb) from public, anon, authenticated, service_role;
grant all on routine public.validate_default_event_evidence(jsonb) to authenticated;
grant all on routine public.validate_default_event_evidence(jsonb) to service_role;

-- trigger clause_updated_at on public.clause
CREATE TRIGGER clause_updated_at BEFORE UPDATE ON public.clause FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger configuration_updated_at on public.configuration
CREATE TRIGGER configuration_updated_at BEFORE UPDATE ON public.configuration FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger contract_updated_at on public.contract
CREATE TRIGGER contract_updated_at BEFORE UPDATE ON public.contract FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger contract_pii_mapping_access on public.contract_pii_mapping
CREATE TRIGGER contract_pii_mapping_access BEFORE UPDATE OF accessed_at, accessed_by, access_count ON public.contract_pii_mapping FOR EACH ROW EXECUTE FUNCTION public.count_pii_access();

-- trigger default_event_evidence_sealed on public.default_event
CREATE TRIGGER default_event_evidence_sealed BEFORE UPDATE OF evidence, evidence_archived_at ON public.default_event FOR EACH ROW EXECUTE FUNCTION public.seal_default_event_evidence();

-- trigger default_event_updated_at on public.default_event
CREATE TRIGGER default_event_updated_at BEFORE UPDATE ON public.default_event FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger event_updated_at on public.event
CREATE TRIGGER event_updated_at BEFORE UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger ingestion_log_end on public.ingestion_log
CREATE TRIGGER ingestion_log_end BEFORE UPDATE OF ingestion_status ON public.ingestion_log FOR EACH ROW EXECUTE FUNCTION public.stamp_ingestion_end();

-- trigger integration_credential_updated_at on public.integration_credential
CREATE TRIGGER integration_credential_updated_at BEFORE UPDATE ON public.integration_credential FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger integration_site_updated_at on public.integration_site
CREATE TRIGGER integration_site_updated_at BEFORE UPDATE ON public.integration_site FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger role_updated_at on public.role
CREATE TRIGGER role_updated_at BEFORE UPDATE ON public.role FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger rule_output_updated_at on public.rule_output
CREATE TRIGGER rule_output_updated_at BEFORE UPDATE ON public.rule_output FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- policy asset_delete_admin on public.asset
create policy asset_delete_admin on public.asset
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))));

-- policy asset_insert_admin on public.asset
create policy asset_insert_admin on public.asset
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))));

-- policy asset_select_member on public.asset
create policy asset_select_member on public.asset
  for select to authenticated
  using ((project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))));

-- policy asset_service_role_all on public.asset
create policy asset_service_role_all on public.asset
  for all to service_role
  using (true)
  with check (true);

-- policy asset_update_admin on public.asset
create policy asset_update_admin on public.asset
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))));

-- policy asset_type_select_signed_in on public.asset_type
create policy asset_type_select_signed_in on public.asset_type
  for select to authenticated
  using (true);

-- policy asset_type_service_role_all on public.asset_type
create policy asset_type_service_role_all on public.asset_type
  for all to service_role
  using (true)
  with check (true);

-- policy billing_period_select_signed_in on public.billing_period
create policy billing_period_select_signed_in on public.billing_period
  for select to authenticated
  using (true);

-- policy billing_period_service_role_all on public.billing_period
create policy billing_period_service_role_all on public.billing_period
  for all to service_role
  using (true)
  with check (true);

-- policy clause_delete_admin on public.clause
create policy clause_delete_admin on public.clause
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy clause_insert_admin on public.clause
create policy clause_insert_admin on public.clause
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((clause_responsibleparty_id IS NULL) OR (clause_responsibleparty_id = ANY (ARRAY( SELECT public.own_responsible_party_ids() AS own_responsible_party_ids))))));

-- policy clause_select_member on public.clause
create policy clause_select_member on public.clause
  for select to authenticated
  using (((COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy clause_service_role_all on public.clause
create policy clause_service_role_all on public.clause
  for all to service_role
  using (true)
  with check (true);

-- policy clause_update_admin on public.clause
create policy clause_update_admin on public.clause
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((clause_responsibleparty_id IS NULL) OR (clause_responsibleparty_id = ANY (ARRAY( SELECT public.own_responsible_party_ids() AS own_responsible_party_ids))))));

-- policy clause_category_select_signed_in on public.clause_category
create policy clause_category_select_signed_in on public.clause_category
  for select to authenticated
  using (true);

-- policy clause_category_service_role_all on public.clause_category
create policy clause_category_service_role_all on public.clause_category
  for all to service_role
  using (true)
  with check (true);

-- policy clause_responsibleparty_select_member on public.clause_responsibleparty
create policy clause_responsibleparty_select_member on public.clause_responsibleparty
  for select to authenticated
  using ((id = ANY (ARRAY( SELECT public.own_responsible_party_ids() AS own_responsible_party_ids))));

-- policy clause_responsibleparty_service_role_all on public.clause_responsibleparty
create policy clause_responsibleparty_service_role_all on public.clause_responsibleparty
  for all to service_role
  using (true)
  with check (true);

-- policy clause_tariff_delete_admin on public.clause_tariff
create policy clause_tariff_delete_admin on public.clause_tariff
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy clause_tariff_insert_admin on public.clause_tariff
create policy clause_tariff_insert_admin on public.clause_tariff
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy clause_tariff_select_member on public.clause_tariff
create policy clause_tariff_select_member on public.clause_tariff
  for select to authenticated
  using (((COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy clause_tariff_service_role_all on public.clause_tariff
create policy clause_tariff_service_role_all on public.clause_tariff
  for all to service_role
  using (true)
  with check (true);

-- policy clause_tariff_update_admin on public.clause_tariff
create policy clause_tariff_update_admin on public.clause_tariff
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy clause_type_select_signed_in on public.clause_type
create policy clause_type_select_signed_in on public.clause_type
  for select to authenticated
  using (true);

-- policy clause_type_service_role_all on public.clause_type
create policy clause_type_service_role_all on public.clause_type
  for all to service_role
  using (true)
  with check (true);

-- policy configuration_select_signed_in on public.configuration
create policy configuration_select_signed_in on public.configuration
  for select to authenticated
  using (true);

-- policy configuration_service_role_all on public.configuration
create policy configuration_service_role_all on public.configuration
  for all to service_role
  using (true)
  with check (true);

-- policy contract_delete_admin on public.contract
create policy contract_delete_admin on public.contract
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))));

-- policy contract_insert_admin on public.contract
create policy contract_insert_admin on public.contract
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy contract_select_member on public.contract
create policy contract_select_member on public.contract
  for select to authenticated
  using (((COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))));

-- policy contract_service_role_all on public.contract
create policy contract_service_role_all on public.contract
  for all to service_role
  using (true)
  with check (true);

-- policy contract_update_admin on public.contract
create policy contract_update_admin on public.contract
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy contract_pii_mapping_select_admin on public.contract_pii_mapping
create policy contract_pii_mapping_select_admin on public.contract_pii_mapping
  for select to authenticated
  using (public.is_org_admin(public.get_contract_org_id(contract_id)));

-- policy contract_pii_mapping_service_role_all on public.contract_pii_mapping
create policy contract_pii_mapping_service_role_all on public.contract_pii_mapping
  for all to service_role
  using (true)
  with check (true);

-- policy contract_pii_mapping_update_admin on public.contract_pii_mapping
create policy contract_pii_mapping_update_admin on public.contract_pii_mapping
  for update to authenticated
  using (public.is_org_admin(public.get_contract_org_id(contract_id)))
  with check (public.is_org_admin(public.get_contract_org_id(contract_id)));

-- policy contract_status_select_signed_in on public.contract_status
create policy contract_status_select_signed_in on public.contract_status
  for select to authenticated
  using (true);

-- policy contract_status_service_role_all on public.contract_status
create policy contract_status_service_role_all on public.contract_status
  for all to service_role
  using (true)
  with check (true);

-- policy contract_type_select_signed_in on public.contract_type
create policy contract_type_select_signed_in on public.contract_type
  for select to authenticated
  using (true);

-- policy contract_type_service_role_all on public.contract_type
create policy contract_type_service_role_all on public.contract_type
  for all to service_role
  using (true)
  with check (true);

-- policy contractor_report_delete_admin on public.contractor_report
create policy contractor_report_delete_admin on public.contractor_report
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))));

-- policy contractor_report_insert_admin on public.contractor_report
create policy contractor_report_insert_admin on public.contractor_report
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy contractor_report_select_member on public.contractor_report
create policy contractor_report_select_member on public.contractor_report
  for select to authenticated
  using ((project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))));

-- policy contractor_report_service_role_all on public.contractor_report
create policy contractor_report_service_role_all on public.contractor_report
  for all to service_role
  using (true)
  with check (true);

-- policy contractor_report_update_admin on public.contractor_report
create policy contractor_report_update_admin on public.contractor_report
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy counterparty_delete_admin on public.counterparty
create policy counterparty_delete_admin on public.counterparty
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy counterparty_insert_admin on public.counterparty
create policy counterparty_insert_admin on public.counterparty
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy counterparty_select_member on public.counterparty
create policy counterparty_select_member on public.counterparty
  for select to authenticated
  using (((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))) OR (id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids)))));

-- policy counterparty_service_role_all on public.counterparty
create policy counterparty_service_role_all on public.counterparty
  for all to service_role
  using (true)
  with check (true);

-- policy counterparty_update_admin on public.counterparty
create policy counterparty_update_admin on public.counterparty
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy counterparty_type_select_signed_in on public.counterparty_type
create policy counterparty_type_select_signed_in on public.counterparty_type
  for select to authenticated
  using (true);

-- policy counterparty_type_service_role_all on public.counterparty_type
create policy counterparty_type_service_role_all on public.counterparty_type
  for all to service_role
  using (true)
  with check (true);

-- policy country_select_signed_in on public.country
create policy country_select_signed_in on public.country
  for select to authenticated
  using (true);

-- policy country_service_role_all on public.country
create policy country_service_role_all on public.country
  for all to service_role
  using (true)
  with check (true);

-- policy currency_select_signed_in on public.currency
create policy currency_select_signed_in on public.currency
  for select to authenticated
  using (true);

-- policy currency_service_role_all on public.currency
create policy currency_service_role_all on public.currency
  for all to service_role
  using (true)
  with check (true);

-- policy data_source_select_signed_in on public.data_source
create policy data_source_select_signed_in on public.data_source
  for select to authenticated
  using (true);

-- policy data_source_service_role_all on public.data_source
create policy data_source_service_role_all on public.data_source
  for all to service_role
  using (true)
  with check (true);

-- policy default_event_delete_admin on public.default_event
create policy default_event_delete_admin on public.default_event
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, contract_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy default_event_insert_admin on public.default_event
create policy default_event_insert_admin on public.default_event
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, contract_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((event_id IS NULL) OR (event_id IN ( SELECT event.id
   FROM public.event event)))));

-- policy default_event_select_member on public.default_event
create policy default_event_select_member on public.default_event
  for select to authenticated
  using (((COALESCE(organization_id, project_id, contract_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy default_event_service_role_all on public.default_event
create policy default_event_service_role_all on public.default_event
  for all to service_role
  using (true)
  with check (true);

-- policy default_event_update_admin on public.default_event
create policy default_event_update_admin on public.default_event
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, contract_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, contract_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((event_id IS NULL) OR (event_id IN ( SELECT event.id
   FROM public.event event)))));

-- policy default_event_type_select_signed_in on public.default_event_type
create policy default_event_type_select_signed_in on public.default_event_type
  for select to authenticated
  using (true);

-- policy default_event_type_service_role_all on public.default_event_type
create policy default_event_type_service_role_all on public.default_event_type
  for all to service_role
  using (true)
  with check (true);

-- policy event_delete_admin on public.event
create policy event_delete_admin on public.event
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))));

-- policy event_insert_admin on public.event
create policy event_insert_admin on public.event
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))));

-- policy event_select_member on public.event
create policy event_select_member on public.event
  for select to authenticated
  using (((COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))));

-- policy event_service_role_all on public.event
create policy event_service_role_all on public.event
  for all to service_role
  using (true)
  with check (true);

-- policy event_update_admin on public.event
create policy event_update_admin on public.event
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids))))));

-- policy event_type_select_signed_in on public.event_type
create policy event_type_select_signed_in on public.event_type
  for select to authenticated
  using (true);

-- policy event_type_service_role_all on public.event_type
create policy event_type_service_role_all on public.event_type
  for all to service_role
  using (true)
  with check (true);

-- policy expected_invoice_header_delete_admin on public.expected_invoice_header
create policy expected_invoice_header_delete_admin on public.expected_invoice_header
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy expected_invoice_header_insert_admin on public.expected_invoice_header
create policy expected_invoice_header_insert_admin on public.expected_invoice_header
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy expected_invoice_header_select_member on public.expected_invoice_header
create policy expected_invoice_header_select_member on public.expected_invoice_header
  for select to authenticated
  using (((COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy expected_invoice_header_service_role_all on public.expected_invoice_header
create policy expected_invoice_header_service_role_all on public.expected_invoice_header
  for all to service_role
  using (true)
  with check (true);

-- policy expected_invoice_header_update_admin on public.expected_invoice_header
create policy expected_invoice_header_update_admin on public.expected_invoice_header
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy expected_invoice_line_item_delete_admin on public.expected_invoice_line_item
create policy expected_invoice_line_item_delete_admin on public.expected_invoice_line_item
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))));

-- policy expected_invoice_line_item_insert_admin on public.expected_invoice_line_item
create policy expected_invoice_line_item_insert_admin on public.expected_invoice_line_item
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))));

-- policy expected_invoice_line_item_select_member on public.expected_invoice_line_item
create policy expected_invoice_line_item_select_member on public.expected_invoice_line_item
  for select to authenticated
  using ((expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header)));

-- policy expected_invoice_line_item_service_role_all on public.expected_invoice_line_item
create policy expected_invoice_line_item_service_role_all on public.expected_invoice_line_item
  for all to service_role
  using (true)
  with check (true);

-- policy expected_invoice_line_item_update_admin on public.expected_invoice_line_item
create policy expected_invoice_line_item_update_admin on public.expected_invoice_line_item
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))));

-- policy fault_delete_admin on public.fault
create policy fault_delete_admin on public.fault
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy fault_insert_admin on public.fault
create policy fault_insert_admin on public.fault
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy fault_select_member on public.fault
create policy fault_select_member on public.fault
  for select to authenticated
  using (((COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy fault_service_role_all on public.fault
create policy fault_service_role_all on public.fault
  for all to service_role
  using (true)
  with check (true);

-- policy fault_update_admin on public.fault
create policy fault_update_admin on public.fault
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy fault_type_select_signed_in on public.fault_type
create policy fault_type_select_signed_in on public.fault_type
  for select to authenticated
  using (true);

-- policy fault_type_service_role_all on public.fault_type
create policy fault_type_service_role_all on public.fault_type
  for all to service_role
  using (true)
  with check (true);

-- policy grid_event_select_signed_in on public.grid_event
create policy grid_event_select_signed_in on public.grid_event
  for select to authenticated
  using (true);

-- policy grid_event_service_role_all on public.grid_event
create policy grid_event_service_role_all on public.grid_event
  for all to service_role
  using (true)
  with check (true);

-- policy grid_event_type_select_signed_in on public.grid_event_type
create policy grid_event_type_select_signed_in on public.grid_event_type
  for select to authenticated
  using (true);

-- policy grid_event_type_service_role_all on public.grid_event_type
create policy grid_event_type_service_role_all on public.grid_event_type
  for all to service_role
  using (true)
  with check (true);

-- policy grid_operator_select_signed_in on public.grid_operator
create policy grid_operator_select_signed_in on public.grid_operator
  for select to authenticated
  using (true);

-- policy grid_operator_service_role_all on public.grid_operator
create policy grid_operator_service_role_all on public.grid_operator
  for all to service_role
  using (true)
  with check (true);

-- policy ingestion_log_select_member on public.ingestion_log
create policy ingestion_log_select_member on public.ingestion_log
  for select to authenticated
  using ((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))));

-- policy ingestion_log_service_role_all on public.ingestion_log
create policy ingestion_log_service_role_all on public.ingestion_log
  for all to service_role
  using (true)
  with check (true);

-- policy integration_credential_all_member on public.integration_credential
create policy integration_credential_all_member on public.integration_credential
  for all to authenticated
  using ((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))))
  with check ((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))));
comment on policy integration_credential_all_member on public.integration_credential is 'Members look after the accounts of their organization; the privileges leave out the secrets.';

-- policy integration_credential_service_role_all on public.integration_credential
create policy integration_credential_service_role_all on public.integration_credential
  for all to service_role
  using (true)
  with check (true);

-- policy integration_site_all_member on public.integration_site
create policy integration_site_all_member on public.integration_site
  for all to authenticated
  using ((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))))
  with check (((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))) AND (integration_credential_id IN ( SELECT credential.id
   FROM public.integration_credential credential)) AND ((project_id IS NULL) OR (project_id IN ( SELECT project.id
   FROM public.project project))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));
comment on policy integration_site_all_member on public.integration_site is 'Members look after the sites of their organization, and map them to its own projects and meters.';

-- policy integration_site_service_role_all on public.integration_site
create policy integration_site_service_role_all on public.integration_site
  for all to service_role
  using (true)
  with check (true);

-- policy invoice_comparison_delete_admin on public.invoice_comparison
create policy invoice_comparison_delete_admin on public.invoice_comparison
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(expected_invoice_header_id, received_invoice_header_id) IS NOT NULL) AND ((expected_invoice_header_id IS NULL) OR (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))) AND ((received_invoice_header_id IS NULL) OR (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header)))));

-- policy invoice_comparison_insert_admin on public.invoice_comparison
create policy invoice_comparison_insert_admin on public.invoice_comparison
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(expected_invoice_header_id, received_invoice_header_id) IS NOT NULL) AND ((expected_invoice_header_id IS NULL) OR (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))) AND ((received_invoice_header_id IS NULL) OR (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header)))));

-- policy invoice_comparison_select_member on public.invoice_comparison
create policy invoice_comparison_select_member on public.invoice_comparison
  for select to authenticated
  using (((COALESCE(expected_invoice_header_id, received_invoice_header_id) IS NOT NULL) AND ((expected_invoice_header_id IS NULL) OR (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))) AND ((received_invoice_header_id IS NULL) OR (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header)))));

-- policy invoice_comparison_service_role_all on public.invoice_comparison
create policy invoice_comparison_service_role_all on public.invoice_comparison
  for all to service_role
  using (true)
  with check (true);

-- policy invoice_comparison_update_admin on public.invoice_comparison
create policy invoice_comparison_update_admin on public.invoice_comparison
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(expected_invoice_header_id, received_invoice_header_id) IS NOT NULL) AND ((expected_invoice_header_id IS NULL) OR (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))) AND ((received_invoice_header_id IS NULL) OR (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(expected_invoice_header_id, received_invoice_header_id) IS NOT NULL) AND ((expected_invoice_header_id IS NULL) OR (expected_invoice_header_id IN ( SELECT expected_invoice_header.id
   FROM public.expected_invoice_header expected_invoice_header))) AND ((received_invoice_header_id IS NULL) OR (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header)))));

-- policy invoice_comparison_line_item_delete_admin on public.invoice_comparison_line_item
create policy invoice_comparison_line_item_delete_admin on public.invoice_comparison_line_item
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_comparison_id IN ( SELECT invoice_comparison.id
   FROM public.invoice_comparison invoice_comparison))));

-- policy invoice_comparison_line_item_insert_admin on public.invoice_comparison_line_item
create policy invoice_comparison_line_item_insert_admin on public.invoice_comparison_line_item
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_comparison_id IN ( SELECT invoice_comparison.id
   FROM public.invoice_comparison invoice_comparison)) AND ((expected_invoice_line_item_id IS NULL) OR (expected_invoice_line_item_id IN ( SELECT expected_invoice_line_item.id
   FROM public.expected_invoice_line_item expected_invoice_line_item))) AND ((received_invoice_line_item_id IS NULL) OR (received_invoice_line_item_id IN ( SELECT received_invoice_line_item.id
   FROM public.received_invoice_line_item received_invoice_line_item)))));

-- policy invoice_comparison_line_item_select_member on public.invoice_comparison_line_item
create policy invoice_comparison_line_item_select_member on public.invoice_comparison_line_item
  for select to authenticated
  using ((invoice_comparison_id IN ( SELECT invoice_comparison.id
   FROM public.invoice_comparison invoice_comparison)));

-- policy invoice_comparison_line_item_service_role_all on public.invoice_comparison_line_item
create policy invoice_comparison_line_item_service_role_all on public.invoice_comparison_line_item
  for all to service_role
  using (true)
  with check (true);

-- policy invoice_comparison_line_item_update_admin on public.invoice_comparison_line_item
create policy invoice_comparison_line_item_update_admin on public.invoice_comparison_line_item
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_comparison_id IN ( SELECT invoice_comparison.id
   FROM public.invoice_comparison invoice_comparison))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_comparison_id IN ( SELECT invoice_comparison.id
   FROM public.invoice_comparison invoice_comparison)) AND ((expected_invoice_line_item_id IS NULL) OR (expected_invoice_line_item_id IN ( SELECT expected_invoice_line_item.id
   FROM public.expected_invoice_line_item expected_invoice_line_item))) AND ((received_invoice_line_item_id IS NULL) OR (received_invoice_line_item_id IN ( SELECT received_invoice_line_item.id
   FROM public.received_invoice_line_item received_invoice_line_item)))));

-- policy invoice_header_delete_admin on public.invoice_header
create policy invoice_header_delete_admin on public.invoice_header
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy invoice_header_insert_admin on public.invoice_header
create policy invoice_header_insert_admin on public.invoice_header
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy invoice_header_select_member on public.invoice_header
create policy invoice_header_select_member on public.invoice_header
  for select to authenticated
  using (((COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy invoice_header_service_role_all on public.invoice_header
create policy invoice_header_service_role_all on public.invoice_header
  for all to service_role
  using (true)
  with check (true);

-- policy invoice_header_update_admin on public.invoice_header
create policy invoice_header_update_admin on public.invoice_header
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy invoice_line_item_delete_admin on public.invoice_line_item
create policy invoice_line_item_delete_admin on public.invoice_line_item
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_header_id IN ( SELECT invoice_header.id
   FROM public.invoice_header invoice_header))));

-- policy invoice_line_item_insert_admin on public.invoice_line_item
create policy invoice_line_item_insert_admin on public.invoice_line_item
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_header_id IN ( SELECT invoice_header.id
   FROM public.invoice_header invoice_header)) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output))) AND ((clause_tariff_id IS NULL) OR (clause_tariff_id IN ( SELECT clause_tariff.id
   FROM public.clause_tariff clause_tariff))) AND ((meter_aggregate_id IS NULL) OR (meter_aggregate_id IN ( SELECT meter_aggregate.id
   FROM public.meter_aggregate meter_aggregate)))));

-- policy invoice_line_item_select_member on public.invoice_line_item
create policy invoice_line_item_select_member on public.invoice_line_item
  for select to authenticated
  using ((invoice_header_id IN ( SELECT invoice_header.id
   FROM public.invoice_header invoice_header)));

-- policy invoice_line_item_service_role_all on public.invoice_line_item
create policy invoice_line_item_service_role_all on public.invoice_line_item
  for all to service_role
  using (true)
  with check (true);

-- policy invoice_line_item_update_admin on public.invoice_line_item
create policy invoice_line_item_update_admin on public.invoice_line_item
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_header_id IN ( SELECT invoice_header.id
   FROM public.invoice_header invoice_header))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (invoice_header_id IN ( SELECT invoice_header.id
   FROM public.invoice_header invoice_header)) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output))) AND ((clause_tariff_id IS NULL) OR (clause_tariff_id IN ( SELECT clause_tariff.id
   FROM public.clause_tariff clause_tariff))) AND ((meter_aggregate_id IS NULL) OR (meter_aggregate_id IN ( SELECT meter_aggregate.id
   FROM public.meter_aggregate meter_aggregate)))));

-- policy invoice_line_item_type_select_signed_in on public.invoice_line_item_type
create policy invoice_line_item_type_select_signed_in on public.invoice_line_item_type
  for select to authenticated
  using (true);

-- policy invoice_line_item_type_service_role_all on public.invoice_line_item_type
create policy invoice_line_item_type_service_role_all on public.invoice_line_item_type
  for all to service_role
  using (true)
  with check (true);

-- policy market_price_select_signed_in on public.market_price
create policy market_price_select_signed_in on public.market_price
  for select to authenticated
  using (true);

-- policy market_price_service_role_all on public.market_price
create policy market_price_service_role_all on public.market_price
  for all to service_role
  using (true)
  with check (true);

-- policy market_price_type_select_signed_in on public.market_price_type
create policy market_price_type_select_signed_in on public.market_price_type
  for select to authenticated
  using (true);

-- policy market_price_type_service_role_all on public.market_price_type
create policy market_price_type_service_role_all on public.market_price_type
  for all to service_role
  using (true)
  with check (true);

-- policy meter_delete_admin on public.meter
create policy meter_delete_admin on public.meter
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy meter_insert_admin on public.meter
create policy meter_insert_admin on public.meter
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy meter_select_member on public.meter
create policy meter_select_member on public.meter
  for select to authenticated
  using (((COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy meter_service_role_all on public.meter
create policy meter_service_role_all on public.meter
  for all to service_role
  using (true)
  with check (true);

-- policy meter_update_admin on public.meter
create policy meter_update_admin on public.meter
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, asset_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((asset_id IS NULL) OR (asset_id IN ( SELECT asset.id
   FROM public.asset asset)))));

-- policy meter_aggregate_delete_admin on public.meter_aggregate
create policy meter_aggregate_delete_admin on public.meter_aggregate
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, meter_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));

-- policy meter_aggregate_insert_admin on public.meter_aggregate
create policy meter_aggregate_insert_admin on public.meter_aggregate
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, meter_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));

-- policy meter_aggregate_select_member on public.meter_aggregate
create policy meter_aggregate_select_member on public.meter_aggregate
  for select to authenticated
  using (((COALESCE(organization_id, meter_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));

-- policy meter_aggregate_service_role_all on public.meter_aggregate
create policy meter_aggregate_service_role_all on public.meter_aggregate
  for all to service_role
  using (true)
  with check (true);

-- policy meter_aggregate_update_admin on public.meter_aggregate
create policy meter_aggregate_update_admin on public.meter_aggregate
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, meter_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, meter_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));

-- policy meter_reading_delete_admin on public.meter_reading
create policy meter_reading_delete_admin on public.meter_reading
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy meter_reading_insert_admin on public.meter_reading
create policy meter_reading_insert_admin on public.meter_reading
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));

-- policy meter_reading_select_member on public.meter_reading
create policy meter_reading_select_member on public.meter_reading
  for select to authenticated
  using ((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))));

-- policy meter_reading_service_role_all on public.meter_reading
create policy meter_reading_service_role_all on public.meter_reading
  for all to service_role
  using (true)
  with check (true);

-- policy meter_reading_update_admin on public.meter_reading
create policy meter_reading_update_admin on public.meter_reading
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((meter_id IS NULL) OR (meter_id IN ( SELECT meter.id
   FROM public.meter meter)))));

-- policy meter_type_select_signed_in on public.meter_type
create policy meter_type_select_signed_in on public.meter_type
  for select to authenticated
  using (true);

-- policy meter_type_service_role_all on public.meter_type
create policy meter_type_service_role_all on public.meter_type
  for all to service_role
  using (true)
  with check (true);

-- policy notification_delete_admin on public.notification
create policy notification_delete_admin on public.notification
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, default_event_id, rule_output_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output)))));

-- policy notification_insert_admin on public.notification
create policy notification_insert_admin on public.notification
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, default_event_id, rule_output_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output)))));

-- policy notification_select_member on public.notification
create policy notification_select_member on public.notification
  for select to authenticated
  using (((COALESCE(organization_id, project_id, default_event_id, rule_output_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output)))));

-- policy notification_service_role_all on public.notification
create policy notification_service_role_all on public.notification
  for all to service_role
  using (true)
  with check (true);

-- policy notification_update_admin on public.notification
create policy notification_update_admin on public.notification
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, default_event_id, rule_output_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(organization_id, project_id, default_event_id, rule_output_id) IS NOT NULL) AND ((organization_id IS NULL) OR (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((rule_output_id IS NULL) OR (rule_output_id IN ( SELECT rule_output.id
   FROM public.rule_output rule_output)))));

-- policy notification_type_select_signed_in on public.notification_type
create policy notification_type_select_signed_in on public.notification_type
  for select to authenticated
  using (true);

-- policy notification_type_service_role_all on public.notification_type
create policy notification_type_service_role_all on public.notification_type
  for all to service_role
  using (true)
  with check (true);

-- policy organization_select_member on public.organization
create policy organization_select_member on public.organization
  for select to authenticated
  using ((id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))));

-- policy organization_service_role_all on public.organization
create policy organization_service_role_all on public.organization
  for all to service_role
  using (true)
  with check (true);

-- policy project_delete_admin on public.project
create policy project_delete_admin on public.project
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy project_insert_admin on public.project
create policy project_insert_admin on public.project
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy project_select_member on public.project
create policy project_select_member on public.project
  for select to authenticated
  using ((organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))));

-- policy project_service_role_all on public.project
create policy project_service_role_all on public.project
  for all to service_role
  using (true)
  with check (true);

-- policy project_update_admin on public.project
create policy project_update_admin on public.project
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids)))));

-- policy received_invoice_header_delete_admin on public.received_invoice_header
create policy received_invoice_header_delete_admin on public.received_invoice_header
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy received_invoice_header_insert_admin on public.received_invoice_header
create policy received_invoice_header_insert_admin on public.received_invoice_header
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy received_invoice_header_select_member on public.received_invoice_header
create policy received_invoice_header_select_member on public.received_invoice_header
  for select to authenticated
  using (((COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))));

-- policy received_invoice_header_service_role_all on public.received_invoice_header
create policy received_invoice_header_service_role_all on public.received_invoice_header
  for all to service_role
  using (true)
  with check (true);

-- policy received_invoice_header_update_admin on public.received_invoice_header
create policy received_invoice_header_update_admin on public.received_invoice_header
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids))))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, contract_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((contract_id IS NULL) OR (contract_id = ANY (ARRAY( SELECT public.own_contract_ids() AS own_contract_ids)))) AND ((counterparty_id IS NULL) OR (counterparty_id = ANY (ARRAY( SELECT public.own_counterparty_ids() AS own_counterparty_ids))))));

-- policy received_invoice_line_item_delete_admin on public.received_invoice_line_item
create policy received_invoice_line_item_delete_admin on public.received_invoice_line_item
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header))));

-- policy received_invoice_line_item_insert_admin on public.received_invoice_line_item
create policy received_invoice_line_item_insert_admin on public.received_invoice_line_item
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header))));

-- policy received_invoice_line_item_select_member on public.received_invoice_line_item
create policy received_invoice_line_item_select_member on public.received_invoice_line_item
  for select to authenticated
  using ((received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header)));

-- policy received_invoice_line_item_service_role_all on public.received_invoice_line_item
create policy received_invoice_line_item_service_role_all on public.received_invoice_line_item
  for all to service_role
  using (true)
  with check (true);

-- policy received_invoice_line_item_update_admin on public.received_invoice_line_item
create policy received_invoice_line_item_update_admin on public.received_invoice_line_item
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (received_invoice_header_id IN ( SELECT received_invoice_header.id
   FROM public.received_invoice_header received_invoice_header))));

-- policy regulatory_fee_select_signed_in on public.regulatory_fee
create policy regulatory_fee_select_signed_in on public.regulatory_fee
  for select to authenticated
  using (true);

-- policy regulatory_fee_service_role_all on public.regulatory_fee
create policy regulatory_fee_service_role_all on public.regulatory_fee
  for all to service_role
  using (true)
  with check (true);

-- policy regulatory_fee_type_select_signed_in on public.regulatory_fee_type
create policy regulatory_fee_type_select_signed_in on public.regulatory_fee_type
  for select to authenticated
  using (true);

-- policy regulatory_fee_type_service_role_all on public.regulatory_fee_type
create policy regulatory_fee_type_service_role_all on public.regulatory_fee_type
  for all to service_role
  using (true)
  with check (true);

-- policy role_select_own_or_admin on public.role
create policy role_select_own_or_admin on public.role
  for select to authenticated
  using (((user_id = ( SELECT auth.uid() AS uid)) OR (( SELECT public.is_organization_admin() AS is_organization_admin) AND (organization_id = ANY (ARRAY( SELECT public.own_organization_ids() AS own_organization_ids))))));

-- policy role_service_role_all on public.role
create policy role_service_role_all on public.role
  for all to service_role
  using (true)
  with check (true);

-- policy rule_output_delete_admin on public.rule_output
create policy rule_output_delete_admin on public.rule_output
  for delete to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, default_event_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event)))));

-- policy rule_output_insert_admin on public.rule_output
create policy rule_output_insert_admin on public.rule_output
  for insert to authenticated
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, default_event_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((clause_id IS NULL) OR (clause_id IN ( SELECT clause.id
   FROM public.clause clause)))));

-- policy rule_output_select_member on public.rule_output
create policy rule_output_select_member on public.rule_output
  for select to authenticated
  using (((COALESCE(project_id, default_event_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event)))));

-- policy rule_output_service_role_all on public.rule_output
create policy rule_output_service_role_all on public.rule_output
  for all to service_role
  using (true)
  with check (true);

-- policy rule_output_update_admin on public.rule_output
create policy rule_output_update_admin on public.rule_output
  for update to authenticated
  using ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, default_event_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event)))))
  with check ((( SELECT public.is_organization_admin() AS is_organization_admin) AND (COALESCE(project_id, default_event_id) IS NOT NULL) AND ((project_id IS NULL) OR (project_id = ANY (ARRAY( SELECT public.own_project_ids() AS own_project_ids)))) AND ((default_event_id IS NULL) OR (default_event_id IN ( SELECT default_event.id
   FROM public.default_event default_event))) AND ((clause_id IS NULL) OR (clause_id IN ( SELECT clause.id
   FROM public.clause clause)))));

-- policy rule_output_type_select_signed_in on public.rule_output_type
create policy rule_output_type_select_signed_in on public.rule_output_type
  for select to authenticated
  using (true);

-- policy rule_output_type_service_role_all on public.rule_output_type
create policy rule_output_type_service_role_all on public.rule_output_type
  for all to service_role
  using (true)
  with check (true);

-- policy tariff_type_select_signed_in on public.tariff_type
create policy tariff_type_select_signed_in on public.tariff_type
  for select to authenticated
  using (true);

-- policy tariff_type_service_role_all on public.tariff_type
create policy tariff_type_service_role_all on public.tariff_type
  for all to service_role
  using (true)
  with check (true);

-- policy vendor_select_signed_in on public.vendor
create policy vendor_select_signed_in on public.vendor
  for select to authenticated
  using (true);

-- policy vendor_service_role_all on public.vendor
create policy vendor_service_role_all on public.vendor
  for all to service_role
  using (true)
  with check (true);

-- policy weather_data_select_signed_in on public.weather_data
create policy weather_data_select_signed_in on public.weather_data
  for select to authenticated
  using (true);

-- policy weather_data_service_role_all on public.weather_data
create policy weather_data_service_role_all on public.weather_data
  for all to service_role
  using (true)
  with check (true);

-- policy weather_data_type_select_signed_in on public.weather_data_type
create policy weather_data_type_select_signed_in on public.weather_data_type
  for select to authenticated
  using (true);

-- policy weather_data_type_service_role_all on public.weather_data_type
create policy weather_data_type_service_role_all on public.weather_data_type
  for all to service_role
  using (true)
  with check (true);

commit;
