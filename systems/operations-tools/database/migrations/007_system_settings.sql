-- System settings: which AI is asked, and where.

create table if not exists public.system_settings (
  key         varchar     not null,
  value       varchar     not null,
  description varchar,
  "updatedAt" timestamptz not null default now(),
  constraint system_settings_pkey      primary key (key),
  constraint system_settings_key_check check (key ~ '^[a-z][a-z0-9_]*$'),
  -- A key in clear would be readable by every administrator and in every backup.
  constraint system_settings_secret_check check (
    key <> 'openrouter_key'
    or value = ''
    or value ~ '^enc:v1:[A-Za-z0-9+/_=-]+:[A-Za-z0-9+/_=-]+:[A-Za-z0-9+/_=-]+$'
  )
);

comment on table public.system_settings is 'Settings that administrators change while the application runs.';
comment on column public.system_settings.key is
  'Name of the setting: ai_provider, ai_host, llm_model, embedding_model, openrouter_key.';
comment on column public.system_settings.value is
  'Its value. That of openrouter_key is empty or encrypted: enc:v1: and initial vector, tag and ciphertext.';
comment on column public.system_settings.description is 'What the setting does.';
comment on column public.system_settings."updatedAt" is 'When the setting last changed; kept by a trigger.';

alter table public.system_settings enable row level security;
grant all on table public.system_settings to service_role;

drop trigger if exists system_settings_updated_at on public.system_settings;
create trigger system_settings_updated_at
  before update on public.system_settings
  for each row execute function public.set_updated_at();
