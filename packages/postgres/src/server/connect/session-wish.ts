import type { Client } from 'pg'
import type { SessionWish } from '../address/server-address.ts'

/** The wishes that are tried one after the other: `prefer-standby` takes anything once no standby is there. */
export function rounds(wish: SessionWish): readonly SessionWish[] {
  return wish === 'prefer-standby' ? ['standby', 'any'] : [wish]
}

const fits: Readonly<Record<SessionWish, (session: { standby: boolean; readOnly: boolean }) => boolean>> = {
  any: () => true,
  'read-write': ({ readOnly }) => !readOnly,
  'read-only': ({ readOnly }) => readOnly,
  primary: ({ standby }) => !standby,
  standby: ({ standby }) => standby,
  'prefer-standby': () => true,
}

/** Whether a session is of the kind that `target_session_attrs` asks for. */
export async function fitsWish(client: Client, wish: SessionWish): Promise<boolean> {
  if (wish === 'any') return true
  const { rows } = await client.query<{ standby: boolean; readOnly: boolean }>(
    `/* plinth.session_kind */ select pg_is_in_recovery() as standby,
      pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool as "readOnly"`,
  )
  return rows[0] !== undefined && fits[wish](rows[0])
}
