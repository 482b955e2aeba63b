-- name: contract_summary
-- Contracts with their parties, how far they are read, and what has come of them
select
  organization.name as organization,
  project.name as project,
  contract.id as contract_id,
  contract.name as contract,
  type.code as type,
  counterparty.name as counterparty,
  contract.effective_date,
  contract.end_date,
  contract.parsing_status,
  clauses.total_clauses,
  clauses.average_confidence,
  clauses.low_confidence_count,
  (select count(*) from default_event where default_event.contract_id = contract.id and status = 'open') as open_breaches,
  (select sum(total_amount) from invoice_header where invoice_header.contract_id = contract.id) as invoiced
from contract
cross join lateral get_contract_clause_stats(contract.id) as clauses
left join project on project.id = contract.project_id
left join organization on organization.id = coalesce(contract.organization_id, project.organization_id)
left join contract_type as type on type.id = contract.contract_type_id
left join counterparty on counterparty.id = contract.counterparty_id
order by 1, 2, contract.id;

-- name: clauses_by_breaches
-- Clauses by how often they were breached and what that cost
select
  contract.name as contract,
  clause.section_ref,
  clause.name as clause,
  category.code as category,
  count(*) filter (where rule_output.breach and not rule_output.excuse) as breaches,
  coalesce(sum(rule_output.ld_amount), 0) as damages
from clause
join contract on contract.id = clause.contract_id
join rule_output on rule_output.clause_id = clause.id
left join clause_category as category on category.id = clause.clause_category_id
group by contract.id, clause.id, category.id
order by damages desc, breaches desc, clause.id;
