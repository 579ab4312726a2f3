-- What persons decided about their practice, what was planned for them, and what the log needs to be folded again after it.

-- Days chosen for Again, Hard, Good and Easy when the answer was given: they depend on what else was due then. Rows from
-- before this have none and are folded with the seeded spread alone.
alter table review add column intervals text;

drop trigger review_is_never_changed;
create trigger review_is_never_changed before update on review
when not (
  new.response is null and new.why is null
  and new.id is old.id and new.person is old.person and new.idempotency_key is old.idempotency_key
  and new.question is old.question and new.undoes is old.undoes and new.origin is old.origin
  and new.version is old.version and new.form is old.form and new.verdict is old.verdict
  and new.fraction is old.fraction and new.suggested is old.suggested and new.rating is old.rating
  and new.reviewed_ms is old.reviewed_ms and new.local_day is old.local_day and new.zone is old.zone
  and new.rollover_hour is old.rollover_hour and new.duration_ms is old.duration_ms
  and new.scheduling is old.scheduling and new.intervals is old.intervals)
begin
  select raise(abort, 'the review log only grows');
end;

-- Stability of the fast trace, for models that have two.
alter table card add column fast real check (fast > 0);

-- The log of decisions. It only grows; a row with undoes takes back the row it names.
create table decision (
  id              integer primary key,
  person          integer not null references person (id),
  idempotency_key text not null,
  kind            text not null check (kind in ('CHOSEN', 'MARKED', 'PAUSED', 'REPLANNED', 'REMODELLED', 'UNDONE')),
  deck            text,                             -- null for all decks
  question        integer references question (id),
  body            text not null,                    -- name=value, one a line
  undoes          integer references decision (id),
  decided_ms      integer not null,
  local_day       integer not null,
  check ((kind = 'UNDONE') = (undoes is not null))
) strict;
create unique index decision_key on decision (person, idempotency_key);
create unique index decision_undoes on decision (undoes) where undoes is not null;

create trigger decision_is_never_deleted before delete on decision
begin
  select raise(abort, 'the log of decisions only grows');
end;
create trigger decision_is_never_changed before update on decision
begin
  select raise(abort, 'the log of decisions only grows');
end;

-- A card that a decision moved or computed with another model: after the review named here, and before the next one.
create table rescheduling (
  person     integer not null references person (id),
  question   integer not null references question (id),
  decision   integer not null references decision (id),
  review     integer not null references review (id),
  scheduling integer not null references scheduling (id),
  due_ms     integer not null,
  primary key (person, question, decision)
) strict, without rowid;

-- The days on which somebody practised, each written on that day and never again.
create table practised_day (
  person    integer not null references person (id),
  local_day integer not null,
  streak    integer not null check (streak >= 1), -- days in a row up to this one, planned pauses passed over
  primary key (person, local_day)
) strict, without rowid;

-- What came of fitting the model to somebody's log.
create table fit (
  id        integer primary key,
  person    integer not null references person (id),
  fitted_ms integer not null,
  reviews   integer not null check (reviews >= 0), -- in the log then
  decision  integer references decision (id),      -- with which it was adopted; null when it was not
  body      text not null                          -- name=value, one a line
) strict;
create index fit_person on fit (person);
