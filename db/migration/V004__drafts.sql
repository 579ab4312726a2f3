-- Texts that people bring to have questions made of them, and what they decided about the drafts.

create table manuscript (
  id              integer primary key,
  person          integer not null references person (id),
  idempotency_key text not null,
  deck            text not null unique,  -- folder name of the deck that is made of it
  created_ms      integer not null,
  unique (person, idempotency_key)
) strict;

-- A text as it was read. A later edit is another edition.
create table edition (
  manuscript      integer not null references manuscript (id),
  number          integer not null check (number >= 1),
  person          integer not null references person (id),
  idempotency_key text not null,
  title           text not null,
  origin          text not null,         -- name of the file it came from; empty when it was pasted
  words           integer not null check (words >= 0),
  original        text not null,
  created_ms      integer not null,
  primary key (manuscript, number),
  unique (manuscript, idempotency_key)
) strict;

-- What became of the work on an edition; an edition without a row is still to be worked on.
create table drafting (
  manuscript      integer not null,
  edition         integer not null,
  outcome         text not null check (outcome in ('DONE', 'FAILED', 'CANCELLED')),
  sentence        text not null,         -- why it failed; otherwise empty
  title           text not null,
  body            text not null,         -- the cleaned text, which the drafts point into
  sentences       text not null,         -- start-end in UTF-16 units, with spaces between
  finished_ms     integer not null,
  primary key (manuscript, edition),
  foreign key (manuscript, edition) references edition (manuscript, number)
) strict;

create table draft (
  manuscript      integer not null,
  edition         integer not null,
  place           integer not null,      -- in ranking order, from 0
  slug            text not null,
  body            text not null,         -- JSON
  primary key (manuscript, edition, place),
  unique (manuscript, edition, slug),
  foreign key (manuscript, edition) references drafting (manuscript, edition)
) strict;

-- The log of decisions. It only grows; UNDONE takes back the entry its body names.
create table authoring (
  id              integer primary key,
  manuscript      integer not null references manuscript (id),
  person          integer not null references person (id),
  idempotency_key text not null,
  kind            text not null check (kind in
    ('APPROVED', 'EDITED', 'REOPTIONED', 'REJECTED', 'RECOVERED', 'PUBLISHED', 'UNDONE')),
  body            text not null,         -- JSON
  at_ms           integer not null,
  unique (manuscript, idempotency_key)
) strict;

create trigger authoring_is_never_deleted before delete on authoring
begin
  select raise(abort, 'the log of decisions only grows');
end;

create trigger authoring_is_never_changed before update on authoring
begin
  select raise(abort, 'the log of decisions only grows');
end;

create trigger draft_is_never_changed before update on draft
begin
  select raise(abort, 'a draft never changes');
end;
