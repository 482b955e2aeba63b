#!/bin/sh
# Applies the baseline and every migration to the database of SUPABASE_DB_URL, and verifies it.
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd) && url=${SUPABASE_DB_URL:?set SUPABASE_DB_URL, for example in .env.local}
"$here/plinth" migrate up energy-contracts --url "$url" "$@" && exec "$here/plinth" verify run energy-contracts --url "$url"
