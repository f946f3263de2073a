-- What a verified completion rests on, and completed work that is open again because what it was to change fell back.

alter table verification
  -- Where what was seen can be seen again: a document, a place, a reference. Empty in verifications of before it was asked for.
  add column shown_at text not null default '' check (length(shown_at) <= 4000),
  -- Which of the ten sources of information it rests on.
  add column sources text[] not null default '{}' check (
    sources <@ array['case-audits', 'practice-observations', 'complaints-and-compliments', 'partner-feedback', 'voice-of-children-and-families', 'frontline-feedback',
      'self-evaluation-and-peer-challenge', 'serious-cases', 'performance-and-data-reports', 'appreciative-inquiry']
  ),
  -- The measures by which it shows whether the work holds; empty: it is done once, and none shows it. Null, before it was asked for: every one that counts.
  add column measures uuid[];
select history.track('verification');

create table reopening (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  activity_id uuid not null,
  reopened_on date not null,
  -- The completion that was undone.
  completed_on date not null,
  measure_id uuid not null,
  -- What the measure fell back from, and the newest reading that shows it.
  against text not null check (against in ('target', 'baseline', 'special-cause')),
  figure numeric,
  value numeric not null,
  reading_day date not null,
  unique (programme_id, id),
  foreign key (programme_id, activity_id) references activity (programme_id, id),
  foreign key (programme_id, measure_id) references measure (programme_id, id),
  check (reading_day > completed_on),
  check (reopened_on >= completed_on),
  check ((against = 'special-cause') = (figure is null))
);
create index on reopening (programme_id, activity_id);
select history.track('reopening');
