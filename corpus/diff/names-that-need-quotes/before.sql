create schema "My App";
create table "My App"."User""s" ("Id" int primary key, "select" text);
