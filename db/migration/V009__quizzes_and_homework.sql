-- Quizzes that teachers put together, and the homework that is made of them.

create table quiz (
  id          integer primary key,
  person      integer not null references person (id),  -- whose it is
  created_ms  integer not null,
  archived_ms integer
) strict;
create index quiz_person on quiz (person);

-- A quiz as it was after a change. Nothing is changed or deleted: an undo is another edition.
create table quiz_edition (
  quiz             integer not null references quiz (id),
  number           integer not null check (number >= 1),
  idempotency_key  text not null,
  title            text not null,
  shuffled         integer not null check (shuffled in (0, 1)),
  options_shuffled integer not null check (options_shuffled in (0, 1)),
  sequential       integer not null check (sequential in (0, 1)),
  behaviour        text not null check (behaviour in ('DEFERRED', 'IMMEDIATE', 'INTERACTIVE', 'CERTAINTY')),
  before           integer,                              -- the edition that an undo goes back to
  created_ms       integer not null,
  primary key (quiz, number),
  unique (quiz, idempotency_key)
) strict;

create table quiz_slot (
  quiz     integer not null,
  edition  integer not null,
  place    integer not null check (place >= 0),
  question integer not null,
  version  integer not null,
  section  text not null,
  kind     text not null,
  form     text not null,
  points   real not null check (points > 0),
  time_ms  integer check (time_ms > 0),
  primary key (quiz, edition, place),
  foreign key (quiz, edition) references quiz_edition (quiz, number),
  foreign key (question, version) references pinned_question (question, version)
) strict, without rowid;

create trigger quiz_edition_is_never_changed before update on quiz_edition
begin
  select raise(abort, 'an edition of a quiz never changes');
end;

-- An assignment that a class is to do.
create table homework (
  assignment      integer primary key references assignment (id),
  classroom       integer not null references classroom (id),
  person          integer not null references person (id), -- who set it
  quiz            integer references quiz (id),
  idempotency_key text not null unique,
  created_ms      integer not null,
  withdrawn_ms    integer                                 -- taken back; the attempts stay
) strict;
create index homework_classroom on homework (classroom);

-- What a teacher has accepted as right for everybody.
create table accepted_answer (
  assignment integer not null references homework (assignment),
  place      integer not null,
  answer     text not null,
  person     integer not null references person (id),
  at_ms      integer not null,
  primary key (assignment, place, answer)
) strict, without rowid;
