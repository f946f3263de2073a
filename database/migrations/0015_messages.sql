-- Who a post answers to, and the mails that remind and escalate.

-- The post that a post answers to: its own line. Null where the office has not said.
alter table post add column reports_to uuid;
alter table post add constraint post_reports_to foreign key (programme_id, reports_to) references post (programme_id, id);
alter table post add constraint post_reports_to_another check (reports_to <> id);
select history.track('post');

-- A mail to one person for one occasion: written in the transaction of what causes it, handed to the mail server by a job after that.
create table message (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  cycle_id uuid not null,
  person_id uuid not null,
  -- The post that it reaches the person in.
  post_id uuid not null,
  kind text not null check (kind in ('reminder', 'escalation', 'returned')),
  -- What it is met for, such as `due`: nobody is mailed twice for it.
  occasion text not null check (length(occasion) between 1 and 120),
  -- Ids of the priorities whose updates it is about.
  about jsonb not null,
  -- Of an escalation: whom it went to instead of the line, and why not to the line.
  way jsonb,
  -- Whoever pressed the button; null for what the program did by itself.
  asked_by uuid,
  -- By the programme's own clock, a demonstration's too.
  queued_on date not null,
  queued_at timestamptz not null,
  address text not null check (length(address) between 3 and 254),
  -- As it was composed last: subject, paragraphs and its one link.
  letter jsonb not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'dropped', 'kept')),
  -- Why it waits, failed, was dropped or kept.
  reason text,
  tries integer not null default 0 check (tries >= 0),
  -- By the computer's clock, as all sending is: not before this; who has it in hand, and until when.
  next_try timestamptz not null,
  in_hand_until timestamptz,
  settled_at timestamptz,
  unique (programme_id, id),
  unique (programme_id, cycle_id, kind, occasion, person_id),
  foreign key (programme_id, cycle_id) references cycle (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id),
  foreign key (programme_id, post_id) references post (programme_id, id),
  check ((state = 'waiting') = (settled_at is null))
);
create index on message (next_try) where state = 'waiting';
create index on message (programme_id, queued_at);
select history.exempt('message', 'where a mail stands with a mail server changes without anybody''s doing; what caused it is an entry of the record, which names whom it was for');
