-- Who people are to an identity provider (OpenID Connect), whether they may sign in at all, and what their sessions know of it.

-- Ended at once by the programme office, whatever posts they hold, until it is given back.
alter table person add column access_ended boolean not null default false;
select history.track('person');

-- An account at an identity provider and the person of a programme whose it is: made at their first sign-in. One human may be a person in several programmes.
create table account (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  person_id uuid not null,
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 255),
  unique (programme_id, id),
  -- One account is one person of a programme, and a person has one account at a provider: an address of mail that passes to another account passes on nothing.
  unique (programme_id, issuer, subject),
  unique (programme_id, person_id, issuer),
  foreign key (programme_id, person_id) references person (programme_id, id)
);
create index on account (issuer, subject);
select history.track('account');

-- A session of an account may stand before the choice of a programme and a post, and belong to nobody yet.
alter table session
  alter column programme_id drop not null,
  alter column person_id drop not null,
  alter column post_id drop not null,
  add column last_used timestamptz,
  add column issuer text,
  add column subject text,
  -- The provider's own name of its session (`sid`), by which it says that it ended.
  add column provider_session text,
  -- The provider's token, for signing out there too. Sealed by the session's key, which is kept nowhere: the row alone opens nothing.
  add column sealed_token text,
  -- The roles that the provider allows; null where it has no say. Those of the posts are cut to these, never widened.
  add column roles text[],
  add check ((programme_id is null) = (person_id is null) and (programme_id is null) = (post_id is null)),
  add check ((issuer is null) = (subject is null)),
  add check (programme_id is not null or issuer is not null);
update session set last_used = started;
alter table session alter column last_used set not null;
create index on session (issuer, subject);
create index on session (programme_id, person_id);

-- A sign-in between leaving for the provider and coming back. Bound to one browser, used once.
create table sign_in_attempt (
  -- SHA-256 of the state, and of the key in the browser's cookie.
  state_hash text primary key,
  browser_hash text not null,
  nonce text not null,
  verifier text not null,
  -- The page to go on to.
  onward text,
  expires timestamptz not null
);
create index on sign_in_attempt (expires);
select history.exempt('sign_in_attempt', 'a sign-in under way lasts a few minutes and belongs to no programme yet');

-- Tokens by which a provider ended sessions, so that none is taken twice.
create table logout_token (
  token_hash text primary key,
  expires timestamptz not null
);
create index on logout_token (expires);
select history.exempt('logout_token', 'what a provider has said already is not part of any programme''s record');
