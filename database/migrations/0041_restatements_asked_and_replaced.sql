-- Whoever answered for the priority in that cycle asked for it. Of what its owner declared and wrote, one that they did not ask for is marked as such; of those
-- asked for before this was noted, none counts as theirs.
alter table restatement add column by_owner boolean not null default false;
-- When it was approved: of two of one thing the later stands in the place of the earlier. Empty in what was approved before.
alter table restatement add column approved_at timestamptz;
alter table restatement add constraint restatement_approved_at check (approved_at is null or approved_on is not null);
select history.track('restatement');

create or replace function settled_stays() returns trigger language plpgsql as $$
declare
  ends constant text[] := '{approved_on,approved_at,approved_by,approved_post,approved_as,refused_on,refused_by,refused_reason,withdrawn_on,withdrawn_reason}';
begin
  if tg_op = 'UPDATE' and tg_table_name = 'restatement' then
    if old.approved_on is null and old.refused_on is null and (to_jsonb(old) ->> 'withdrawn_on') is null
       and (to_jsonb(new) - ends) = (to_jsonb(old) - ends) then
      return new;
    end if;
  end if;
  raise exception 'What was settled beside a closed cycle stays: a further restatement stands beside it.' using errcode = 'SL002';
end $$;
