-- Extensions, enumerated types and the shared updated_at trigger function that every later file builds on.

create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists pgcrypto with schema extensions;

grant usage on schema public to anon, authenticated, service_role;

do $$
begin
  create type public.status_enum as enum ('active', 'inactive', 'pending', 'completed', 'failed', 'cancelled');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.model_status as enum ('success', 'error', 'processing');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.lead_status as enum ('received', 'contacted', 'qualified', 'converted', 'lost');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.workflow_status as enum ('pending', 'running', 'completed', 'failed', 'cancelled');
exception
  when duplicate_object then null;
end
$$;

comment on type public.status_enum is
  'General life cycle states. conversations.status is text and is held to the same words by a check constraint.';
comment on type public.model_status is
  'Outcome of one call to a language model: success, error, or processing while the answer is awaited.';
comment on type public.lead_status is
  'Where a lead stands in the funnel: received, contacted, qualified, then converted or lost.';
comment on type public.workflow_status is
  'States of a workflow run. workflow_executions.current_state is text and is held to the same words by a check constraint.';

create or replace function public.update_updated_at_column()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

comment on function public.update_updated_at_column() is
  'Trigger function: stamps updated_at with the time of the transaction that changes the row.';

revoke all on function public.update_updated_at_column() from public, anon, authenticated, service_role;
