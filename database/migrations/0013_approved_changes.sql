-- What the board accepted changes by an approved change alone, and each stays with what it was, why, who approved it and when.

-- The first target of an activity that was accepted without one.
create table first_target (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  day date not null,
  reason text not null check (length(reason) between 1 and 4000),
  approved_on date not null,
  approved_by text not null check (length(approved_by) between 1 and 200),
  unique (programme_id, id),
  unique (programme_id, activity_id),
  foreign key (programme_id, activity_id) references activity (programme_id, id)
);
select history.track('first_target');
