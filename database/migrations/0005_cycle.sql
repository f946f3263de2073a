-- Cycles, the progress of activities, updates and their drafts, and what a closed cycle froze.

create table cycle (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  number integer not null check (number > 0),
  board_day date not null,
  opened_on date not null,
  ratings_due date not null,
  state text not null check (state in ('open', 'closed')),
  closed_on date,
  unique (programme_id, id),
  unique (programme_id, number),
  check (ratings_due <= board_day and opened_on <= ratings_due),
  check ((state = 'closed') = (closed_on is not null))
);
-- One cycle is open at a time.
create unique index cycle_one_open on cycle (programme_id) where state = 'open';
select history.track('cycle');

-- How an activity stands, apart from what the plan says of it. A row from the first word about it.
create table activity_progress (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  status text not null check (status in ('not-begun', 'begun', 'claimed-complete', 'stopped')),
  begun_on date,
  -- The start that somebody entered, where the plan gives none, and the day they did: it may be corrected while the same cycle is open.
  planned_start date,
  planned_start_entered date,
  forecast date,
  -- Why the forecast is after the target.
  forecast_reason text,
  claimed_on date,
  claimed_by uuid,
  -- Who asked for it to be stopped and why, and the approval that stopped it.
  stop_asked_on date,
  stop_asked_by uuid,
  stop_reason text,
  stop_approved_on date,
  stop_approved_by uuid,
  unique (programme_id, id),
  unique (programme_id, activity_id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, claimed_by) references person (programme_id, id),
  foreign key (programme_id, stop_asked_by) references person (programme_id, id),
  foreign key (programme_id, stop_approved_by) references person (programme_id, id),
  check ((planned_start is null) = (planned_start_entered is null)),
  check ((stop_asked_on is null) = (stop_asked_by is null)),
  check ((stop_approved_on is null) = (stop_approved_by is null)),
  -- Approved by somebody else than asked for it.
  check (stop_approved_by <> stop_asked_by),
  check ((status = 'stopped') = (stop_asked_on is not null)),
  check (status = 'stopped' or stop_approved_on is null),
  check ((status = 'claimed-complete') = (claimed_on is not null)),
  check ((claimed_on is null) = (claimed_by is null))
);
select history.track('activity_progress');

-- Completion verified, or refused, by somebody who does not own the activity.
create table verification (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  -- The claim it is about.
  claimed_on date not null,
  person_id uuid not null,
  post_id uuid not null,
  verified_on date not null,
  result text not null check (result in ('verified', 'refused')),
  seen text not null check (length(seen) between 1 and 4000),
  unique (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id),
  foreign key (programme_id, post_id) references post (programme_id, id)
);
create index on verification (programme_id, activity_id);
select history.track('verification');

-- A recovery plan for a late activity: each proposal is a row, so that moving the day again and again shows.
create table recovery_plan (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  day date not null,
  proposed_on date not null,
  proposed_by uuid not null,
  accepted_on date,
  accepted_by uuid,
  unique (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, proposed_by) references person (programme_id, id),
  foreign key (programme_id, accepted_by) references person (programme_id, id),
  check ((accepted_on is null) = (accepted_by is null)),
  -- Nobody accepts what they proposed.
  check (accepted_by <> proposed_by)
);
create index on recovery_plan (programme_id, activity_id);
select history.track('recovery_plan');

-- What an owner says of a priority in a cycle, as submitted.
create table priority_update (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  priority_id uuid not null,
  declared_process text not null check (declared_process in ('not-rated', 'complete', 'not-due', 'off-track', 'behind', 'on-track')),
  declared_impact text not null check (declared_impact in ('sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected')),
  achieved text not null,
  next_steps text not null,
  slipping text not null default '',
  support text not null default '',
  asks_of_board text not null default '',
  -- Why the declared rating differs from the derived one; asked for where it does.
  difference text not null default '',
  -- The activity updates submitted with it, as JSON: what was said of each activity.
  activities jsonb not null,
  submitted_on date not null,
  submitted_moment timestamptz not null,
  submitted_by uuid not null,
  submitted_post uuid not null,
  -- Taken up again by its owner, to be changed and submitted anew before the cycle closes; until then it stands as it is.
  reopened_on date,
  unique (programme_id, id),
  unique (programme_id, cycle_id, priority_id),
  foreign key (programme_id, cycle_id) references cycle (programme_id, id),
  foreign key (programme_id, priority_id) references priority (programme_id, id),
  foreign key (programme_id, submitted_by) references person (programme_id, id),
  foreign key (programme_id, submitted_post) references post (programme_id, id)
);
select history.track('priority_update');

-- A contribution to be strengthened: by which partner or owner, and what is asked of them (notice 5d, C3.07, H12).
create table contribution (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  update_id uuid not null,
  position integer not null,
  from_whom text not null check (length(from_whom) between 1 and 200),
  ask text not null check (length(ask) between 1 and 2000),
  unique (programme_id, id),
  foreign key (programme_id, update_id) references priority_update (programme_id, id)
);
select history.track('contribution');

-- One shared draft for each cycle, priority and section. Words that met a newer draft are kept aside under `section/person` until
-- that person has chosen between the two.
create table draft (
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  priority_id uuid not null,
  section text not null,
  version integer not null check (version > 0),
  fields jsonb not null,
  person_id uuid not null,
  moment timestamptz not null,
  primary key (programme_id, cycle_id, priority_id, section),
  foreign key (programme_id, cycle_id) references cycle (programme_id, id),
  foreign key (programme_id, priority_id) references priority (programme_id, id)
);
select history.exempt('draft', 'a draft is private work in hand and no part of the record; submitting it is');

-- What the board saw of a priority in a closed cycle. Frozen: a later correction is a restatement beside it.
create table rating (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  priority_id uuid not null,
  declared_process text,
  declared_impact text,
  derived_process text not null,
  derived_impact text not null,
  colour text not null,
  because jsonb not null,
  slow jsonb not null,
  difference text not null default '',
  -- Whether a target of the priority moved since the cycle before.
  target_moved boolean not null default false,
  unique (programme_id, id),
  unique (programme_id, cycle_id, priority_id),
  foreign key (programme_id, cycle_id) references cycle (programme_id, id),
  foreign key (programme_id, priority_id) references priority (programme_id, id)
);
select history.track('rating');

-- A closed cycle's papers: the facts and the policy they were judged by, the document tree, and the bytes of each form.
create table frozen_paper (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  kind text not null check (kind in ('highlight')),
  -- JSON as text, each with the SHA-256 of exactly these characters: jsonb would order them anew.
  facts text not null,
  facts_hash text not null,
  policy text not null,
  policy_hash text not null,
  -- The document tree.
  tree text not null,
  tree_hash text not null,
  -- Files by their hash; no PDF where the machine that closed the cycle could not make one.
  pdf_hash text,
  docx_hash text not null,
  -- The record's head when it was made, as printed on it.
  record_sequence bigint not null,
  record_hash text not null,
  unique (programme_id, id),
  unique (programme_id, cycle_id, kind),
  foreign key (programme_id, cycle_id) references cycle (programme_id, id),
  foreign key (programme_id, pdf_hash) references file (programme_id, hash),
  foreign key (programme_id, docx_hash) references file (programme_id, hash)
);
select history.track('frozen_paper');
