-- Codes, names of sources and numbers of invoices name what they belong to: each must be there once.

-- Programs look things up by their code.
do $$
declare
  lookup text;
begin
  foreach lookup in array array[
    'counterparty_type', 'contract_type', 'contract_status', 'clause_type', 'asset_type', 'meter_type',
    'event_type', 'default_event_type', 'rule_output_type', 'notification_type', 'tariff_type',
    'invoice_line_item_type', 'grid_event_type', 'fault_type', 'weather_data_type', 'regulatory_fee_type',
    'market_price_type'
  ]
  loop
    if not exists (
      select from pg_catalog.pg_constraint
      where conrelid = to_regclass(format('public.%I', lookup)) and conname = lookup || '_code_key'
    ) then
      execute format('alter table public.%I add constraint %I unique (code)', lookup, lookup || '_code_key');
    end if;
  end loop;
end
$$;

-- Ingestion finds a source by its name.
create unique index if not exists data_source_name_key on public.data_source (name);

-- A project numbers its invoices; a contractor numbers its own.
create unique index if not exists invoice_header_number_key
  on public.invoice_header (project_id, invoice_number)
  where invoice_number is not null;
create unique index if not exists received_invoice_header_number_key
  on public.received_invoice_header (counterparty_id, invoice_number)
  where invoice_number is not null;
