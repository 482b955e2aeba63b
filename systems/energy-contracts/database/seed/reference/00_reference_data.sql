-- What the application needs wherever it runs: currencies, countries, look-ups and settings. Safe for production: a row
-- that is there stays as it is, and nothing here is about anybody.

insert into public.currency (code, name)
values
  ('USD', 'United States dollar'),
  ('EUR', 'Euro'),
  ('GBP', 'Pound sterling')
on conflict (code) do nothing;

insert into public.counterparty_type (code, name, description)
values
  ('OFFTAKER',      'Off-taker',      'Buys the energy'),
  ('OM_CONTRACTOR', 'O&M contractor', 'Operates and maintains the plant')
on conflict (code) do nothing;

insert into public.contract_type (code, name, description)
values
  ('PPA',        'Power purchase agreement', 'Sale of energy to an off-taker'),
  ('OM_SERVICE', 'O&M agreement',            'Operation and maintenance by a contractor')
on conflict (code) do nothing;

insert into public.contract_status (code, name, description)
values
  ('ACTIVE',   'Active',   'In force'),
  ('EXECUTED', 'Executed', 'Signed, not yet in force')
on conflict (code) do nothing;

insert into public.clause_type (code, name, description)
values
  ('COMMERCIAL',  'Commercial',  'Prices and payment'),
  ('OPERATIONAL', 'Operational', 'Running the plant'),
  ('LEGAL',       'Legal',       'Rights and disputes')
on conflict (code) do nothing;

insert into public.clause_category (code, name, description, key_terms)
values
  ('CONDITIONS_PRECEDENT', 'Conditions precedent', 'What has to be done before the contract takes effect.',
   array['conditions precedent', 'CP', 'condition to', 'effectiveness', 'closing conditions', 'prerequisite']),
  ('AVAILABILITY', 'Availability', 'How much of the time the plant has to be ready, and how that is measured.',
   array['availability', 'uptime', 'meter accuracy', 'curtailment', 'unavailability', 'outage hours']),
  ('PERFORMANCE_GUARANTEE', 'Performance guarantee', 'How much the plant has to produce.',
   array['performance ratio', 'capacity factor', 'degradation', 'output guarantee', 'energy production', 'PR guarantee']),
  ('LIQUIDATED_DAMAGES', 'Liquidated damages', 'What is paid for falling short.',
   array['liquidated damages', 'LD', 'penalty', 'damages', 'shortfall payment', 'delay damages']),
  ('PRICING', 'Pricing', 'What energy costs, and how that changes.',
   array['price', 'rate', '$/kWh', '$/MWh', 'escalation', 'price adjustment', 'tariff']),
  ('PAYMENT_TERMS', 'Payment terms', 'How and when is billed and paid.',
   array['payment', 'invoice', 'billing', 'take or pay', 'minimum purchase', 'due date', 'net days']),
  ('DEFAULT', 'Default', 'What counts as a breach, and how it is cured.',
   array['default', 'breach', 'event of default', 'cure', 'remedy', 'reimbursement', 'failure to perform']),
  ('FORCE_MAJEURE', 'Force majeure', 'What excuses both sides.',
   array['force majeure', 'act of god', 'unforeseeable', 'beyond control', 'excused event']),
  ('TERMINATION', 'Termination', 'How the contract ends, and who may buy what then.',
   array['termination', 'expiration', 'early termination', 'purchase option', 'fair market value', 'buyout', 'FMV']),
  ('MAINTENANCE', 'Maintenance', 'Who looks after the plant, and how fast.',
   array['maintenance', 'O&M', 'service level', 'SLA', 'scheduled outage', 'repair', 'preventive maintenance']),
  ('COMPLIANCE', 'Compliance', 'Permits, environment, law and reporting.',
   array['compliance', 'regulatory', 'permit', 'environmental', 'law', 'regulation', 'license']),
  ('SECURITY_PACKAGE', 'Security package', 'What secures the obligations.',
   array['letter of credit', 'LC', 'bond', 'guarantee', 'security', 'collateral', 'parent guarantee']),
  ('GENERAL', 'General', 'Law, disputes, notices and the rest.',
   array['governing law', 'dispute', 'notice', 'assignment', 'amendment', 'waiver', 'confidential', 'severability'])
