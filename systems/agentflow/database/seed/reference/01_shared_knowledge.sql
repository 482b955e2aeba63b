-- Knowledge that every agent of every conversation needs: kept as global shared memory, safe to load into production.

with knowledge (memory_key, memory_value) as (
  values
    (
      'agent_catalogue',
      jsonb_build_array(
        jsonb_build_object('agent', 'chat',                   'kind', 'core',       'purpose', 'Talks with visitors and hands over to specialists'),
        jsonb_build_object('agent', 'lead_qualification',     'kind', 'core',       'purpose', 'Scores leads and sets their priority'),
        jsonb_build_object('agent', 'service_recommendation', 'kind', 'core',       'purpose', 'Finds the services that meet a need'),
        jsonb_build_object('agent', 'web_development',        'kind', 'specialist', 'purpose', 'Web sites and applications'),
        jsonb_build_object('agent', 'digital_marketing',      'kind', 'specialist', 'purpose', 'Campaigns and search engines'),
        jsonb_build_object('agent', 'brand_design',           'kind', 'specialist', 'purpose', 'Names, marks and style'),
        jsonb_build_object('agent', 'ecommerce_solutions',    'kind', 'specialist', 'purpose', 'Shops and payments'),
        jsonb_build_object('agent', 'content_creation',       'kind', 'specialist', 'purpose', 'Texts, pictures and films'),
        jsonb_build_object('agent', 'analytics_consulting',   'kind', 'specialist', 'purpose', 'Measuring and reading figures')
      )
    ),
    (
      'model_task_types',
      jsonb_build_array(
        'chat', 'code', 'lead_qualification', 'service_recommendation', 'web_development', 'digital_marketing',
        'brand_design', 'ecommerce_solutions', 'content_creation', 'analytics_consulting'
      )
    )
)
insert into public.shared_memory as memory (conversation_id, memory_key, memory_value, scope, metadata)
select 'global', knowledge.memory_key, knowledge.memory_value, 'global', '{"created_by": "reference"}'::jsonb
from knowledge
on conflict (conversation_id, memory_key, scope) do update
set memory_value = excluded.memory_value
where memory.memory_value is distinct from excluded.memory_value;
