-- A breach can be cured: between open and closed, with the time of it. An event cannot.

alter type public.status add value if not exists 'cured' before 'closed';

comment on type public.status is 'Where an event or a breach stands: open, then closed; a breach may be cured in between.';

-- The new value may not be named before it is committed, and need not be: what is neither open nor closed is cured.
do $$
begin
  alter table public.event add constraint event_status_check check (status in ('open', 'closed'));
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  alter table public.default_event add constraint default_event_cured_check
    check (status in ('open', 'closed') or time_cured is not null);
exception
  when duplicate_object then null;
end
$$;