on conflict (code) do nothing;

insert into public.asset_type (code, name, description)
values
  ('PV_MODULE',   'PV module',   'Turns light into direct current'),
  ('INVERTER',    'Inverter',    'Turns direct into alternating current'),
  ('TRANSFORMER', 'Transformer', 'Raises the voltage for the grid')
on conflict (code) do nothing;

insert into public.meter_type (code, name, description)
values
  ('REVENUE',    'Revenue meter',     'Counts what is billed'),
  ('PRODUCTION', 'Production meter',  'Counts what a part of the plant produces'),
  ('IRRADIANCE', 'Irradiance sensor', 'Measures the light')
on conflict (code) do nothing;

insert into public.event_type (code, name, description)
values
  ('EQUIP_FAIL',  'Equipment failure', 'Something of the plant does not work'),
  ('UNDERPERF',   'Underperformance',  'The plant produces less than it should'),
  ('GRID_OUTAGE', 'Grid outage',       'The grid takes nothing')
on conflict (code) do nothing;

insert into public.fault_type (code, name, description)
values
  ('INV_FAIL',  'Inverter failure',      'An inverter has stopped'),
  ('COMM_LOSS', 'Loss of communication', 'A device sends nothing')
on conflict (code) do nothing;

insert into public.default_event_type (code, name, description)
values
  ('AVAIL_DEFAULT', 'Availability',      'Less available than promised'),
  ('PR_DEFAULT',    'Performance ratio', 'Produces less than promised'),
  ('DELAY_DEFAULT', 'Delay',             'Later than promised')
on conflict (code) do nothing;

insert into public.rule_output_type (code, name, description)
values
  ('LD',      'Liquidated damages', 'Agreed compensation for falling short'),
  ('BONUS',   'Bonus',              'Reward for more than was promised'),
  ('INV_ADJ', 'Invoice adjustment', 'Change of the next invoice')
on conflict (code) do nothing;

insert into public.notification_type (code, name, description)
values
  ('DEFAULT_ALERT', 'Default alert', 'A contract was breached'),
  ('INV_READY',     'Invoice ready', 'An invoice can be sent'),
  ('PMT_DUE',       'Payment due',   'An invoice is to be paid')
on conflict (code) do nothing;

insert into public.invoice_line_item_type (code, name, description)
values
  ('ENERGY',    'Energy',             'Energy that was delivered'),
  ('CAPACITY',  'Capacity',           'Capacity that was kept ready'),
  ('LD_CREDIT', 'Credit for damages', 'Liquidated damages, taken off'),
  ('OM_FEE',    'O&M fee',            'Operation and maintenance')
on conflict (code) do nothing;

insert into public.tariff_type (code, name, description)
values
  ('ENERGY',   'Energy',   'Price of energy'),
  ('CAPACITY', 'Capacity', 'Price of capacity')
on conflict (code) do nothing;

insert into public.grid_event_type (code, name, description)
values
  ('TRANS_OUT', 'Transmission outage', 'A line is down'),
  ('CURTAIL',   'Curtailment',         'The operator limits feeding in')
on conflict (code) do nothing;

insert into public.weather_data_type (code, name, description, updated_frequency)
values
  ('GHI',  'Global horizontal irradiance', 'Light on a level surface, in W/m²', '15min'),
  ('TEMP', 'Temperature',                  'Of the air, in °C',                 '15min')
on conflict (code) do nothing;

insert into public.regulatory_fee_type (code, name, description, updated_frequency)
values
  ('GRID_USE', 'Use of the grid', 'What the operator of the grid may charge', 'daily')
on conflict (code) do nothing;

