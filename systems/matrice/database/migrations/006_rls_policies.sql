-- Who may do what: the functions that policies ask, then for every table its policies and the privileges they need.

create or replace function public.is_admin()
returns boolean
language sql
stable
set search_path = ''
as $$
  select auth.uid() is not null and coalesce(auth.jwt() #>> '{app_metadata,role}' = 'admin', false)
$$;

comment on function public.is_admin() is
  'True when the token names an account and carries the role admin in app_metadata, which only the back end can write.';

-- Security definer: a policy on user_projects that read user_projects itself would recurse without end.
create or replace function public.my_project_ids(least_role text default 'viewer')
returns setof uuid
language sql
stable
security definer
rows 20
set search_path = ''
as $$
  select membership.project_id
  from public.user_projects as membership
  where membership.user_id = auth.uid()
    and (
      least_role = 'viewer'
      or membership.role = 'owner'
      or (least_role = 'member' and membership.role = 'member')
    )
$$;

comment on function public.my_project_ids(text) is
  'Projects in which the caller is at least viewer, member or owner.';

revoke all on function public.is_admin(), public.my_project_ids(text)
  from public, anon, authenticated, service_role;
grant execute on function public.is_admin(), public.my_project_ids(text) to authenticated, service_role;

-- A platform may hand every new table to everyone; what callers need is granted with the policies below.
revoke all on
  public.pillar_definitions, public.projects, public.pillars, public.user_projects, public.context_sources,
  public.source_chunks, public.chunk_embeddings, public.insights, public.workflow_runs, public.workflow_steps
  from public, anon, authenticated;

-- The back end: everything, everywhere.

do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'pillar_definitions', 'projects', 'pillars', 'user_projects', 'context_sources',
    'source_chunks', 'chunk_embeddings', 'insights', 'workflow_runs', 'workflow_steps'
  ]
  loop
    execute format('drop policy if exists %I on public.%I', table_name || '_service_role_all', table_name);
    execute format(
      'create policy %I on public.%I for all to service_role using (true) with check (true)',
      table_name || '_service_role_all', table_name
    );
  end loop;
end
$$;

-- The method: everyone who is signed in may read what the pillars are.

drop policy if exists pillar_definitions_select_signed_in on public.pillar_definitions;
create policy pillar_definitions_select_signed_in on public.pillar_definitions
  for select to authenticated
  using (true);

grant select on public.pillar_definitions to authenticated;

-- Projects: members read, owners change, anyone who is signed in begins one.

drop policy if exists "Users can view their projects" on public.projects;
create policy "Users can view their projects" on public.projects
  for select to authenticated
  using (
    id in (select membership.project_id from public.user_projects as membership where membership.user_id = (select auth.uid()))
    or (created_by = (select auth.uid()) and created_at = now())
    or (select public.is_admin())
  );

comment on policy "Users can view their projects" on public.projects is
  'Members, and administrators. Who makes a project reads it back in the same transaction, before the membership can be seen.';

drop policy if exists projects_insert_as_oneself on public.projects;
create policy projects_insert_as_oneself on public.projects
  for insert to authenticated
  with check (created_by = (select auth.uid()));

drop policy if exists projects_update_owner_or_admin on public.projects;
create policy projects_update_owner_or_admin on public.projects
  for update to authenticated
  using (id in (select public.my_project_ids('owner')) or (select public.is_admin()))
  with check (id in (select public.my_project_ids('owner')) or (select public.is_admin()));

drop policy if exists projects_delete_owner_or_admin on public.projects;
create policy projects_delete_owner_or_admin on public.projects
  for delete to authenticated
  using (id in (select public.my_project_ids('owner')) or (select public.is_admin()));

-- Without current_phase: the gate of move_to_phase() would be walked around.
grant select, delete on public.projects to authenticated;
grant insert (id, name, description, domain, settings) on public.projects to authenticated;
grant update (name, description, domain, settings) on public.projects to authenticated;

-- Memberships: seen by those they concern, managed by owners; anyone may leave.

drop policy if exists user_projects_select_fellow on public.user_projects;
create policy user_projects_select_fellow on public.user_projects
  for select to authenticated
  using (
    user_id = (select auth.uid())
    or project_id in (select public.my_project_ids())
    or (select public.is_admin())
  );

drop policy if exists user_projects_insert_owner_or_admin on public.user_projects;
create policy user_projects_insert_owner_or_admin on public.user_projects
  for insert to authenticated
  with check (project_id in (select public.my_project_ids('owner')) or (select public.is_admin()));

drop policy if exists user_projects_update_owner_or_admin on public.user_projects;
create policy user_projects_update_owner_or_admin on public.user_projects
  for update to authenticated
  using (project_id in (select public.my_project_ids('owner')) or (select public.is_admin()))
  with check (project_id in (select public.my_project_ids('owner')) or (select public.is_admin()));

drop policy if exists user_projects_delete_owner_or_own on public.user_projects;
create policy user_projects_delete_owner_or_own on public.user_projects
  for delete to authenticated
  using (
    user_id = (select auth.uid())
    or project_id in (select public.my_project_ids('owner'))
    or (select public.is_admin())
  );

grant select, delete on public.user_projects to authenticated;
grant insert (user_id, project_id, role) on public.user_projects to authenticated;
grant update (role) on public.user_projects to authenticated;

-- Pillars: members write, viewers read; the version is a trigger's.

drop policy if exists pillars_select_member on public.pillars;
create policy pillars_select_member on public.pillars
  for select to authenticated
  using (project_id in (select public.my_project_ids()) or (select public.is_admin()));

