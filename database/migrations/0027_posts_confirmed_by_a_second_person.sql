-- Whoever is put in a post of the programme office, a director or the chair acts in it once a second person has said that it is right.

-- Who put them there, while that is waited for; null where nothing waits.
alter table holding add column put_by uuid;
-- Whether those in the post stay: while it waits nobody leaves it.
alter table holding add column shares boolean not null default false;
alter table holding add constraint holding_put_by foreign key (programme_id, put_by) references person (programme_id, id);
select history.track('holding');
