create function a(n int) returns int language plpgsql as 'begin return b(n); end';
create function b(n int) returns int language plpgsql as 'begin return case when n < 1 then 0 else a(n - 1) end; end';
