-- The house itself: programmes, the history of every table, and the record.

create schema history;
create schema as_at;

-- ---------------------------------------------------------------------------------------------------------------------------
-- History. Each recorded table has a twin in schema history with the period for which a row stood, kept by a trigger, and a
-- view of the same name in schema as_at with the rows that stood at the moment asked for.

-- Tables without a twin, each with its reason.
create table history.exemption (
  table_name text primary key,
  reason text not null check (length(reason) > 10)
);

-- The moment of the change under way: passed in by the program, never the database's clock.
create function history.moment() returns timestamptz language plpgsql stable as $$
declare
  given text := current_setting('sightline.moment', true);
begin
  if given is null or given = '' then
    raise exception 'A recorded table was changed without a moment: change it through changing().' using errcode = 'SL001';
  end if;
  return given::timestamptz;
end $$;

-- The moment asked for by a reader.
create function history.asked() returns timestamptz language sql stable as $$
  select current_setting('sightline.as_at')::timestamptz
$$;

create function history.exempt(name text, reason text) returns void language sql as $$
  insert into history.exemption (table_name, reason) values (name, reason)
$$;

-- Makes or refreshes the twin, the trigger and the view of a table. Call it again in the migration that adds a column.
create function history.track(name text) returns void language plpgsql as $track$
declare
  columns text;
  values_new text;
  missing record;
begin
  execute format('create table if not exists history.%I (like public.%I)', name, name);
  for missing in
    select a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a
    where a.attrelid = format('public.%I', name)::regclass and a.attnum > 0 and not a.attisdropped
      and not exists (select 1 from pg_attribute t where t.attrelid = format('history.%I', name)::regclass and t.attname = a.attname and not t.attisdropped)
  loop
    execute format('alter table history.%I add column %I %s', name, missing.column_name, missing.type);
  end loop;
  execute format('alter table history.%I add column if not exists valid_from timestamptz not null', name);
  execute format('alter table history.%I add column if not exists valid_to timestamptz not null default ''infinity''', name);
  if not exists (select 1 from pg_constraint where conname = name || '_period' and conrelid = format('history.%I', name)::regclass) then
    execute format('alter table history.%I add constraint %I check (valid_to > valid_from)', name, name || '_period');
    execute format('create index on history.%I (id, valid_to)', name);
    execute format('create index on history.%I (programme_id, valid_from, valid_to)', name);
  end if;

  select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('new.' || quote_ident(attname), ', ' order by attnum)
    into columns, values_new
    from pg_attribute where attrelid = format('public.%I', name)::regclass and attnum > 0 and not attisdropped;

  execute format($body$
    create or replace function history.%I() returns trigger language plpgsql as $keep$
    declare
      at timestamptz := history.moment();
    begin
      if tg_op <> 'INSERT' then
        -- Changed twice within one moment: only the last state of that moment stood.
        delete from history.%I h where h.id = old.id and h.valid_to = 'infinity' and h.valid_from = at;
        update history.%I h set valid_to = at where h.id = old.id and h.valid_to = 'infinity';
      end if;
      if tg_op <> 'DELETE' then
        insert into history.%I (%s, valid_from) values (%s, at);
      end if;
      return null;
    end $keep$
  $body$, 'keep_' || name, name, name, name, columns, values_new);

  execute format('drop trigger if exists keep_history on public.%I', name);
  execute format('create trigger keep_history after insert or update or delete on public.%I for each row execute function history.%I()', name, 'keep_' || name);
  execute format('drop view if exists as_at.%I', name);
  execute format('create view as_at.%I as select %s from history.%I where valid_from <= history.asked() and valid_to > history.asked()', name, columns, name);
end $track$;

-- ---------------------------------------------------------------------------------------------------------------------------
-- Programmes: the unit of access and of every query.

create table programme (
  id uuid primary key,
  -- A programme belongs to itself, so that every recorded table has programme_id.
  programme_id uuid not null check (programme_id = id),
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null check (length(name) between 3 and 200),
  council text not null check (length(council) between 2 and 200),
  -- The stored day of a demonstration programme; null where the computer's clock holds.
  demonstration_day date,
  -- Days from one board to the next, and how many days before the board ratings are due (C3.10, H04).
  cycle_days integer not null default 28 check (cycle_days between 7 and 92),
  ratings_lead_days integer not null default 7 check (ratings_lead_days between 0 and 27)
);
select history.track('programme');

-- ---------------------------------------------------------------------------------------------------------------------------
-- The record: one chain of entries for each programme. Each entry holds the hash of the one before. Payloads stand beside the
-- chain under a salted hash, so that personal data entered by mistake can be struck out while the chain still verifies.

create table record_entry (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  sequence bigint not null check (sequence > 0),
  moment timestamptz not null,
  person_id uuid,
  post_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  payload_hash text not null,
  previous_hash text not null,
  hash text not null,
  unique (programme_id, sequence)
);
create index on record_entry (programme_id, subject_id);

create table record_payload (
  entry_id uuid primary key references record_entry (id),
  programme_id uuid not null references programme (id),
  -- Null where struck out.
  salt text,
  payload text,
  struck jsonb,
  check ((payload is null) = (struck is not null))
);

-- The newest entry of each programme; its row is locked last in every change.
create table record_head (
  programme_id uuid primary key references programme (id),
  sequence bigint not null,
  hash text not null,
  moment timestamptz not null
);

-- ---------------------------------------------------------------------------------------------------------------------------
-- Files, in pieces of at most 1 MiB under the SHA-256 of the whole. A file is there when `complete` says so.

create table file (
  programme_id uuid not null references programme (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  complete boolean not null default false,
  primary key (programme_id, hash)
);
create table file_chunk (
  programme_id uuid not null references programme (id),
  hash text not null,
  number integer not null check (number >= 0),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (programme_id, hash, number),
  foreign key (programme_id, hash) references file (programme_id, hash)
);
select history.exempt('file', 'named by the hash of its contents, so it never changes');
select history.exempt('file_chunk', 'a piece of a file that never changes');

select history.exempt('migration', 'the list of migrations that ran belongs to the database, not to a programme');
select history.exempt('record_entry', 'entries are only ever added, each with its own moment');
select history.exempt('record_payload', 'stands beside its entry; changes only when struck out, which is an entry itself');
select history.exempt('record_head', 'repeats the newest entry');
