-- The tables of v1.0 have updated_at; from here on it is right.

drop trigger if exists role_updated_at on public.role;
create trigger role_updated_at
  before update on public.role
  for each row execute function public.update_updated_at_column();

drop trigger if exists contract_updated_at on public.contract;
create trigger contract_updated_at
  before update on public.contract
  for each row execute function public.update_updated_at_column();

drop trigger if exists clause_updated_at on public.clause;
create trigger clause_updated_at
  before update on public.clause
  for each row execute function public.update_updated_at_column();

drop trigger if exists event_updated_at on public.event;
create trigger event_updated_at
  before update on public.event
  for each row execute function public.update_updated_at_column();

drop trigger if exists default_event_updated_at on public.default_event;
create trigger default_event_updated_at
  before update on public.default_event
  for each row execute function public.update_updated_at_column();

drop trigger if exists rule_output_updated_at on public.rule_output;
create trigger rule_output_updated_at
  before update on public.rule_output
  for each row execute function public.update_updated_at_column();
