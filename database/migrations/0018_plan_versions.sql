-- Versions of the plan: what it said when it was cut, and what was decided on it, by whom and when. A plan that a board accepted before this has no row for its
-- first version: that is told from its acceptance until something is recorded of it.

create table plan_version (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  number integer not null check (number between 1 and 9999),
  -- As the council prints it, such as "v0.11".
  label text not null check (length(label) between 1 and 100),
  purpose text not null check (purpose in ('first', 'amendments', 'refresh')),
  -- What it is for, in a sentence or two.
  about text not null default '',
  -- The decisions that it needs, by their names, in their order.
  needs jsonb not null,
  -- It says what the plan said at this moment.
  cut_at timestamptz not null,
  -- The whole plan of that moment with its measures and the titles of posts, as JSON text, and the SHA-256 of that text.
  content text not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- The post in which it was cut; null where the program itself did it.
  cut_by uuid,
  unique (programme_id, id),
  unique (programme_id, number),
  foreign key (programme_id, plan_id) references plan (programme_id, id),
  foreign key (programme_id, cut_by) references post (programme_id, id)
);
create unique index plan_version_label on plan_version (programme_id, lower(label));
select history.track('plan_version');

create table version_decision (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  version_id uuid not null,
  decision text not null check (decision in ('recommended', 'signed-off', 'accepted', 'endorsed', 'authorised', 'submitted', 'noted')),
  -- The board or post that decided; for a submission, who submitted it.
  body text not null check (length(body) between 1 and 200),
  -- To whom it was submitted; null for every other decision.
  recipient text check (length(recipient) between 1 and 200),
  decided_on date not null,
  -- The minute, letter or paper where it stands; empty where none was given.
  reference text not null default '',
  recorded_on date not null,
  recorded_by uuid,
  unique (programme_id, id),
  foreign key (programme_id, version_id) references plan_version (programme_id, id),
  foreign key (programme_id, recorded_by) references post (programme_id, id),
  check ((decision = 'submitted') = (recipient is not null)),
  check (decided_on <= recorded_on)
);
create index on version_decision (programme_id, version_id);
-- Each is decided once; a version is submitted to each recipient once, and noted by each body.
create unique index version_decision_once on version_decision (programme_id, version_id, decision, lower(coalesce(recipient, case when decision = 'noted' then body else '' end)));
select history.track('version_decision');

-- A version stays as it was cut, and a decision as it was recorded.
create function version_stays() returns trigger language plpgsql as $$
begin
  raise exception 'A version of the plan and what was decided on it stay as they were recorded.' using errcode = 'SL002';
end $$;
create trigger version_stays before update or delete on plan_version for each row execute function version_stays();
create trigger version_stays before update or delete on version_decision for each row execute function version_stays();
