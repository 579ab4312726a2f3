-- With an answer only its row of the log is written; what follows from the log is written behind it, many answers together.

-- Which rows of the log a card has.
create table card_review (
  person    integer not null,
  question  integer not null,
  local_day integer not null,
  review    integer not null references review (id),
  primary key (person, question, local_day, review)
) strict, without rowid;

insert into card_review select person, question, local_day, id from review order by person, question, local_day, id;

-- The row of the log up to which card and card_review are written. Later rows may be missing there, or be there already.
create table settled (
  only   integer primary key check (only = 1),
  review integer not null check (review >= 0)
) strict;

insert into settled select 1, coalesce(max(id), 0) from review;

drop index review_card;

-- The key first: our keys begin with the time, so that the answers of one moment lie side by side.
drop index review_key;
create unique index review_key on review (idempotency_key, person);
