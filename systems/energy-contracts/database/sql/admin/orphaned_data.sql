-- name: orphaned_data
-- Rows that nothing refers to and that say little alone
select 'counterparty without contract' as what, id, name
from counterparty where not exists (select from contract where contract.counterparty_id = counterparty.id)
union all
select 'project without contract', id, name
from project where not exists (select from contract where contract.project_id = project.id)
union all
select 'invoice without lines', id, invoice_number
from invoice_header where not exists (select from invoice_line_item as line where line.invoice_header_id = invoice_header.id)
union all
select 'responsible party without clause', id, name
from clause_responsibleparty as party where not exists (select from clause where clause.clause_responsibleparty_id = party.id)
union all
select 'site that is mapped to no project', id, external_site_name
from integration_site where project_id is null and is_active
order by 1, 2;

-- name: retired_clause_types
-- Clauses that still have a type of before the categories
select clause.id, clause.name, type.code
from clause join clause_type as type on type.id = clause.clause_type_id
order by clause.id;
