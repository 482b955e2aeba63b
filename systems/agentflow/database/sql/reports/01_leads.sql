-- name: lead_summary
-- Leads by state since a day: how many, their score, and how many were analysed
-- param: since date = 2000-01-01  The first day that counts
select status, count(*) as leads, round(avg(lead_score), 1) as average_score,
  count(*) filter (where metadata ? 'last_analysis') as analysed
from leads
where created_at >= :'since'
group by status
order by status;

-- name: leads_to_follow_up
-- Leads with a high score that nobody has contacted yet
-- param: least_score integer = 70  The score from which a lead counts
select id, email, company, lead_score, created_at
from leads
where status = 'received' and lead_score >= :least_score
order by lead_score desc, created_at;
