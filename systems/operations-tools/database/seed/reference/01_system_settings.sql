-- The settings that the application knows, with an AI on the own machine. What an administrator has set stays.

insert into public.system_settings as setting (key, value, description)
values
  ('ai_provider',     'lmstudio',                             'Who answers: lmstudio on the own machine, or openrouter'),
  ('ai_host',         'http://localhost:1234/v1',             'Address of the AI; any that speaks the protocol of OpenAI'),
  ('llm_model',       'meta-llama-3-8b-instruct',             'Model that analyses and rates'),
  ('embedding_model', 'text-embedding-nomic-embed-text-v1.5', 'Model that makes vectors'),
  ('openrouter_key',  '',                                     'Key for OpenRouter, kept encrypted; empty without one')
on conflict (key) do update
set description = excluded.description
where setting.description is distinct from excluded.description;
