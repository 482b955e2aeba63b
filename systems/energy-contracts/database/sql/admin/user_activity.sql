-- name: members
-- Who belongs to which organization, and when they were last there
select organization.name as organization, role.name, role.email, role.role_type, role.is_active, account.last_sign_in_at
from role
join organization on organization.id = role.organization_id
left join auth.users as account on account.id = role.user_id
order by 1, 2;

-- name: access_to_personal_data
-- Contracts whose personal data somebody has looked at
select contract.id, contract.name, mapping.access_count, mapping.accessed_at, role.name as last_reader
from contract_pii_mapping as mapping
join contract on contract.id = mapping.contract_id
left join role on role.user_id = mapping.accessed_by
where mapping.access_count > 0
order by mapping.accessed_at desc;