insert into public.market_price_type (code, name, description, updated_frequency)
values
  ('DAY_AHEAD', 'Day-ahead price', 'Of the next days hours at the exchange', 'hourly')
on conflict (code) do nothing;

insert into public.data_source (name, description, updated_frequency)
values
  ('solaredge', 'SolarEdge monitoring',                  '15min'),
  ('enphase',   'Enphase Enlighten',                     '15min'),
  ('sma',       'SMA Sunny Portal',                      '15min'),
  ('goodwe',    'GoodWe SEMS portal',                    '15min'),
  ('snowflake', 'Files from the clients data warehouse', 'hourly'),
  ('manual',    'Files uploaded by hand',                'hourly')
on conflict (name) do nothing;

insert into public.configuration (key, value, description)
values
  ('comparison.tolerance_amount',                  '0.01',     'Received and expected amounts that differ by no more are the same'),
  ('compliance.availability_threshold_percent',    '95',       'Promised availability where a clause names none'),
  ('compliance.capacity_factor_threshold_percent', '85',       'Promised capacity factor where a clause names none'),
  ('compliance.completeness_threshold_percent',    '95',       'Readings of a period are complete from this share on'),
  ('compliance.cure_period_days',                  '30',       'Days to cure a breach where a contract names none'),
  ('ingestion.batch_rows',                         '1000',     'Rows that are loaded together'),
  ('ingestion.future_hours',                       '24',       'A reading may be this many hours ahead of the clock'),
  ('ingestion.most_errors',                        '100',      'Errors that are collected from one file'),
  ('ingestion.upload_url_seconds',                 '3600',     'How long an address for an upload is good'),
  ('parsing.most_bytes',                           '10485760', 'Size of the largest document'),
  ('parsing.review_threshold',                     '0.7',      'Clauses below this confidence wait for a person'),
  ('partitions.months_ahead',                      '3',        'Partitions of readings that are made ahead'),
  ('retention.quarantine_days',                    '14',       'How long files that did not pass are kept'),
  ('retention.raw_reading_days',                   '90',       'How long single readings are kept; aggregates are kept for good'),
  ('retention.validated_days',                     '30',       'How long files that were loaded are kept'),
  ('sync.interval_minutes',                        '60',       'How often a site is read'),
  ('sync.look_back_hours',                         '2',        'How far back each reading of a site looks'),
  ('sync.token_refresh_minutes',                   '5',        'A token is refreshed this long before it ends')
on conflict (key) do nothing;

