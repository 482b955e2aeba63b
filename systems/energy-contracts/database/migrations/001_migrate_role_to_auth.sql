-- v1.1: memberships belong to accounts. A role says which account it is for, what that account may do, and whether it
-- still counts.

-- Memberships of v1.0 name nobody who could sign in, so they go. Only once: with user_id they are worth keeping.
do $$
begin
  if not exists (
    select from pg_catalog.pg_attribute
    where attrelid = 'public.role'::regclass and attname = 'user_id' and not attisdropped
  ) then
    truncate table public.role;
  end if;
end
$$;

alter table public.role
  add column if not exists user_id    uuid        not null constraint role_user_id_key unique,
  add column if not exists role_type  varchar(20) not null
    constraint role_role_type_check check (role_type in ('admin', 'staff')),
  add column if not exists is_active  boolean     not null default true,
  add column if not exists updated_at timestamptz not null default now();

comment on column public.role.user_id is 'The account; it has one membership at most.';
comment on column public.role.role_type is
  'admin: reads and changes what the organization has; staff: reads it.';
comment on column public.role.is_active is 'False ends what the membership allows and keeps its row.';
comment on column public.role.updated_at is 'When the row last changed.';

create index if not exists idx_role_user_id         on public.role (user_id);
create index if not exists idx_role_organization_id on public.role (organization_id);

-- Memberships are asked about by policies, also by those on role itself: as definer, or they would recurse.

create or replace function public.own_organization_ids()
returns setof bigint
language sql
stable
security definer
rows 1
set search_path = ''
as $$
  select membership.organization_id
  from public.role as membership
  where membership.user_id = (select auth.uid())
    and membership.is_active
    and membership.organization_id is not null
$$;

comment on function public.own_organization_ids() is 'The organization in which the caller is active; none for anybody else.';

create or replace function public.is_organization_admin()
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select from public.role as membership
    where membership.user_id = (select auth.uid())
      and membership.is_active
      and membership.role_type = 'admin'
      and membership.organization_id is not null
  )
$$;

comment on function public.is_organization_admin() is
  'True for active administrators of an organization: of the one in own_organization_ids, since an account has one membership.';

create or replace function public.is_org_member(organization_id bigint)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select from public.role as membership
    where membership.user_id = (select auth.uid())
      and membership.is_active
      and membership.organization_id = is_org_member.organization_id
  )
$$;

comment on function public.is_org_member(bigint) is 'True when the caller is active in this organization.';

create or replace function public.is_org_admin(organization_id bigint)
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select from public.role as membership
    where membership.user_id = (select auth.uid())
      and membership.is_active
      and membership.role_type = 'admin'
      and membership.organization_id = is_org_admin.organization_id
  )
$$;

comment on function public.is_org_admin(bigint) is 'True when the caller is an active administrator of this organization.';

revoke all on function public.own_organization_ids()  from public, anon, authenticated, service_role;
revoke all on function public.is_organization_admin() from public, anon, authenticated, service_role;
revoke all on function public.is_org_member(bigint)   from public, anon, authenticated, service_role;
revoke all on function public.is_org_admin(bigint)    from public, anon, authenticated, service_role;

grant execute on function public.own_organization_ids()  to authenticated, service_role;
grant execute on function public.is_organization_admin() to authenticated, service_role;
grant execute on function public.is_org_member(bigint)   to authenticated, service_role;
grant execute on function public.is_org_admin(bigint)    to authenticated, service_role;
