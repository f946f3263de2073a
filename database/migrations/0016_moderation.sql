-- What the programme office says of an update before its cycle closes, and what an update says shows its achievements.

alter table priority_update
  -- How often it was submitted. A reviewer decides on one submission, and is told where a newer one stands.
  add column submission integer not null default 1 check (submission > 0),
  -- Which of the ten sources shows what was achieved, and where it can be seen. `shape` is that of the value: the register of evidence may bring another.
  add column evidence jsonb not null default '{"shape": 1, "items": []}';
select history.track('priority_update');

-- A submission of an update returned to its owner, or accepted. Every round is kept.
create table update_review (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  update_id uuid not null,
  submission integer not null check (submission > 0),
  result text not null check (result in ('returned', 'accepted')),
  -- JSON: [{"section": "achieved", "text": "…"}]
  comments jsonb not null default '[]',
  -- What was read, as it stood, so that the next submission can be read against it: {"shape": 1, "said": {…}}
  reviewed jsonb not null,
  reviewed_on date not null,
  reviewed_by uuid not null,
  reviewed_post uuid not null,
  unique (programme_id, id),
  -- Of two reviewers at once one decides.
  unique (programme_id, update_id, submission),
  foreign key (programme_id, update_id) references priority_update (programme_id, id),
  foreign key (programme_id, reviewed_by) references person (programme_id, id),
  foreign key (programme_id, reviewed_post) references post (programme_id, id),
  -- Nothing is returned without a word.
  check (result = 'accepted' or jsonb_array_length(comments) > 0)
);
select history.track('update_review');
create trigger closed_stays before insert or update or delete on update_review for each row execute function closed_update_stays();
