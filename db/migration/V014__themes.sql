-- The theme goes with the account; empty for what the device has.
alter table profile add column theme text not null default '' check (theme in ('', 'light', 'dark'));
