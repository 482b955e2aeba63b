-- What the wizard offers: trades, markets, phases and presets. The words of older wizards are kept as aliases of ours.

insert into public.mep_wizard_options (kind, key, title, display_order, details)
values
  ('trade', 'hvac',               'HVAC',                1, '{"compliance": ["EPA 608", "OSHA"], "certifications": {"required": ["EPA 608 Universal", "State licence"], "recommended": ["NATE", "OSHA 10", "OSHA 30"]}}'),
  ('trade', 'plumbing',           'Plumbing',            2, '{"compliance": ["OSHA", "Local code"], "certifications": {"required": ["State licence"], "recommended": ["ASSE 5110", "OSHA 10"]}}'),
  ('trade', 'electrical',         'Electrical',          3, '{"compliance": ["NEC 2023", "OSHA"], "certifications": {"required": ["State licence", "OSHA 10"], "recommended": ["NEC certification", "OSHA 30"]}}'),
  ('trade', 'solar',              'Solar',               4, '{"compliance": ["NEC 2023", "OSHA"]}'),
  ('trade', 'fire_protection',    'Fire Protection',     5, '{"compliance": ["NFPA 25", "NFPA 72", "OSHA"], "certifications": {"required": ["State licence", "NICET I"]}}'),
  ('trade', 'controls',           'Controls',            6, '{"compliance": ["OSHA"]}'),
  ('trade', 'tud_market',         'TUD Market',          7, '{"compliance": ["OSHA"]}'),
  ('trade', 'low_voltage',        'Low Voltage',         8, '{"compliance": ["TIA-568", "OSHA"], "certifications": {"required": ["State licence"], "recommended": ["BICSI installer"]}}'),
  ('trade', 'roofing',            'Roofing',             9, '{"compliance": ["OSHA"], "certifications": {"required": ["State licence", "OSHA 10"], "recommended": ["Manufacturer certification"]}}'),
  ('trade', 'general_contractor', 'General Contractor', 10, '{"compliance": ["OSHA"]}'),

  ('market', 'residential',   'Residential',   1, '{}'),
  ('market', 'commercial',    'Commercial',    2, '{}'),
  ('market', 'industrial',    'Industrial',    3, '{"aliases": ["c_and_i", "utility"]}'),
  ('market', 'institutional', 'Institutional', 4, '{}'),
  ('market', 'mixed',         'Mixed',         5, '{"aliases": ["multi_family"]}'),

  ('phase', 'sales',         'Sales',                     1, '{}'),
  ('phase', 'design',        'Design',                    2, '{"aliases": ["pre_job"]}'),
  ('phase', 'permit',        'Permit',                    3, '{"aliases": ["pre_job"]}'),
  ('phase', 'install',       'Installation',              4, '{"aliases": ["installation", "daily_operations"]}'),
  ('phase', 'commissioning', 'Commissioning',             5, '{"aliases": ["closeout"]}'),
  ('phase', 'om',            'Operation and maintenance', 6, '{"aliases": ["service_plans", "inspection"]}'),
  ('phase', 'service',       'Service',                   7, '{}')
on conflict (kind, key) do update
set title = excluded.title, display_order = excluded.display_order, details = excluded.details;

insert into public.mep_wizard_options (kind, key, title, display_order, trades, markets, phases)
values
  ('preset', 'hvac_residential',  'HVAC, residential',         1, array['hvac'],                            array['residential'],               array['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service']),
  ('preset', 'hvac_commercial',   'HVAC, commercial',          2, array['hvac'],                            array['commercial', 'industrial'],  array['sales', 'design', 'permit', 'install', 'commissioning', 'service']),
  ('preset', 'solar_residential', 'Solar, residential',        3, array['solar'],                           array['residential'],               array['sales', 'install', 'commissioning']),
  ('preset', 'solar_commercial',  'Solar, commercial',         4, array['solar'],                           array['commercial', 'industrial'],  array['sales', 'design', 'permit', 'install', 'commissioning']),
  ('preset', 'full_mep',          'Full MEP',                  5, array['hvac', 'electrical', 'plumbing'],  array['residential', 'commercial'], array['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service']),
  ('preset', 'fire_life_safety',  'Fire and life safety',      6, array['fire_protection', 'low_voltage'],  array['commercial', 'industrial'],  array['install', 'service']),
  ('preset', 'energy_efficiency', 'Energy efficiency',         7, array['hvac', 'solar'],                   array['residential', 'commercial'], array['sales', 'install', 'commissioning', 'service']),
  ('preset', 'om_service',        'Operation and maintenance', 8, array['hvac', 'plumbing', 'electrical'],  array['residential', 'commercial'], array['om', 'service']),
  ('preset', 'solar_epc',         'Solar EPC',                 9, array['solar', 'electrical'],             array['residential', 'commercial'], array['sales', 'design', 'permit', 'install', 'commissioning'])
on conflict (kind, key) do update
set title = excluded.title, display_order = excluded.display_order,
    trades = excluded.trades, markets = excluded.markets, phases = excluded.phases;
