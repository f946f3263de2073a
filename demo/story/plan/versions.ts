import type { Day } from '../../../src/calendar/index.ts';
import type { GivenVersion, GivenVersionDecision } from '../../../src/capabilities/plan/index.ts';

/** What happens to a version of the plan: it is cut, somebody decides on it, or what was recorded of that is to be corrected, which waits to be confirmed. On days on which it is recorded. */
export type VersionDeed = { readonly on: Day; readonly number: number } & (
  | { readonly cut: GivenVersion }
  | { readonly decided: GivenVersionDecision; readonly checked: Checked }
  | { readonly corrected: { readonly body: string; readonly day: Day; readonly reference: string; readonly reason: string } }
);

/** What the chair says of the record on the same day: that it is so, or what is wrong with it; null where nobody has looked it up when the story ends. */
type Checked = 'confirmed' | { readonly wrong: string } | null;

const decided = (
  on: Day,
  number: number,
  decision: Omit<GivenVersionDecision, 'day' | 'recipient'> & { recipient?: string },
  checked: Checked = 'confirmed',
): VersionDeed => ({
  on,
  number,
  decided: { recipient: null, day: on, ...decision },
  checked,
});

const director = 'Director of Children’s Services';

/**
 * Version 1 is what the board accepted in October 2021. Version 2 takes in the date that it moved on Wednesday 19 January 2022, so the annual refresh falls due on
 * Thursday 19 January 2023: its draft is cut on Monday 7 November and waits for the board when the story ends.
 */
export const versionDeeds: readonly VersionDeed[] = [
  decided('2021-10-28', 1, { decision: 'endorsed', body: 'Cabinet', reference: 'Cabinet, minute 41 of 28 October 2021' }),
  decided('2021-10-29', 1, { decision: 'submitted', body: director, recipient: 'Department for Education', reference: 'Letter of 29 October 2021' }),
  decided('2021-10-29', 1, { decision: 'submitted', body: director, recipient: 'Ofsted', reference: 'Letter of 29 October 2021' }),
  decided(
    '2021-11-08',
    1,
    { decision: 'noted', body: 'Children’s Scrutiny Committee', reference: 'Minute 12' },
    { wrong: 'Minute 12 of that meeting is about school places.' },
  ),
  {
    on: '2022-01-19',
    number: 2,
    cut: {
      label: 'v1.1, January 2022',
      purpose: 'amendments',
      about: 'The date that the board moved today: three neighbouring councils plan placements with Marlshire.',
      needs: ['accepted', 'endorsed', 'submitted'],
    },
  },
  decided('2022-01-19', 2, { decision: 'accepted', body: 'Improvement Board', reference: 'Minute 5 of 19 January 2022' }),
  decided('2022-01-27', 2, { decision: 'endorsed', body: 'Cabinet', reference: 'Cabinet, minute 7 of 27 January 2022' }),
  decided('2022-01-28', 2, { decision: 'submitted', body: director, recipient: 'Department for Education', reference: 'Letter of 28 January 2022' }),
  {
    on: '2022-11-07',
    number: 3,
    cut: {
      label: 'v2.0 draft, November 2022',
      purpose: 'refresh',
      about: 'The annual refresh. The dates that the board moved in the year stand in it, the words that it approved, and the measure that it asked for.',
      needs: ['recommended', 'accepted', 'endorsed', 'submitted'],
    },
  },
  decided('2022-11-09', 3, { decision: 'recommended', body: 'Operational Board', reference: 'Minute 3 of 9 November 2022' }, null),
  {
    on: '2022-01-31',
    number: 1,
    corrected: {
      body: 'Children’s Scrutiny Committee',
      day: '2021-11-08',
      reference: 'Minute 14',
      reason: 'Minute 12 of that meeting is about school places: the signed minutes have the plan as minute 14.',
    },
  },
];
