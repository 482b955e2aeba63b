-- name: bonus_progress_of_team
-- All windows, the latest first, with counts and progress
select name, state, "startTime", "endTime", "taskCount", "feedbackCount", "taskProgress", "feedbackProgress",
  "taskProgressTier2", "feedbackProgressTier2"
from bonus_window_progress
order by "startTime" desc;

-- name: bonus_qualification
-- Who qualifies in the windows of a name
-- param: window text = %  Name of the window, or a part of it with %
select bonus.name, person.*
from bonus_windows bonus
cross join lateral bonus_window_qualification(bonus.id) person
where bonus.name ilike :'window'
order by bonus."startTime", person."totalCount" desc, person.email;
