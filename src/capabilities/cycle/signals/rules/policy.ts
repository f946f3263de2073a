import type { Day } from '../../../../calendar/index.ts';
import { inForce } from '../../../assurance/index.ts';

/** From what on an update looks weak. What a council may set otherwise is here and nowhere else. */
export type SignalPolicy = {
  /** First day this row holds; it holds until the next row's. */
  readonly from: Day;
  readonly source: string;
  /** This share of a text's words, or more, stand in one earlier update too: copied. */
  readonly copiedShare: number;
  /** A text of fewer words is a short one: of those `copiedShareOfShort` of the words, or more, must stand there too. */
  readonly leastWords: number;
  readonly copiedShareOfShort: number;
  /** In a section that must be filled in, fewer words than this say next to nothing; from as many on texts are compared, so that there is no gap between the two. */
  readonly leastSaid: number;
  /** As many words running must be the same before any of them counts as copied. */
  readonly wordsRunning: number;
  /** With as many cycles back a text is compared. */
  readonly cyclesCompared: number;
  /** Of a longer text only as many words are compared, so that a page is never slow. */
  readonly mostWords: number;
  /** As many cycles running at amber. */
  readonly amberCycles: number;
  /** As many approved moves of one target. */
  readonly targetMoves: number;
};

/**
 * Append only, as the policy of ratings is. That copied text, a third amber, green without evidence, blue without an evaluation, a change after the day and a
 * target moved twice are signals is what the programme asks for; thirteen cycles are what a wall shows, a year. No paper says how many words running make a
 * copy, nor from which share on, nor how few words say nothing: they are Sightline's defaults, for a board to confirm.
 */
export const signalPolicies: readonly SignalPolicy[] = [
  {
    from: '2021-01-01',
    source: 'Sightline, Signals of a weak update; a year of thirteen four-weekly cycles: Strategic Improvement Plan v0.11, line 753',
    copiedShare: 0.6,
    leastWords: 12,
    copiedShareOfShort: 0.8,
    leastSaid: 4,
    wordsRunning: 3,
    cyclesCompared: 13,
    mostWords: 2_000,
    amberCycles: 3,
    targetMoves: 2,
  },
];

/** The policy that holds on a day. Throws a RangeError where no row does, or two do. */
export function signalPolicy(day: Day, policies: readonly SignalPolicy[] = signalPolicies): SignalPolicy {
  return inForce(policies, day, 'signal policy');
}
