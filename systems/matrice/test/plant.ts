// A project of which every row carries a word that only its people may see, and ways to look for it.

import {
  actAs,
  createChunk,
  createProject,
  type Database,
  type Identity,
  vector,
} from './matrice-database.ts'

export const secret = 'hush-9f2c'

export interface Planted {
  readonly project: string
  readonly pillar: string
  readonly source: string
  readonly chunk: string
  readonly insight: string
}

export async function plant(db: Database, owner: string): Promise<Planted> {
  const project = await createProject(db, owner)
  await db.many('update public.projects set name = $2, description = $2, domain = $2 where id = $1', [
    project,
    secret,
  ])
  for (const text of [secret, `${secret} again`])
    await db.many('update public.pillars set content = $2, name = $2 where project_id = $1', [project, text])
  const { pillar } = await db.one<{ pillar: string }>(
    "select id as pillar from public.pillars where project_id = $1 and code = 'P1'",
    [project],
  )
  const chunk = await createChunk(db, { project, content: secret, at: vector(0.6, 0.8) })
  const { source } = await db.one<{ source: string }>(
    'select source_id as source from public.source_chunks where id = $1',
    [chunk],
  )
  const { run } = await db.one<{ run: string }>(
    `insert into public.workflow_runs (project_id, workflow_id, event_name, input_data)
     values ($1, $2, $2, jsonb_build_object('words', $2::text)) returning id as run`,
    [project, secret],
  )
  await db.many(
    "insert into public.workflow_steps (run_id, step_name, status, model) values ($1, $2, 'success', $2)",
    [run, secret],
  )
  const { insight } = await db.one<{ insight: string }>(
    `insert into public.insights (project_id, source_id, type, title, content, tags)
     values ($1, $2, 'risk', $3, $3, jsonb_build_array($3::text)) returning id as insight`,
    [project, source, secret],
  )
  await db.many(
    'insert into public.insight_evidence (insight_id, run_id, source_id, chunk_id, note) values ($1, $2, $3, $4, $5)',
    [insight, run, source, chunk, secret],
  )
  await db.many(
    `insert into public.insight_embeddings (insight_id, embedding, model) values ($1, ${vector(0.6, 0.8)}, $2)`,
    [insight, secret],
  )
  await db.many('insert into public.outbox_events (name) values ($1)', [secret])
  return { project, pillar, source, chunk, insight }
}

/** Statements that would deface, take over or destroy it. */
export function harmTo(planted: Planted, mallory: string): readonly string[] {
  const { project, source, chunk, insight, pillar } = planted
  return [
    `update public.projects set name = 'defaced'`,
    `update public.pillars set content = 'defaced'`,
    `update public.context_sources set name = 'defaced'`,
    `update public.insights set content = 'defaced', source_id = null`,
    `update public.user_projects set role = 'owner'`,
    `update public.chunk_embeddings set embedding = ${vector(1)}`,
    'delete from public.projects',
    'delete from public.context_sources',
    'delete from public.insights',
    'delete from public.user_projects',
    'delete from public.workflow_runs',
    'truncate public.source_chunks cascade',
    `insert into public.user_projects (user_id, project_id, role) values ('${mallory}', '${project}', 'owner')`,
    `insert into public.pillars (project_id, code, name) values ('${project}', 'P1', 'mine')`,
    `insert into public.context_sources (project_id, type, name) values ('${project}', 'file', 'mine')`,
    `insert into public.source_chunks (source_id, chunk_index, content) values ('${source}', 9, 'mine')`,
    `insert into public.insights (project_id, type, title, content) values ('${project}', 'risk', 'mine', 'mine')`,
    `insert into public.insight_evidence (insight_id, note) values ('${insight}', 'mine')`,
    `select public.move_to_phase('${project}', 'P6', true)`,
    `select public.reprocess_source('${source}')`,
    `select public.confirm_insight('${insight}')`,
    `select public.restore_pillar('${pillar}', 1)`,
    `select public.record_insight('${project}', 'risk', 't', 'c', 1, ${vector(1)})`,
    'select public.age_insights()',
    'select public.furnish_project()',
    'alter table public.insights disable row level security',
    `insert into public.insight_links (from_id, to_id, relation) values ('${insight}', '${chunk}', 'supports')`,
  ]
}

/** Whether the word comes back from a statement, in a row or in an error. */
export async function leaked(db: Database, who: Identity, statement: string): Promise<boolean> {
  const found = await actAs(db, who, (tx) => tx.many<{ words: string | null }>(statement)).catch(
    (error: unknown) => [{ words: String(error) }],
  )
  return found.some(({ words }) => words?.includes(secret))
}

export async function rows(db: Database, who: Identity, statement: string): Promise<number> {
  return actAs(db, who, (tx) => tx.many(statement)).then(
    (found) => found.length,
    () => 0,
  )
}

export async function attempt(db: Database, who: Identity, statement: string): Promise<void> {
  await actAs(db, who, (tx) => tx.execute(statement)).catch(() => {})
}

/** Everything of the victims' project as one text. */
export async function fingerprint(db: Database, project: string): Promise<string> {
  const { print } = await db.one<{ print: string }>(
    `select md5(concat(
       (select p::text from public.projects p where id = $1),
       (select string_agg(m::text, ',' order by m::text) from public.user_projects m where project_id = $1),
       (select string_agg(p::text, ',' order by p::text) from public.pillars p where project_id = $1),
       (select string_agg(s::text || c::text || e::text, ',' order by c.id) from public.context_sources s
          join public.source_chunks c on c.source_id = s.id join public.chunk_embeddings e on e.chunk_id = c.id where project_id = $1),
       (select string_agg(i::text || coalesce(v::text, ''), ',' order by i.id) from public.insights i
          left join public.insight_evidence v on v.insight_id = i.id where project_id = $1),
       (select string_agg(r::text || w::text, ',' order by w.id) from public.workflow_runs r
          join public.workflow_steps w on w.run_id = r.id where project_id = $1)
     )) as print`,
    [project],
  )
  return print
}
