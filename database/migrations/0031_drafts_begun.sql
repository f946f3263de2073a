-- When a draft was begun, so that as at a past moment it is there from then on, however often it was saved since. Of drafts begun before this only the last saving is known.
alter table draft add column begun_at timestamptz;
update draft set begun_at = moment;
alter table draft alter column begun_at set not null;
