import { type Day, daysBetween } from '../../../../calendar/index.ts';
import type { AnySection } from '../../rules/answers.ts';
import { type Copied, copiedFrom, type EarlierTexts } from './copied.ts';
import type { SignalPolicy } from './policy.ts';
import { countWords } from './text-words.ts';

/** The texts of an update that are compared with earlier ones, by the name of their box. */
const comparedFields = ['achieved', 'next', 'slipping', 'support', 'board'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Something that makes an update look weak, as data: its rule in docs/rules/signals.md and the figures. The page makes the words. None of it stops anybody. */
export type Signal =
  | ({ readonly rule: 'S1'; readonly key: 'copied'; readonly field: ComparedField } & Copied)
  /** `running`: this cycle is the how-manieth at amber; `since`: the board that saw the first. `atLeast`: the run may have begun before the cycles that are looked at. */
  | {
      readonly rule: 'S2';
      readonly key: 'same-amber';
      readonly running: number;
      readonly since: Day;
      readonly sinceCycle: number;
      readonly atLeast?: boolean;
    }
  | { readonly rule: 'S3'; readonly key: 'green-without-evidence'; readonly whose: 'owner' | 'facts' | 'both' }
  /** Green, and what is named for it is word for word what the update of before named. */
  | { readonly rule: 'S3'; readonly key: 'same-evidence'; readonly cycle: number; readonly boardDay: Day }
  | { readonly rule: 'S4'; readonly key: 'blue-without-evaluation' }
  | { readonly rule: 'S5'; readonly key: 'after-due'; readonly days: number; readonly again: boolean }
  | { readonly rule: 'S6'; readonly key: 'target-moved'; readonly activity: string; readonly moves: number }
  /** A section that must be filled in, and of which there are words, but next to none. */
  | { readonly rule: 'S7'; readonly key: 'says-little'; readonly field: ComparedField; readonly words: number }
  /** It came back with comments, and of these sections nothing was changed. */
  | { readonly rule: 'S8'; readonly key: 'comment-unanswered'; readonly sections: readonly AnySection[] }
  /** Completed work that was opened again as false after the update was submitted, or while it was written and it still says otherwise. */
  | { readonly rule: 'S9'; readonly key: 'opened-as-false'; readonly activity: string; readonly on: Day; readonly reason: string };

export type SignalFacts = {
  readonly texts: Readonly<Record<ComparedField, string>>;
  /** Of the same priority, in any order. */
  readonly earlier: readonly EarlierTexts[];
  /** `declared` null where nothing is. */
  readonly colour: { readonly derived: string; readonly declared: string | null };
  /** What boards saw in the cycles straight before this one, the newest first. */
  readonly before: readonly { readonly colour: string; readonly boardDay: Day; readonly cycle: number }[];
  /** Whether there were cycles before those. Left out: there were not. */
  readonly olderCycles?: boolean;
  /** How many sources the update names, each with where it can be seen. */
  readonly sourcesNamed: number;
  /** The update before named every one of those sources, word for word. Left out or null: it did not. */
  readonly sameEvidence?: { readonly cycle: number; readonly boardDay: Day } | null;
  /** Whether there is a validated reading of a measure of it, of a period that ended since the last cycle closed. */
  readonly readInCycle: boolean;
  readonly evaluations: number;
  /** The day it was submitted last, or would be, and whether it had been before. */
  readonly submitted: { readonly on: Day; readonly again: boolean; readonly dueOn: Day };
  /** Those still to be done. */
  readonly activities: readonly { readonly ref: string; readonly targetMoves: number }[];
  /** Sections that were commented on when the update came back, and of which nothing was changed since. Left out: none. */
  readonly unanswered?: readonly AnySection[];
  /** Its own activities that are open again because their completion was false, and whether the update already says that they are not complete. Left out: none. */
  readonly openedAsFalse?: readonly { readonly ref: string; readonly on: Day; readonly reason: string; readonly saidSince: boolean }[];
};

/** Every signal of an update, in the order of the rules; empty where nothing is weak about it. */
export function signalsOf(facts: SignalFacts, policy: SignalPolicy): readonly Signal[] {
  return [
    ...copied(facts, policy),
    ...sameAmber(facts, policy),
    ...greenWithoutEvidence(facts),
    ...blueWithoutEvaluation(facts),
    ...afterDue(facts),
    ...targetsMoved(facts, policy),
    ...saysLittle(facts, policy),
    ...unanswered(facts),
    ...openedAsFalse(facts),
  ];
}

const unanswered = ({ unanswered: sections = [] }: SignalFacts): Signal[] =>
  sections.length === 0 ? [] : [{ rule: 'S8', key: 'comment-unanswered', sections }];

/** On the day of its submission it counts where the update does not speak of it as work still to be done: it was sent before. */
const openedAsFalse = ({ openedAsFalse: opened = [], submitted }: SignalFacts): Signal[] =>
  opened
    .filter(({ on, saidSince }) => on > submitted.on || (on === submitted.on && !saidSince))
    .map(({ ref, on, reason }) => ({ rule: 'S9', key: 'opened-as-false', activity: ref, on, reason }));

function copied({ texts, earlier }: SignalFacts, policy: SignalPolicy): Signal[] {
  return comparedFields.flatMap((field): Signal[] => {
    const found = copiedFrom(texts[field], earlier, policy);
    return found === null ? [] : [{ rule: 'S1', key: 'copied', field, ...found }];
  });
}

/** By what the facts support, since an owner's word alone would end a run. */
function sameAmber({ colour, before, olderCycles = false }: SignalFacts, { amberCycles }: SignalPolicy): Signal[] {
  if (colour.derived !== 'amber') return [];
  const end = before.findIndex((one) => one.colour !== 'amber');
  const run = end === -1 ? before : before.slice(0, end);
  const first = run.at(-1);
  if (first === undefined || run.length + 1 < amberCycles) return [];
  const atLeast = end === -1 && olderCycles;
  return [{ rule: 'S2', key: 'same-amber', running: run.length + 1, since: first.boardDay, sinceCycle: first.cycle, ...(atLeast && { atLeast }) }];
}

/** What shows that it goes well is a source that the update names anew, or a validated reading of a period that ended in this cycle. */
function greenWithoutEvidence({ colour, sourcesNamed, sameEvidence = null, readInCycle }: SignalFacts): Signal[] {
  const [owner, facts] = [colour.declared === 'green', colour.derived === 'green'];
  if (readInCycle || (!owner && !facts)) return [];
  if (sourcesNamed > 0) return sameEvidence === null ? [] : [{ rule: 'S3', key: 'same-evidence', ...sameEvidence }];
  return [{ rule: 'S3', key: 'green-without-evidence', whose: owner && facts ? 'both' : owner ? 'owner' : 'facts' }];
}

/** The facts never support blue without one; an owner may claim it. */
const blueWithoutEvaluation = ({ colour, evaluations }: SignalFacts): Signal[] =>
  evaluations === 0 && (colour.declared === 'blue' || colour.derived === 'blue') ? [{ rule: 'S4', key: 'blue-without-evaluation' }] : [];

function afterDue({ submitted: { on, again, dueOn } }: SignalFacts): Signal[] {
  const days = daysBetween(dueOn, on);
  return days > 0 ? [{ rule: 'S5', key: 'after-due', days, again }] : [];
}

const targetsMoved = ({ activities }: SignalFacts, policy: SignalPolicy): Signal[] =>
  activities
    .filter(({ targetMoves }) => targetMoves >= policy.targetMoves)
    .map(({ ref, targetMoves }) => ({ rule: 'S6', key: 'target-moved', activity: ref, moves: targetMoves }));

/** What was achieved and what happens next are asked of everybody; what is slipping where the rating is amber or red. Nothing at all is no signal: it is not submitted. */
function saysLittle({ texts, colour }: SignalFacts, { leastSaid }: SignalPolicy): Signal[] {
  const slips = [colour.declared, colour.derived].some((one) => one === 'amber' || one === 'red');
  const asked: readonly ComparedField[] = slips ? ['achieved', 'next', 'slipping'] : ['achieved', 'next'];
  return asked.flatMap((field): Signal[] => {
    const words = countWords(texts[field]);
    return texts[field].trim() !== '' && words < leastSaid ? [{ rule: 'S7', key: 'says-little', field, words }] : [];
  });
}
