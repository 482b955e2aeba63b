-- Row-level security: who may do what with which rows, and the privileges that these policies need, no more.

-- Policies permit, so a generous one from an older schema would outweigh all of these. They go once, before ours arrive.
do $$
declare
  older record;
begin
  if exists (
    select 1 from pg_catalog.pg_policies
    where schemaname = 'public' and policyname = 'conversation_threads_service_role_all'
  ) then
    return;
  end if;

  for older in
    select policyname, tablename
    from pg_catalog.pg_policies
    where schemaname = 'public'
      and tablename in (
        'profiles', 'conversation_threads', 'conversations', 'messages', 'leads', 'workflow_executions',
        'agent_messages', 'shared_memory', 'model_metrics', 'notifications'
      )
  loop
    execute format('drop policy %I on public.%I', older.policyname, older.tablename);
  end loop;
end
$$;

-- A platform may hand every new table to everyone; what callers need is granted with the policies below.
revoke all on
  public.profiles, public.conversation_threads, public.conversations, public.messages, public.leads,
  public.workflow_executions, public.agent_messages, public.shared_memory, public.model_metrics, public.notifications
  from public, anon, authenticated;

-- The back end: everything, everywhere.

drop policy if exists profiles_service_role_all on public.profiles;
create policy profiles_service_role_all on public.profiles
  for all to service_role using (true) with check (true);

drop policy if exists conversation_threads_service_role_all on public.conversation_threads;
create policy conversation_threads_service_role_all on public.conversation_threads
  for all to service_role using (true) with check (true);

drop policy if exists conversations_service_role_all on public.conversations;
create policy conversations_service_role_all on public.conversations
  for all to service_role using (true) with check (true);

drop policy if exists messages_service_role_all on public.messages;
create policy messages_service_role_all on public.messages
  for all to service_role using (true) with check (true);

drop policy if exists leads_service_role_all on public.leads;
create policy leads_service_role_all on public.leads
  for all to service_role using (true) with check (true);

drop policy if exists workflow_executions_service_role_all on public.workflow_executions;
create policy workflow_executions_service_role_all on public.workflow_executions
  for all to service_role using (true) with check (true);

drop policy if exists agent_messages_service_role_all on public.agent_messages;
create policy agent_messages_service_role_all on public.agent_messages
  for all to service_role using (true) with check (true);

drop policy if exists shared_memory_service_role_all on public.shared_memory;
create policy shared_memory_service_role_all on public.shared_memory
  for all to service_role using (true) with check (true);

drop policy if exists model_metrics_service_role_all on public.model_metrics;
create policy model_metrics_service_role_all on public.model_metrics
  for all to service_role using (true) with check (true);

drop policy if exists notifications_service_role_all on public.notifications;
create policy notifications_service_role_all on public.notifications
  for all to service_role using (true) with check (true);

-- Profiles: the own one; administrators see all. The columns that may be changed leave out role and email.

drop policy if exists profiles_select_own_or_admin on public.profiles;
create policy profiles_select_own_or_admin on public.profiles
  for select to authenticated
  using (id = (select auth.uid()) or (select public.is_admin()));

drop policy if exists profiles_update_own on public.profiles;
create policy profiles_update_own on public.profiles
  for update to authenticated
  using (id = (select auth.uid()))
  with check (id = (select auth.uid()));

grant select on public.profiles to authenticated;
grant update (full_name, company, avatar_url) on public.profiles to authenticated;

-- Conversations and their register: the owner reads; anyone may begin one, in no name but the own.

drop policy if exists conversation_threads_select_own_or_admin on public.conversation_threads;
create policy conversation_threads_select_own_or_admin on public.conversation_threads
  for select to anon, authenticated
  using (
    user_id = (select auth.uid())
    or session_id = (select public.request_session_id())
    or (select public.is_admin())
  );

grant select on public.conversation_threads to anon, authenticated;

drop policy if exists conversations_select_own_or_admin on public.conversations;
create policy conversations_select_own_or_admin on public.conversations
  for select to anon, authenticated
  using (
    user_id = (select auth.uid())
    or conversation_id in (select public.my_conversation_ids())
    or (select public.is_admin())
  );

drop policy if exists conversations_insert_as_oneself on public.conversations;
create policy conversations_insert_as_oneself on public.conversations
  for insert to anon, authenticated
  with check (
    role = 'user'
    and (user_id is null or user_id = (select auth.uid()))
    and (session_id is null or session_id = (select public.request_session_id()))
    and public.may_write_conversation(conversation_id)
  );

comment on policy conversations_insert_as_oneself on public.conversations is
  'Anyone may speak, as user and as nobody else; the words of agents come from the back end.';

grant select on public.conversations to anon, authenticated;
grant insert (id, conversation_id, user_id, session_id, role, content, channel, metadata)
  on public.conversations to anon, authenticated;

