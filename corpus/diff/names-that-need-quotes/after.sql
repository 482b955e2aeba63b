create schema "My App";
create table "My App"."User""s" ("Id" int primary key, "select" text not null, "Näme" text);
create index "User Index" on "My App"."User""s" ("select");
