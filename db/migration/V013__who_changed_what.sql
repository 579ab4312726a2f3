-- Who made a wording of a question in the browser; a wording without a row came from the bank's files.
create table version_author (
  question integer not null,
  version  integer not null,
  person   integer not null references person (id),
  primary key (question, version),
  foreign key (question, version) references question_version (question, version)
) strict, without rowid;

create trigger version_author_is_never_changed before update on version_author
begin
  select raise(abort, 'who made a version never changes');
end;

-- What is accepted for everyone amends tests that people set themselves too, so an amendment is of any assignment.
create table amendment_new (
  id              integer primary key,
  assignment      integer not null references assignment (id),
  place           integer not null check (place >= 0),
  accepted        text,                          -- what is right for everybody now
  version         integer,                       -- or the version of the question that is graded by
  person          integer not null references person (id),
  idempotency_key text not null unique,
  at_ms           integer not null,
  undone_ms       integer,
  check ((accepted is null) <> (version is null))
) strict;
insert into amendment_new
  select id, assignment, place, accepted, version, person, idempotency_key, at_ms, undone_ms from amendment;
drop table amendment;
alter table amendment_new rename to amendment;
create index amendment_assignment on amendment (assignment);
