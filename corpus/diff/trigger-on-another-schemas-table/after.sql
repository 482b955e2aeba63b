create schema app;
create schema core;
create table core.users (id int primary key);
create function app.on_user() returns trigger language plpgsql as 'begin return new; end';
create trigger on_user after insert on core.users for each row execute function app.on_user();
