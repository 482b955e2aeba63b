import { changesOf } from './change.ts'

const data = 'a job is a row, and the dump is of the schema alone'
const ofPostgres = 'plpgsql is PostgreSQL’s own, and expectations are of the application'
const plpgsql = 'it takes plpgsql for granted'

export const surroundingChanges = [
  ...changesOf('schema', [
    ['+', 'create schema fresh', 'drop schema fresh'],
    [
      'owner',
      'alter schema w2 owner to catalog_writer',
      'alter schema w2 owner to current_user',
      { also: ['schema.grants'] },
    ],
    ['grants', 'grant usage on schema w to catalog_reader', 'revoke usage on schema w from catalog_reader'],
    ['comment', "comment on schema w is 'seen'", 'comment on schema w is null'],
    ['grants', 'revoke usage on schema public from public', 'grant usage on schema public to public'],
    [
      'grants',
      'grant create on schema public to catalog_reader',
      'revoke create on schema public from catalog_reader',
    ],
    [
      'grants',
      'grant usage on schema public to catalog_reader with grant option',
      'revoke usage on schema public from catalog_reader',
    ],
    ['comment', "comment on schema public is 'seen'", "comment on schema public is 'standard public schema'"],
    [
      'owner',
      'alter schema public owner to catalog_writer',
      'alter schema public owner to pg_database_owner',
      { also: ['schema.grants'] },
    ],
    [
      'removed',
      'drop schema public',
      "create schema public; alter schema public owner to pg_database_owner; grant usage on schema public to public; comment on schema public is 'standard public schema'",
      { unseenByDump: 'it takes the schema public for granted' },
    ],
  ]),
  ...changesOf('extension', [
    [
      'version',
      "update pg_extension set extversion = '9.9' where extname = 'plpgsql'",
      "update pg_extension set extversion = '1.0' where extname = 'plpgsql'",
      { unseenByDump: plpgsql, unseenByVerify: ofPostgres },
    ],
    [
      'installedIn',
      "update pg_extension set extnamespace = 'w'::regnamespace where extname = 'plpgsql'",
      "update pg_extension set extnamespace = 'pg_catalog'::regnamespace where extname = 'plpgsql'",
      { unseenByDump: plpgsql, unseenByVerify: ofPostgres },
    ],
    [
      'comment',
      "comment on extension plpgsql is 'seen'",
      "comment on extension plpgsql is 'PL/pgSQL procedural language'",
      { unseenByDump: plpgsql, unseenByVerify: ofPostgres },
    ],
  ]),
  ...changesOf('foreignServer', [
    ['+', 'create server fresh foreign data wrapper nowhere', 'drop server fresh'],
    [
      'wrapper',
      'drop server near; create server near foreign data wrapper elsewhere',
      'drop server near; create server near foreign data wrapper nowhere',
    ],
    [
      'type',
      "drop server near; create server near type 't' foreign data wrapper nowhere",
      'drop server near; create server near foreign data wrapper nowhere',
    ],
    [
      'version',
      "alter server near version '2'",
      'drop server near; create server near foreign data wrapper nowhere',
    ],
    ['options', "alter server near options (add host 'b')", 'alter server near options (drop host)'],
    ['options', "alter server near options (add api_key 'b')", 'alter server near options (drop api_key)'],
    [
      'owner',
      'grant usage on foreign data wrapper nowhere to catalog_writer; alter server near owner to catalog_writer',
      'alter server near owner to current_user; revoke usage on foreign data wrapper nowhere from catalog_writer',
      { also: ['foreignServer.grants'] },
    ],
    [
      'grants',
      'grant usage on foreign server near to catalog_reader',
      'revoke usage on foreign server near from catalog_reader',
    ],
    ['comment', "comment on server near is 'seen'", 'comment on server near is null'],
  ]),
  ...changesOf('userMapping', [
    ['+', 'create user mapping for public server near', 'drop user mapping for public server near'],
    [
      'options',
      "alter user mapping for catalog_reader server far options (add x 'y')",
      'alter user mapping for catalog_reader server far options (drop x)',
    ],
  ]),
  ...changesOf('publication', [
    ['+', 'create publication fresh', 'drop publication fresh'],
    [
      'allTables',
      'drop publication old_news; create publication old_news for all tables',
      'drop publication old_news; create publication old_news for table w.customer',
      { also: ['publication.tables'] },
    ],
    [
      'operations',
      "alter publication news set (publish = 'insert')",
      "alter publication news set (publish = 'insert, update, delete, truncate')",
    ],
    [
      'viaRoot',
      'alter publication news set (publish_via_partition_root = true)',
      'alter publication news set (publish_via_partition_root = false)',
    ],
    [
      'generatedColumns',
      'alter publication news set (publish_generated_columns = stored)',
      'alter publication news set (publish_generated_columns = none)',
      { from: 18 },
    ],
    [
      'tables',
      'alter publication news set table w.orders (id, state)',
      'alter publication news set table w.orders',
    ],
    [
      'tables',
      'alter publication news set table w.orders where (id > 1)',
      'alter publication news set table w.orders',
    ],
    [
      'schemas',
      'alter publication news add tables in schema w2',
      'alter publication news drop tables in schema w2',
    ],
    [
      'owner',
      'alter role catalog_writer superuser; alter publication news owner to catalog_writer',
      'alter publication news owner to current_user; alter role catalog_writer nosuperuser',
    ],
    ['comment', "comment on publication news is 'seen'", 'comment on publication news is null'],
  ]),
  ...changesOf('defaultPrivileges', [
    [
      '+',
      'alter default privileges in schema w2 grant select on tables to catalog_reader',
      'alter default privileges in schema w2 revoke select on tables from catalog_reader',
    ],
    [
      '+',
      'alter default privileges revoke execute on functions from public',
      'alter default privileges grant execute on functions to public',
    ],
    [
      'grants',
      'alter default privileges in schema w3 grant insert on tables to catalog_reader',
      'alter default privileges in schema w3 revoke insert on tables from catalog_reader',
    ],
  ]),
  ...changesOf('cronJob', [
    [
      '+',
      "insert into cron.job select 2, schedule, command, nodename, nodeport, database, username, active, 'tock' from cron.job",
      "delete from cron.job where jobname = 'tock'",
      { unseenByDump: data },
    ],
    [
      'schedule',
      "update cron.job set schedule = '1 * * * *'",
      "update cron.job set schedule = '* * * * *'",
      { unseenByDump: data },
    ],
    [
      'command',
      "update cron.job set command = 'select 2'",
      "update cron.job set command = 'select 1'",
      { unseenByDump: data },
    ],
    [
      'username',
      "update cron.job set username = 'me'",
      "update cron.job set username = 'postgres'",
      { unseenByDump: data },
    ],
    [
      'active',
      'update cron.job set active = false',
      'update cron.job set active = true',
      { unseenByDump: data },
    ],
  ]),
]

/** Fields that no change of this table reaches, and why. */
export const notChanged: Readonly<Record<string, string>> = {
  'constraint.of':
    'what it constrains is part of its identity: a table and a domain of one name exclude each other',
  'extension.+': 'plpgsql is the only extension that every server has, and the world needs it',
  'range.canonical': 'the function must be written in C',
  'userMapping.server': 'part of the name',
  'userMapping.role': 'part of the name',
  'userMapping.comment': 'PostgreSQL has none',
  'cronJob.comment': 'pg_cron has none',
  'cronJob.database': 'jobs of other databases are not read',
  'defaultPrivileges.owner': 'part of the name',
  'defaultPrivileges.type': 'part of the name',
  'defaultPrivileges.comment': 'PostgreSQL has none',
}
