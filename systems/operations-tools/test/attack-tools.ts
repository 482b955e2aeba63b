// What attackers work with: a word in the rows of others, and eyes that search everything for it.

import { tables } from './access.ts'
import { actAs, type Database, type Identity, ids, type Queries, support } from './operations-database.ts'

export const secret = 'hush-9f2c'

export const forged = (claims: Readonly<Record<string, unknown>>): Identity => ({
  role: 'authenticated',
  claims,
})

/** Puts the word into every table, into what each role may not see. */
export async function plant(db: Database): Promise<void> {
  await db.execute(`
    update auth.users set email = '${secret}@example.com' where id = '${ids.udo}';
    update public.profiles set email = '${secret}@example.com' where id = '${ids.udo}';
    update public.projects set guidelines = '${secret}' where id = '${support}';
    update public.system_settings set value = '${secret}' where key = 'llm_model';
    update public.bonus_windows set name = '${secret}' where id = 'b2000000-0000-4000-8000-000000000001';
    update public.ingest_jobs set payload = '${secret}' where status = 'PENDING';
    update public.analytics_jobs set error = '${secret}' where status = 'FAILED';
    update public.data_records set content = '${secret}', "createdById" = 'w-4', "createdByEmail" = '${secret}@example.com'
      where "createdByEmail" = 'udo.user@example.com';
    insert into public.data_records (id, "projectId", type, source, content, embedding, "createdById")
      values ('${secret}', '${support}', 'TASK', 'csv:x', '${secret}', '{1,0,0,0}', 'w-4');
    insert into public.likert_scores (id, "recordId", "userId", "llmModel", "realismScore", "qualityScore")
      values ('${secret}', '${secret}', '00000000-0000-0000-0000-000000000000', '${secret}', 4, 4)`)
}

/** Whether the word comes out of a statement that somebody runs; what they may not run tells nothing. */
export async function leaked(db: Database, identity: Identity, statement: string): Promise<boolean> {
  const undo = new Error('undo')
  let words = ''
  await actAs(db, identity, async (tx) => {
    if (statement.startsWith('copy'))
      for await (const chunk of tx.copyOut(statement)) words += Buffer.from(chunk).toString()
    else words = JSON.stringify(await tx.many(statement))
    throw undo
  }).catch((error: unknown) => {
    if (error !== undo) words += `${String(error)} ${JSON.stringify(error)}`.replaceAll(statement, '')
  })
  return words.includes(secret)
}

export async function errorOf(db: Database, identity: Identity, statement: string): Promise<string> {
  return actAs(db, identity, (tx) => tx.execute(statement)).then(
    () => 'none',
    (error: unknown) => String(error),
  )
}

export async function attempt(tx: Queries, statement: string): Promise<void> {
  await tx.execute('savepoint attempt')
  await tx.execute(statement).catch(() => tx.execute('rollback to savepoint attempt'))
}

/** Everything that there is, as one text. */
export async function fingerprint(db: Database): Promise<string> {
  const parts = [...tables.map((name) => `public.${name}`), 'auth.users'].map(
    (name) => `(select string_agg(t::text, '' order by t::text) from ${name} t)`,
  )
  const { words } = await db.one<{ words: string }>(`select md5(concat(${parts.join(', ')})) as words`)
  return words
}
