-- v2.0: one flat list of thirteen categories, each with the words by which a clause of it is found.

alter table public.clause_category add column if not exists key_terms text[];
comment on column public.clause_category.key_terms is 'Words by which a clause of the category is found.';

-- Codes name categories from here on, so that each must be there once.
do $$
begin
  alter table public.clause_category add constraint clause_category_code_key unique (code);
exception
  when duplicate_table or duplicate_object then null;
end
$$;

-- A category with a new name keeps its row.
update public.clause_category as category
set code = renaming.new_code
from (values
  ('PERF_GUARANTEE', 'PERFORMANCE_GUARANTEE'),
  ('LIQ_DAMAGES',    'LIQUIDATED_DAMAGES'),
  ('PAYMENT',        'PAYMENT_TERMS')
) as renaming (old_code, new_code)
where category.code = renaming.old_code
  and not exists (select from public.clause_category as taken where taken.code = renaming.new_code);

-- Rows that were written with their ids are unknown to the sequence, which would give them out again.
select setval('public.clause_category_id_seq', newest.id)
from (select max(id) as id from public.clause_category) as newest
where newest.id >= (select last_value from public.clause_category_id_seq);

-- What somebody has written into a row stays; words are filled in where there are none.
insert into public.clause_category (code, name, description, key_terms)
values
  ('CONDITIONS_PRECEDENT', 'Conditions precedent', 'What has to be done before the contract takes effect.',
   array['conditions precedent', 'CP', 'condition to', 'effectiveness', 'closing conditions', 'prerequisite']),
  ('AVAILABILITY', 'Availability', 'How much of the time the plant has to be ready, and how that is measured.',
   array['availability', 'uptime', 'meter accuracy', 'curtailment', 'unavailability', 'outage hours']),
  ('PERFORMANCE_GUARANTEE', 'Performance guarantee', 'How much the plant has to produce.',
   array['performance ratio', 'capacity factor', 'degradation', 'output guarantee', 'energy production', 'PR guarantee']),
  ('LIQUIDATED_DAMAGES', 'Liquidated damages', 'What is paid for falling short.',
   array['liquidated damages', 'LD', 'penalty', 'damages', 'shortfall payment', 'delay damages']),
  ('PRICING', 'Pricing', 'What energy costs, and how that changes.',
   array['price', 'rate', '$/kWh', '$/MWh', 'escalation', 'price adjustment', 'tariff']),
  ('PAYMENT_TERMS', 'Payment terms', 'How and when is billed and paid.',
   array['payment', 'invoice', 'billing', 'take or pay', 'minimum purchase', 'due date', 'net days']),
  ('DEFAULT', 'Default', 'What counts as a breach, and how it is cured.',
   array['default', 'breach', 'event of default', 'cure', 'remedy', 'reimbursement', 'failure to perform']),
  ('FORCE_MAJEURE', 'Force majeure', 'What excuses both sides.',
   array['force majeure', 'act of god', 'unforeseeable', 'beyond control', 'excused event']),
  ('TERMINATION', 'Termination', 'How the contract ends, and who may buy what then.',
   array['termination', 'expiration', 'early termination', 'purchase option', 'fair market value', 'buyout', 'FMV']),
  ('MAINTENANCE', 'Maintenance', 'Who looks after the plant, and how fast.',
   array['maintenance', 'O&M', 'service level', 'SLA', 'scheduled outage', 'repair', 'preventive maintenance']),
  ('COMPLIANCE', 'Compliance', 'Permits, environment, law and reporting.',
   array['compliance', 'regulatory', 'permit', 'environmental', 'law', 'regulation', 'license']),
  ('SECURITY_PACKAGE', 'Security package', 'What secures the obligations.',
   array['letter of credit', 'LC', 'bond', 'guarantee', 'security', 'collateral', 'parent guarantee']),
  ('GENERAL', 'General', 'Law, disputes, notices and the rest.',
   array['governing law', 'dispute', 'notice', 'assignment', 'amendment', 'waiver', 'confidential', 'severability'])
on conflict (code) do update
set key_terms = excluded.key_terms
where clause_category.key_terms is null;

-- Service levels are part of maintenance; and where a new name was taken already, its row takes up the old one.
do $$
declare
  merging record;
begin
  for merging in
    select *
    from (values
      ('SLA',            'MAINTENANCE'),
      ('PERF_GUARANTEE', 'PERFORMANCE_GUARANTEE'),
      ('LIQ_DAMAGES',    'LIQUIDATED_DAMAGES'),
      ('PAYMENT',        'PAYMENT_TERMS')
    ) as mergings (old_code, new_code)
  loop
    update public.clause as clause
    set clause_category_id = successor.id
    from public.clause_category as old, public.clause_category as successor
    where old.code = merging.old_code
      and successor.code = merging.new_code
      and clause.clause_category_id = old.id;

    delete from public.clause_category as category where category.code = merging.old_code;
  end loop;
end
$$;

comment on table public.clause_type is
  'Kinds of clauses as they were before the categories. Deprecated: new clauses have none, old ones keep theirs.';
