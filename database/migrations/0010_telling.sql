-- How far the telling of a demonstration is. It is told by the same actions that people use, one after the other, and may be cut off between any two: what is
-- written here lets it go on by itself, and keeps visitors from taking half a year for a whole one.

create table telling (
  -- The address of the programme told; the row is there before the programme.
  slug text primary key check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  -- Cycles closed so far, and in all.
  cycle integer not null default 0,
  cycles integer not null check (cycle between 0 and cycles),
  -- The place in the story of what happens now, and the record's newest entry when it began to happen.
  step integer not null default 0 check (step >= 0),
  sequence bigint not null default 0 check (sequence >= 0),
  -- Who tells it; null where nobody does. By the computer's clock, when they last went on.
  teller uuid,
  moved_at timestamptz not null,
  finished boolean not null default false
);
select history.exempt('telling', 'how far a demonstration has been told is not part of the programme that is told');
