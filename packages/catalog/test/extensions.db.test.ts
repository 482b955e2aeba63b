import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { useEmptyDatabase } from '@plinth/testkit'
import { expect, test } from 'vitest'

const db = useEmptyDatabase({ server: 'postgres17' })

test('what an extension brings is its own; what the application makes of it is not', async () => {
  const before = await readCatalog(db())
  await db().execute('create extension vector; create extension pgtap')
  const withExtensions = await readCatalog(db())
  const brought = diffCatalogs(before, withExtensions)
  expect(brought.length).toBeGreaterThan(500)
  expect(brought.filter(({ after }) => after?.owned === null).map(({ subject }) => subject)).toEqual([
    'extension pgtap',
    'extension vector',
  ])
  await db().execute(
    'create table notes (embedding vector(3)); create index on notes using hnsw (embedding vector_l2_ops)',
  )
  const made = diffCatalogs(withExtensions, await readCatalog(db()))
  expect(made.map(({ subject, after }) => [subject, after?.owned])).toEqual([
    ['table public.notes', null],
    ['column public.notes.embedding', null],
    ['index public.notes.notes_embedding_idx', null],
  ])
})
