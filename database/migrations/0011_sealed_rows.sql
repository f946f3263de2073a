-- Every row that a change writes is sealed by the entry of that change: the row's version in the history carries a salted hash of its contents, and the entry
-- a hash of all those of its moment. Whoever edits, adds or removes a row past the program is found, in the table or in its history (`sightline verify`).
-- The salt stands with the version: struck out together with personal data, the hash cannot be guessed back, and the entry still holds.

alter table record_entry add column rows_hash text check (rows_hash ~ '^[0-9a-f]{64}$');

-- A row taken away at a moment: what ended there has no version after it.
create table history.deletion (
  programme_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  moment timestamptz not null,
  primary key (programme_id, moment, table_name, row_id)
);

-- Columns that came to a table after rows were sealed, with the value that older versions were given.
create table history.added_column (
  table_name text not null,
  column_name text not null,
  given jsonb not null,
  primary key (table_name, column_name)
);

-- The contents of a row as text that is the same on every server: moments in UTC, no column of the history itself, nothing empty, and nothing that a column
-- added later was given, so that adding one changes no hash. 32 bytes; null without a salt, which is a row written past the program.
create function history.seal(salt bytea, name text, contents anyelement) returns bytea language plpgsql stable set timezone to 'UTC' as $$
declare
  said jsonb := jsonb_strip_nulls(to_jsonb(contents) - '{valid_from,valid_to,row_salt,row_seal}'::text[]);
  added record;
begin
  if salt is null then return null; end if;
  for added in select column_name, given from history.added_column where table_name = name loop
    if said -> added.column_name = added.given then said := said - added.column_name; end if;
  end loop;
  return sha256(salt || convert_to(said::text, 'UTF8'));
end $$;

-- A salt for one version of one row, from a secret that the program makes anew for each change and keeps nowhere.
create function history.salt(name text, id uuid) returns bytea language sql stable as $$
  select sha256(convert_to(secret || name || id::text, 'UTF8')) from (select nullif(current_setting('sightline.secret', true), '') as secret) s where secret is not null
$$;

-- Remembers, to the end of the transaction, that a table was changed.
create function history.touch(name text) returns void language plpgsql as $$
declare
  so_far text := coalesce(current_setting('sightline.touched', true), '');
begin
  if position(',' || name || ',' in so_far || ',') = 0 then
    perform set_config('sightline.touched', so_far || ',' || name, true);
  end if;
end $$;

-- One line for each row version begun, and each row taken away, at a moment; by table, in any order.
create function history.lines(name text, programme uuid, from_moment timestamptz, to_moment timestamptz)
returns table (moment timestamptz, line text) language plpgsql stable as $$
begin
  return query execute format(
    $q$select h.valid_from, %L || ' ' || h.id || ' ' || coalesce(encode(h.row_seal, 'hex'), 'unsealed')
       from history.%I h where h.programme_id = $1 and h.valid_from >= $2 and h.valid_from <= $3
       union all
       select d.moment, %L || ' ' || d.row_id || ' gone' from history.deletion d
       where d.programme_id = $1 and d.moment >= $2 and d.moment <= $3 and d.table_name = %L$q$, name, name, name, name)
  using programme, from_moment, to_moment;
end $$;

-- The hash of all lines of the tables that this transaction has changed, in hexadecimal.
create function history.rows_hash(programme uuid, at timestamptz) returns text language plpgsql stable as $$
declare
  name text;
  found_lines text[] := '{}';
begin
  foreach name in array string_to_array(trim(leading ',' from coalesce(current_setting('sightline.touched', true), '')), ',') loop
    found_lines := found_lines || array(select l.line from history.lines(name, programme, at, at) l);
  end loop;
  return encode(sha256(convert_to(coalesce((select string_agg(line, e'\n' order by line collate "C") from unnest(found_lines) line), ''), 'UTF8')), 'hex');
end $$;

-- As before, and each version sealed.
create or replace function history.track(name text) returns void language plpgsql as $track$
declare
  columns text;
  values_new text;
  missing record;