-- Messages: as their conversation.

drop policy if exists messages_select_own_or_admin on public.messages;
create policy messages_select_own_or_admin on public.messages
  for select to anon, authenticated
  using (
    conversation_id in (select public.my_conversation_ids())
    or (select public.is_admin())
  );

drop policy if exists messages_insert_as_oneself on public.messages;
create policy messages_insert_as_oneself on public.messages
  for insert to anon, authenticated
  with check (
    sender_type = 'user'
    and message_type <> 'system'
    and (sender_id is null or sender_id = (select auth.uid())::text)
    and public.may_write_conversation(conversation_id)
  );

comment on policy messages_insert_as_oneself on public.messages is
  'Anyone may write, as user and as nobody else, into a conversation that has begun and is not someone else''s.';

grant select on public.messages to anon, authenticated;
grant insert (id, conversation_id, parent_message_id, sender_type, sender_id, content, message_type, metadata)
  on public.messages to anon, authenticated;

-- Leads: anyone may send the form; its state, score and assignment are the staff's.

drop policy if exists leads_select_assigned_or_admin on public.leads;
create policy leads_select_assigned_or_admin on public.leads
  for select to authenticated
  using (assigned_to = (select auth.uid()) or (select public.is_admin()));

drop policy if exists leads_insert_anyone on public.leads;
create policy leads_insert_anyone on public.leads
  for insert to anon, authenticated
  with check (status = 'received' and lead_score = 0 and assigned_to is null);

comment on policy leads_insert_anyone on public.leads is
  'A lead arrives received, not scored and not assigned. Who sends it cannot read it back.';

drop policy if exists leads_update_admin on public.leads;
create policy leads_update_admin on public.leads
  for update to authenticated
  using ((select public.is_admin()))
  with check ((select public.is_admin()));

grant select on public.leads to authenticated;
grant insert (id, name, email, phone, company, status, lead_score, services_interested, budget_range, timeline, source, notes, assigned_to)
  on public.leads to anon, authenticated;
grant update (name, email, phone, company, status, lead_score, services_interested, budget_range, timeline, source, notes, assigned_to, metadata)
  on public.leads to authenticated;

-- Workflows and their log: who started them; administrators see all and may change the state.

drop policy if exists workflow_executions_select_own_or_admin on public.workflow_executions;
create policy workflow_executions_select_own_or_admin on public.workflow_executions
  for select to authenticated
  using (initiated_by = (select auth.uid()) or (select public.is_admin()));

drop policy if exists workflow_executions_update_admin on public.workflow_executions;
create policy workflow_executions_update_admin on public.workflow_executions
  for update to authenticated
  using ((select public.is_admin()))
  with check ((select public.is_admin()));

grant select on public.workflow_executions to authenticated;
grant update (current_state, current_step, error_message) on public.workflow_executions to authenticated;

drop policy if exists agent_messages_select_own_or_admin on public.agent_messages;
create policy agent_messages_select_own_or_admin on public.agent_messages
  for select to authenticated
  using (
    workflow_execution_id in (
      select execution.id
      from public.workflow_executions as execution
      where execution.initiated_by = (select auth.uid())
    )
    or (select public.is_admin())
  );

grant select on public.agent_messages to authenticated;

-- Shared memory: that of the own conversations, except what agents keep to themselves and what all conversations share.

drop policy if exists shared_memory_all_own on public.shared_memory;
create policy shared_memory_all_own on public.shared_memory
  for all to anon, authenticated
  using (
    scope in ('workflow', 'session')
    and conversation_id in (select public.my_conversation_ids())
  )
  with check (
    scope in ('workflow', 'session')
    and conversation_id in (select public.my_conversation_ids())
  );

grant select, delete on public.shared_memory to anon, authenticated;
grant insert (conversation_id, memory_key, memory_value, scope, metadata) on public.shared_memory to anon, authenticated;
grant update (memory_value, last_accessed_at, metadata) on public.shared_memory to anon, authenticated;

-- Model metrics: everyone who is signed in may look.

drop policy if exists model_metrics_select_signed_in on public.model_metrics;
create policy model_metrics_select_signed_in on public.model_metrics
  for select to authenticated
  using (true);

grant select on public.model_metrics to authenticated;

-- Notifications: the recipient reads them and marks them read; only the back end sends them.

drop policy if exists notifications_select_own on public.notifications;
create policy notifications_select_own on public.notifications
  for select to authenticated
  using (recipient_id = (select auth.uid()));

drop policy if exists notifications_update_own on public.notifications;
create policy notifications_update_own on public.notifications
  for update to authenticated
  using (recipient_id = (select auth.uid()))
  with check (recipient_id = (select auth.uid()));

grant select on public.notifications to authenticated;
grant update (read) on public.notifications to authenticated;
