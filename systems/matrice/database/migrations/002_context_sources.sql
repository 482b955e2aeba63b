-- Source documents, the steps of their processing, and the chunks they are cut into.

create table if not exists public.context_sources (
  id                uuid        not null default gen_random_uuid(),
  project_id        uuid        not null,
  type              text        not null,
  name              text        not null,
  storage_path      text,
  status            text        not null default 'pending',
  raw_metadata      jsonb       not null default '{}',
  token_count       integer     not null default 0,
  content_hash      text,
  processed_at      timestamptz,
  status_changed_at timestamptz not null default now(),
  created_by        uuid                 default auth.uid(),
  created_at        timestamptz not null default now(),
  constraint context_sources_pkey               primary key (id),
  constraint context_sources_id_project_id_key  unique (id, project_id),
  constraint context_sources_project_id_fkey    foreign key (project_id) references public.projects (id) on delete cascade,
  constraint context_sources_created_by_fkey    foreign key (created_by) references auth.users (id) on delete set null,
  constraint context_sources_type_check         check (type in (
    'pdf', 'spreadsheet', 'api', 'database', 'file', 'pillar', 'screen_contract', 'knowledge', 'email', 'whatsapp'
  )),
  constraint context_sources_status_check       check (status in ('pending', 'processing', 'ready', 'error')),
  constraint context_sources_raw_metadata_check check (jsonb_typeof(raw_metadata) = 'object'),
  constraint context_sources_token_count_check  check (token_count >= 0),
  constraint context_sources_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
  -- Workers read files with every right: a path into another project would bring its file into this one.
  constraint context_sources_storage_path_check check (
    starts_with(storage_path, project_id::text || '/' || id::text || '/')
    and storage_path !~ '(^|/)[.]{1,2}(/|$)'
  )
);

create index if not exists idx_sources_project    on public.context_sources (project_id);
create index if not exists idx_sources_status     on public.context_sources (status);
create index if not exists idx_sources_created_by on public.context_sources (created_by);
create unique index if not exists idx_sources_content_hash
  on public.context_sources (project_id, content_hash)
  where content_hash is not null;

comment on table public.context_sources is 'Documents and feeds from which a project takes its context.';
comment on column public.context_sources.id is 'Identifies the source.';
comment on column public.context_sources.project_id is 'Project the source belongs to.';
comment on column public.context_sources.type is
  'pdf, spreadsheet, api, database, file, pillar, screen_contract, knowledge, email or whatsapp.';
comment on column public.context_sources.name is 'Name for people.';
comment on column public.context_sources.storage_path is 'Path in object storage: <project_id>/<id>/<file name>.';
comment on column public.context_sources.status is
  'pending, processing, then ready or error; from everywhere back to pending. A trigger allows no other way.';
comment on column public.context_sources.raw_metadata is
  'JSON object of what is known of the source: size, mimeType, url, sourceDate, and error {step, message, at}.';
comment on column public.context_sources.token_count is 'Tokens of all chunks, overlaps counted once.';
comment on column public.context_sources.content_hash is
  'SHA-256 of the bytes in hexadecimal; the same bytes come once into a project.';
comment on column public.context_sources.processed_at is 'When processing was completed; empty before.';
comment on column public.context_sources.status_changed_at is 'When the status last changed; kept by a trigger.';
comment on column public.context_sources.created_by is 'Account that added the source.';
comment on column public.context_sources.created_at is 'When the source was added.';

alter table public.context_sources enable row level security;
grant all on table public.context_sources to service_role;

create or replace function public.guard_source_status()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.status = old.status then
    return new;
  end if;
  if not (
    new.status = 'pending'
    or (old.status = 'pending' and new.status = 'processing')
    or (old.status = 'processing' and new.status in ('ready', 'error'))
  ) then
    raise exception 'a source does not go from % to %', old.status, new.status
      using errcode = 'check_violation', hint = 'pending, processing, then ready or error; back to pending from everywhere';
  end if;
  new.status_changed_at := now();
  if new.status = 'ready' then
    new.processed_at := coalesce(nullif(new.processed_at, old.processed_at), now());
  elsif new.status = 'pending' then
    new.processed_at := null;
    new.raw_metadata := new.raw_metadata - 'error';
  end if;
  return new;
end
$$;

comment on function public.guard_source_status() is
  'Trigger function: allows only the steps of processing, and keeps status_changed_at and processed_at.';

revoke all on function public.guard_source_status() from public, anon, authenticated, service_role;

drop trigger if exists context_sources_status on public.context_sources;
create trigger context_sources_status
  before update of status on public.context_sources
  for each row execute function public.guard_source_status();

create table if not exists public.source_chunks (
  id             uuid        not null default gen_random_uuid(),
  source_id      uuid        not null,
  chunk_index    integer     not null,
  content        text        not null,
  token_count    integer     not null default 0,
  metadata       jsonb       not null default '{}',
  created_at     timestamptz not null default now(),
  content_search tsvector    generated always as (to_tsvector('pg_catalog.simple', content)) stored,
  constraint source_chunks_pkey                      primary key (id),
  constraint source_chunks_source_id_chunk_index_key unique (source_id, chunk_index),
  constraint source_chunks_source_id_fkey            foreign key (source_id)
    references public.context_sources (id) on delete cascade,
  constraint source_chunks_chunk_index_check         check (chunk_index >= 0),
  constraint source_chunks_token_count_check         check (token_count >= 0),
  constraint source_chunks_metadata_check            check (jsonb_typeof(metadata) = 'object')
);

create index if not exists idx_chunks_source         on public.source_chunks (source_id);
create index if not exists idx_chunks_content_search on public.source_chunks using gin (content_search);

comment on table public.source_chunks is 'The pieces into which a source was cut, in their order.';
comment on column public.source_chunks.id is 'Identifies the chunk.';
comment on column public.source_chunks.source_id is 'Source the chunk was cut from.';
comment on column public.source_chunks.chunk_index is 'Place within the source, from 0.';
comment on column public.source_chunks.content is 'The text.';
comment on column public.source_chunks.token_count is 'Tokens of the text.';
comment on column public.source_chunks.metadata is
  'JSON object; known keys: page, pageEnd, section, charStart, charEnd, overlapTokens, sourceDate.';
comment on column public.source_chunks.created_at is 'When the chunk was made.';
comment on column public.source_chunks.content_search is
  'The words of the text for keyword search, without stemming since projects are in several languages.';

alter table public.source_chunks enable row level security;
grant all on table public.source_chunks to service_role;
