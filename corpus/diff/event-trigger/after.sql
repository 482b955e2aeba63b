create function watch() returns event_trigger language plpgsql as 'begin end';
create event trigger watch_ddl on ddl_command_end execute function watch();
