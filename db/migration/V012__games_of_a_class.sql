-- A live quiz may be played in a class: then all its teachers see what came of it.
alter table game add column classroom integer references classroom (id);
create index game_classroom on game (classroom, created_ms) where classroom is not null;
