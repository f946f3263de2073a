-- What counts as success changes after the plan's acceptance by an approved change alone: each is kept with what it was, why, and who approved it.

create table measure_change (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  measure_id uuid not null,
  -- The part that changed; `added` where the whole measure was added to an accepted plan.
  part text not null check (part in ('added', 'unit', 'polarity', 'frequency', 'lag', 'context', 'baseline', 'target', 'outcomes')),
  -- What stood before and after, in the shape of its part (rules/changes.ts).
  was jsonb not null,
  became jsonb not null,
  reason text not null check (length(reason) between 1 and 4000),
  -- The day it was recorded.
  changed_on date not null,
  -- Null for what changed before the plan was accepted.
  approved_on date,
  approved_by text check (length(approved_by) between 1 and 200),
  unique (programme_id, id),
  foreign key (programme_id, measure_id) references measure (programme_id, id),
  check ((approved_on is null) = (approved_by is null)),
  check (approved_on <= changed_on)
);
create index on measure_change (programme_id, measure_id);
select history.track('measure_change');
