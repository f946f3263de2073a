import type { Day } from '../../calendar/index.ts';
import { type SearchTexts, sql } from '../../platform/database/index.ts';

/** Posts, with who holds each on a day. Addresses of mail are nobody's to find. */
export const postTexts = (programmeId: string, day: Day): SearchTexts => sql`
  select 'post' as kind, o.id::text as id, '' as ref, o.title as label, coalesce((select string_agg(p.name, ', ' order by p.name)
    from holding h join person p on p.programme_id = h.programme_id and p.id = h.person_id
    where h.programme_id = o.programme_id and h.post_id = o.id and h.from_day <= ${day} and (h.to_day is null or h.to_day >= ${day})), '') as words
  from post o where o.programme_id = ${programmeId}`;
