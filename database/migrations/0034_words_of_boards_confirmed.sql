-- What the programme office records of a board stands as its word alone until a second person has looked it up: each row is such a person's answer to one record. The
-- record itself is a decision on a version, a request that was decided or a confirmed rating, whose ids are never the same; what stands is told by the last answer.
create table board_word_check (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  subject_id uuid not null,
  ruling text not null check (ruling in ('confirmed', 'wrong')),
  -- What is wrong with it.
  words text not null default '' check (length(words) <= 2000),
  -- How often the record had been corrected by then: a correction that two people agreed on afterwards settles what was wrong.
  corrections integer not null default 0 check (corrections >= 0),
  checked_on date not null,
  checked_by uuid not null,
  checked_post uuid not null,
  -- The title of the post on that day.
  checked_as text not null check (length(checked_as) between 1 and 200),
  unique (programme_id, id),
  foreign key (programme_id, checked_by) references person (programme_id, id),
  foreign key (programme_id, checked_post) references post (programme_id, id),
  check (ruling <> 'wrong' or words <> '')
);
create index on board_word_check (programme_id, subject_id);
select history.track('board_word_check');

create function board_word_check_stays() returns trigger language plpgsql as $$
begin
  raise exception 'What a second person said of a record stays as it was said.' using errcode = 'SL002';
end $$;
create trigger board_word_check_stays before update or delete on board_word_check for each row execute function board_word_check_stays();

-- Who recorded a decision on a version, beside the post: another post of the same person is no second person. Empty in what was recorded before.
alter table version_decision add column recorded_person uuid;
alter table version_decision add foreign key (programme_id, recorded_person) references person (programme_id, id);
select history.track('version_decision');
