-- What the board confirmed is restated from its minute alone, and what the facts supported by naming the fact that was wrong. Empty in what was asked for before.
alter table restatement add column minute text not null default '' check (length(minute) <= 200);
alter table restatement add column fact text not null default '' check (length(fact) <= 4000);
select history.track('restatement');

-- Of a cycle closed after its board, the meeting that confirmed the rating: on the day of the close or after. Empty where the cycle's own board did.
alter table confirmed_rating add column met_on date;
select history.track('confirmed_rating');
