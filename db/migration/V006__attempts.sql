-- Tests: what is asked, pinned for good, and what happened in each attempt.

-- A question as it was when it was put into a test: whole, because the text its evidence points into may change.
create table pinned_question (
  question integer not null,
  version  integer not null,
  body     text not null,              -- JSON
  primary key (question, version),
  foreign key (question, version) references question_version (question, version)
) strict, without rowid;

create trigger pinned_question_is_never_changed before update on pinned_question
begin
  select raise(abort, 'a pinned question never changes');
end;

create table assignment (
  id               integer primary key,
  title            text not null,
  shuffled         integer not null check (shuffled in (0, 1)),
  options_shuffled integer not null check (options_shuffled in (0, 1)),
  sequential       integer not null check (sequential in (0, 1)),
  opens_ms         integer,
  closes_ms        integer,
  limit_ms         integer check (limit_ms > 0),
  grace_ms         integer not null check (grace_ms >= 0),
  attempts_allowed integer not null check (attempts_allowed >= 0), -- 0 for any number
  attempts_counts  text not null check (attempts_counts in ('BEST', 'LAST', 'FIRST')),
  cooldown_ms      integer not null check (cooldown_ms >= 0),
  behaviour        text not null check (behaviour in ('DEFERRED', 'IMMEDIATE', 'INTERACTIVE', 'CERTAINTY')),
  penalty          real not null check (penalty between 0 and 1),
  tries            integer not null check (tries >= 1),
  review           text not null       -- JSON: for each moment what is shown
) strict;

create table slot (
  assignment integer not null references assignment (id),
  place      integer not null check (place >= 0),
  question   integer not null,
  version    integer not null,
  section    text not null,
  kind       text not null,
  form       text not null,
  points     real not null check (points > 0),
  time_ms    integer check (time_ms > 0),
  primary key (assignment, place),
  foreign key (question, version) references pinned_question (question, version)
) strict, without rowid;

create table attempt (
  id         integer primary key,
  person     integer not null references person (id),
  assignment integer not null references assignment (id)
) strict;
create index attempt_person on attempt (person, assignment);
create index attempt_assignment on attempt (assignment);

-- The log of what happened in an attempt. It only grows; everything else about an attempt is computed from it.
create table attempt_step (
  id          integer primary key,
  attempt     integer not null references attempt (id),
  kind        text not null check (kind in
    ('STARTED', 'ANSWERED', 'FLAGGED', 'PASSED', 'SUBMITTED', 'GRADED', 'REGRADED')),
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
  check (kind <> 'STARTED' or (seed is not null and time_factor is not null)),
  check (kind <> 'ANSWERED' or (slot is not null and answer is not null and made_ms is not null
    and sequence is not null and certainty is not null)),
  check (kind not in ('FLAGGED', 'PASSED') or slot is not null),
  check (kind not in ('GRADED', 'REGRADED') or (slot is not null and answer is not null and fraction is not null
    and verdict is not null))
) strict;
create index attempt_step_attempt on attempt_step (attempt);
create unique index attempt_step_start on attempt_step (attempt) where kind = 'STARTED';
create unique index attempt_step_answer on attempt_step (attempt, answer) where kind = 'ANSWERED';
create unique index attempt_step_submission on attempt_step (attempt) where kind = 'SUBMITTED';

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
  and new.verdict is old.verdict and new.version is old.version and new.reason is old.reason)
begin
  select raise(abort, 'the log of an attempt only grows');
end;

-- Tests that somebody set themselves: how it was set up, and what the model of memory expected.
create table self_test (
  assignment     integer primary key references assignment (id),
  person         integer not null references person (id),
  setup          text not null,        -- name=value, as the form sent it, to set the same test again
  expected       real check (expected between 0 and 1),
  expected_least real check (expected_least between 0 and 1),
  expected_most  real check (expected_most between 0 and 1),
  created_ms     integer not null,
  check ((expected is null) = (expected_least is null) and (expected is null) = (expected_most is null))
) strict;
create index self_test_person on self_test (person, created_ms);
