-- Live quizzes: what the teacher chose, and everything that happened.

create table game (
  id              text primary key,
  host            integer not null references person (id),
  idempotency_key text not null,
  code            text not null,         -- digits that players type
  title           text not null,
  setup           text not null,         -- JSON: questions with their keys as they were, and the teacher's choices
  created_ms      integer not null,
  ended_ms        integer,               -- null while it runs
  remembered_ms   integer,               -- when all answers were in the players' memories
  unique (host, idempotency_key)
) strict;

-- Two games that run at once never have the same code.
create unique index game_running on game (code) where ended_ms is null;

create index game_code on game (code, created_ms);

-- The log of a game. It only grows; a game is the fold of its events.
create table game_event (
  id              integer primary key,
  game            text not null references game (id),
  body            text not null,         -- JSON
  at_ms           integer not null
) strict;

create index game_event_of_game on game_event (game, id);

create trigger game_event_is_never_deleted before delete on game_event
begin
  select raise(abort, 'the log of a game only grows');
end;
