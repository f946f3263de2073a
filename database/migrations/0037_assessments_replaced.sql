-- Where an equality impact assessment was said to be before it was said to be elsewhere, with why and by whom.
create table replaced_assessment (
  id uuid primary key,
  programme_id uuid not null references programme (id),
  request_id uuid not null,
  link text not null check (length(link) between 1 and 500),
  reason text not null check (length(btrim(reason)) between 1 and 2000),
  replaced_on date not null,
  replaced_by uuid not null,
  replaced_post uuid not null,
  unique (programme_id, id),
  foreign key (programme_id, request_id) references change_request (programme_id, id),
  foreign key (programme_id, replaced_by) references person (programme_id, id),
  foreign key (programme_id, replaced_post) references post (programme_id, id)
);
select history.track('replaced_assessment');
