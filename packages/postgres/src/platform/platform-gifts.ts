import { ident } from '@plinth/kernel'
import type { Queryable } from '../database.ts'

interface Gift {
  readonly type: 'tables' | 'sequences' | 'functions'
  readonly role: string
  readonly privileges: readonly string[]
}

// Supabase gives the same to the role of its customers and to its own administrator; what the latter has, no migration
// can have changed (https://supabase.com/docs/guides/api/securing-your-api).
const giftsQuery = `/* plinth.platform.gifts */
select case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' else 'functions' end as type,
  r.rolname as role, array_agg(a.privilege_type order by a.privilege_type) as privileges
from pg_default_acl d
cross join aclexplode(d.defaclacl) a
join pg_roles o on o.oid = d.defaclrole
join pg_roles r on r.oid = a.grantee
where d.defaclnamespace = to_regnamespace('public') and d.defaclobjtype in ('r', 'S', 'f')
  and o.rolname = 'supabase_admin' and r.rolname in ('anon', 'authenticated', 'service_role')
group by 1, 2 order by 1, 2`

/**
 * The statements that make a database give the roles of the API what a database on Supabase gives them on whatever is
 * made in `public`, for scratch databases that are compared with it; none where it is not Supabase's.
 */
export async function readPlatformGifts(db: Queryable): Promise<string[]> {
  const gifts = await db.many<Gift>(giftsQuery)
  return gifts.map(
    ({ type, role, privileges }) =>
      `alter default privileges in schema public grant ${privileges.join(', ')} on ${type} to ${ident(role)}`,
  )
}
