-- The extension pgvector, and the embedding of each chunk by each model.

-- Asked before it is made: PostgreSQL's own words name a control file, and not what to do about it.
do $$
declare
  home text := (
    select namespace.nspname
    from pg_catalog.pg_extension as extension
    join pg_catalog.pg_namespace as namespace on namespace.oid = extension.extnamespace
    where extension.extname = 'vector'
  );
  version text := coalesce(
    (select extversion from pg_catalog.pg_extension where extname = 'vector'),
    (select default_version from pg_catalog.pg_available_extensions where name = 'vector')
  );
begin
  if home is null and not exists (select from pg_catalog.pg_available_extensions where name = 'vector') then
    raise exception 'this server does not have the extension vector (pgvector)'
      using
        errcode = 'feature_not_supported',
        hint = 'install the package postgresql-<version>-pgvector on the server, switch on "vector" under Database, Extensions, or leave out the URL: the embedded engine has it';
  elsif home <> 'extensions' then
    raise exception 'the extension vector is in the schema %, and is expected in extensions', home
      using errcode = 'feature_not_supported', hint = 'alter extension vector set schema extensions';
  elsif (split_part(version, '.', 1)::integer, split_part(version, '.', 2)::integer) < (0, 7) then
    raise exception 'the extension vector is of version %, and 0.7 or newer is needed', version
      using errcode = 'feature_not_supported', hint = 'install a newer pgvector, then: alter extension vector update';
  end if;

  begin
    create extension if not exists vector with schema extensions;
  exception
    when insufficient_privilege then
      raise exception 'this user may not make the extension vector'
        using
          errcode = 'insufficient_privilege',
          hint = 'let an administrator run: create extension vector with schema extensions; a hosted database has a switch for it under Extensions';
  end;
end
$$;

create table if not exists public.chunk_embeddings (
  id         uuid                    not null default gen_random_uuid(),
  chunk_id   uuid                    not null,
  embedding  extensions.vector(1536) not null,
  model      text                    not null default 'text-embedding-ada-002',
  created_at timestamptz             not null default now(),
  constraint chunk_embeddings_pkey               primary key (id),
  constraint chunk_embeddings_chunk_id_model_key unique (chunk_id, model),
  constraint chunk_embeddings_chunk_id_fkey      foreign key (chunk_id)
    references public.source_chunks (id) on delete cascade,
  -- A vector of zeros has no direction: its cosine to anything is NaN, which sorts above every similarity.
  constraint chunk_embeddings_embedding_check    check (extensions.vector_norm(embedding) > 0)
);

-- In the row itself: fetched from beside the table, in four pieces each, vectors take many times as long to compare.
alter table public.chunk_embeddings alter column embedding set storage plain;

create index if not exists idx_embeddings_vector on public.chunk_embeddings
  using ivfflat (embedding extensions.vector_cosine_ops) with (lists = 100);

-- Made on an empty table, the lists of ivfflat divide nothing: it then misses most neighbours. This one grows with the
-- rows, and half-precision makes it half as large; what it finds is compared again in full.
create index if not exists idx_embeddings_hnsw on public.chunk_embeddings
  using hnsw ((embedding::extensions.halfvec(1536)) extensions.halfvec_cosine_ops);

comment on table public.chunk_embeddings is 'Vectors of the chunks, one for each model that embedded them.';
comment on column public.chunk_embeddings.id is 'Identifies the embedding.';
comment on column public.chunk_embeddings.chunk_id is 'Chunk that was embedded.';
comment on column public.chunk_embeddings.embedding is
  'The vector; models with fewer than 1536 dimensions are filled up with zeros, which leaves the cosine as it is.';
comment on column public.chunk_embeddings.model is 'Model that made the vector. Vectors of different models are not comparable.';
comment on column public.chunk_embeddings.created_at is 'When the vector was made.';
comment on index public.idx_embeddings_vector is
  'Approximate search by cosine for queries of one''s own. Its lists are those of the rows it was built on: reindex after the first large load.';
comment on index public.idx_embeddings_hnsw is 'Approximate search by cosine, used by match_chunks.';

alter table public.chunk_embeddings enable row level security;
grant all on table public.chunk_embeddings to service_role;
