-- Offices write up afterwards: a board may have decided a change before the request for it was typed. The day lies between the plan's acceptance and the recording,
-- which the program sees to.
do $$
declare
  old text;
begin
  select conname into strict old from pg_constraint
  where conrelid = 'change_request'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%in_name_on%asked_on%';
  execute format('alter table change_request drop constraint %I', old);
end $$;
alter table change_request add check (in_name_on <= decided_on);
select history.track('change_request');

-- Whoever verifies says why no measure would show whether the work holds. Empty where one would, and in verifications of before it was asked for.
alter table verification add column no_measure_reason text not null default '' check (length(no_measure_reason) <= 4000);
alter table verification add check (no_measure_reason = '' or measures = '{}');
select history.track('verification');
