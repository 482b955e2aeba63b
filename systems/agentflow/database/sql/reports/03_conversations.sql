-- name: conversation_volume_by_channel
-- Utterances and conversations by channel since a day
-- param: since date = 2000-01-01  The first day that counts
select channel, count(*) as utterances, count(distinct conversation_id) as conversations
from conversations
where created_at >= :'since'
group by channel
order by channel;

-- name: memory_in_use
-- What shared memory holds, by scope
select scope, count(*) as entries, sum(access_count) as reads, max(last_accessed_at) as last_read
from shared_memory
group by scope
order by scope;
