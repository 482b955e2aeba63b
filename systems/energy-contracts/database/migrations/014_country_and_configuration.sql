-- What reference data fills besides the look-ups: countries, and the settings of the application.

create table if not exists public.country (
  code       char(2)     primary key,
  name       varchar     not null,
  created_at timestamptz not null default now(),
  constraint country_code_check check (code ~ '^[A-Z]{2}$'),
  constraint country_name_key   unique (name)
);

comment on table public.country is 'Countries, for forms and checks; the columns named country hold what was written in a document.';
comment on column public.country.code is 'ISO 3166-1 alpha-2 code.';
comment on column public.country.name is 'Name in English.';
comment on column public.country.created_at is 'When the row was made.';

create table if not exists public.configuration (
  key         varchar(100) primary key,
  value       jsonb        not null,
  description varchar      not null,
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),
  constraint configuration_key_check check (key ~ '^[a-z0-9_]+(\.[a-z0-9_]+)*$')
);

comment on table public.configuration is
  'Settings of the application: intervals, retention, tolerances. Everybody who is signed in may read them: no secrets.';
comment on column public.configuration.key is 'Name of the setting, by topic: ingestion.batch_rows.';
comment on column public.configuration.value is 'The value as JSON.';
comment on column public.configuration.description is 'What it sets, and in which unit.';
comment on column public.configuration.created_at is 'When the row was made.';
comment on column public.configuration.updated_at is 'When the row last changed. Kept by a trigger.';

drop trigger if exists configuration_updated_at on public.configuration;
create trigger configuration_updated_at
  before update on public.configuration
  for each row execute function public.update_updated_at_column();
