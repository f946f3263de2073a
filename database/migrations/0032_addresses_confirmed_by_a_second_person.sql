-- Another email address of whoever holds a post of the programme office, a director or the chair holds once a second person has said that it is right.

-- The address that was asked for, empty where theirs is to be taken away; null where nothing waits.
alter table person add column asked_email text;
-- Who asked for it, while that waits.
alter table person add column asked_email_by uuid;
alter table person add constraint person_asked_email_by foreign key (programme_id, asked_email_by) references person (programme_id, id);
alter table person add constraint person_asked_email_by_somebody check ((asked_email is null) = (asked_email_by is null));
select history.track('person');
