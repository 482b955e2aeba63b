/* plinth.access.probe */
-- Runs each attempt of plinth.access_task as its identity, in a subtransaction that is always rolled back, and leaves
-- what came of it in plinth.access_result: a number of rows, or the SQLSTATE of the refusal. Attempts are statements
-- of Plinth's own with quoted names; the rows they try stand in plinth.access_rows and travel as parameters.
do $probe$
declare
  task jsonb := pg_catalog.current_setting('plinth.access_task')::jsonb;
  samples jsonb := pg_catalog.current_setting('plinth.access_rows')::jsonb;
  outcomes text[] := '{}';
  attempt jsonb;
  affected bigint;
begin
  perform pg_catalog.set_config('request.jwt.claims', task ->> 'claims', true);
  perform pg_catalog.set_config('request.headers', task ->> 'headers', true);
  perform pg_catalog.set_config('role', task ->> 'role', true);
  for attempt in select value from pg_catalog.jsonb_array_elements(task -> 'attempts')
  loop
    affected := 0;
    begin
      execute attempt ->> 'statement' using samples -> ((attempt ->> 'sample')::int);
      get diagnostics affected = row_count;
      raise exception using errcode = 'PLUND';
    exception
      when sqlstate 'PLUND' then outcomes := outcomes || affected::text;
      when others then outcomes := outcomes || ('!' || sqlstate);
    end;
  end loop;
  perform pg_catalog.set_config('plinth.access_result', pg_catalog.array_to_string(outcomes, ' '), true);
end
$probe$;
