-- What the plan and its posts lacked: the board's word that no measure fits, owners of an activity's own, what was withdrawn before the acceptance, and
-- posts of two titles that are one. And a file that was read and thrown away leaves nothing behind.

-- The board decided that no measure fits a priority, or that one is wanted after all. What holds now stands on the priority.
create table no_measure_decision (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  priority_id uuid not null,
  decision text not null check (decision in ('none-fits', 'measure-wanted')),
  reason text not null check (length(reason) between 1 and 4000),
  decided_on date not null,
  decided_by text not null check (length(decided_by) between 1 and 200),
  unique (programme_id, id),
  foreign key (programme_id, priority_id) references priority (programme_id, id)
);
create index on no_measure_decision (programme_id, priority_id);
select history.track('no_measure_decision');

-- Owners of an activity's own; without any it has those of its priority (H16).
create table activity_post (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  post_id uuid not null,
  part text not null check (part in ('accountable', 'joint')),
  unique (programme_id, id),
  unique (programme_id, activity_id, post_id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, post_id) references post (programme_id, id)
);
create unique index activity_post_one_accountable on activity_post (programme_id, activity_id) where part = 'accountable';
select history.track('activity_post');

-- What was taken out of the plan before the board accepted it. Its row is gone from the plan and stands in the history; its ref is never given again.
create table plan_withdrawal (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  plan_id uuid not null,
  kind text not null check (kind in ('priority', 'cross-cutting', 'activity', 'outcome')),
  ref text not null check (length(ref) between 1 and 20),
  text text not null check (length(text) between 1 and 4000),
  reason text not null check (length(reason) between 1 and 2000),
  withdrawn_on date not null,
  unique (programme_id, id),
  unique (programme_id, plan_id, ref),
  foreign key (programme_id, plan_id) references plan (programme_id, id)
);
select history.track('plan_withdrawal');

-- A post that turned out to be another under a second title (H39): the row stays, so that its title leads to the other and what was signed in it still says so.
alter table post add column merged_into uuid;
alter table post add constraint post_merged_into foreign key (programme_id, merged_into) references post (programme_id, id);
alter table post add constraint post_not_into_itself check (merged_into <> id);
create index on post (programme_id, merged_into) where merged_into is not null;
select history.track('post');

-- A preview holds its file until it is thrown away. Then it lets go of it, and the bytes go unless something else holds them.
alter table import_batch alter column file_hash drop not null;
update import_batch set file_hash = null where state = 'discarded';
alter table import_batch add constraint import_batch_file foreign key (programme_id, file_hash) references file (programme_id, hash);
alter table import_batch add constraint import_batch_held check ((state = 'discarded') = (file_hash is null));
delete from file_chunk c where not exists (select 1 from import_batch b where b.programme_id = c.programme_id and b.file_hash = c.hash)
  and not exists (select 1 from frozen_paper p where p.programme_id = c.programme_id and c.hash in (p.pdf_hash, p.docx_hash));
delete from file f where not exists (select 1 from file_chunk c where c.programme_id = f.programme_id and c.hash = f.hash) and f.size > 0;
