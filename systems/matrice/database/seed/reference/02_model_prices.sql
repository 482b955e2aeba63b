-- Prices to begin with, in US dollars per million tokens. A new price is a new row with its own valid_from.

insert into public.model_prices (model, valid_from, kind, input_usd_per_million, output_usd_per_million)
values
  ('gpt-4-turbo',            '2020-01-01 00:00:00Z', 'chat',      10,    30),
  ('gpt-3.5-turbo',          '2020-01-01 00:00:00Z', 'chat',      0.5,   1.5),
  ('claude-3-opus',          '2020-01-01 00:00:00Z', 'chat',      15,    75),
  ('gemini-1.5-flash',       '2020-01-01 00:00:00Z', 'chat',      0.075, 0.30),
  ('text-embedding-ada-002', '2020-01-01 00:00:00Z', 'embedding', 0.10,  0),
  ('text-embedding-3-small', '2020-01-01 00:00:00Z', 'embedding', 0.02,  0),
  ('offline',                '2020-01-01 00:00:00Z', 'embedding', 0,     0)
on conflict (model, valid_from) do nothing;
