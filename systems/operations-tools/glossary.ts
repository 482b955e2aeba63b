/** What words in the database mean, where SQL has no place to say it: for the schema reference and the site. */
export const glossary = {
  'public.UserRole.PENDING': 'Has an account, and may do nothing until an administrator lets them in.',
  'public.UserRole.USER': 'Reads records and rates them.',
  'public.UserRole.MANAGER': 'Also makes projects and bonus windows.',
  'public.UserRole.ADMIN': 'Also users, roles, settings, and wiping data.',
  'public.RecordType.TASK': 'A prompt, request or task that somebody wrote.',
  'public.RecordType.FEEDBACK': 'An evaluation of a task, by a person or a model.',
  'public.RecordCategory.TOP_10': 'Rated among the best.',
  'public.RecordCategory.BOTTOM_10': 'Rated among the poorest.',
  'public.ingest_jobs.status.PENDING': 'Waits for its turn.',
  'public.ingest_jobs.status.PROCESSING': 'Rows are being loaded.',
  'public.ingest_jobs.status.QUEUED_FOR_VEC': 'Rows are there; their vectors wait for their turn.',
  'public.ingest_jobs.status.VECTORIZING': 'Vectors are being made.',
  'public.data_records.metadata.embeddingError': 'Why no vector could be made.',
} as const
