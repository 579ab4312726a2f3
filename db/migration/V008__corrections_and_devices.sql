-- What learners say about the grading, what teachers decided about it, and how answers came that had waited on a device.

-- A typed answer that its author says is right. The review counts it as right for the author already.
create table proposal (
  id          integer primary key,
  person      integer not null references person (id),
  question    integer not null references question (id),
  version     integer not null,
  review      integer not null unique references review (id),
  response    text,             -- what was typed; null after its author was erased
  proposed_ms integer not null,
  foreign key (question, version) references question_version (question, version)
) strict;
create index proposal_question on proposal (question);

-- What teachers decided about proposals. It only grows; a row with undoes takes back the row it names.
create table ruling (
  id              integer primary key,
  person          integer not null references person (id),
  idempotency_key text not null,
  kind            text not null check (kind in ('ACCEPTED', 'REJECTED', 'UNDONE')),
  question        integer not null references question (id),
  response        text not null, -- as it was proposed
  undoes          integer unique references ruling (id),
  ruled_ms        integer not null,
  unique (person, idempotency_key),
  check ((kind = 'UNDONE') = (undoes is not null))
) strict;

create trigger ruling_is_never_deleted before delete on ruling
begin
  select raise(abort, 'the log of rulings only grows');
end;
create trigger ruling_is_never_changed before update on ruling
begin
  select raise(abort, 'the log of rulings only grows');
end;
create trigger proposal_is_never_deleted before delete on proposal
begin
  select raise(abort, 'the log of proposals only grows');
end;
-- The one change that is allowed: forgetting the words of somebody who asked for it.
create trigger proposal_is_never_changed before update on proposal
when not (
  new.response is null and new.id is old.id and new.person is old.person and new.question is old.question
  and new.version is old.version and new.review is old.review and new.proposed_ms is old.proposed_ms)
begin
  select raise(abort, 'the log of proposals only grows');
end;

-- What a device said about an answer that had waited on it.
create table arrival (
  review   integer primary key references review (id),
  device   text not null,
  sequence integer not null check (sequence >= 1),
  said_ms  integer not null,    -- by the device's clock, uncorrected
  came_ms  integer not null
) strict;

create trigger arrival_is_never_deleted before delete on arrival
begin
  select raise(abort, 'the review log only grows');
end;
create trigger arrival_is_never_changed before update on arrival
begin
  select raise(abort, 'the review log only grows');
end;
