-- name: people
-- Everybody, those who wait first
select email, role, "mustResetPassword", "createdAt"
from profiles
order by role, "createdAt";

-- name: ratings_of_former_people
-- Ratings by people whose account is gone; they stay and count
select score."userId", count(*) as ratings, max(score."createdAt") as last_rating
from likert_scores score
where score."llmModel" is null
  and not exists (select from profiles profile where profile.id::text = score."userId")
group by score."userId"
order by last_rating desc;

-- name: projects_without_owner
-- Projects that only administrators can write to
select id, name, "createdAt"
from projects
where "ownerId" is null
order by name;

-- name: overlapping_windows
-- Bonus windows that count the same records
select first.name, second.name as other_name,
  greatest(first."startTime", second."startTime") as from_time, least(first."endTime", second."endTime") as to_time
from bonus_windows first
join bonus_windows second
  on second.id > first.id and second."startTime" <= first."endTime" and second."endTime" >= first."startTime"
order by from_time;
