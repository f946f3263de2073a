-- Home of the programme office says how many mails could not be sent, or wait for the mail server. There are few of them among thousands that were
-- sent or kept, and without this each Home read them all.

create index on message (programme_id) where state = 'failed' or (state = 'waiting' and tries > 0);
