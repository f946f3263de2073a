-- Whoever asked for a restatement takes it back, as long as nobody has settled it. It stays, with the day and why.
alter table restatement add column withdrawn_on date;
alter table restatement add column withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 2000);
alter table restatement add constraint restatement_withdrawn_unsettled
  check (withdrawn_on is null or (approved_on is null and refused_on is null));
alter table restatement add constraint restatement_withdrawn_why check (withdrawn_on is not null or withdrawn_reason = '');
select history.track('restatement');

-- A restatement comes to one end, once: it is approved, turned down, or taken back. Nothing else of it changes.
create or replace function settled_stays() returns trigger language plpgsql as $$
declare
  ends constant text[] := '{approved_on,approved_by,approved_post,approved_as,refused_on,refused_by,refused_reason,withdrawn_on,withdrawn_reason}';
begin
  if tg_op = 'UPDATE' and tg_table_name = 'restatement' then
    if old.approved_on is null and old.refused_on is null and (to_jsonb(old) ->> 'withdrawn_on') is null
       and (to_jsonb(new) - ends) = (to_jsonb(old) - ends) then
      return new;
    end if;
  end if;
  raise exception 'What was settled beside a closed cycle stays: a further restatement stands beside it.' using errcode = 'SL002';
end $$;
