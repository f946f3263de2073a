-- Measures in their simplest form: what is counted, where it began, where it should get to, which outcomes it serves, and its readings.

create table measure (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  ref text not null check (ref ~ '^M[0-9]{1,4}$'),
  name text not null check (length(name) between 1 and 300),
  why text not null default '' check (length(why) <= 4000),
  unit text not null check (unit in ('percent', 'number', 'rate', 'days', 'score')),
  polarity text not null check (polarity in ('high', 'low', 'near', 'none')),
  frequency text not null check (frequency in ('weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly')),
  -- Days from the end of a period to the day its reading is expected.
  lag_days integer not null default 0 check (lag_days between 0 and 400),
  -- Demand and the like: shows the setting, never counts towards a rating.
  context boolean not null default false,
  baseline numeric,
  baseline_day date,
  -- For polarity near: the band's lower end, and its upper end where it is a band.
  target numeric,
  target_upper numeric,
  owner_post_id uuid,
  -- Rises with each change, so that one made on an older page is refused.
  version integer not null default 1 check (version > 0),
  unique (programme_id, id),
  unique (programme_id, ref),
  foreign key (programme_id, owner_post_id) references post (programme_id, id),
  check ((baseline is null) = (baseline_day is null)),
  check (target_upper is null or (polarity = 'near' and target is not null and target_upper >= target))
);
select history.track('measure');

-- Which outcomes a measure serves, from the day the link was made. Who made it, when and why stands in the record.
create table measure_outcome (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  measure_id uuid not null,
  outcome_id uuid not null,
  from_day date not null,
  unique (programme_id, id),
  unique (programme_id, measure_id, outcome_id),
  foreign key (programme_id, measure_id) references measure (programme_id, id),
  foreign key (programme_id, outcome_id) references outcome (programme_id, id)
);
select history.track('measure_outcome');

create table reading (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  measure_id uuid not null,
  -- The last day of the period.
  period_end date not null,
  value numeric not null,
  numerator numeric,
  denominator numeric check (denominator <> 0),
  quality text not null check (quality in ('validated', 'provisional', 'estimated')),
  note text not null default '' check (length(note) <= 1000),
  -- A later correction of the same period, with its reason; the earlier value stays in the history.
  correction_reason text,
  unique (programme_id, id),
  unique (programme_id, measure_id, period_end),
  foreign key (programme_id, measure_id) references measure (programme_id, id)
);
select history.track('reading');
