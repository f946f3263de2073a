import { type SearchTexts, sql } from '../../platform/database/index.ts';

/** What measures are called, and why they matter. */
export const measureTexts = (programmeId: string): SearchTexts => sql`
  select 'measure' as kind, id::text as id, ref, name as label, why as words from measure where programme_id = ${programmeId}`;
