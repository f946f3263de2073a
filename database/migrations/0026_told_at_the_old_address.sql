-- A mail that says to the old address that somebody's address was changed, or that their account was unlinked: it belongs to no cycle and to no post.
alter table message alter column cycle_id drop not null;
alter table message alter column post_id drop not null;
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check check (kind in ('reminder', 'escalation', 'returned', 'address-changed', 'account-unlinked'));
alter table message add constraint message_of_a_cycle check ((kind in ('reminder', 'escalation', 'returned')) = (cycle_id is not null and post_id is not null));
