create schema "Verkauf Süd";
create type "Verkauf Süd"."Weird Type" as enum ('so so', 'it''s', 'say "yes"');
create table "order" ("select" int primary key, "2nd" numeric(12, 2), "a""b" timestamp(3) with time zone[]);
create table "Verkauf Süd"."Bestell-Übersicht & <mehr>" (
  "Nr." uuid primary key,
  "order id" int references "order",
  mood "Verkauf Süd"."Weird Type" default 'it''s',
  "per%cent" text default 'a "quoted" \ text'
);
comment on table "Verkauf Süd"."Bestell-Übersicht & <mehr>" is E'It''s <b>not</b> HTML & not "SQL".\nTwo lines.';
