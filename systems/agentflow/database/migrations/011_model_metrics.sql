-- Model metrics: one row per call to a language model.

create table if not exists public.model_metrics (
  id                uuid                not null default gen_random_uuid(),
  model_name        text                not null,
  task_type         text,
  tokens_in         integer             not null default 0,
  tokens_out        integer             not null default 0,
  latency_ms        integer,
  status            public.model_status not null default 'processing',
  error_message     text,
  request_timestamp timestamptz         not null default now(),
  metadata          jsonb               not null default '{}',
  constraint model_metrics_pkey             primary key (id),
  constraint model_metrics_tokens_in_check  check (tokens_in >= 0),
  constraint model_metrics_tokens_out_check check (tokens_out >= 0),
  constraint model_metrics_latency_ms_check check (latency_ms >= 0),
  constraint model_metrics_metadata_check   check (jsonb_typeof(metadata) = 'object')
);

create index if not exists model_metrics_model_name_request_timestamp_idx on public.model_metrics (model_name, request_timestamp desc);
create index if not exists model_metrics_metadata_idx                     on public.model_metrics using gin (metadata);
create index if not exists model_metrics_model_name_idx                   on public.model_metrics (model_name);
create index if not exists model_metrics_task_type_idx                    on public.model_metrics (task_type);
create index if not exists model_metrics_status_idx                       on public.model_metrics (status);

comment on table public.model_metrics is 'Calls to language models: what they cost in tokens and time, and how they ended.';
comment on column public.model_metrics.id is 'Identifies the call.';
comment on column public.model_metrics.model_name is 'The model that was called.';
comment on column public.model_metrics.task_type is 'What it was called for: chat, code, lead_qualification, service_recommendation or the name of a specialist agent.';
comment on column public.model_metrics.tokens_in is 'Tokens of the prompt.';
comment on column public.model_metrics.tokens_out is 'Tokens of the answer.';
comment on column public.model_metrics.latency_ms is 'Milliseconds until the answer was complete; empty while it is awaited.';
comment on column public.model_metrics.status is 'success, error, or processing while the answer is awaited.';
comment on column public.model_metrics.error_message is 'What went wrong, when it did.';
comment on column public.model_metrics.request_timestamp is 'When the model was called.';
comment on column public.model_metrics.metadata is 'Anything else about the call, always a JSON object.';

alter table public.model_metrics enable row level security;
grant all on table public.model_metrics to service_role;
