-- Who a row belongs to, where v1.0 did not say; and accounts that are gone are members no more.

alter table public.counterparty
  add column if not exists organization_id bigint references public.organization (id);
comment on column public.counterparty.organization_id is
  'The organization that keeps it; without one, those see it whose contracts name it.';

-- A counterparty that the contracts of one organization name, and of no other, is that organization's.
update public.counterparty as counterparty
set organization_id = named.organization_id
from (
  select
    contract.counterparty_id,
    min(coalesce(contract.organization_id, project.organization_id)) as organization_id
  from public.contract as contract
  left join public.project as project on project.id = contract.project_id
  where contract.counterparty_id is not null
  group by contract.counterparty_id
  having count(distinct coalesce(contract.organization_id, project.organization_id)) = 1
    and count(*) filter (where project.organization_id <> contract.organization_id) = 0
) as named
where named.counterparty_id = counterparty.id
  and counterparty.organization_id is null;

do $$
begin
  if not exists (
    select from pg_catalog.pg_constraint
    where conrelid = 'public.role'::regclass and conname = 'role_user_id_fkey'
  ) then
    alter table public.role
      add constraint role_user_id_fkey foreign key (user_id) references auth.users (id) on delete cascade;
  end if;
end
$$;
