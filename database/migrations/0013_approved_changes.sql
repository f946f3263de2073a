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

-- How the days of a phase moved. A new phase had none.
create table phase_move (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  phase_id uuid not null,
  was_from date,
  was_to date,
  from_day date,
  to_day date,
  reason text not null check (length(reason) between 1 and 4000),
  -- The day it was recorded.
  changed_on date not null,
  -- Null for what moved before the plan was accepted.
  approved_on date,
  approved_by text check (length(approved_by) between 1 and 200),
  unique (programme_id, id),
  foreign key (programme_id, phase_id) references phase (programme_id, id),
  check ((approved_on is null) = (approved_by is null)),
  check (approved_on <= changed_on)
);
create index on phase_move (programme_id, phase_id);
select history.track('phase_move');

-- How the owners of an accepted plan's priorities and activities changed: the accountable post and the joint ones.
create table owner_change (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  priority_id uuid,
  activity_id uuid,
  -- Titles of posts as they were then, in words.
  was text not null,
  became text not null,
  reason text not null check (length(reason) between 1 and 4000),
  -- The day it was recorded.
  changed_on date not null,
  approved_on date not null,
  approved_by text not null check (length(approved_by) between 1 and 200),
  unique (programme_id, id),
  foreign key (programme_id, priority_id) references priority (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  check ((activity_id is null) <> (priority_id is null)),
  check (approved_on <= changed_on)
);
create index on owner_change (programme_id, priority_id);
create index on owner_change (programme_id, activity_id);
select history.track('owner_change');
