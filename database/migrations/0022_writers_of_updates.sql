-- Whoever wrote any of an update answers for it, and not only whoever sent it: neither reviews it, nor says what the board made of the rating that it declares.

-- Everybody who saved a section since it was begun. `person_id` is the last of them; of drafts begun before this, the only one known.
alter table draft add column writers uuid[] not null default '{}';
update draft set writers = array[person_id];

-- Everybody who saved a section before it was submitted, or submitted it, in any of its rounds. Empty in updates of before this was kept.
alter table priority_update add column writers uuid[] not null default '{}';
select history.track('priority_update');
