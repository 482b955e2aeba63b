-- What belongs into each pillar. Codes and names come with the migrations.

insert into public.pillar_definitions (code, name, guidance)
values
  ('P1', 'vision',     'Mission and problem, business model, scope and limits, measures of success, constraints, risks, roadmap.'),
  ('P2', 'acteurs',    'Personas, user stories by priority with acceptance criteria, journeys, roles and permissions.'),
  ('P3', 'donnees',    'Entities, attributes, relations, states, indexes, security, storage, functions.'),
  ('P4', 'interfaces', 'Sitemap, design system, components, states of the screens, nudges, screen contracts, navigation.'),
  ('P5', 'logique',    'Business rules, blocking and automatic ones, permissions, workflows, error handling, edge cases, notifications.'),
  ('P6', 'tech',       'Stack, tools, tests, delivery, monitoring, security, performance.')
on conflict (code) do update set guidance = excluded.guidance
where pillar_definitions.guidance is distinct from excluded.guidance;
