-- A claim is known by an id of its own, so that nobody's word on one claim counts for another; and a completion, once everybody whose word was needed has
-- given it, stays as it was judged then, by who owned the activity then.

alter table activity_progress
  add column claim_id uuid,
  add column completed_on date,
  add check (claim_id is null or status = 'claimed-complete'),
  add check (completed_on is null or (status = 'claimed-complete' and completed_on >= claimed_on));
select history.track('activity_progress');

-- Null in verifications of before claims had ids.
alter table verification add column claim_id uuid;
select history.track('verification');

-- Nobody says the same thing of one claim twice.
create unique index verification_once on verification (programme_id, activity_id, claim_id, person_id) where claim_id is not null;
