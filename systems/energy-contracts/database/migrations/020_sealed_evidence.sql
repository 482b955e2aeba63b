-- Evidence that has been archived is final: the row and the archive must not come to say two things.

create or replace function public.seal_default_event_evidence()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if old.evidence_archived_at is not null
     and (new.evidence is distinct from old.evidence or new.evidence_archived_at is distinct from old.evidence_archived_at)
  then
    raise exception 'the evidence of default event % is archived since %', old.id, old.evidence_archived_at
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end
$$;

comment on function public.seal_default_event_evidence() is
  'Trigger function on default_event: archived evidence does not change any more; where it lies may.';

drop trigger if exists default_event_evidence_sealed on public.default_event;
create trigger default_event_evidence_sealed
  before update of evidence, evidence_archived_at on public.default_event
  for each row execute function public.seal_default_event_evidence();

revoke all on function public.seal_default_event_evidence() from public, anon, authenticated, service_role;
