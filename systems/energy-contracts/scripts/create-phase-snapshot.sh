#!/bin/sh
# Writes the whole schema of a version into database/versions, and what is new into database/SCHEMA_CHANGES.md.
#
#   ./scripts/create-phase-snapshot.sh v2.0 "Phase 2 - Contract Parsing"
#   ./scripts/create-phase-snapshot.sh v1.0 "Baseline" --to 000 --name v1.0_baseline
set -eu
cd "$(dirname "$0")/.."
if [ $# -lt 1 ]; then
  echo "usage: $0 VERSION [PHASE] [--to MIGRATION] [--name FILE]" >&2
  exit 2
fi
if [ -x ../../plinth ]; then exec ../../plinth snapshot create "$@"; fi
exec npx plinth snapshot create "$@"
