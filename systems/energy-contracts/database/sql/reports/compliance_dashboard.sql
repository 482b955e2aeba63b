-- name: compliance_dashboard
-- Each project and month: availability, breaches and damages
-- param: since date = 2000-01-01  The first day that counts
with breaches as (
  select
    event.project_id,
    date_trunc('month', event.time_start at time zone 'UTC')::date as month,
    count(distinct event.id) as breaches,
    count(distinct event.id) filter (where event.status = 'open') as open_breaches,
    coalesce(sum(rule_output.ld_amount), 0) as damages
  from default_event as event
  left join rule_output on rule_output.default_event_id = event.id
  group by 1, 2
), availability as (
  select
    meter.project_id,
    date_trunc('month', aggregate.period_start at time zone 'UTC')::date as month,
    round(avg(aggregate.availability_percent), 2) as availability_percent,
    round(avg(aggregate.data_completeness_percent), 2) as completeness_percent
  from meter_aggregate as aggregate
  join meter on meter.id = aggregate.meter_id
  where aggregate.period_type = 'monthly'
  group by 1, 2
)
select
  project.name as project,
  month,
  availability.availability_percent,
  availability.completeness_percent,
  coalesce(breaches.breaches, 0) as breaches,
  coalesce(breaches.open_breaches, 0) as open_breaches,
  coalesce(breaches.damages, 0) as damages
from availability
full join breaches using (project_id, month)
join project on project.id = project_id
where month >= :'since'
order by month desc, project.name;

-- name: compliance_indicators
-- Share of checked months without a breach, damages on average, and the share of contractor invoices that matched
select
  round(100.0 * count(*) filter (where not checked.breached) / nullif(count(*), 0), 2) as compliance_percent,
  (select round(avg(ld_amount), 2) from rule_output where ld_amount > 0) as average_damages,
  (select min(ld_amount) from rule_output where ld_amount > 0) as least_damages,
  (select max(ld_amount) from rule_output) as most_damages,
  (select sum(ld_amount) from rule_output) as all_damages,
  (select round(100.0 * count(*) filter (where status = 'matched') / nullif(count(*), 0), 2)
   from invoice_comparison where status <> 'unchecked') as match_percent
from (
  select distinct
    meter.project_id,
    aggregate.period_start,
    exists (
      select from default_event as event
      where event.project_id = meter.project_id
        and event.time_start >= aggregate.period_start
        and event.time_start < aggregate.period_end
    ) as breached
  from meter_aggregate as aggregate
  join meter on meter.id = aggregate.meter_id
  where aggregate.period_type = 'monthly'
) as checked;

-- name: breach_trail
-- A breach from its event to the invoice, in order
-- param: default_event_id bigint = 9001  The breach
select found.happened_at, found.what, found.id, found.words
from (
  select event.time_start as happened_at, 'event' as what, event.id, event.description as words
  from event join default_event as breach on breach.event_id = event.id
  where breach.id = :default_event_id
  union all
  select created_at, 'default_event', id, description from default_event where id = :default_event_id
  union all
  select created_at, 'rule_output', id, description from rule_output where default_event_id = :default_event_id
  union all
  select time_notified, 'notification', id, description from notification where default_event_id = :default_event_id
  union all
  select header.created_at, 'invoice_header', header.id, header.invoice_number
  from invoice_header as header
  join invoice_line_item as line on line.invoice_header_id = header.id
  join rule_output on rule_output.id = line.rule_output_id
  where rule_output.default_event_id = :default_event_id
) as found
order by found.happened_at, found.what;

-- name: notification_responses
-- Notifications and how long there is left to answer
select
  notification.id,
  type.code as type,
  notification.metadata_detail ->> 'priority' as priority,
  notification.description,
  notification.time_notified,
  notification.time_due,
  case
    when event.time_acknowledged is not null then 'ANSWERED'
    when notification.time_due < now() then 'OVERDUE'
    when notification.time_due < now() + interval '24 hours' then 'DUE_SOON'
    else 'ON_TIME'
  end as response
from notification
left join notification_type as type on type.id = notification.notification_type_id
left join default_event as event on event.id = notification.default_event_id
order by notification.time_due;

-- name: contractor_scorecard
-- Contractors: what they have billed, what was not as expected, and breaches of the projects that they look after
select
  counterparty.name as contractor,
  count(distinct received.id) as invoices,
  (select coalesce(sum(own.total_amount), 0) from received_invoice_header as own where own.counterparty_id = counterparty.id) as invoiced,
  count(distinct comparison.id) filter (where comparison.status = 'matched') as matched,
  count(distinct comparison.id) filter (where comparison.status in ('underbilled', 'overbilled')) as different,
  count(distinct event.id) as breaches_of_projects
from counterparty
join contract on contract.counterparty_id = counterparty.id
join contract_type as type on type.id = contract.contract_type_id and type.code = 'OM_SERVICE'
left join received_invoice_header as received on received.counterparty_id = counterparty.id
left join invoice_comparison as comparison on comparison.received_invoice_header_id = received.id
left join default_event as event on event.project_id = contract.project_id
group by counterparty.id
order by 1;

-- name: breach_summary
-- Breaches with what they cost and what has been invoiced of it
-- param: since date = 2000-01-01  The first day that counts
select
  event.id,
  project.name as project,
  contract.name as contract,
  type.code as type,
  event.status,
  event.time_start,
  event.cure_deadline,
  event.time_cured,
  (select coalesce(sum(ld_amount), 0) from rule_output where rule_output.default_event_id = event.id) as damages,
  (select coalesce(sum(line.line_total_amount), 0)
   from rule_output
   join invoice_line_item as line on line.rule_output_id = rule_output.id
   where rule_output.default_event_id = event.id) as invoiced
from default_event as event
left join project on project.id = event.project_id
left join contract on contract.id = event.contract_id
left join default_event_type as type on type.id = event.default_event_type_id
where event.time_start >= :'since'
order by event.time_start desc, event.id;

-- name: notification_distribution
-- Notifications by kind and priority
select
  type.code as type,
  coalesce(notification.metadata_detail ->> 'priority', 'none') as priority,
  count(*) as notifications,
  count(*) filter (where event.time_acknowledged is null and notification.time_due < now()) as overdue
from notification
left join notification_type as type on type.id = notification.notification_type_id
left join default_event as event on event.id = notification.default_event_id
group by 1, 2
order by 1, 2;
