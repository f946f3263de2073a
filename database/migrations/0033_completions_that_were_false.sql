-- A verified completion that turns out to be false: asked for by one person with the reason, decided by another, and then open again with that reason.
create table reopening_request (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  -- The completion that is said to be false, and its claim (null: claimed before claims had ids).
  completed_on date not null,
  claim_id uuid,
  reason text not null check (length(btrim(reason)) between 1 and 4000),
  asked_on date not null,
  asked_by uuid not null,
  asked_post uuid not null,
  -- Null while it waits.
  result text check (result in ('opened', 'kept')),
  decided_on date,
  decided_by uuid,
  decided_post uuid,
  decided_reason text check (length(btrim(decided_reason)) between 1 and 4000),
  unique (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, asked_by) references person (programme_id, id),
  foreign key (programme_id, asked_post) references post (programme_id, id),
  foreign key (programme_id, decided_by) references person (programme_id, id),
  foreign key (programme_id, decided_post) references post (programme_id, id),
  check (num_nonnulls(result, decided_on, decided_by, decided_post, decided_reason) in (0, 5)),
  check (decided_by <> asked_by)
);
-- One completion waits for one decision at a time.
create unique index on reopening_request (programme_id, activity_id, completed_on, coalesce(claim_id, activity_id)) where result is null;
select history.track('reopening_request');

-- Opened again by a measure that fell back, or by such a decision: then there is no measure, and the request has the reason.
alter table reopening
  alter column measure_id drop not null,
  alter column against drop not null,
  alter column value drop not null,
  alter column reading_day drop not null,
  add column request_id uuid,
  add foreign key (programme_id, request_id) references reopening_request (programme_id, id),
  add check (num_nonnulls(measure_id, against, value, reading_day) = case when request_id is null then 4 else 0 end),
  add check (request_id is null or figure is null);
alter table history.reopening
  alter column measure_id drop not null,
  alter column against drop not null,
  alter column value drop not null,
  alter column reading_day drop not null;
select history.track('reopening');
