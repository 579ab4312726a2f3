-- The first schema. Times ending in _ms are UTC milliseconds since 1970; days are local days since 1970-01-01,
-- counted in the zone and from the hour that stand in the same row.

create table person (
  id            integer primary key,
  role          text not null check (role in ('GUEST', 'STUDENT', 'TEACHER', 'ADMIN')),
  name          text,          -- as it is shown
  name_key      text unique,   -- normalised, for comparing
  password      text,          -- Argon2id in PHC form
  zone          text not null,
  rollover_hour integer not null check (rollover_hour between 0 and 23),
  created_ms    integer not null,
  erased_ms     integer,       -- the person asked to be forgotten: the numbers stay, the name is gone
  check ((name is null) = (name_key is null)),
  check (erased_ms is null or (name is null and password is null and role = 'GUEST')),
  check (role = 'GUEST' or name is not null)
) strict;

create table session (
  token_hash blob primary key check (length(token_hash) = 32),
  person     integer not null references person (id),
  created_ms integer not null,
  seen_ms    integer not null  -- written at most once a day
) strict, without rowid;
create index session_person on session (person);

-- At most one row: the link with which the first administrator is made.
create table setup_token (
  only       integer primary key check (only = 1),
  token_hash blob not null check (length(token_hash) = 32),
  created_ms integer not null
) strict;

create table question (
  id         integer primary key,
  deck       text not null,
  slug       text not null,
  version    integer not null check (version >= 1),
  retired_ms integer,          -- gone from the bank since; the reviews stay
  unique (deck, slug)
) strict;

create table question_version (
  question     integer not null references question (id),
  version      integer not null check (version >= 1),
  content_hash blob not null check (length(content_hash) = 32),
  body         text not null,  -- as it stood in the bank file
  created_ms   integer not null,
  primary key (question, version)
) strict, without rowid;

-- The settings that were in force for a review, so that the log can be folded again to the same states.
create table scheduling (
  id                integer primary key,
  model             text not null,
  parameters        text not null,     -- numbers with spaces between
  desired_retention real not null check (desired_retention > 0 and desired_retention < 1),
  maximum_days      integer not null check (maximum_days >= 1),
  learning_steps    text not null,     -- seconds, with spaces between
  relearning_steps  text not null,
  fuzz              integer not null check (fuzz in (0, 1)),
  created_ms        integer not null
) strict;

-- The log. It only grows; a row with undoes takes back the row it names. What a person remembers is folded from it.
create table review (
  id              integer primary key,
  person          integer not null references person (id),
  idempotency_key text not null,
  question        integer not null references question (id),
  undoes          integer references review (id),
  origin          text not null,
  version         integer,
  form            text,
  response        text,
  verdict         text check (verdict in ('RIGHT', 'PARTIAL', 'WRONG')),
  fraction        real check (fraction between 0 and 1),
  why             text,
  suggested       integer check (suggested between 1 and 4),
  rating          integer check (rating between 1 and 4),
  reviewed_ms     integer not null,
  local_day       integer not null,
  zone            text not null,
  rollover_hour   integer not null check (rollover_hour between 0 and 23),
  duration_ms     integer check (duration_ms >= 0),
  scheduling      integer references scheduling (id),
  foreign key (question, version) references question_version (question, version),
  check (case when undoes is null
    then version is not null and form is not null and verdict is not null and fraction is not null
      and suggested is not null and rating is not null and duration_ms is not null and scheduling is not null
    else version is null and form is null and response is null and verdict is null and fraction is null and why is null
      and suggested is null and rating is null and duration_ms is null and scheduling is null end)
) strict;
create unique index review_key on review (person, idempotency_key);
create unique index review_undoes on review (undoes) where undoes is not null;
-- The reviews of a day are found through the cards of that day: one index less to write with every answer.
create index review_card on review (person, question, local_day);

-- Derived: the fold over the reviews of one person and one question that stand.
create table card (
  person         integer not null references person (id),
  question       integer not null references question (id),
  last_review    integer not null references review (id),
  reviews        integer not null check (reviews >= 1),
  lapses         integer not null check (lapses >= 0),
  introduced_day integer not null,
  state          text not null check (state in ('LEARNING', 'REVIEW', 'RELEARNING')),
  step           integer not null check (step >= 0),
  stability      real not null check (stability > 0),
  difficulty     real not null check (difficulty between 1 and 10),
  last_ms        integer not null,
  last_day       integer not null,
  due_ms         integer not null,
  last_form      text not null,
  primary key (person, question)
) strict, without rowid;

create trigger review_is_never_deleted before delete on review
begin
  select raise(abort, 'the review log only grows');
end;

-- The one change that is allowed: forgetting the words of somebody who asked for it. The numbers stay.
create trigger review_is_never_changed before update on review
when not (
  new.response is null and new.why is null
  and new.id is old.id and new.person is old.person and new.idempotency_key is old.idempotency_key
  and new.question is old.question and new.undoes is old.undoes and new.origin is old.origin
  and new.version is old.version and new.form is old.form and new.verdict is old.verdict
  and new.fraction is old.fraction and new.suggested is old.suggested and new.rating is old.rating
  and new.reviewed_ms is old.reviewed_ms and new.local_day is old.local_day and new.zone is old.zone
  and new.rollover_hour is old.rollover_hour and new.duration_ms is old.duration_ms
  and new.scheduling is old.scheduling)
begin
  select raise(abort, 'the review log only grows');
end;

create trigger question_version_is_never_changed before update on question_version
begin
  select raise(abort, 'a version of a question never changes');
end;

create trigger question_version_is_never_deleted before delete on question_version
begin
  select raise(abort, 'a version of a question is never deleted');
end;
