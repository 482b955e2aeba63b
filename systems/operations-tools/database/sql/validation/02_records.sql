-- name: duplicate_records
-- Records of one project and type that share an identifier of their source
select first.id, second.id as other_id, first."projectId", first.type
from data_records first
join data_records second
  on second."projectId" = first."projectId" and second.type = first.type and second.id > first.id
  and record_identifiers(second.metadata) && record_identifiers(first.metadata);

-- name: records_of_foreign_jobs
-- Records whose job loaded another project or another type
select record.id, record."ingestJobId"
from data_records record
join ingest_jobs job on job.id = record."ingestJobId"
where job."projectId" <> record."projectId" or job.type <> record.type;

-- name: embeddings_of_mixed_length
-- Projects whose vectors have several lengths: another model made some of them, and they compare as unlike
select "projectId", min(cardinality(embedding)) as shortest, max(cardinality(embedding)) as longest
from data_records
where embedding <> '{}'
group by "projectId"
having min(cardinality(embedding)) <> max(cardinality(embedding));

-- name: embedding_errors_with_vectors
-- Records that carry an error of vectorization and a vector
select id, metadata ->> 'embeddingError' as error
from data_records
where metadata ? 'embeddingError' and embedding <> '{}';

-- name: reviews_that_say_nothing
-- Reviewed records without reviewer or answer, or without a label that could be right or wrong
select id, category, "isCategoryCorrect", "reviewedBy"
from data_records
where "hasBeenReviewed" and ("isCategoryCorrect" is null or "reviewedBy" is null or category is null);
