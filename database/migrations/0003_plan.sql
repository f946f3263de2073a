-- The plan: statements, phases, workstreams, priorities, activities, outcomes; its dates and how they moved; files being imported.

create table plan (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  title text not null check (length(title) between 1 and 300),
  version_label text not null default '',
  -- The day the board accepted it; null while it has not.
  accepted_on date,
  accepted_by text,
  unique (programme_id, id),
  check ((accepted_on is null) = (accepted_by is null))
);
-- One plan for a programme, until versions of it come.
create unique index plan_one on plan (programme_id);
select history.track('plan');

-- Vision, ambition, aims, enablers and the like: the words around the priorities on the plan on a page.
create table plan_statement (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  kind text not null check (kind in ('vision', 'ambition', 'aim', 'enabler', 'practice-priority', 'partnership-priority', 'success-measure')),
  position integer not null,
  text text not null check (length(text) between 1 and 2000),
  unique (programme_id, id),
  foreign key (programme_id, plan_id) references plan (programme_id, id)
);
select history.track('plan_statement');

create table phase (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  number integer not null check (number between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  from_day date,
  to_day date,
  -- As the plan prints it.
  printed text not null default '',
  unique (programme_id, id),
  unique (programme_id, plan_id, number),
  foreign key (programme_id, plan_id) references plan (programme_id, id),
  check (to_day is null or from_day is null or to_day >= from_day)
);
select history.track('phase');

create table phase_focus (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  phase_id uuid not null,
  position integer not null,
  text text not null check (length(text) between 1 and 300),
  unique (programme_id, id),
  foreign key (programme_id, phase_id) references phase (programme_id, id)
);
select history.track('phase_focus');

create table workstream (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  code text not null check (code ~ '^[A-Z]{1,6}$'),
  name text not null check (length(name) between 1 and 200),
  position integer not null,
  unique (programme_id, id),
  unique (programme_id, plan_id, code),
  foreign key (programme_id, plan_id) references plan (programme_id, id)
);
select history.track('workstream');

-- A priority, or a line of the cross-cutting activity: that has owner, activities and a rating too, but is not one of the priorities.
create table priority (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  workstream_id uuid,
  kind text not null default 'priority' check (kind in ('priority', 'cross-cutting')),
  ref text not null check (ref ~ '^[A-Z]{1,6}[0-9]{1,3}$'),
  title text not null check (length(title) between 1 and 500),
  position integer not null,
  -- The SRO and the target date as printed.
  sro_raw text not null default '',
  target_raw text not null default '',
  -- Text that stood beside it in the file and for which there is no field, as a list of {column, text, place}.
  other jsonb not null default '[]',
  -- The plan's own day for impact; null where it gives none.
  expected_impact_day date,
  -- Why no measure fits, in the board's words.
  no_measure_reason text,
  unique (programme_id, id),
  unique (programme_id, plan_id, ref),
  foreign key (programme_id, plan_id) references plan (programme_id, id),
  foreign key (programme_id, workstream_id) references workstream (programme_id, id),
  check ((kind = 'priority') = (workstream_id is not null))
);
select history.track('priority');

create table priority_post (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  priority_id uuid not null,
  post_id uuid not null,
  part text not null check (part in ('accountable', 'joint', 'supporting')),
  unique (programme_id, id),
  unique (programme_id, priority_id, post_id),
  foreign key (programme_id, priority_id) references priority (programme_id, id),
  foreign key (programme_id, post_id) references post (programme_id, id)
);
-- One accountable post for each priority (H15).
create unique index priority_post_one_accountable on priority_post (programme_id, priority_id) where part = 'accountable';
select history.track('priority_post');

create table activity (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  priority_id uuid not null,
  ref text not null check (ref ~ '^[A-Z]{1,6}[0-9]{1,3}[a-z]{1,2}$'),
  letter text not null check (letter ~ '^[a-z]{1,2}$'),
  text text not null check (length(text) between 1 and 4000),
  position integer not null,
  phase_id uuid,
  -- The phrase that gives its target, as printed, and whether it stands on the activity itself or on its priority.
  target_raw text not null default '',
  target_inherited boolean not null default true,
  -- As accepted with the plan; null where the phrase gives no whole day.
  target_original date,
  -- False while the day was read from a phrase that nobody has confirmed, or is missing.
  target_confirmed boolean not null default false,
  start_original date,
  unique (programme_id, id),
  unique (programme_id, ref),
  foreign key (programme_id, priority_id) references priority (programme_id, id),
  foreign key (programme_id, phase_id) references phase (programme_id, id)
);
select history.track('activity');

create table outcome (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  priority_id uuid not null,
  ref text not null check (ref ~ '^[A-Z]{1,6}[0-9]{1,3}\.o[0-9]{1,2}$'),
  text text not null check (length(text) between 1 and 4000),
  position integer not null,
  unique (programme_id, id),
  unique (programme_id, ref),
  foreign key (programme_id, priority_id) references priority (programme_id, id)
);
select history.track('outcome');

-- A date of the plan that moved by an approved change: the original always stays beside it.
create table date_move (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid,
  priority_id uuid,
  what text not null check (what in ('target', 'start', 'expected-impact')),
  from_day date,
  to_day date not null,
  reason text not null check (length(reason) between 1 and 4000),
  asked_on date not null,
  approved_on date,
  approved_by text,
  unique (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, priority_id) references priority (programme_id, id),
  check ((activity_id is null) <> (priority_id is null)),
  check ((approved_on is null) = (approved_by is null))
);
create index on date_move (programme_id, activity_id);
select history.track('date_move');

-- What the plan's file left open: asked of somebody, and kept with its answer.
create table plan_question (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  position integer not null,
  rule text not null,
  key text not null,
  severity text not null check (severity in ('question', 'note')),
  -- The workstream, priority, activity or outcome meant; empty where it is the whole plan.
  ref text not null default '',
  place text not null,
  -- The text of the file that it is about, whole.
  text text not null,
  message text not null,
  settled_on date,
  answer text,
  unique (programme_id, id),
  foreign key (programme_id, plan_id) references plan (programme_id, id),
  check ((settled_on is null) = (answer is null))
);
create index on plan_question (programme_id, plan_id);
select history.track('plan_question');

-- A file read and shown, waiting to be confirmed or thrown away.
create table import_batch (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  file_name text not null,
  file_hash text not null,
  -- What was read, with its problems, as JSON.
  found jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'discarded')),
  -- Null where the command line read it.
  person_id uuid,
  moment timestamptz not null,
  unique (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id)
);
select history.exempt('import_batch', 'a preview is not part of the plan until it is confirmed; the confirmation is an entry of the record');