insert into public.country (code, name)
values
  ('AD', 'Andorra'), ('AE', 'United Arab Emirates'), ('AF', 'Afghanistan'), ('AG', 'Antigua & Barbuda'),
  ('AI', 'Anguilla'), ('AL', 'Albania'), ('AM', 'Armenia'), ('AO', 'Angola'), ('AQ', 'Antarctica'),
  ('AR', 'Argentina'), ('AS', 'Samoa (American)'), ('AT', 'Austria'), ('AU', 'Australia'), ('AW', 'Aruba'),
  ('AX', 'Åland Islands'), ('AZ', 'Azerbaijan'), ('BA', 'Bosnia & Herzegovina'), ('BB', 'Barbados'),
  ('BD', 'Bangladesh'), ('BE', 'Belgium'), ('BF', 'Burkina Faso'), ('BG', 'Bulgaria'), ('BH', 'Bahrain'),
  ('BI', 'Burundi'), ('BJ', 'Benin'), ('BL', 'St Barthelemy'), ('BM', 'Bermuda'), ('BN', 'Brunei'),
  ('BO', 'Bolivia'), ('BQ', 'Caribbean NL'), ('BR', 'Brazil'), ('BS', 'Bahamas'), ('BT', 'Bhutan'),
  ('BV', 'Bouvet Island'), ('BW', 'Botswana'), ('BY', 'Belarus'), ('BZ', 'Belize'), ('CA', 'Canada'),
  ('CC', 'Cocos (Keeling) Islands'), ('CD', 'Congo (Dem. Rep.)'), ('CF', 'Central African Rep.'),
  ('CG', 'Congo (Rep.)'), ('CH', 'Switzerland'), ('CI', 'Côte d''Ivoire'), ('CK', 'Cook Islands'), ('CL', 'Chile'),
  ('CM', 'Cameroon'), ('CN', 'China'), ('CO', 'Colombia'), ('CR', 'Costa Rica'), ('CU', 'Cuba'),
  ('CV', 'Cape Verde'), ('CW', 'Curaçao'), ('CX', 'Christmas Island'), ('CY', 'Cyprus'), ('CZ', 'Czech Republic'),
  ('DE', 'Germany'), ('DJ', 'Djibouti'), ('DK', 'Denmark'), ('DM', 'Dominica'), ('DO', 'Dominican Republic'),
  ('DZ', 'Algeria'), ('EC', 'Ecuador'), ('EE', 'Estonia'), ('EG', 'Egypt'), ('EH', 'Western Sahara'),
  ('ER', 'Eritrea'), ('ES', 'Spain'), ('ET', 'Ethiopia'), ('FI', 'Finland'), ('FJ', 'Fiji'),
  ('FK', 'Falkland Islands'), ('FM', 'Micronesia'), ('FO', 'Faroe Islands'), ('FR', 'France'), ('GA', 'Gabon'),
  ('GB', 'Britain (UK)'), ('GD', 'Grenada'), ('GE', 'Georgia'), ('GF', 'French Guiana'), ('GG', 'Guernsey'),
  ('GH', 'Ghana'), ('GI', 'Gibraltar'), ('GL', 'Greenland'), ('GM', 'Gambia'), ('GN', 'Guinea'),
  ('GP', 'Guadeloupe'), ('GQ', 'Equatorial Guinea'), ('GR', 'Greece'),
  ('GS', 'South Georgia & the South Sandwich Islands'), ('GT', 'Guatemala'), ('GU', 'Guam'),
  ('GW', 'Guinea-Bissau'), ('GY', 'Guyana'), ('HK', 'Hong Kong'), ('HM', 'Heard Island & McDonald Islands'),
  ('HN', 'Honduras'), ('HR', 'Croatia'), ('HT', 'Haiti'), ('HU', 'Hungary'), ('ID', 'Indonesia'),
  ('IE', 'Ireland'), ('IL', 'Israel'), ('IM', 'Isle of Man'), ('IN', 'India'),
  ('IO', 'British Indian Ocean Territory'), ('IQ', 'Iraq'), ('IR', 'Iran'), ('IS', 'Iceland'), ('IT', 'Italy'),
  ('JE', 'Jersey'), ('JM', 'Jamaica'), ('JO', 'Jordan'), ('JP', 'Japan'), ('KE', 'Kenya'), ('KG', 'Kyrgyzstan'),
  ('KH', 'Cambodia'), ('KI', 'Kiribati'), ('KM', 'Comoros'), ('KN', 'St Kitts & Nevis'), ('KP', 'Korea (North)'),
  ('KR', 'Korea (South)'), ('KW', 'Kuwait'), ('KY', 'Cayman Islands'), ('KZ', 'Kazakhstan'), ('LA', 'Laos'),
  ('LB', 'Lebanon'), ('LC', 'St Lucia'), ('LI', 'Liechtenstein'), ('LK', 'Sri Lanka'), ('LR', 'Liberia'),
  ('LS', 'Lesotho'), ('LT', 'Lithuania'), ('LU', 'Luxembourg'), ('LV', 'Latvia'), ('LY', 'Libya'),
  ('MA', 'Morocco'), ('MC', 'Monaco'), ('MD', 'Moldova'), ('ME', 'Montenegro'), ('MF', 'St Martin (French)'),
  ('MG', 'Madagascar'), ('MH', 'Marshall Islands'), ('MK', 'North Macedonia'), ('ML', 'Mali'),
  ('MM', 'Myanmar (Burma)'), ('MN', 'Mongolia'), ('MO', 'Macau'), ('MP', 'Northern Mariana Islands'),
  ('MQ', 'Martinique'), ('MR', 'Mauritania'), ('MS', 'Montserrat'), ('MT', 'Malta'), ('MU', 'Mauritius'),
  ('MV', 'Maldives'), ('MW', 'Malawi'), ('MX', 'Mexico'), ('MY', 'Malaysia'), ('MZ', 'Mozambique'),
  ('NA', 'Namibia'), ('NC', 'New Caledonia'), ('NE', 'Niger'), ('NF', 'Norfolk Island'), ('NG', 'Nigeria'),
  ('NI', 'Nicaragua'), ('NL', 'Netherlands'), ('NO', 'Norway'), ('NP', 'Nepal'), ('NR', 'Nauru'), ('NU', 'Niue'),
  ('NZ', 'New Zealand'), ('OM', 'Oman'), ('PA', 'Panama'), ('PE', 'Peru'), ('PF', 'French Polynesia'),
  ('PG', 'Papua New Guinea'), ('PH', 'Philippines'), ('PK', 'Pakistan'), ('PL', 'Poland'),
  ('PM', 'St Pierre & Miquelon'), ('PN', 'Pitcairn'), ('PR', 'Puerto Rico'), ('PS', 'Palestine'),
  ('PT', 'Portugal'), ('PW', 'Palau'), ('PY', 'Paraguay'), ('QA', 'Qatar'), ('RE', 'Réunion'), ('RO', 'Romania'),
  ('RS', 'Serbia'), ('RU', 'Russia'), ('RW', 'Rwanda'), ('SA', 'Saudi Arabia'), ('SB', 'Solomon Islands'),
  ('SC', 'Seychelles'), ('SD', 'Sudan'), ('SE', 'Sweden'), ('SG', 'Singapore'), ('SH', 'St Helena'),
  ('SI', 'Slovenia'), ('SJ', 'Svalbard & Jan Mayen'), ('SK', 'Slovakia'), ('SL', 'Sierra Leone'),
  ('SM', 'San Marino'), ('SN', 'Senegal'), ('SO', 'Somalia'), ('SR', 'Suriname'), ('SS', 'South Sudan'),
  ('ST', 'Sao Tome & Principe'), ('SV', 'El Salvador'), ('SX', 'St Maarten (Dutch)'), ('SY', 'Syria'),
  ('SZ', 'Eswatini (Swaziland)'), ('TC', 'Turks & Caicos Is'), ('TD', 'Chad'), ('TF', 'French S. Terr.'),
  ('TG', 'Togo'), ('TH', 'Thailand'), ('TJ', 'Tajikistan'), ('TK', 'Tokelau'), ('TL', 'East Timor'),
  ('TM', 'Turkmenistan'), ('TN', 'Tunisia'), ('TO', 'Tonga'), ('TR', 'Turkey'), ('TT', 'Trinidad & Tobago'),
  ('TV', 'Tuvalu'), ('TW', 'Taiwan'), ('TZ', 'Tanzania'), ('UA', 'Ukraine'), ('UG', 'Uganda'),
  ('UM', 'US minor outlying islands'), ('US', 'United States'), ('UY', 'Uruguay'), ('UZ', 'Uzbekistan'),
  ('VA', 'Vatican City'), ('VC', 'St Vincent'), ('VE', 'Venezuela'), ('VG', 'Virgin Islands (UK)'),
  ('VI', 'Virgin Islands (US)'), ('VN', 'Vietnam'), ('VU', 'Vanuatu'), ('WF', 'Wallis & Futuna'),
  ('WS', 'Samoa (western)'), ('YE', 'Yemen'), ('YT', 'Mayotte'), ('ZA', 'South Africa'), ('ZM', 'Zambia'),
  ('ZW', 'Zimbabwe')
on conflict (code) do nothing;
