-- A mistyped day or minute of a decision on a version: what was recorded is never changed, so the correction stands beside it, and counts once a second person confirmed it.
create table version_correction (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  decision_id uuid not null,
  -- What it should have been: both, also where only one was mistyped.
  decided_on date not null,
  reference text not null default '' check (length(reference) <= 300),
  reason text not null check (length(reason) between 1 and 2000),
  asked_on date not null,
  asked_by uuid not null,
  asked_post uuid not null,
  state text not null check (state in ('waiting', 'confirmed', 'declined')),
  settled_on date,
  settled_by uuid,
  settled_post uuid,
  settled_words text not null default '' check (length(settled_words) <= 2000),
  unique (programme_id, id),
  foreign key (programme_id, decision_id) references version_decision (programme_id, id),
  foreign key (programme_id, asked_by) references person (programme_id, id),
  foreign key (programme_id, asked_post) references post (programme_id, id),
  foreign key (programme_id, settled_by) references person (programme_id, id),
  foreign key (programme_id, settled_post) references post (programme_id, id),
  check (decided_on <= asked_on),
  check ((state = 'waiting') = (settled_on is null) and (settled_on is null) = (settled_by is null) and (settled_by is null) = (settled_post is null)),
  -- Two people: nobody settles what they asked for.
  check (settled_by <> asked_by),
  check (state <> 'declined' or settled_words <> '')
);
create unique index version_correction_waits on version_correction (programme_id, decision_id) where state = 'waiting';
create index on version_correction (programme_id, decision_id);
select history.track('version_correction');
