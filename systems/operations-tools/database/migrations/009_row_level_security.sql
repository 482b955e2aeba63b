-- Row-level security: who may do what with which rows, and the privileges that these policies need, no more.
-- Visitors who are not signed in have no right on anything. PENDING is nobody: every rule begins with USER.

-- A platform may hand every new table to everyone; what callers need is granted with the policies below.
revoke all on
  public.profiles, public.projects, public.ingest_jobs, public.analytics_jobs, public.data_records, public.likert_scores,
  public.system_settings, public.bonus_windows
  from public, anon, authenticated;

-- The back end: everything, everywhere.

drop policy if exists profiles_service_role_all on public.profiles;
create policy profiles_service_role_all on public.profiles
  for all to service_role using (true) with check (true);

drop policy if exists projects_service_role_all on public.projects;
create policy projects_service_role_all on public.projects
  for all to service_role using (true) with check (true);

drop policy if exists ingest_jobs_service_role_all on public.ingest_jobs;
create policy ingest_jobs_service_role_all on public.ingest_jobs
  for all to service_role using (true) with check (true);

drop policy if exists analytics_jobs_service_role_all on public.analytics_jobs;
create policy analytics_jobs_service_role_all on public.analytics_jobs
  for all to service_role using (true) with check (true);

drop policy if exists data_records_service_role_all on public.data_records;
create policy data_records_service_role_all on public.data_records
  for all to service_role using (true) with check (true);

drop policy if exists likert_scores_service_role_all on public.likert_scores;
create policy likert_scores_service_role_all on public.likert_scores
  for all to service_role using (true) with check (true);

drop policy if exists system_settings_service_role_all on public.system_settings;
create policy system_settings_service_role_all on public.system_settings
  for all to service_role using (true) with check (true);

drop policy if exists bonus_windows_service_role_all on public.bonus_windows;
create policy bonus_windows_service_role_all on public.bonus_windows
  for all to service_role using (true) with check (true);

-- Profiles: the own one; administrators see all and set roles, but not their own, so that one of them is always left.

drop policy if exists profiles_select_own_or_admin on public.profiles;
create policy profiles_select_own_or_admin on public.profiles
  for select to authenticated
  using (id = (select auth.uid()) or (select public.is_admin()));

drop policy if exists profiles_update_admin on public.profiles;
create policy profiles_update_admin on public.profiles
  for update to authenticated
  using ((select public.is_admin()) and id <> (select auth.uid()))
  with check ((select public.is_admin()) and id <> (select auth.uid()));

grant select on public.profiles to authenticated;
grant update (role, "mustResetPassword") on public.profiles to authenticated;

-- Projects: all may look; managers make their own and change and delete those; administrators all.

drop policy if exists projects_select_user on public.projects;
create policy projects_select_user on public.projects
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists projects_insert_manager on public.projects;
create policy projects_insert_manager on public.projects
  for insert to authenticated
  with check (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  );

drop policy if exists projects_update_own_or_admin on public.projects;
create policy projects_update_own_or_admin on public.projects
  for update to authenticated
  using (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  )
  with check (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  );

drop policy if exists projects_delete_own_or_admin on public.projects;
create policy projects_delete_own_or_admin on public.projects
  for delete to authenticated
  using (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  );

grant select, delete on public.projects to authenticated;
grant insert (id, name, "ownerId", guidelines, "guidelinesFileName") on public.projects to authenticated;
grant update (name, "ownerId", guidelines, "guidelinesFileName") on public.projects to authenticated;

-- Jobs: all may watch them; the back end runs them. What was uploaded is for its worker alone.

drop policy if exists ingest_jobs_select_user on public.ingest_jobs;
create policy ingest_jobs_select_user on public.ingest_jobs
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists analytics_jobs_select_user on public.analytics_jobs;
create policy analytics_jobs_select_user on public.analytics_jobs
  for select to authenticated
  using ((select public.has_role('USER')));

grant select (
  id, "projectId", type, status, "totalRecords", "savedCount", "skippedCount", "skippedDetails", error, options,
  "createdAt", "updatedAt"
) on public.ingest_jobs to authenticated;
grant select on public.analytics_jobs to authenticated;

-- Records: all may read; the owner of the project and administrators add, label, review and delete. Authors and dates
-- decide about a bonus, vectors and analyses come from the AI: the back end writes those.

drop policy if exists data_records_select_user on public.data_records;
create policy data_records_select_user on public.data_records
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists data_records_insert_owner_or_admin on public.data_records;
create policy data_records_insert_owner_or_admin on public.data_records
  for insert to authenticated
  with check (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  );

drop policy if exists data_records_update_owner_or_admin on public.data_records;
create policy data_records_update_owner_or_admin on public.data_records
  for update to authenticated
  using (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  )
  with check (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  );

drop policy if exists data_records_delete_owner_or_admin on public.data_records;
create policy data_records_delete_owner_or_admin on public.data_records
  for delete to authenticated
  using (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  );

grant select, delete on public.data_records to authenticated;
grant insert (id, "projectId", type, category, source, content, metadata) on public.data_records to authenticated;
grant update (category, content, metadata, "hasBeenReviewed", "isCategoryCorrect") on public.data_records to authenticated;

-- Ratings: all may read; everyone rates in the own name, once, and for good.

drop policy if exists likert_scores_select_user on public.likert_scores;
create policy likert_scores_select_user on public.likert_scores
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists likert_scores_insert_own on public.likert_scores;
create policy likert_scores_insert_own on public.likert_scores
  for insert to authenticated
  with check ((select public.has_role('USER')) and "userId" = (select auth.uid())::text);

grant select on public.likert_scores to authenticated;
grant insert (id, "recordId", "userId", "realismScore", "qualityScore") on public.likert_scores to authenticated;

-- Settings: administrators.

drop policy if exists system_settings_all_admin on public.system_settings;
create policy system_settings_all_admin on public.system_settings
  for all to authenticated
  using ((select public.is_admin()))
  with check ((select public.is_admin()));

grant select on public.system_settings to authenticated;
grant insert (key, value, description) on public.system_settings to authenticated;
grant update (value, description) on public.system_settings to authenticated;

-- Bonus windows: managers and administrators.

drop policy if exists bonus_windows_select_manager on public.bonus_windows;
create policy bonus_windows_select_manager on public.bonus_windows
  for select to authenticated
  using ((select public.has_role('MANAGER')));

drop policy if exists bonus_windows_insert_manager on public.bonus_windows;
create policy bonus_windows_insert_manager on public.bonus_windows
  for insert to authenticated
  with check ((select public.has_role('MANAGER')) and "createdBy" = (select auth.uid()));

drop policy if exists bonus_windows_update_manager on public.bonus_windows;
create policy bonus_windows_update_manager on public.bonus_windows
  for update to authenticated
  using ((select public.has_role('MANAGER')))
  with check ((select public.has_role('MANAGER')));

drop policy if exists bonus_windows_delete_manager on public.bonus_windows;
create policy bonus_windows_delete_manager on public.bonus_windows
  for delete to authenticated
  using ((select public.has_role('MANAGER')));

grant select, delete on public.bonus_windows to authenticated;
grant insert (
  id, name, "startTime", "endTime", "targetTaskCount", "targetFeedbackCount", "targetTaskCountTier2",
  "targetFeedbackCountTier2", "createdBy"
) on public.bonus_windows to authenticated;
grant update (
  name, "startTime", "endTime", "targetTaskCount", "targetFeedbackCount", "targetTaskCountTier2",
  "targetFeedbackCountTier2"
) on public.bonus_windows to authenticated;
