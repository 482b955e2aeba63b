-- Leads: people who asked for an offer, their score and who looks after them.

create table if not exists public.leads (
  id                  uuid               not null default gen_random_uuid(),
  name                text               not null,
  email               text               not null,
  phone               text,
  company             text,
  status              public.lead_status not null default 'received',
  lead_score          integer            not null default 0,
  services_interested text[],
  budget_range        text,
  timeline            text,
  source              text               not null default 'website',
  notes               text,
  assigned_to         uuid,
  metadata            jsonb              not null default '{}',
  created_at          timestamptz        not null default now(),
  updated_at          timestamptz        not null default now(),
  constraint leads_pkey             primary key (id),
  constraint leads_assigned_to_fkey foreign key (assigned_to) references public.profiles (id) on delete set null,
  constraint leads_lead_score_check check (lead_score between 0 and 100),
  constraint leads_metadata_check   check (jsonb_typeof(metadata) = 'object')
);

create index if not exists leads_email_idx       on public.leads (lower(email));
create index if not exists leads_status_idx      on public.leads (status);
create index if not exists leads_created_at_idx  on public.leads (created_at desc);
create index if not exists leads_assigned_to_idx on public.leads (assigned_to);
create index if not exists leads_source_idx      on public.leads (source);
create index if not exists leads_metadata_idx    on public.leads using gin (metadata);

comment on table public.leads is 'People who asked for an offer. The same person may ask more than once.';
comment on column public.leads.id is 'Identifies the lead.';
comment on column public.leads.name is 'Name of the person.';
comment on column public.leads.email is 'E-mail address as typed; look it up as lower(email), which is indexed.';
comment on column public.leads.phone is 'Telephone number as typed.';
comment on column public.leads.company is 'Company of the person.';
comment on column public.leads.status is 'Place in the funnel.';
comment on column public.leads.lead_score is 'From 0 to 100: how promising the lead is; 0 until it is analysed.';
comment on column public.leads.services_interested is 'Names of the services asked about.';
comment on column public.leads.budget_range is 'Budget as chosen in the form, for example 10000-25000.';
comment on column public.leads.timeline is 'When work should begin, for example immediate or 3-6_months.';
comment on column public.leads.source is 'Where the lead came from: website, contact_form, strategy_session, partnership and others.';
comment on column public.leads.notes is 'The message of the person, or a remark of the staff.';
comment on column public.leads.assigned_to is 'Who looks after the lead, and may therefore read it.';
comment on column public.leads.metadata is 'JSON object; known keys: last_analysis, last_analyzed_at, notes (list of content and created_at).';
comment on column public.leads.created_at is 'When the form was sent.';
comment on column public.leads.updated_at is 'When the row last changed; kept by a trigger.';

alter table public.leads enable row level security;
grant all on table public.leads to service_role;

drop trigger if exists leads_updated_at on public.leads;
create trigger leads_updated_at
  before update on public.leads
  for each row execute function public.update_updated_at_column();
