import type { Day } from '../../../../calendar/index.ts';
import type { Plan } from '../../rules/plan.ts';

/** A whole plan as it was read at one moment, with what the comparison needs beside it. */
export type PlanAsRead = {
  readonly plan: Plan;
  /** The titles of posts by their ids, as they were then. */
  readonly posts: Readonly<Record<string, string>>;
  readonly measures: readonly ComparedMeasure[];
  /** The change requests that were approved by then; versions cut before there were any hold none. */
  readonly approved?: readonly ApprovedRequest[];
};

/** A change of an accepted plan that one person asked for and another approved, as its request tells it. */
export type ApprovedRequest = {
  readonly id: string;
  /** "CR4" */
  readonly ref: string;
  /** Refs of the priorities that it touches; none where it is of the whole plan. */
  readonly about: readonly string[];
  /** What it changes, in words. */
  readonly lines: readonly { readonly was: string; readonly became: string }[];
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day;
};

/** The words of a baseline or a target that there is not. */
export const noValue = 'None';

/** What of a measure belongs to the plan, in the words of the measures: its readings do not. */
export type ComparedMeasure = {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly ownerPostId: string | null;
  /** Ids of the outcomes that it serves. */
  readonly outcomeIds: readonly string[];
  /** Its definition, part by part: `label` is what a reader calls the part, `words` what it holds. */
  readonly parts: readonly { readonly part: MeasurePart; readonly label: string; readonly words: string }[];
  /** Its approved changes, oldest first; `outcomes` is the part of what it serves, `added` the measure itself. */
  readonly changes: readonly (ChangeReason & { readonly part: string })[];
};

export type MeasurePart = 'why' | 'unit' | 'polarity' | 'frequency' | 'lag' | 'context' | 'baseline' | 'target';

export type Thing = 'plan' | 'statement' | 'phase' | 'workstream' | 'priority' | 'activity' | 'outcome' | 'measure';

export type Part =
  | 'title'
  | 'text'
  | 'name'
  | 'number'
  | 'days'
  | 'focus'
  | 'place'
  | 'owners'
  | 'expected-impact'
  | 'no-measure'
  | 'phase'
  | 'target'
  | 'confirmed'
  | 'start'
  | 'outcomes'
  | MeasurePart;

/** What a part of a thing holds. `long` text is compared word by word on a page. */
export type Held = {
  /** What is read: "31 March 2022", "Chief Executive, with Director of Finance". */
  readonly words: string;
  /** What is compared: the day itself, the ids of the posts. */
  readonly key: string;
  readonly long: boolean;
};

/** Why something changed and who approved it, where that is known. */
export type ChangeReason = {
  /** Of the row that keeps the reason: the same change is told once. */
  readonly id: string;
  readonly reason: string;
  readonly approvedBy: string | null;
  readonly approvedOn: Day | null;
  /** The change request by which it was asked for, such as "CR4"; left out where there was none. */
  readonly request?: string;
};

/** One difference between two plans. */
export type PlanChange = {
  readonly thing: Thing;
  /** The part of it that differs; or the thing itself, which came or went. */
  readonly part: Part | 'added' | 'gone';
  readonly id: string;
  /** "LG2c", "LG2.o1", "Phase 1", "M4"; empty for the plan and its statements. */
  readonly ref: string;
  /** What it is called: a title, or the first of its text. */
  readonly name: string;
  /** What the part is called: "Target date". */
  readonly label: string;
  /** Where it belongs: the workstream's code and the priority's ref, each null where it belongs to none. */
  readonly workstream: string | null;
  readonly priority: string | null;
  /** Null where the thing was not there. */
  readonly was: Held | null;
  /** Null where it is not there any more. */
  readonly became: Held | null;
  /** Of a thing that came or went, what else it holds or held. */
  readonly details: readonly { readonly part: Part; readonly label: string; readonly held: Held }[];
  /** Of a date: what it was in the plan as accepted, and how often it has moved since by approved changes; null for all else. */
  readonly moved: { readonly original: Day | null; readonly times: number } | null;
  /** Oldest first. */
  readonly reasons: readonly ChangeReason[];
};
