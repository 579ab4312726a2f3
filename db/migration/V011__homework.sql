-- What happens to homework after it was set: changed settings, what single students are granted, amended grading,
-- attempts that are given back.

alter table homework add column archived_ms integer;

-- The settings of an assignment as they were before a change.
create table assignment_before (
  assignment       integer not null references assignment (id),
  number           integer not null check (number >= 1), -- 1 is how it was set
  shuffled         integer not null,
  options_shuffled integer not null,
  opens_ms         integer,
  closes_ms        integer,
  limit_ms         integer,
  grace_ms         integer not null,
  attempts_allowed integer not null,
  attempts_counts  text not null,
  cooldown_ms      integer not null,
  behaviour        text not null,
  penalty          real not null,
  tries            integer not null,
  review           text not null,
  person           integer not null references person (id), -- who changed it
  changed_ms       integer not null,
  primary key (assignment, number)
) strict, without rowid;

-- What a student is granted for one homework; the latest row counts.
create table homework_grant (
  id         integer primary key,
  assignment integer not null references homework (assignment),
  person     integer not null references person (id),
  closes_ms  integer,
  longer_ms  integer not null check (longer_ms >= 0),
  attempts   integer not null check (attempts >= 0),
  teacher    integer not null references person (id),
  at_ms      integer not null
) strict;
create index homework_grant_assignment on homework_grant (assignment, person);

-- What a teacher has changed about how a question is graded. Answers accepted so far are taken over.
create table amendment (
  id              integer primary key,
  assignment      integer not null references homework (assignment),
  place           integer not null check (place >= 0),
  accepted        text,                          -- what is right for everybody now
  version         integer,                       -- or the version of the question that is graded by
  person          integer not null references person (id),
  idempotency_key text not null unique,
  at_ms           integer not null,
  undone_ms       integer,
  check ((accepted is null) <> (version is null))
) strict;
create index amendment_assignment on amendment (assignment);
insert into amendment (assignment, place, accepted, person, idempotency_key, at_ms)
  select assignment, place, lower(answer), person, 'accepted-' || assignment || '-' || place || '-' || answer, at_ms
    from accepted_answer;
drop table accepted_answer;

-- An attempt can be given back, and then be handed in once more. The kinds of a table cannot be changed, so it is copied.
create table attempt_step_new (
  id          integer primary key,
  attempt     integer not null references attempt (id),
  kind        text not null check (kind in
    ('STARTED', 'ANSWERED', 'FLAGGED', 'PASSED', 'SUBMITTED', 'REOPENED', 'GRADED', 'REGRADED')),
  at_ms       integer not null,        -- arrival, by the server's clock
  slot        integer check (slot >= 0),
  answer      text,                    -- key of the answer that was given or graded
  made_ms     integer,                 -- when an answer was made, by the server's clock
  sequence    integer,                 -- the device's own count
  certainty   integer check (certainty between 1 and 3),
  response    text,                    -- JSON
  seed        integer,
  time_factor real check (time_factor >= 1),
  is_on       integer check (is_on in (0, 1)), -- flagged now; handed in by time
  fraction    real check (fraction between 0 and 1),
  verdict     text check (verdict in ('RIGHT', 'PARTIAL', 'WRONG')),
  why         text,
  version     integer,                 -- of the question it was graded anew by
  reason      text,
  until_ms    integer,                 -- when the time of an attempt that was given back is up
  check (kind <> 'STARTED' or (seed is not null and time_factor is not null)),
  check (kind <> 'ANSWERED' or (slot is not null and answer is not null and made_ms is not null
    and sequence is not null and certainty is not null)),
  check (kind not in ('FLAGGED', 'PASSED') or slot is not null),
  check (kind not in ('GRADED', 'REGRADED') or (slot is not null and answer is not null and fraction is not null
    and verdict is not null)),
  check (kind <> 'REOPENED' or (until_ms is not null and until_ms > at_ms))
) strict;
insert into attempt_step_new
  select id, attempt, kind, at_ms, slot, answer, made_ms, sequence, certainty, response, seed, time_factor, is_on,
         fraction, verdict, why, version, reason, null
    from attempt_step;
drop table attempt_step;
alter table attempt_step_new rename to attempt_step;
create index attempt_step_attempt on attempt_step (attempt);
create unique index attempt_step_start on attempt_step (attempt) where kind = 'STARTED';
create unique index attempt_step_answer on attempt_step (attempt, answer) where kind = 'ANSWERED';

create trigger attempt_step_is_never_deleted before delete on attempt_step
begin
  select raise(abort, 'the log of an attempt only grows');
end;

-- The one change that is allowed: forgetting the words of somebody who asked for it. The numbers stay.
create trigger attempt_step_is_never_changed before update on attempt_step
when not (
  new.response is null and new.why is null
  and new.id is old.id and new.attempt is old.attempt and new.kind is old.kind and new.at_ms is old.at_ms
  and new.slot is old.slot and new.answer is old.answer and new.made_ms is old.made_ms
  and new.sequence is old.sequence and new.certainty is old.certainty and new.seed is old.seed
  and new.time_factor is old.time_factor and new.is_on is old.is_on and new.fraction is old.fraction
  and new.verdict is old.verdict and new.version is old.version and new.reason is old.reason
  and new.until_ms is old.until_ms)
begin
  select raise(abort, 'the log of an attempt only grows');
end;
