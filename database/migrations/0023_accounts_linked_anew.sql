-- Whose account was unlinked is met by an email address again only once a second person has looked at that address.

-- Who unlinked it last, or changed the address after that; null where nothing waits for a second person.
alter table person add column unlinked_by uuid;
-- Who changed the address last while an account was linked.
alter table person add column address_by uuid;
alter table person add constraint person_unlinked_by foreign key (programme_id, unlinked_by) references person (programme_id, id);
alter table person add constraint person_address_by foreign key (programme_id, address_by) references person (programme_id, id);
select history.track('person');
