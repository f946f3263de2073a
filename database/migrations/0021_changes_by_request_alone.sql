-- What still changed without a request once the plan was accepted: whether a measure fits, what a measure's words mean, and who answers where two posts become one.

-- That no measure fits is asked for too, and leads back to its request.
alter table no_measure_decision add column change_request_id uuid, add foreign key (programme_id, change_request_id) references change_request (programme_id, id);
select history.track('no_measure_decision');

-- Name, meaning and owner of a measure that counts are kept with what they were, as its figures are.
alter table measure_change drop constraint measure_change_part_check;
alter table measure_change add constraint measure_change_part_check check (part in (
  'added', 'unit', 'polarity', 'frequency', 'lag', 'context', 'baseline', 'target', 'outcomes', 'name', 'why', 'owner'));

-- Where two titles turn out to be one post nobody approves another owner: the change is kept with its reason alone.
alter table owner_change alter column approved_on drop not null, alter column approved_by drop not null;
alter table history.owner_change alter column approved_on drop not null, alter column approved_by drop not null;
alter table owner_change add check ((approved_on is null) = (approved_by is null)), add check (approved_on is not null or change_request_id is null);

-- Whoever records what a board decided says where that can be read: the minute or the paper. Null in decisions of before it was asked for.
alter table change_request add column in_name_reference text check (length(in_name_reference) between 1 and 300);
alter table change_request add check (in_name_reference is null or in_name_of is not null);
select history.track('change_request');