begin
  execute format('create table if not exists history.%I (like public.%I)', name, name);
  for missing in
    select a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type, pg_get_expr(d.adbin, d.adrelid) as given
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = format('public.%I', name)::regclass and a.attnum > 0 and not a.attisdropped
      and not exists (select 1 from pg_attribute t where t.attrelid = format('history.%I', name)::regclass and t.attname = a.attname and not t.attisdropped)
  loop
    if missing.given is null then
      execute format('alter table history.%I add column %I %s', name, missing.column_name, missing.type);
    else
      -- Versions of before have what the rows were given.
      execute format('alter table history.%I add column %I %s default %s', name, missing.column_name, missing.type, missing.given);
      execute format('alter table history.%I alter column %I drop default', name, missing.column_name);
      execute format('insert into history.added_column values (%L, %L, to_jsonb((%s)::%s))', name, missing.column_name, missing.given, missing.type);
    end if;
  end loop;
  execute format('alter table history.%I add column if not exists valid_from timestamptz not null', name);
  execute format('alter table history.%I add column if not exists valid_to timestamptz not null default ''infinity''', name);
  execute format('alter table history.%I add column if not exists row_salt bytea', name);
  execute format('alter table history.%I add column if not exists row_seal bytea', name);
  if not exists (select 1 from pg_constraint where conname = name || '_period' and conrelid = format('history.%I', name)::regclass) then
    execute format('alter table history.%I add constraint %I check (valid_to > valid_from)', name, name || '_period');
    execute format('create index on history.%I (id, valid_to)', name);
    execute format('create index on history.%I (programme_id, valid_from, valid_to)', name);
  end if;

  select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('new.' || quote_ident(attname), ', ' order by attnum)
    into columns, values_new
    from pg_attribute where attrelid = format('public.%I', name)::regclass and attnum > 0 and not attisdropped;

  execute format($body$
    create or replace function history.%1$I() returns trigger language plpgsql as $keep$
    declare
      at timestamptz := history.moment();
      salt bytea;
    begin
      perform history.touch(%2$L);
      if tg_op <> 'INSERT' then
        -- Changed twice within one moment: only the last state of that moment stood.
        delete from history.%2$I h where h.id = old.id and h.valid_to = 'infinity' and h.valid_from = at;
        update history.%2$I h set valid_to = at where h.id = old.id and h.valid_to = 'infinity';
      end if;
      if tg_op = 'DELETE' then
        -- Nothing is left of what came and went within one moment; what stood before it ended.
        insert into history.deletion (programme_id, table_name, row_id, moment)
          select old.programme_id, %2$L, old.id, at where exists (select 1 from history.%2$I h where h.id = old.id and h.valid_to = at)
          on conflict do nothing;
      else
        salt := history.salt(%2$L, new.id);
        insert into history.%2$I (%3$s, valid_from, row_salt, row_seal) values (%4$s, at, salt, history.seal(salt, %2$L, new));
      end if;
      return null;
    end $keep$
  $body$, 'keep_' || name, name, columns, values_new);

  execute format('drop trigger if exists keep_history on public.%I', name);
  execute format('create trigger keep_history after insert or update or delete on public.%I for each row execute function history.%I()', name, 'keep_' || name);
  execute format('drop view if exists as_at.%I', name);
  execute format('create view as_at.%I as select %s from history.%I where valid_from <= history.asked() and valid_to > history.asked()', name, columns, name);
end $track$;

-- Columns that came before this, and whose older versions were given nothing.
do $$
declare
  late record;
begin
  for late in
    select c.table_name, c.column_name, c.column_default as given
    from information_schema.columns c join information_schema.views v on v.table_schema = 'as_at' and v.table_name = c.table_name
    where c.table_schema = 'public' and c.is_nullable = 'NO' and c.column_default is not null
  loop
    execute format('update history.%I set %I = %s where %I is null', late.table_name, late.column_name, late.given, late.column_name);
  end loop;
end $$;

select history.track(table_name) from information_schema.views where table_schema = 'as_at' order by table_name;

-- Every version whose contents do not give its seal, every break between versions, and every row that stands otherwise than its newest version: of one table.
create function history.faults(name text, programme uuid) returns table (row_id uuid, moment timestamptz, fault text) language plpgsql stable as $$
begin
  return query execute format(
    $q$select h.id, h.valid_from, 'edited' from history.%1$I h
         where h.programme_id = $1 and h.row_seal is not null and h.row_salt is not null and h.row_seal <> history.seal(h.row_salt, %1$L, h)
       union all
       select h.id, h.valid_to, 'period' from history.%1$I h
         where h.programme_id = $1 and h.valid_to <> 'infinity'
           and not exists (select 1 from history.%1$I n where n.id = h.id and n.valid_from = h.valid_to)
           and not exists (select 1 from history.deletion d where d.programme_id = $1 and d.table_name = %1$L and d.row_id = h.id and d.moment = h.valid_to)
       union all
       select h.id, h.valid_from, 'period' from history.%1$I h
         where h.programme_id = $1 and exists (select 1 from history.%1$I n where n.id = h.id and n.valid_from > h.valid_from and n.valid_from < h.valid_to)
       union all
       select coalesce(t.id, h.id), h.valid_from, case when t.id is null then 'taken-away' when h.id is null then 'added' else 'changed' end
         from (select * from public.%1$I where programme_id = $1) t
         full join (select * from history.%1$I where programme_id = $1 and valid_to = 'infinity') h on h.id = t.id
         where t.id is null or h.id is null
           or to_jsonb(t) is distinct from (to_jsonb(h) - '{valid_from,valid_to,row_salt,row_seal}'::text[])$q$, name)
  using programme;
end $$;
