#!/bin/sh
# Takes everything out of the development database of SUPABASE_DB_URL; refused on a protected one. Then apply_schema.sh.
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd) && url=${SUPABASE_DB_URL:?set SUPABASE_DB_URL, for example in .env.local}
exec "$here/plinth" reset energy-contracts --url "$url" --yes "$@"
