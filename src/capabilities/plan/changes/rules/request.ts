import type { Day } from '../../../../calendar/index.ts';
import type { WordOnRecord } from '../../board-words/rules/standing.ts';

export const requestStates = ['waiting', 'approved', 'declined', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

const subjectKinds = ['plan', 'priority', 'activity', 'phase', 'measure'] as const;

/** What a request is about. `id` is null for what is not there until it is approved; `ref` is what people call it: LG2, LG2c, M3, "Phase 2". */
export type Subject = { readonly kind: (typeof subjectKinds)[number]; readonly id: string | null; readonly ref: string };

/** One thing that changes, as it is read. `prose`: longer words, which are read as a difference. */
export type Line = {
  readonly what: string;
  readonly was: string;
  readonly became: string;
  readonly prose?: boolean;
  /** It names posts by their titles, the first of them apart from those that follow. */
  readonly posts?: boolean;
};

/** Whether a change of a service needs an equality impact assessment (C7.15): why not, or where it is, which may follow. */
export type Assessment = { readonly needed: false; readonly why: string } | { readonly needed: true; readonly link: string | null };

export type Decision = {
  readonly by: string;
  readonly post: string;
  /** The day it was recorded. */
  readonly on: Day;
  readonly words: string;
  /** The board or post in whose name it was decided, and the day on which that decided; null where it was withdrawn. */
  readonly inNameOf: string | null;
  readonly nameDay: Day | null;
  /** Where a board's decision is minuted; null in another's name, and in decisions of before it was asked for. */
  readonly reference: string | null;
  /** What a second person said of the record of it; null where it is not the programme office's word, left out where nobody asked. */
  readonly word?: WordOnRecord | null;
};

/** A change of what the board accepted, asked for by one person and decided by another (C1.26). */
export type ChangeRequest = {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly subject: Subject;
  /** Refs of the priorities it touches. */
  readonly about: readonly string[];
  /** Ids of the posts that owned the thing when it was asked for. */
  readonly ownerPosts: readonly string[];
  readonly given: unknown;
  readonly lines: readonly Line[];
  readonly reason: string;
  /** Null where no service changes. */
  readonly assessment: Assessment | null;
  /** Where it was said to be before, the newest first, with why no more and the post that said so. */
  readonly earlierAssessments?: readonly { readonly link: string; readonly until: Day; readonly post: string; readonly reason: string }[];
  readonly askedBy: string;
  readonly askedPost: string;
  readonly askedOn: Day;
  readonly state: RequestState;
  readonly decision: Decision | null;
  /** The number of the plan's version that it goes into; null unless it was approved. */
  readonly version: number | null;
};

/** "CR4": what a request is called, here and in minutes. */
export const requestRef = (number: number): string => `CR${number}`;

/** The requests that wait on the same thing. Of the plan as a whole only those of one `kind` are: its words and a new line of it are two things. */
export const waitingOn = (requests: readonly ChangeRequest[], { kind: of, id }: Pick<Subject, 'kind' | 'id'>, kind?: string): readonly ChangeRequest[] =>
  requests.filter(
    ({ state, subject, kind: one }) =>
      state === 'waiting' && subject.kind === of && subject.id === id && id !== null && (of !== 'plan' || kind === undefined || one === kind),
  );

/** The number in "CR4"; undefined where it is none. */
export function numberOfRef(ref: string): number | undefined {
  const [, digits] = /^CR([1-9]\d{0,5})$/.exec(ref) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether an assessment is needed and nobody has linked it. One that was declined or withdrawn changes no service. */
export const lacksAssessment = ({ assessment, state }: Pick<ChangeRequest, 'assessment' | 'state'>): boolean =>
  assessment?.needed === true && assessment.link === null && (state === 'waiting' || state === 'approved');

/**
 * Whether what stands is no longer what it was when the change was asked for. Then approving would put something in the place of what nobody who asked or
 * decided had seen. `now` is null where the thing is gone, or is already as it was asked for.
 */
export function isStale(asked: readonly Line[], now: readonly Line[] | null, titleNow: (title: string) => string = (title) => title): boolean {
  if (now === null) return true;
  const named = new Set(now.filter(({ posts }) => posts).map(({ what }) => what));
  // Requests of before posts that only support a thing were a line of their own are held against the lines that they have.
  const told = new Set(asked.map(({ what }) => what));
  const held = now.filter(({ what, was, became }) => told.has(what) || was !== became);
  const standing = (lines: readonly Line[]): string => JSON.stringify(lines.map(({ what, was }) => [what, named.has(what) ? postsNow(was, titleNow) : was]));
  return standing(asked) !== standing(held);
}

/** The same posts under the titles that they have by now, the first before the others in the order of those: two titles that turned out to be one post are one. */
export function postsNow(words: string, titleNow: (title: string) => string): string {
  const [first = '', ...others] = words.split(/, with |; /).map(titleNow);
  return [first, ...new Set(others.filter((title) => title !== first).sort())].join('; ');
}
