-- How often a draft was begun or dropped in a programme. What is kept in memory of a programme is kept by the head of its record; drafts are no part of the
-- record, so what they change is counted beside it, in the row that every request reads already.

alter table record_head add column drafts bigint not null default 0;

-- Inside a recorded change the head itself moves, and its row is locked last: nothing is counted there.
create function draft_seen() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('sightline.moment', true), '') = '' then
    update public.record_head set drafts = drafts + 1
      where programme_id = case when tg_op = 'DELETE' then old.programme_id else new.programme_id end;
  end if;
  return null;
end $$;

-- Not where a draft is saved anew: that a priority has one is all that others see of it.
create trigger draft_seen after insert or delete on draft for each row execute function draft_seen();
