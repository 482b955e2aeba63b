#!/bin/sh
# Loads the reference data and then the fixtures into the database of SUPABASE_DB_URL; refuses fixtures on a protected one.
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd) && url=${SUPABASE_DB_URL:?set SUPABASE_DB_URL, for example in .env.local}
exec "$here/plinth" up energy-contracts --url "$url" "$@"
