-- Who decided on a version may be mistyped too. Null where it is as it was recorded, as in every correction of before.
alter table version_correction add column body text;
alter table version_correction add constraint version_correction_body check (length(body) between 1 and 200);
select history.track('version_correction');
