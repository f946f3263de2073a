import type { EvidenceSource } from '../../src/capabilities/assurance/index.ts';
import type { ReviewComment } from '../../src/capabilities/cycle/index.ts';

/** What shows an achievement, by priority and cycle. */
type Shown = readonly (readonly [source: EvidenceSource, where: string])[];

/** An update that came back from the office. `again`: what its owner submits instead; null where nothing comes before the cycle ends, or the story does. */
export type StoryReturn = {
  readonly cycle: number;
  readonly ref: string;
  readonly comments: readonly ReviewComment[];
  readonly again: { readonly achieved?: string; readonly next?: string; readonly shown?: Shown } | null;
};

export const returns: readonly StoryReturn[] = [
  {
    cycle: 6,
    ref: 'RH1',
    comments: [{ section: 'next', text: 'Who does this, and by which day?' }],
    again: { next: 'The Head of Communities brings the guide to the heads’ meeting on 5 May.' },
  },
  {
    cycle: 12,
    ref: 'CC1',
    comments: [{ section: 'support', text: 'You say that CC1b will be late. What would put it back on its day, and what do you need for that?' }],
    again: null,
  },
  {
    cycle: 14,
    ref: 'QP2',
    comments: [
      { section: 'achieved', text: 'How do you know that all 34 use the list? Name what shows it: the log of the case system, or an audit.' },
      { section: 'next', text: 'Whom do you ask to verify it, and by which day? The board asked in October.' },
    ],
    again: null,
  },
  {
    cycle: 14,
    ref: 'W1',
    comments: [{ section: 'achieved', text: 'Which two changes did the unions ask for, and where can the board read the agreement?' }],
    again: {
      achieved:
        'Unions agreed the pay steps with two changes: a step for practice educators, and yearly in place of two-yearly reviews. The fourth step is priced.',
      shown: [['frontline-feedback', 'Minutes of the joint committee of 9 November, item 4']],
    },
  },
];

/** Accepted before the story ends, in the cycle that is open then. In the cycles before, everything is that did not come back. */
export const acceptedAtTheEnd: readonly string[] = ['LG4', 'QP5', 'P6', 'CC2'];

const shownBy: Readonly<Record<string, Readonly<Record<number, Shown>>>> = {
  LG1: { 13: [['self-evaluation-and-peer-challenge', 'Peer challenge letter of 12 September, page 3']] },
  LG4: { 14: [['voice-of-children-and-families', 'Notes of the afternoon with parents, 8 November']] },
  QP1: { 12: [['case-audits', 'Audit report of August, page 6']], 13: [['case-audits', 'Audit report of September, page 4']] },
  QP5: { 14: [['voice-of-children-and-families', 'Answers of nine young people, in the transitions file']] },
  RH1: { 13: [['partner-feedback', 'Letters of eleven providers']] },
  P1: { 13: [['performance-and-data-reports', 'Partnership data set, October, table 2']] },
  P6: { 14: [['partner-feedback', 'Minutes of the six agencies, 3 November']] },
  CC2: { 14: [['performance-and-data-reports', 'Finance note of 1 November, table 1']] },
};

export const shownIn = (ref: string, cycle: number): Shown => shownBy[ref]?.[cycle] ?? [];
