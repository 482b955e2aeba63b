-- name: monthly_invoice_report
-- Invoices of a month with their lines
-- param: month date = 2024-11-01  A day of the month that was billed
select
  header.invoice_number,
  project.name as project,
  counterparty.name as counterparty,
  header.status,
  header.due_date,
  type.code as line,
  line.description,
  line.quantity,
  line.line_unit_price,
  line.line_total_amount,
  header.total_amount,
  currency.code as currency
from invoice_header as header
join billing_period as period on period.id = header.billing_period_id
left join invoice_line_item as line on line.invoice_header_id = header.id
left join invoice_line_item_type as type on type.id = line.invoice_line_item_type_id
left join project on project.id = header.project_id
left join counterparty on counterparty.id = header.counterparty_id
left join currency on currency.id = header.currency_id
where :'month' between period.start_date and period.end_date
order by header.id, line.id;

-- name: monthly_financial_summary
-- What a month brought and cost, by project and currency: energy, damages, contractors
-- param: month date = 2024-11-01  A day of the month
select
  project.name as project,
  currency.code as currency,
  sum(found.energy) as energy_revenue,
  sum(found.damages) as damage_credits,
  sum(found.contractor) as contractor_cost,
  sum(found.energy + found.damages - found.contractor) as net
from (
  select header.project_id, header.currency_id, header.billing_period_id,
    case when type.code = 'ENERGY' then line.line_total_amount else 0 end as energy,
    case when type.code = 'LD_CREDIT' then line.line_total_amount else 0 end as damages,
    0 as contractor
  from invoice_header as header
  join invoice_line_item as line on line.invoice_header_id = header.id
  left join invoice_line_item_type as type on type.id = line.invoice_line_item_type_id
  union all
  select project_id, currency_id, billing_period_id, 0, 0, total_amount
  from received_invoice_header
) as found
join billing_period as period on period.id = found.billing_period_id
left join project on project.id = found.project_id
left join currency on currency.id = found.currency_id
where :'month' between period.start_date and period.end_date
group by project.id, project.name, currency.code
order by 1, 2;

-- name: contractor_invoices
-- What contractors should have sent, what they sent, and what came of the comparison
select
  counterparty.name as contractor,
  period.name as period,
  received.invoice_number,
  expected.total_amount as expected,
  received.total_amount as received,
  comparison.variance_amount,
  comparison.status as result,
  received.status
from invoice_comparison as comparison
left join expected_invoice_header as expected on expected.id = comparison.expected_invoice_header_id
left join received_invoice_header as received on received.id = comparison.received_invoice_header_id
left join counterparty on counterparty.id = coalesce(received.counterparty_id, expected.counterparty_id)
left join billing_period as period on period.id = coalesce(received.billing_period_id, expected.billing_period_id)
order by comparison.id;
