// Generated from the operations by `npm run generate`; not to be edited.
import type { Manifest } from '../manifest.ts'

export const manifest: Manifest = [
  {
    "name": "up",
    "summary": "Bring the database up: migrated and ready, in one command",
    "operations": [
      {
        "name": "up.run",
        "summary": "Bring the database up: migrated and ready, in one command",
        "description": "Opens the database (embedded in `.plinth/data` unless `--env` or `--url` names a server), prepares what\nSupabase would bring where that is missing, and applies the pending migrations. Run again, it finds nothing to do.\nInterrupted at any moment, the next run goes on where this one ended.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth up agentflow",
            "does": "one system, embedded: nothing to install"
          },
          {
            "command": "plinth up",
            "does": "the project in the current folder, or every system"
          },
          {
            "command": "plinth up agentflow --url postgresql://localhost/agentflow",
            "does": "a database on a server"
          }
        ]
      }
    ]
  },
  {
    "name": "migrate",
    "summary": "Apply ordered SQL files, and know which are applied",
    "operations": [
      {
        "name": "migrate.up",
        "summary": "Apply every pending migration, oldest first",
        "description": "Files are named `NNN_description.sql` or `YYYYMMDDHHMMSS_description.sql` and applied in the order of\ntheir number, each in a transaction of its own together with its row in `plinth.migrations`. All pending files are\nparsed before the first one runs. A failure shows the place in the file; the files before it stay applied, and the\nnext run goes on there. Two runs at once do not disturb each other: one works, the other waits.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Stop after this migration (its number or name)"
          },
          {
            "key": "steps",
            "type": "number",
            "many": false,
            "required": false,
            "description": "Apply at most this many"
          },
          {
            "key": "lockTimeoutMs",
            "type": "number",
            "many": false,
            "required": false,
            "description": "Wait so long for a lock on a table, then try the file again (5000)"
          },
          {
            "key": "lockRetries",
            "type": "number",
            "many": false,
            "required": false,
            "description": "Try a file so often again (10)"
          },
          {
            "key": "statementTimeoutMs",
            "type": "number",
            "many": false,
            "required": false,
            "description": "The longest that one statement may run (no limit)"
          },
          {
            "key": "dryRun",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Show what would run, statement by statement; change nothing"
          },
          {
            "key": "report",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Write what became of each statement to this file, as JSON"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate up",
            "does": "the project in the current folder"
          },
          {
            "command": "plinth migrate up --dry-run",
            "does": "show every statement that would run"
          },
          {
            "command": "plinth migrate up agentflow --to 003",
            "does": "stop after migration 003"
          },
          {
            "command": "plinth migrate up --url postgresql://localhost/shop",
            "does": "a database on a server"
          }
        ]
      },
      {
        "name": "migrate.status",
        "summary": "Show which migrations are applied and which are not",
        "description": "Compares the files with `plinth.migrations`. A file counts as edited when more than comments, blank\nlines and line endings changed since it was applied. Exit code 3 when something keeps the next run from starting.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth migrate status agentflow",
            "does": "one system"
          },
          {
            "command": "plinth migrate status --env production --json",
            "does": "for a program to read"
          }
        ]
      },
      {
        "name": "migrate.new",
        "summary": "Make an empty migration with the next number",
        "description": "Follows what the folder has: after `007_…` comes `008_…`; where the files carry timestamps, the new one\ncarries the time of now (UTC).",
        "effect": "write",
        "projects": "one",
        "positional": [
          "description"
        ],
        "options": [
          {
            "key": "description",
            "type": "string",
            "many": false,
            "required": true,
            "description": "What it does, in a few words: they become the name"
          },
          {
            "key": "timestamp",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Number it by time even where the folder counts"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate new add_invoice_number",
            "does": "in the current folder"
          },
          {
            "command": "plinth migrate new agentflow \"lead score history\"",
            "does": "in a system"
          }
        ]
      },
      {
        "name": "migrate.repair",
        "summary": "Correct what the ledger says about a migration",
        "description": "Changes `plinth.migrations` and nothing else: no statement of the file runs. Without `--applied` or\n`--pending` it takes the file as it is now for what was applied, which ends the complaint about an edited file. With\n`--segment` it decides about a statement of which nobody knows whether it took effect.",
        "effect": "write",
        "projects": "many",
        "positional": [
          "versions"
        ],
        "options": [
          {
            "key": "versions",
            "type": "string",
            "many": true,
            "required": true,
            "description": "Numbers or names of migrations"
          },
          {
            "key": "applied",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "The database has what the file says: record it, run nothing"
          },
          {
            "key": "pending",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "The database does not have it: forget the record, so that it runs again"
          },
          {
            "key": "segment",
            "type": "number",
            "many": false,
            "required": false,
            "description": "Only this segment of a half applied migration"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate repair 003",
            "does": "the edit of 003 was harmless: take the file as it is"
          },
          {
            "command": "plinth migrate repair 001 002 --applied",
            "does": "both were applied by hand with psql"
          },
          {
            "command": "plinth migrate repair 007 --segment 2 --applied",
            "does": "the second part did take effect"
          }
        ]
      },
      {
        "name": "migrate.baseline",
        "summary": "Start the ledger of a database that has migrations already",
        "description": "For a database that was made by hand or by another tool: records the files as applied, up to `--to` or\nall of them, and runs none. Before it does, it builds them on a scratch database and compares: where the database lacks\nsomething of them it refuses (exit code 4) and says what; `--unchecked` believes you instead.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The last migration that the database has"
          },
          {
            "key": "unchecked",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Do not compare the database with the files"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate baseline",
            "does": "the database has all files"
          },
          {
            "command": "plinth migrate baseline --to 012 --env production",
            "does": "it has the files up to 012"
          }
        ]
      },
      {
        "name": "migrate.prove",
        "summary": "Prove by doing it that migrations can run twice",
        "description": "Builds the chain on a scratch database and applies each file a second time. A file that fails then, or\nthat changes the catalog or rows, is named with the statement that does it. The target is not touched. Exit code 3\nwhen a file is not idempotent.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth migrate prove",
            "does": "the project in the current folder"
          },
          {
            "command": "plinth migrate prove agentflow --json",
            "does": "for a program to read"
          }
        ]
      },
      {
        "name": "migrate.merge-check",
        "summary": "Try another branch's migrations with ours, in both orders",
        "description": "Takes the files that only this branch has and those that only the other has, applies them on scratch\ndatabases in both orders after the common ones, and compares catalogs and rows. Versions that both took are named. Exit\ncode 3 when the branches do not go together.",
        "effect": "read",
        "projects": "many",
        "positional": [
          "with"
        ],
        "options": [
          {
            "key": "with",
            "type": "string",
            "many": false,
            "required": true,
            "description": "A branch, tag or commit of git, or a folder of migrations"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate merge-check main",
            "does": "this branch against main"
          },
          {
            "command": "plinth migrate merge-check ../other/database/migrations",
            "does": "against another folder"
          }
        ]
      },
      {
        "name": "migrate.squash",
        "summary": "Join the first migrations into one file, proven equal",
        "description": "Writes one baseline that does what the files up to `--to` do, data included, and moves those files to\n`squashed/`. First both are built on scratch databases: catalogs and rows must be equal, otherwise nothing is written\n(exit code 4). Databases that have the old files count as having the baseline; a new one gets it instead of them.",
        "effect": "write",
        "projects": "one",
        "positional": [],
        "options": [
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The last migration that goes into it"
          },
          {
            "key": "name",
            "type": "string",
            "many": false,
            "required": false,
            "description": "What the file is called after its number (baseline)"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate squash",
            "does": "all files into one"
          },
          {
            "command": "plinth migrate squash --to 040",
            "does": "the files up to 040"
          }
        ]
      },
      {
        "name": "migrate.down",
        "summary": "Undo the newest migrations by their down files",
        "description": "Runs `NNN_description.down.sql` and forgets the migration, both in one transaction, newest first. Where\none of the wanted migrations has no down file nothing is undone at all: the planned inverse is printed with its hazards,\nto be read and written by hand. Where one fails, those before it stay undone.\nWhat a down file drops is gone: the command asks for `--yes`.",
        "effect": "destructive",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "steps",
            "type": "number",
            "many": false,
            "required": false,
            "description": "How many to undo (1)"
          }
        ],
        "examples": [
          {
            "command": "plinth migrate down --yes",
            "does": "undo the newest migration"
          },
          {
            "command": "plinth migrate down --steps 2 --yes",
            "does": "undo the two newest ones"
          }
        ]
      }
    ]
  },
  {
    "name": "verify",
    "summary": "Compare the database with what it is declared to have",
    "operations": [
      {
        "name": "verify.run",
        "summary": "Compare the database with what it is declared to have",
        "description": "Holds the live database against `database/expectations.yaml`: tables, columns, constraints, indexes,\nenums, views, functions, triggers, policies, grants, extensions, partitions, and queries that must find no rows. Exit\ncode 3 when anything is missing or different. What is there and not named is only told, unless the file says\n`strict: true`. `--report` and `--analysis` write the result as JSON.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "file",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Expectations; default database/expectations.yaml of the project"
          },
          {
            "key": "report",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Write the result to this JSON file"
          },
          {
            "key": "analysis",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Write what there is, and what is missing, to this JSON file"
          }
        ],
        "examples": [
          {
            "command": "plinth verify agentflow",
            "does": "one system"
          },
          {
            "command": "plinth verify run --env production --json",
            "does": "for a program to read"
          },
          {
            "command": "plinth verify run agentflow --report schema_verification_results.json",
            "does": "and write the result as a file"
          }
        ]
      },
      {
        "name": "verify.derive",
        "summary": "Write expectations from the database as it stands",
        "description": "Writes `database/expectations.yaml` with what the application has in the database today, so that a team\nstarts from the truth and reviews it. What extensions, the platform and tools keep is left out. The same database gives\nthe same text. The queries under `rows` of a file that is replaced stay: no catalog knows them.",
        "effect": "write",
        "projects": "one",
        "positional": [],
        "options": [
          {
            "key": "section",
            "type": "string",
            "many": true,
            "required": false,
            "description": "A section to write, again for each; all: every one; default: those that most teams want"
          },
          {
            "key": "output",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The file; default database/expectations.yaml of the project"
          },
          {
            "key": "replace",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Replace the file that is there"
          },
          {
            "key": "lenient",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Let what the file does not name be there too (strict: false)"
          }
        ],
        "examples": [
          {
            "command": "plinth verify derive agentflow",
            "does": "database/expectations.yaml of the system"
          },
          {
            "command": "plinth verify derive --section tables --section policies",
            "does": "only some sections"
          },
          {
            "command": "plinth verify derive --section all --replace",
            "does": "every section, written anew"
          }
        ]
      }
    ]
  },
  {
    "name": "drift",
    "summary": "Find out whether somebody changed the database by hand",
    "operations": [
      {
        "name": "drift.check",
        "summary": "Compare the database with what its migrations build",
        "description": "Builds the migrations on a scratch database and compares: tables, columns, constraints, indexes, views, functions,\ntriggers, policies, privileges, owners, defaults and comments. What extensions, the platform and other tools keep is left\nout, and so are partitions, which come and go. Exit code 0: no drift; 3: drift; 1: it could not be found out. Pending\nmigrations count as drift: run `plinth migrate status` first.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth drift --env production",
            "does": "has somebody changed production by hand?"
          },
          {
            "command": "plinth drift agentflow --json",
            "does": "for a program to read"
          }
        ]
      }
    ]
  },
  {
    "name": "snapshot",
    "summary": "Keep the whole schema of a version in one file, and what changed",
    "operations": [
      {
        "name": "snapshot.create",
        "summary": "Write the whole schema of a version into one file, proven",
        "description": "Builds the migrations, writes what they make into `database/versions/<version>_snapshot.sql`, and says in\n`database/SCHEMA_CHANGES.md` what has changed since the version before, and draws it into\n`database/diagrams/entity_diagram_<version>.drawio`. Before anything is written, the snapshot is\nrestored into a scratch database, which must be equal; else exit code 4. Rows that migrations write are part of it;\npartitions made for a time are not. The same migrations and date give the same bytes, wherever it runs. A snapshot that is\nthere stays as it is.",
        "effect": "write",
        "projects": "one",
        "positional": [
          "version",
          "phase"
        ],
        "options": [
          {
            "key": "version",
            "type": "string",
            "many": false,
            "required": true,
            "description": "v and a number: v2.0"
          },
          {
            "key": "phase",
            "type": "string",
            "many": false,
            "required": false,
            "description": "What was reached with it, in a few words"
          },
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The last migration that is in it (the newest)"
          },
          {
            "key": "name",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The name of the file (v2.0_snapshot)"
          },
          {
            "key": "no-diagram",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Do not draw it: with thousands of tables that takes minutes"
          },
          {
            "key": "date",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The day of the version (today)"
          }
        ],
        "examples": [
          {
            "command": "plinth snapshot create v2.0 \"Phase 2 - Contract Parsing\"",
            "does": "all migrations"
          },
          {
            "command": "plinth snapshot create v1.0 \"Baseline\" --to 000 --name v1.0_baseline",
            "does": "an earlier version, under a name of its own"
          }
        ]
      },
      {
        "name": "snapshot.list",
        "summary": "List the versions of the schema that are kept as snapshots",
        "description": "Reads the headers in `database/versions`. Exit code 3 when one of the files was edited after it was written.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth snapshot list energy",
            "does": "the versions of one system"
          }
        ]
      },
      {
        "name": "snapshot.restore",
        "summary": "Make an empty database that of a version, in one step",
        "description": "Runs a snapshot in one transaction and records its migrations as applied, so that `migrate up` goes on from\nthere. Refused (exit code 4) where the database is not empty, where the file was edited, and where the migrations that it\nwas made from have changed since.",
        "effect": "write",
        "projects": "one",
        "positional": [
          "version"
        ],
        "options": [
          {
            "key": "version",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Which version (the newest)"
          }
        ],
        "examples": [
          {
            "command": "plinth snapshot restore v2.0 --url postgresql://localhost/fresh",
            "does": "a new database"
          },
          {
            "command": "plinth snapshot restore --data /tmp/v1",
            "does": "the newest version, embedded"
          }
        ]
      },
      {
        "name": "snapshot.compare",
        "summary": "Say what changed between two snapshots",
        "description": "Restores both on scratch databases and compares what they make. Without names: the last two versions.",
        "effect": "read",
        "projects": "one",
        "positional": [
          "from",
          "to"
        ],
        "options": [
          {
            "key": "from",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The earlier version"
          },
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The later version"
          },
          {
            "key": "across-majors",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Also where they were made on different majors of PostgreSQL"
          },
          {
            "key": "exit-code",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Exit code 3 when they differ"
          }
        ],
        "examples": [
          {
            "command": "plinth snapshot compare v1.0 v2.0",
            "does": "two versions"
          },
          {
            "command": "plinth snapshot compare",
            "does": "the last two"
          }
        ]
      }
    ]
  },
  {
    "name": "diff",
    "summary": "Plan the way from one schema to another, proven before it is shown",
    "operations": [
      {
        "name": "diff.plan",
        "summary": "Plan the way from one schema to another, proven on rows",
        "description": "Compares two of: `migrations`, `migrations@004`, a version such as `v2.0`, `database`, `empty`, an environment, a\n`postgresql://` URL, a .sql file, a folder of .sql files whose statements stand in any order. Lists what differs, and the SQL that leads from the\nfirst to the second, with the lock and the hazards of each statement. The SQL is run on a scratch copy with rows before\nit is shown: nothing may differ afterwards, and no value may be gone that is not announced. Exit code 0: planned and\nproven; 4: not proven; with `--exit-code` 3 when there is a difference.",
        "effect": "read",
        "projects": "one",
        "positional": [],
        "options": [
          {
            "key": "from",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Where the way begins (migrations)"
          },
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Where it leads (database)"
          },
          {
            "key": "rename",
            "type": "string",
            "many": true,
            "required": false,
            "description": "old.path=new_name: it is the same object; again for each"
          },
          {
            "key": "write",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Write the plan as the next migration, under this name"
          },
          {
            "key": "unproven",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write a plan that is not proven too"
          },
          {
            "key": "exitCode",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Exit with 3 when there is a difference"
          }
        ],
        "examples": [
          {
            "command": "plinth diff plan",
            "does": "what the database has otherwise than its migrations"
          },
          {
            "command": "plinth diff plan --to schema/",
            "does": "what a folder of SQL wants otherwise"
          },
          {
            "command": "plinth diff plan --to schema/ --write add_invoices",
            "does": "the same as the next migration"
          },
          {
            "command": "plinth diff plan --from migrations --to migrations@004",
            "does": "the way back"
          }
        ]
      }
    ]
  },
  {
    "name": "document",
    "summary": "Put the database into words: what a migration changed, a reference, a site",
    "operations": [
      {
        "name": "document.schema",
        "summary": "Write the schema reference: every table in words",
        "description": "Writes `docs/SCHEMA_REFERENCE.md` (`document.schema` in plinth.config.ts): tables with columns, keys, references in both\ndirections, checks, indexes and what they are for, policies in words, triggers, privileges; views with the columns of tables\nthat each of theirs comes from; functions, enums with the meanings of `glossary`, partitions, Mermaid diagrams. It describes\nwhat the migrations build on the embedded engine, or with `--from database` the database at hand. `--check` writes\nnothing and exits with 3 when the file is stale.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "output",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Another file"
          },
          {
            "key": "from",
            "type": "string",
            "many": false,
            "required": false,
            "description": "What to describe (migrations, where there are any)",
            "choices": [
              "migrations",
              "database"
            ]
          },
          {
            "key": "check",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write nothing; exit code 3 when the file is stale"
          }
        ],
        "examples": [
          {
            "command": "plinth document schema agentflow",
            "does": "systems/agentflow/docs/SCHEMA_REFERENCE.md"
          },
          {
            "command": "plinth document schema --check",
            "does": "in CI: is the committed file that of the migrations?"
          },
          {
            "command": "plinth document schema --from database --output reference.md",
            "does": "what the database at hand has"
          }
        ]
      },
      {
        "name": "document.migration",
        "summary": "Say what one migration changes, by applying it",
        "description": "Builds the database as it was before the migration, applies the migration there statement by statement, and compares:\nnew and modified tables, columns, relationships, policies, indexes, functions, privileges, before and after. Locks and\nrewritten tables are those that PostgreSQL showed while each statement ran. At the end stands how well it can be taken\nback. Without a name: the newest. `--write` keeps it as `docs/migrations/NNN_name.md`; with `--check` a stale or\nmissing page exits with 3.",
        "effect": "write",
        "projects": "one",
        "positional": [
          "migration"
        ],
        "options": [
          {
            "key": "migration",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Number or name of a migration; the newest without it"
          },
          {
            "key": "write",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Keep it as a page in docs/migrations"
          },
          {
            "key": "check",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write nothing; exit code 3 when the page is stale"
          }
        ],
        "examples": [
          {
            "command": "plinth document migration",
            "does": "the newest migration"
          },
          {
            "command": "plinth document migration 002 --write",
            "does": "and keeps it in docs/migrations"
          },
          {
            "command": "plinth document migration 002_add_orders --json",
            "does": "for a program"
          }
        ]
      },
      {
        "name": "document.site",
        "summary": "Write a site about it: search, diagrams, a page a table",
        "description": "Writes a folder of static pages: an overview by groups, a page for each table with its relations both ways and a picture of\nthem, views with where their columns come from, functions, enums, versions from SCHEMA_CHANGES.md, and a search. It\nopens from a disk as from any web server, and asks nothing from outside. What an earlier run left there is removed. `--check`\nwrites nothing and exits with 3 when the folder is stale.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "output",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Another folder than docs/site"
          },
          {
            "key": "from",
            "type": "string",
            "many": false,
            "required": false,
            "description": "What to describe (migrations, where there are any)",
            "choices": [
              "migrations",
              "database"
            ]
          },
          {
            "key": "check",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write nothing; exit code 3 when the folder is stale"
          }
        ],
        "examples": [
          {
            "command": "plinth document site agentflow",
            "does": "systems/agentflow/docs/site/index.html"
          },
          {
            "command": "plinth document site --output public",
            "does": "another folder, for a web server"
          },
          {
            "command": "plinth document site --from database",
            "does": "what the database at hand has"
          }
        ]
      }
    ]
  },
  {
    "name": "seed",
    "summary": "Load reference data and fixtures, the same rows however often",
    "operations": [
      {
        "name": "seed.reference",
        "summary": "Load the rows that every environment needs",
        "description": "Loads `database/seed/reference` in the order of the numbers: `01_countries.sql`, `02_currencies.csv`. Each file is\none transaction together with its row in `plinth.seeds`; a file that did not change is passed over. The rows of a CSV\nfile go into the table that its name says: new ones are inserted, others updated where they differ.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "again",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Load files too that did not change since last time"
          }
        ],
        "examples": [
          {
            "command": "plinth seed reference",
            "does": "the project in the current folder"
          },
          {
            "command": "plinth seed reference agentflow --again",
            "does": "load every file, changed or not"
          }
        ]
      },
      {
        "name": "seed.fixtures",
        "summary": "Load made-up rows for development and tests",
        "description": "Loads `database/seed/fixtures` as `seed reference` loads its files. On a protected database it is refused\n(exit code 4).",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "again",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Load files too that did not change since last time"
          }
        ],
        "examples": [
          {
            "command": "plinth seed fixtures agentflow",
            "does": "a world to develop in"
          }
        ]
      },
      {
        "name": "seed.check",
        "summary": "Load seed files twice on a scratch database, and read them",
        "description": "Builds the migrations on a scratch database, loads reference data and then fixtures twice, and names what fails or\nchanges rows the second time. Warns of what looks like data of real people. Exit code 3 when there is a finding.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth seed check",
            "does": "the project in the current folder"
          }
        ]
      }
    ]
  },
  {
    "name": "partitions",
    "summary": "Make partitions ahead, and take old ones out into files",
    "operations": [
      {
        "name": "partitions.status",
        "summary": "Show how far partitions reach, and what fell beside them",
        "description": "Lists every partitioned table with its partitions, how many days they still reach, gaps between them, and the rows of the\ndefault partition; and what keeps them: a job of pg_cron with its last run, or Plinth's scheduler. Exit code 3 when\nsomething needs a person: an end nearer than the rule says, or rows in a default partition.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "at",
            "type": "string",
            "many": false,
            "required": false,
            "description": "As if it were then: 2027-01-31; without it, now"
          }
        ],
        "examples": [
          {
            "command": "plinth partitions status energy-contracts",
            "does": "one system"
          },
          {
            "command": "plinth partitions status --at 2027-06-01",
            "does": "how it will look then"
          }
        ]
      },
      {
        "name": "partitions.ensure",
        "summary": "Make the partitions that are needed ahead",
        "description": "Makes, for every table with a rule in `plinth.config.ts`, the partitions from the current period to as many ahead as the\nrule says. Rows that fell into the default partition move into the new one in the same transaction. With `--since`\ngaps from that day on are filled too. What cannot be made for one table keeps no other one from its partitions. Exit\ncode 3 when something could not be made.",
        "effect": "write",
        "projects": "many",
        "positional": [
          "tables"
        ],
        "options": [
          {
            "key": "tables",
            "type": "string",
            "many": true,
            "required": false,
            "description": "Tables with a rule, schema.table; without one, all"
          },
          {
            "key": "at",
            "type": "string",
            "many": false,
            "required": false,
            "description": "As if it were then: 2027-01-31; without it, now"
          },
          {
            "key": "since",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Fill gaps from this day on: 2025-01-01"
          },
          {
            "key": "dryRun",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Make nothing, only say what would be made"
          }
        ],
        "examples": [
          {
            "command": "plinth partitions ensure energy-contracts",
            "does": "what every rule asks for"
          },
          {
            "command": "plinth partitions ensure --dry-run",
            "does": "only say what is missing"
          },
          {
            "command": "plinth partitions ensure --since 2025-01-01",
            "does": "months that a late delivery needs"
          }
        ]
      },
      {
        "name": "partitions.detach",
        "summary": "Take old partitions out, into files",
        "description": "Detaches the partitions that are older than the rules keep (never the one with the newest row, whatever the clock says), and archives each into a compressed file with a manifest of\nits rows and hash, read back before it counts. With `--drop` the detached table goes once its archive holds the very\nnumber of rows. Every step is recorded in `plinth.detached_partitions`: a run that was interrupted is taken up by the\nnext one, and nothing is dropped that is not archived.",
        "effect": "write",
        "projects": "many",
        "positional": [
          "tables"
        ],
        "options": [
          {
            "key": "tables",
            "type": "string",
            "many": true,
            "required": false,
            "description": "Tables with a rule, schema.table; without one, all"
          },
          {
            "key": "at",
            "type": "string",
            "many": false,
            "required": false,
            "description": "As if it were then: 2027-01-31; without it, now"
          },
          {
            "key": "archive",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Folder of the archives; default archive in the folder of the project"
          },
          {
            "key": "drop",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Drop what is archived"
          },
          {
            "key": "dryRun",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Detach nothing, only say what would go"
          }
        ],
        "examples": [
          {
            "command": "plinth partitions detach --dry-run",
            "does": "say what is older than the rules keep"
          },
          {
            "command": "plinth partitions detach --drop",
            "does": "archive it and give the room back"
          }
        ]
      },
      {
        "name": "partitions.schedule",
        "summary": "Let partitions look after themselves",
        "description": "Where pg_cron is installed, makes or updates the job `plinth-partitions`, which makes partitions ahead and detaches old ones.\nElsewhere, or with `--watch`, this process is the scheduler: it works every `--minutes` until it is ended. Any number\nof them may run; one at a time holds the lease and works, and when it dies the next one takes over. A watching scheduler\narchives what was detached as well, which pg_cron cannot.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "cron",
            "type": "string",
            "many": false,
            "required": false,
            "description": "When pg_cron runs it; default 17 * * * *"
          },
          {
            "key": "watch",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Stay and do the work, also where pg_cron is installed"
          },
          {
            "key": "minutes",
            "type": "number",
            "many": false,
            "required": false,
            "description": "How often a watching scheduler works; default 60"
          },
          {
            "key": "rounds",
            "type": "number",
            "many": false,
            "required": false,
            "description": "End after so many rounds"
          },
          {
            "key": "drop",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "A watching scheduler drops what it has archived"
          }
        ],
        "examples": [
          {
            "command": "plinth partitions schedule --env production",
            "does": "a job of pg_cron, where it is installed"
          },
          {
            "command": "plinth partitions schedule --watch --minutes 60",
            "does": "a scheduler of your own, until Ctrl-C"
          }
        ]
      }
    ]
  },
  {
    "name": "types",
    "summary": "Write the types of the database for supabase-js, Kysely, Zod and Prisma",
    "operations": [
      {
        "name": "types.generate",
        "summary": "Write types of the database, null only where it can be",
        "description": "Writes the files that `types` in `plinth.config.ts` names: `supabase` (`database.types.ts` for supabase-js), `kysely`,\n`zod`, `prisma`. With `--format` it prints one format, or writes it with `--output`. Whether a column of a view or the\nresult of a function can be null is followed through joins, unions, aggregates, subqueries and function bodies to where it\ncomes from. The types are those of what the migrations build on the embedded engine, or with `--from database` of the\ndatabase at hand. `--check` writes nothing and exits with 3 when a file is stale.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "format",
            "type": "string",
            "many": false,
            "required": false,
            "description": "One format, configured or not",
            "choices": [
              "supabase",
              "kysely",
              "zod",
              "prisma"
            ]
          },
          {
            "key": "output",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The file for --format"
          },
          {
            "key": "from",
            "type": "string",
            "many": false,
            "required": false,
            "description": "What to describe (migrations, where there are any)",
            "choices": [
              "migrations",
              "database"
            ]
          },
          {
            "key": "schema",
            "type": "string",
            "many": true,
            "required": false,
            "description": "Only these schemas"
          },
          {
            "key": "check",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write nothing; exit code 3 when a file is stale"
          }
        ],
        "examples": [
          {
            "command": "plinth types generate agentflow",
            "does": "the files that the system is configured to have"
          },
          {
            "command": "plinth types generate --check",
            "does": "in CI: are the committed files those of the migrations?"
          },
          {
            "command": "plinth types generate --format zod --output src/schemas.ts",
            "does": "one format into a file"
          },
          {
            "command": "plinth types generate --format supabase --from database",
            "does": "print what the database at hand has"
          }
        ]
      }
    ]
  },
  {
    "name": "diagram",
    "summary": "Draw the database, and keep what people arranged",
    "operations": [
      {
        "name": "diagram.render",
        "summary": "Draw the database: draw.io, SVG, PNG, Mermaid, DBML, DOT",
        "description": "Draws the tables, their columns and foreign keys: an overview, a page for each group, the views apart. Groups\ncome from `diagram.groups` in plinth.config.ts, or from the foreign keys. A draw.io file that is there already\nkeeps what people did to it: places, sizes, colours, bends, shapes of their own; pictures follow it.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "format",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Of drawio, svg, png, mermaid, dbml, dot, with commas; drawio,svg without it"
          },
          {
            "key": "output",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Another folder than database/diagrams"
          },
          {
            "key": "version",
            "type": "string",
            "many": false,
            "required": false,
            "description": "For the name: v1.0 gives entity_diagram_v1.0"
          },
          {
            "key": "table",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Only this table and its neighbours: public.orders"
          },
          {
            "key": "distance",
            "type": "number",
            "many": false,
            "required": false,
            "description": "How many foreign keys far; 1 without it"
          },
          {
            "key": "group",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Only the page of this group"
          },
          {
            "key": "enums",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "A page of enums, with their values"
          },
          {
            "key": "theme",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Of pictures; without it light, and the first page dark, too",
            "choices": [
              "light",
              "dark"
            ]
          },
          {
            "key": "check",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write nothing; exit code 3 when a file is stale"
          }
        ],
        "examples": [
          {
            "command": "plinth diagram",
            "does": "database/diagrams/entity_diagram.drawio, and a picture of each page"
          },
          {
            "command": "plinth diagram render agentflow --format svg,png --theme dark",
            "does": "only pictures"
          },
          {
            "command": "plinth diagram render --table public.orders --distance 2 --format svg",
            "does": "one table and what is near it"
          },
          {
            "command": "plinth diagram render --check",
            "does": "in CI: are the files those of this database?"
          }
        ]
      },
      {
        "name": "diagram.compare",
        "summary": "Draw what differs between two states of the database",
        "description": "One picture: tables that were added, removed or changed, with the columns and foreign keys that differ, and what they\nreference. More than 20 of them are names in their groups, with a picture for each group. A state is whatever `plinth diff plan` compares: `database`, `migrations`, `migrations@003` for that\nmigration and all before it, a version such as `v2.0`, an environment, a .sql file or a folder. Files are built on a\nscratch database. With `--exit-code`, the exit code is 3 when they differ.",
        "effect": "read",
        "projects": "one",
        "positional": [],
        "options": [
          {
            "key": "from",
            "type": "string",
            "many": false,
            "required": true,
            "description": "The state before: migrations@003, v2.0, database"
          },
          {
            "key": "to",
            "type": "string",
            "many": false,
            "required": false,
            "description": "The state after; database without it"
          },
          {
            "key": "format",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Of drawio, svg, png, with commas; svg without it"
          },
          {
            "key": "output",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Another folder than database/diagrams"
          },
          {
            "key": "theme",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Of pictures; light without it",
            "choices": [
              "light",
              "dark"
            ]
          },
          {
            "key": "exitCode",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Exit code 3 when they differ"
          }
        ],
        "examples": [
          {
            "command": "plinth diagram compare --from migrations@3 --to migrations",
            "does": "what came since 003"
          },
          {
            "command": "plinth diagram compare --from migrations --to database",
            "does": "what somebody did by hand"
          }
        ]
      }
    ]
  },
  {
    "name": "access",
    "summary": "Try who can do what: every identity on every table and function",
    "operations": [
      {
        "name": "access.matrix",
        "summary": "Try who can do what, and compare it with what was reviewed",
        "description": "Tries every command of every identity of `database/access.yaml` on every table, view, sequence and function. In\none transaction the tables are emptied, the seeds loaded, each attempt made and undone, and in the end everything rolled\nback; while it lasts, others wait for the tables. The result is compared with `database/access-matrix.yaml`. Exit code 3\nwhen a cell differs, or when it proves nothing because not even the owner could. Refused on a protected database.",
        "effect": "write",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "write",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Write what was found to database/access-matrix.yaml"
          },
          {
            "key": "markdown",
            "type": "string",
            "many": false,
            "required": false,
            "description": "Write the matrix to this Markdown file"
          }
        ],
        "examples": [
          {
            "command": "plinth access matrix agentflow",
            "does": "one system, against what was reviewed"
          },
          {
            "command": "plinth access matrix --write",
            "does": "write the file to review; git diff shows what changed"
          },
          {
            "command": "plinth access matrix --markdown docs/access.md",
            "does": "a page for people"
          }
        ]
      }
    ]
  },
  {
    "name": "reset",
    "summary": "Take everything out of a development database",
    "operations": [
      {
        "name": "reset.run",
        "summary": "Take everything out of a development database",
        "description": "Drops every table, view, function, type, extension and schema of the application, its rows among the platform's users,\nand what Plinth knows of its migrations and seeds, in one transaction. What extensions, the platform and other tools\nkeep stays, and so does the name of the environment. Refused on a protected database, and on a server's database that\nhas no mark of an unprotected one. `plinth up` makes everything anew. `--dry-run` says what would be lost.",
        "effect": "destructive",
        "projects": "many",
        "positional": [],
        "options": [
          {
            "key": "dryRun",
            "type": "boolean",
            "many": false,
            "required": false,
            "description": "Drop nothing, only say what would be lost"
          }
        ],
        "examples": [
          {
            "command": "plinth reset agentflow --dry-run",
            "does": "what would be lost"
          },
          {
            "command": "plinth reset agentflow --yes && plinth up agentflow",
            "does": "begin again"
          }
        ]
      }
    ]
  },
  {
    "name": "sql",
    "summary": "Run named queries: validation, reports, a look at the database",
    "operations": [
      {
        "name": "sql.list",
        "summary": "List the named queries of a project",
        "description": "Queries are files in `sql/validation`, `sql/reports` and `sql/admin`, one or several in each, that psql can run\ntoo. A line `-- name: x` begins a query, `-- param: since date = 2026-01-01` declares a variable of psql (`:'since'`) that\nPlinth binds as a parameter. Admin queries come with Plinth; a project's own of the same name stands instead.",
        "effect": "read",
        "projects": "many",
        "positional": [],
        "options": [],
        "examples": [
          {
            "command": "plinth sql list agentflow",
            "does": "every query, with its parameters"
          }
        ]
      },
      {
        "name": "sql.validate",
        "summary": "Run the validation queries: every row is a violation",
        "description": "Runs the queries of `sql/validation`, or those that are named. A query that gives no row has passed; each row that\nit gives is shown (the first 20). Exit code 3 when there is one. A project without validation queries fails: a check\nthat saw nothing has not passed.",
        "effect": "read",
        "projects": "many",
        "positional": [
          "queries"
        ],
        "options": [
          {
            "key": "queries",
            "type": "string",
            "many": true,
            "required": false,
            "description": "Names of queries; without one, all"
          },
          {
            "key": "param",
            "type": "string",
            "many": true,
            "required": false,
            "description": "A parameter: NAME=VALUE, as often as needed"
          }
        ],
        "examples": [
          {
            "command": "plinth sql validate agentflow",
            "does": "all of them"
          },
          {
            "command": "plinth sql validate orphaned_messages",
            "does": "one"
          }
        ]
      },
      {
        "name": "sql.report",
        "summary": "Run a named report",
        "description": "Runs a query of `sql/reports` in a read-only transaction and prints its rows.",
        "effect": "read",
        "projects": "many",
        "positional": [
          "query"
        ],
        "options": [
          {
            "key": "query",
            "type": "string",
            "many": false,
            "required": true,
            "description": "The name of the query"
          },
          {
            "key": "param",
            "type": "string",
            "many": true,
            "required": false,
            "description": "A parameter: NAME=VALUE, as often as needed"
          },
          {
            "key": "format",
            "type": "string",
            "many": false,
            "required": false,
            "description": "How the rows are printed",
            "choices": [
              "table",
              "csv",
              "json",
              "markdown"
            ]
          }
        ],
        "examples": [
          {
            "command": "plinth sql report agentflow lead_summary --param since=2026-01-01",
            "does": "a report of a system"
          },
          {
            "command": "plinth sql report agentflow lead_summary --format csv",
            "does": "for a spreadsheet"
          }
        ]
      },
      {
        "name": "sql.admin",
        "summary": "Look at the database: sizes, indexes, statistics, locks",
        "description": "Runs a query of `sql/admin`, the project's own or one that Plinth brings, in a read-only transaction. `plinth sql list` has them all.",
        "effect": "read",
        "projects": "many",
        "positional": [
          "query"
        ],
        "options": [
          {
            "key": "query",
            "type": "string",
            "many": false,
            "required": true,
            "description": "The name of the query"
          },
          {
            "key": "param",
            "type": "string",
            "many": true,
            "required": false,
            "description": "A parameter: NAME=VALUE, as often as needed"
          },
          {
            "key": "format",
            "type": "string",
            "many": false,
            "required": false,
            "description": "How the rows are printed",
            "choices": [
              "table",
              "csv",
              "json",
              "markdown"
            ]
          }
        ],
        "examples": [
          {
            "command": "plinth sql admin table_sizes",
            "does": "how large each table is"
          },
          {
            "command": "plinth sql admin agentflow unused_indexes",
            "does": "indexes that nobody reads"
          }
        ]
      }
    ]
  }
]
