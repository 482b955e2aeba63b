-- Columns for encrypted data refuse JSON that was not encrypted. All of it ASCII and a bracket at its beginning: no
-- ciphertext of this length looks like that, and a Fernet token begins with a letter.

do $$
begin
  alter table public.contract_pii_mapping add constraint contract_pii_mapping_encrypted_check check (
    encode(encrypted_mapping, 'escape') ~ '\\[0-3][0-7][0-7]' or encode(encrypted_mapping, 'escape') !~ '^\s*[[{"]'
  );
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  alter table public.integration_credential add constraint integration_credential_encrypted_check check (
    encode(encrypted_credentials, 'escape') ~ '\\[0-3][0-7][0-7]' or encode(encrypted_credentials, 'escape') !~ '^\s*[[{"]'
  );
exception
  when duplicate_object then null;
end
$$;
