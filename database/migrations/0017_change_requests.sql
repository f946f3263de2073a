-- A change of what the board accepted is asked for by one person, with the reason, and decided by another (C1.26).

create table change_request (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  -- CR1, CR2 and so on: never given twice.
  number integer not null check (number > 0),
  -- Which kind of change it is: the program knows how each is described and applied.
  kind text not null check (kind in ('date', 'first-target', 'words', 'line', 'end-outcome', 'statements', 'owners', 'activity-owners', 'phase', 'no-measure', 'measure', 'new-measure')),
  subject_kind text not null check (subject_kind in ('plan', 'priority', 'activity', 'phase', 'measure')),
  -- Null for what is not there until the change is approved.
  subject_id uuid,
  -- LG2, LG2c, M3, or words where the thing has no ref.
  subject_ref text not null,
  -- The refs of the priorities that it touches, and the ids of the posts that owned the thing when it was asked for.
  about jsonb not null,
  owner_posts jsonb not null,
  -- What was asked for, in the shape of its kind, and the same as it is read: what, was, became.
  given jsonb not null,
  lines jsonb not null,
  reason text not null check (length(reason) between 1 and 4000),
  -- Whether it changes a service; then whether an equality impact assessment is needed, and either why not or where it is (C7.15).
  service boolean not null,
  assessment_needed boolean,
  assessment_why text check (length(assessment_why) between 1 and 2000),
  assessment_link text check (length(assessment_link) between 1 and 500),
  asked_by uuid not null,
  asked_post uuid not null,
  asked_on date not null,
  state text not null check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
  decided_by uuid,
  decided_post uuid,
  -- The day it was recorded.
  decided_on date,
  decision_words text check (length(decision_words) between 1 and 4000),
  -- The board or post in whose name it was decided, and the day on which that decided.
  in_name_of text check (length(in_name_of) between 1 and 200),
  in_name_on date,
  -- The number of the plan's version that an approved change goes into.
  version integer check (version > 0),
  unique (programme_id, id),
  unique (programme_id, number),
  foreign key (programme_id, asked_by) references person (programme_id, id),
  foreign key (programme_id, asked_post) references post (programme_id, id),
  foreign key (programme_id, decided_by) references person (programme_id, id),
  foreign key (programme_id, decided_post) references post (programme_id, id),
  check ((state = 'waiting') = (decided_on is null) and (decided_on is null) = (decided_by is null) and (decided_by is null) = (decided_post is null)),
  check ((state in ('approved', 'declined')) = (in_name_of is not null) and (in_name_of is null) = (in_name_on is null)),
  check ((state = 'approved') = (version is not null)),
  check (state <> 'declined' or decision_words is not null),
  check (in_name_on between asked_on and decided_on),
  -- Nobody decides what they asked for; nobody else takes it back.
  check (state not in ('approved', 'declined') or decided_by <> asked_by),
  check (state <> 'withdrawn' or decided_by = asked_by),
  check (service = (assessment_needed is not null)),
  check ((assessment_needed is false) = (assessment_why is not null)),
  check (assessment_link is null or assessment_needed is true)
);
create index on change_request (programme_id, state);
select history.track('change_request');

-- What was approved leads back to its request. Null for what was approved before there were requests.
alter table date_move add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('date_move');
alter table first_target add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('first_target');
alter table phase_move add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('phase_move');
alter table owner_change add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('owner_change');
alter table plan_withdrawal add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('plan_withdrawal');
alter table measure_change add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('measure_change');
