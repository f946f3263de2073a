-- What comes after a close and stands beside what it froze: the rating that the board confirmed, and restatements. What is frozen never changes.

-- Of the owner's rating and the one the facts support, the board confirms one, with its reason. A meeting is a thing of its own later; until then the day and the
-- reference of the minute say where it was settled.
create table confirmed_rating (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  priority_id uuid not null,
  choice text not null check (choice in ('declared', 'derived')),
  process text not null check (process in ('not-rated', 'complete', 'not-due', 'off-track', 'behind', 'on-track')),
  impact text not null check (impact in ('sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected')),
  colour text not null check (colour in ('none', 'red', 'grey', 'amber', 'blue', 'green')),
  -- Asked for where owner and facts differ.
  reason text not null default '' check (length(reason) <= 4000),
  -- Where the board's minute is; asked for where somebody else than its chair writes it down.
  minute text not null default '' check (length(minute) <= 200),
  confirmed_on date not null,
  confirmed_by uuid not null,
  confirmed_post uuid not null,
  -- The title of the post, as it was then.
  confirmed_as text not null,
  unique (programme_id, id),
  -- Once: what is wrong with it is restated.
  unique (programme_id, cycle_id, priority_id),
  -- A rating is there from the close on.
  foreign key (programme_id, cycle_id, priority_id) references rating (programme_id, cycle_id, priority_id),
  foreign key (programme_id, confirmed_by) references person (programme_id, id),
  foreign key (programme_id, confirmed_post) references post (programme_id, id),
  check (choice = 'derived' or length(trim(reason)) > 0)
);
select history.track('confirmed_rating');

-- A correction to what a closed cycle froze: a dated row beside it, asked for by one person and approved by another.
create table restatement (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  priority_id uuid not null,
  what text not null
    check (what in ('derived', 'declared', 'confirmed', 'achieved', 'next-steps', 'slipping', 'support', 'asks-of-board', 'difference', 'figure')),
  -- What the board saw, in words; the program copies it, but for a figure.
  shown text not null check (length(shown) between 1 and 12000),
  -- What it should have been: of a rating, its states; of anything else, words.
  process text check (process in ('not-rated', 'complete', 'not-due', 'off-track', 'behind', 'on-track')),
  impact text check (impact in ('sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected')),
  corrected text not null check (length(corrected) between 1 and 12000),
  reason text not null check (length(trim(reason)) between 1 and 4000),
  asked_on date not null,
  asked_by uuid not null,
  asked_post uuid not null,
  -- Titles of posts, as they were then.
  asked_as text not null,
  approved_on date,
  approved_by uuid,
  approved_post uuid,
  approved_as text,
  refused_on date,
  refused_by uuid,
  refused_reason text check (length(trim(refused_reason)) between 1 and 4000),
  unique (programme_id, id),
  foreign key (programme_id, cycle_id, priority_id) references rating (programme_id, cycle_id, priority_id),
  foreign key (programme_id, asked_by) references person (programme_id, id),
  foreign key (programme_id, asked_post) references post (programme_id, id),
  foreign key (programme_id, approved_by) references person (programme_id, id),
  foreign key (programme_id, approved_post) references post (programme_id, id),
  foreign key (programme_id, refused_by) references person (programme_id, id),
  check ((process is null) = (impact is null)),
  check ((what in ('derived', 'declared', 'confirmed')) = (process is not null)),
  check ((approved_on is null) = (approved_by is null) and (approved_on is null) = (approved_post is null)
    and (approved_on is null) = (approved_as is null)),
  check ((refused_on is null) = (refused_by is null) and (refused_on is null) = (refused_reason is null)),
  check (approved_on is null or refused_on is null),
  -- Nobody settles what they asked for.
  check (approved_by <> asked_by),
  check (refused_by <> asked_by)
);
create index on restatement (programme_id, cycle_id, priority_id);
select history.track('restatement');

-- A confirmed rating stays as the board settled it; a restatement may be settled once, and nothing else of it changes.
create function settled_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'restatement' then
    if old.approved_on is null and old.refused_on is null
       and (to_jsonb(new) - '{approved_on,approved_by,approved_post,approved_as,refused_on,refused_by,refused_reason}'::text[])
         = (to_jsonb(old) - '{approved_on,approved_by,approved_post,approved_as,refused_on,refused_by,refused_reason}'::text[]) then
      return new;
    end if;
  end if;
  raise exception 'What was settled beside a closed cycle stays: a further restatement stands beside it.' using errcode = 'SL002';
end $$;
create trigger settled_stays before update or delete on confirmed_rating for each row execute function settled_stays();
create trigger settled_stays before update or delete on restatement for each row execute function settled_stays();
