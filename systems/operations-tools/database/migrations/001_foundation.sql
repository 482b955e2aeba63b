-- The three enumerated types and the trigger function that stamps changes.

grant usage on schema public to anon, authenticated, service_role;

do $$
begin
  create type public."UserRole" as enum ('PENDING', 'USER', 'MANAGER', 'ADMIN');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public."RecordType" as enum ('TASK', 'FEEDBACK');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public."RecordCategory" as enum ('TOP_10', 'BOTTOM_10');
exception
  when duplicate_object then null;
end
$$;

-- The order of the words is the order of the rights: has_role() compares by it.
comment on type public."UserRole" is
  'What a person may do, each including the one before: PENDING nothing yet, USER read and rate, MANAGER projects and bonus windows, ADMIN everything.';
comment on type public."RecordType" is
  'TASK is a prompt or task that somebody wrote, FEEDBACK an evaluation of one by a person or a model.';
comment on type public."RecordCategory" is
  'TOP_10 for good and well aligned records, BOTTOM_10 for poor ones.';

create or replace function public.set_updated_at()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new."updatedAt" := now();
  return new;
end
$$;

comment on function public.set_updated_at() is
  'Trigger function: stamps "updatedAt" with the time of the transaction that changes the row.';

revoke all on function public.set_updated_at() from public, anon, authenticated, service_role;
