-- People, the posts they hold from a day to a day, and their sessions.

create table person (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  -- Invented by the demonstration to stand in a post that nobody holds.
  stand_in boolean not null default false,
  unique (programme_id, id)
);
select history.track('person');

create table post (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  title text not null check (length(title) between 1 and 200),
  -- The title without the differences that mean nothing (case, dashes, commas, spaces): one post for one such form.
  title_key text not null,
  roles text[] not null check (
    array_length(roles, 1) > 0 and roles <@ array['office', 'director', 'owner', 'board-member', 'chair', 'adviser', 'commissioner', 'partner',
      'parent-representative', 'finance', 'quality', 'author', 'reviewer', 'external-reviewer']
  ),
  unique (programme_id, id),
  unique (programme_id, title_key)
);
select history.track('post');

create table holding (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  post_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  -- The last day; null while it goes on.
  to_day date,
  unique (programme_id, id),
  foreign key (programme_id, post_id) references post (programme_id, id),
  foreign key (programme_id, person_id) references person (programme_id, id),
  check (to_day is null or to_day >= from_day)
);
create index on holding (programme_id, post_id);
create index on holding (programme_id, person_id);
select history.track('holding');

create table session (
  -- SHA-256 of the key in the cookie: the row alone signs nobody in.
  key_hash text primary key,
  programme_id uuid not null references programme (id),
  person_id uuid not null,
  post_id uuid not null,
  started timestamptz not null,
  expires timestamptz not null,
  foreign key (programme_id, person_id) references person (programme_id, id),
  foreign key (programme_id, post_id) references post (programme_id, id)
);
create index on session (expires);
select history.exempt('session', 'who is signed in is not part of the programme''s record');
