import { type SearchTexts, sql } from '../../platform/database/index.ts';

/** What the plan says, and what was asked to change in it. */
export const planTexts = (programmeId: string): SearchTexts => sql`
  select 'workstream' as kind, id::text as id, code as ref, name as label, '' as words from workstream where programme_id = ${programmeId}
  union all select kind, id::text, ref, title, sro_raw from priority where programme_id = ${programmeId}
  union all select 'activity', id::text, ref, text, target_raw from activity where programme_id = ${programmeId}
  union all select 'outcome', id::text, ref, text, '' from outcome where programme_id = ${programmeId}
  union all select 'statement', id::text, kind, text, '' from plan_statement where programme_id = ${programmeId}
  union all select 'phase', f.id::text, f.number::text, f.name, coalesce((select string_agg(c.text, '; ' order by c.position) from phase_focus c
    where c.programme_id = f.programme_id and c.phase_id = f.id), '') from phase f where f.programme_id = ${programmeId}
  union all select 'withdrawn', id::text, ref, text, reason from plan_withdrawal where programme_id = ${programmeId}
  union all select 'change', id::text, number::text, subject_ref, reason || ' ' || coalesce((select string_agg(line ->> 'became', ' ') from jsonb_array_elements(lines) line), '')
    from change_request where programme_id = ${programmeId}`;
