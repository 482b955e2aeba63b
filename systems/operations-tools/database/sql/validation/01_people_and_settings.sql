-- name: accounts_without_profile
-- Accounts that nobody can let in, because they have no profile
select account.id, account.email
from auth.users account
where not exists (select from profiles profile where profile.id = account.id);

-- name: profiles_with_another_address
-- Profiles whose e-mail address is not that of the account; addresses may change on the platform
select profile.id, profile.email, account.email as account_email
from profiles profile
join auth.users account on account.id = profile.id
where account.email <> '' and lower(profile.email) <> lower(account.email);

-- name: no_administrator
-- One row when nobody is an administrator who could let others in
select count(*) as people
from profiles
having count(*) > 0 and count(*) filter (where role = 'ADMIN') = 0;

-- name: settings_that_do_not_work
-- Known settings that are missing, or have a value that the application does not understand
select known.key, setting.value
from (
  values ('ai_provider'), ('ai_host'), ('llm_model'), ('embedding_model'), ('openrouter_key')
) as known (key)
left join system_settings setting on setting.key = known.key
where setting.key is null
  or (setting.key = 'ai_provider' and setting.value not in ('lmstudio', 'openrouter'))
  or (setting.key = 'ai_host' and setting.value !~ '^https?://')
  or (setting.key in ('llm_model', 'embedding_model') and btrim(setting.value) = '');
