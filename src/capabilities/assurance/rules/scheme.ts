import type { Day } from '../../../calendar/index.ts';
import { inForce } from './policy.ts';
import type { ImpactState, ProcessState, RatingColour } from './states.ts';

/** What a council calls its colours and states, and the definitions it prints. Words only: which colour follows from which states is a rule. */
export type RatingScheme = {
  readonly id: string;
  /** First day it holds; it holds until the next row of the same id. */
  readonly from: Day;
  readonly source: string;
  readonly colours: Readonly<Record<RatingColour, ColourWords>>;
  readonly process: Readonly<Record<ProcessState, StateWords>>;
  readonly impact: Readonly<Record<ImpactState, StateWords>>;
};

/** `name` is the colour's, `label` its short meaning; `process` and `impact` are the printed definitions. */
export type ColourWords = { readonly name: string; readonly label: string; readonly process: string; readonly impact: string };

/** `words` stands beside the mark; `means` says when the state applies. */
export type StateWords = { readonly words: string; readonly means: string };

const blue = 'Completed and impact evidenced, target achieved and this is likely to be sustained.';

/** Append only, as policies are. The definitions are as the paper prints them, slips of grammar included; "none" is Sightline's own, the paper has no such row. */
export const ratingSchemes: readonly RatingScheme[] = [
  {
    id: 'standard',
    from: '2021-01-01',
    source: 'Strategic Improvement Plan v0.11: short key; key of process and impact, Appendix 3',
    colours: {
      red: {
        name: 'Red',
        label: 'Off track',
        process: 'Tasks not been completed or timescales slipped and need attention.',
        impact: 'Impact should start to be seen and measured, but are not met.',
      },
      amber: {
        name: 'Amber',
        label: 'Behind',
        process: 'Tasks are not fully on track but plans are in place to ensure progress by identifiable timescale.',
        impact: 'Impact can start to be measured but are yet to be demonstrable.',
      },
      green: {
        name: 'Green',
        label: 'On track',
        process: 'Tasks are progressing as expected and deemed to be on target.',
        impact: 'Impact of outcomes can be demonstrably measured.',
      },
      grey: {
        name: 'Grey',
        label: 'Not started',
        process: 'Not started - action not scheduled to start in this period.',
        impact: 'Impact not yet expected to be realised (i.e. actions in progress/not started).',
      },
      blue: { name: 'Blue', label: 'Complete', process: blue, impact: blue },
      none: {
        name: 'No colour',
        label: 'Not rated',
        process: 'Every activity was stopped by an approved change.',
        impact: 'Not rated, since the work was stopped.',
      },
    },
    process: {
      'not-rated': { words: 'Not rated', means: 'Every activity was stopped by an approved change. Counted apart.' },
      complete: { words: 'Complete', means: 'Every activity still in the plan is complete, and somebody other than its owner has verified it.' },
      'not-due': { words: 'Not due', means: 'Nothing has begun, and the earliest start is after the end of the cycle.' },
      'off-track': {
        words: 'Off track',
        means: 'An activity is past its target, or started too late, without an accepted recovery plan that still holds; or two updates running were missed.',
      },
      behind: {
        words: 'Behind',
        means:
          'A recovery plan is under way, a completion is unverified past its target, a forecast is after its target, a target is missing or unconfirmed, or an update was missed.',
      },
      'on-track': { words: 'On track', means: 'None of the others: the work goes as planned.' },
    },
    impact: {
      sustained: {
        words: 'Sustained',
        means: 'The work is complete, every measure has stayed at target, and an evaluation made afterwards demonstrates the difference.',
      },
      'not-met': {
        words: 'Not met',
        means: 'An evaluation found no difference, a measure got worse, or impact is still not shown long after it was expected.',
      },
      demonstrable: { words: 'Demonstrable', means: 'Every outcome has a measure that shows the difference, or an evaluation demonstrates it.' },
      emerging: { words: 'Emerging', means: 'Impact can be measured and is not yet shown.' },
      unmeasured: { words: 'Unmeasured', means: 'There is neither a baseline nor an evaluation, so nobody can tell.' },
      'not-expected': { words: 'Not expected', means: 'It is too early for the work to have made a difference.' },
    },
  },
];

/** The scheme of that id that holds on a day. Throws a RangeError where none does, or two do. */
export function ratingScheme(id: string, day: Day, schemes: readonly RatingScheme[] = ratingSchemes): RatingScheme {
  return inForce(
    schemes.filter((scheme) => scheme.id === id),
    day,
    `rating scheme "${id}"`,
  );
}
