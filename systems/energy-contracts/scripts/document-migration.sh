#!/bin/sh
# Says what a migration changes, by applying it to a scratch database.
#
#   ./scripts/document-migration.sh database/migrations/002_add_contract_pii_mapping.sql
set -eu
cd "$(dirname "$0")/.."
if [ $# -lt 1 ]; then
  echo "usage: $0 MIGRATION" >&2
  exit 2
fi
name=$(basename "$1" .sql)
shift
if [ -x ../../plinth ]; then exec ../../plinth document migration "$name" "$@"; fi
exec npx plinth document migration "$name" "$@"
