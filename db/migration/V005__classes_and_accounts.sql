-- Classes with their teachers and members, cards to sign in with, profiles, one-time links, blocked accounts.

-- A student who signs in by card has a row in person like everybody else. Two of them may be called the same, so the
-- name_key of theirs ends in the unit separator (character 31) and their number, which no typed name can hold.

create table classroom (
  id          integer primary key,
  name        text not null,
  code        text not null unique,       -- typed by its students
  created_ms  integer not null,
  archived_ms integer
) strict;

create table classroom_teacher (
  classroom integer not null references classroom (id),
  person    integer not null references person (id),
  added_ms  integer not null,
  primary key (classroom, person)
) strict, without rowid;
create index classroom_teacher_person on classroom_teacher (person);

create table member (
  classroom  integer not null references classroom (id),
  person     integer not null references person (id),
  name       text not null,               -- as the class calls them
  name_key   text not null,               -- normalised, for comparing
  sourced_id text,                        -- what the school's own register calls them
  joined_ms  integer not null,
  left_ms    integer,                     -- taken out or moved; the row stays, to be brought back
  primary key (classroom, person)
) strict, without rowid;
create index member_person on member (person);
create unique index member_name on member (classroom, name_key) where left_ms is null;

-- What a student is granted, in every class and every test.
create table allowance (
  person       integer primary key references person (id),
  extra_time   real not null check (extra_time between 1 and 5),
  speed_scored integer not null check (speed_scored in (0, 1))
) strict;

create table sign_in_card (
  person    integer primary key references person (id),
  code_hash blob not null unique check (length(code_hash) = 32),
  made_ms   integer not null
) strict;

-- How the pages are shown to somebody with an account.
create table profile (
  person      integer primary key references person (id),
  language    text not null,              -- empty for what the browser asks for
  larger_text integer not null check (larger_text in (0, 1)),
  no_timers   integer not null check (no_timers in (0, 1))
) strict;

-- Links with which somebody sets their password, once.
create table password_link (
  token_hash blob primary key check (length(token_hash) = 32),
  person     integer not null unique references person (id),
  expires_ms integer not null
) strict, without rowid;

alter table person add column blocked_ms integer;
alter table session add column device text; -- such as Firefox on Windows
