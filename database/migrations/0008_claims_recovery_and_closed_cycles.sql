-- What a claim of completion rests on, a recovery plan turned down with words, and closed cycles that the database itself keeps as they are.

-- What the owner says shows that the activity is complete: whoever verifies it knows where to look. Null for claims made before it was asked for.
alter table activity_progress add column claim_shown text check (length(claim_shown) <= 4000);
select history.track('activity_progress');

alter table recovery_plan
  add column refused_on date,
  add column refused_by uuid,
  add column refused_reason text check (length(refused_reason) between 1 and 4000),
  add foreign key (programme_id, refused_by) references person (programme_id, id),
  add check ((refused_on is null) = (refused_by is null) and (refused_on is null) = (refused_reason is null)),
  add check (refused_on is null or accepted_on is null),
  -- Nobody settles what they proposed.
  add check (refused_by <> proposed_by);
select history.track('recovery_plan');

-- What the board saw stays as it saw it. A correction is a restatement beside it, in a table of its own. `public.` because a reader of the past has another
-- search path. A copy of the database from which somebody took these triggers away is still found out by the hashes in the record (`sightline verify`).
create function closed_cycle_stays() returns trigger language plpgsql as $$
declare
  closed integer;
begin
  if tg_table_name = 'cycle' then
    if old.state = 'closed' then closed := old.number; end if;
  else
    select number into closed from public.cycle c
    where c.state = 'closed' and c.id in (case when tg_op = 'INSERT' then null else old.cycle_id end, case when tg_op = 'DELETE' then null else new.cycle_id end)
    limit 1;
  end if;
  if closed is not null then
    raise exception 'Cycle % is closed: what the board saw of it stays as it was.', closed using errcode = 'SL002';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create function closed_update_stays() returns trigger language plpgsql as $$
declare
  closed integer;
begin
  select c.number into closed from public.priority_update u join public.cycle c on c.id = u.cycle_id
  where c.state = 'closed' and u.id in (case when tg_op = 'INSERT' then null else old.update_id end, case when tg_op = 'DELETE' then null else new.update_id end)
  limit 1;
  if closed is not null then
    raise exception 'Cycle % is closed: what the board saw of it stays as it was.', closed using errcode = 'SL002';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger closed_stays before update or delete on cycle for each row execute function closed_cycle_stays();
create trigger closed_stays before insert or update or delete on priority_update for each row execute function closed_cycle_stays();
create trigger closed_stays before insert or update or delete on rating for each row execute function closed_cycle_stays();
create trigger closed_stays before insert or update or delete on frozen_paper for each row execute function closed_cycle_stays();
create trigger closed_stays before insert or update or delete on contribution for each row execute function closed_update_stays();
