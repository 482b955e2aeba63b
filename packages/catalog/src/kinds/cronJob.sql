/* plinth.catalog.cron_jobs */
select coalesce(j.jobname, 'job ' || j.jobid) as name, j.schedule, j.command, j.database, j.username, j.active, null as comment
from cron.job j
where j.database = current_database()