drop policy if exists pillars_insert_writer on public.pillars;
create policy pillars_insert_writer on public.pillars
  for insert to authenticated
  with check (project_id in (select public.my_project_ids('member')) or (select public.is_admin()));

drop policy if exists pillars_update_writer on public.pillars;
create policy pillars_update_writer on public.pillars
  for update to authenticated
  using (project_id in (select public.my_project_ids('member')) or (select public.is_admin()))
  with check (project_id in (select public.my_project_ids('member')) or (select public.is_admin()));

drop policy if exists pillars_delete_admin on public.pillars;
create policy pillars_delete_admin on public.pillars
  for delete to authenticated
  using ((select public.is_admin()));

grant select, delete on public.pillars to authenticated;
grant insert (id, project_id, code, name, content, metadata) on public.pillars to authenticated;
grant update (name, content, metadata) on public.pillars to authenticated;

-- Sources: members add and describe them; what processing finds out is the back end's.

drop policy if exists context_sources_select_member on public.context_sources;
create policy context_sources_select_member on public.context_sources
  for select to authenticated
  using (project_id in (select public.my_project_ids()) or (select public.is_admin()));

drop policy if exists context_sources_insert_writer on public.context_sources;
create policy context_sources_insert_writer on public.context_sources
  for insert to authenticated
  with check (project_id in (select public.my_project_ids('member')) or (select public.is_admin()));

drop policy if exists context_sources_update_writer on public.context_sources;
create policy context_sources_update_writer on public.context_sources
  for update to authenticated
  using (project_id in (select public.my_project_ids('member')) or (select public.is_admin()))
  with check (project_id in (select public.my_project_ids('member')) or (select public.is_admin()));

drop policy if exists context_sources_delete_creator_or_owner on public.context_sources;
create policy context_sources_delete_creator_or_owner on public.context_sources
  for delete to authenticated
  using (
    project_id in (select public.my_project_ids('owner'))
    or (created_by = (select auth.uid()) and project_id in (select public.my_project_ids('member')))
    or (select public.is_admin())
  );

grant select, delete on public.context_sources to authenticated;
grant insert (id, project_id, type, name, storage_path, raw_metadata, content_hash) on public.context_sources to authenticated;
grant update (name, storage_path, raw_metadata) on public.context_sources to authenticated;

-- Chunks and embeddings: as their source; only the back end writes them.

drop policy if exists source_chunks_select_member on public.source_chunks;
create policy source_chunks_select_member on public.source_chunks
  for select to authenticated
  using (
    source_id in (
      select source.id
      from public.context_sources as source
      where source.project_id in (select public.my_project_ids())
    )
    or (select public.is_admin())
  );

drop policy if exists chunk_embeddings_select_member on public.chunk_embeddings;
create policy chunk_embeddings_select_member on public.chunk_embeddings
  for select to authenticated
  using (
    (select public.is_admin())
    or exists (select from public.source_chunks as chunk where chunk.id = chunk_embeddings.chunk_id)
  );

comment on policy chunk_embeddings_select_member on public.chunk_embeddings is
  'Whoever may read a chunk may read its vector; the policy of source_chunks is part of the question.';

grant select on public.source_chunks, public.chunk_embeddings to authenticated;

-- Insights: members add them, writers and owners correct them, nobody but administrators deletes them.

drop policy if exists insights_select_member on public.insights;
create policy insights_select_member on public.insights
  for select to authenticated
  using (project_id in (select public.my_project_ids()) or (select public.is_admin()));

drop policy if exists insights_insert_writer on public.insights;
create policy insights_insert_writer on public.insights
  for insert to authenticated
  with check (project_id in (select public.my_project_ids('member')) or (select public.is_admin()));

drop policy if exists insights_update_creator_or_owner on public.insights;
create policy insights_update_creator_or_owner on public.insights
  for update to authenticated
  using (
    project_id in (select public.my_project_ids('owner'))
    or (created_by = (select auth.uid()) and project_id in (select public.my_project_ids('member')))
    or (select public.is_admin())
  )
  with check (
    project_id in (select public.my_project_ids('owner'))
    or (created_by = (select auth.uid()) and project_id in (select public.my_project_ids('member')))
    or (select public.is_admin())
  );

drop policy if exists insights_delete_admin on public.insights;
create policy insights_delete_admin on public.insights
  for delete to authenticated
  using ((select public.is_admin()));

grant select, delete on public.insights to authenticated;
grant insert (id, project_id, source_id, type, title, content, confidence, tags) on public.insights to authenticated;
grant update (source_id, type, title, content, confidence, tags, status) on public.insights to authenticated;

-- Runs and steps: members look, the back end writes; runs without a project are the administrators'.

drop policy if exists workflow_runs_select_member on public.workflow_runs;
create policy workflow_runs_select_member on public.workflow_runs
  for select to authenticated
  using (project_id in (select public.my_project_ids()) or (select public.is_admin()));

drop policy if exists workflow_runs_delete_admin on public.workflow_runs;
create policy workflow_runs_delete_admin on public.workflow_runs
  for delete to authenticated
  using ((select public.is_admin()));

drop policy if exists workflow_steps_select_member on public.workflow_steps;
create policy workflow_steps_select_member on public.workflow_steps
  for select to authenticated
  using (
    run_id in (
      select run.id
      from public.workflow_runs as run
      where run.project_id in (select public.my_project_ids())
    )
    or (select public.is_admin())
  );

drop policy if exists workflow_steps_delete_admin on public.workflow_steps;
create policy workflow_steps_delete_admin on public.workflow_steps
  for delete to authenticated
  using ((select public.is_admin()));

grant select, delete on public.workflow_runs, public.workflow_steps to authenticated;
