-- A completion that waits to be verified is meant for a post: one that was named, else the first of quality assurance that may.
alter table activity_progress add column verifier_post uuid;
alter table activity_progress add constraint activity_progress_verifier_post foreign key (programme_id, verifier_post) references post (programme_id, id);
select history.track('activity_progress');

-- Whoever holds it is written to once, and every so many days while it waits. Such a mail belongs to no cycle: the completion waits between cycles too. `about`
-- has the ids of claims.
alter table message drop constraint message_kind_check;
alter table message add constraint message_kind_check
  check (kind in ('reminder', 'escalation', 'returned', 'address-changed', 'account-unlinked', 'verification'));
create unique index message_verification_once on message (programme_id, occasion, person_id) where kind = 'verification';
