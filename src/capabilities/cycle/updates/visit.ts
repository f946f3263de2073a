import type { Day } from '../../../calendar/index.ts';
import { found } from '../../../platform/web/index.ts';
import { impactStates, processStates } from '../../assurance/index.ts';
import type { Visit } from '../../people/index.ts';
import { cachedPosition } from '../cached-position.ts';
import type { UpdateHead } from '../pages/update-frame.ts';
import type { ActivityPosition, CycleSummary, Position, PriorityPosition } from '../position.ts';
import { checkSection, type Section, sections } from '../rules/answers.ts';
import { timeOf } from '../time.ts';
import { type Draft, draftsOf, type Fields, type Place } from './drafts.ts';
import { type Asked, answersOf, typedDay } from './fields.ts';
import { mayStillBeSaid, type UpdateAnswers } from './judge.ts';

/** A request about the update of a priority in the open cycle. */
export type UpdateVisit = {
  readonly visit: Visit;
  readonly position: Position;
  readonly cycle: CycleSummary;
  /** The last one closed. */
  readonly before: CycleSummary | null;
  readonly priority: PriorityPosition;
  readonly asked: Asked;
  readonly head: UpdateHead;
};

/** The update that the address names, of the open cycle; "not found" where there is none. Permission is the caller's to settle. */
export async function updateAsked(visit: Visit): Promise<UpdateVisit> {
  return updateIn(visit, await cachedPosition(visit.programme, visit.db, visit.today));
}

/** The same of a position that is at hand. */
export function updateIn(visit: Visit, position: Position): UpdateVisit {
  const open = position.cycle;
  const cycle = found(open !== null && open.state === 'open' && String(open.number) === visit.params.number ? open : null);
  const priority = found(position.priorities.find((one) => one.ref === visit.params.ref));
  return { visit, position, cycle, before: position.cycleBefore, priority, asked: askedOf(priority), head: headOf(visit, cycle, priority) };
}

/** The same for somebody who may write it. A page as at a past moment shows nothing that could be written. */
export async function updateToWrite(visit: Visit): Promise<UpdateVisit> {
  const update = await updateAsked(visit);
  visit.permit({ posts: update.priority.posts });
  return update;
}

export const headOf = (visit: Visit, cycle: CycleSummary, priority: { readonly ref: string; readonly title: string }): UpdateHead => ({
  programme: visit.programme.slug,
  number: cycle.number,
  ref: priority.ref,
  title: priority.title,
  boardDay: cycle.boardDay,
  ratingsDue: cycle.ratingsDue,
});

/** "Not rated" is offered only where something was stopped: nothing else can make it true. */
function askedOf(priority: PriorityPosition): Asked {
  const anyStopped = priority.activities.some((activity) => activity.stop !== null);
  return {
    processes: processStates.filter((state) => state !== 'not-rated' || anyStopped),
    impacts: impactStates,
    activities: priority.activities.filter(mayStillBeSaid).map((activity) => ({
      ref: activity.ref,
      status: activity.status,
      forecast: activity.forecast,
      forecastReason: activity.forecastReason ?? '',
      stopReason: activity.stop?.reason ?? '',
      claimShown: activity.claimShown ?? '',
      startMayChange: activity.plannedStartMayChange,
      plannedStart: activity.plannedStart,
    })),
  };
}

/** Whether the update is one that is written, and not one that stands submitted. */
export const isOpen = ({ update }: PriorityPosition): boolean => update === null || update.reopened;

export const placeFor = ({ visit, cycle, priority }: UpdateVisit, section: string): Place => ({
  programmeId: visit.programme.id,
  cycleId: cycle.id,
  priorityId: priority.id,
  section,
});

export const draftsFor = ({ visit, cycle, priority }: UpdateVisit): Promise<Map<string, Draft>> =>
  draftsOf(visit.db, visit.programme.id, cycle.id, priority.id);

/** What is in the drafts, section by section; nothing where a section has none. */
export function typedSections(drafts: ReadonlyMap<string, Draft>): Record<Section | 'check', Fields> {
  const of = (section: string): Fields => drafts.get(section)?.fields ?? {};
  return {
    standing: of('standing'),
    achieved: of('achieved'),
    next: of('next'),
    support: of('support'),
    activities: of('activities'),
    check: of(checkSection),
  };
}

/** Choices are read against the lists of states, so that what passes is one. */
export const answersIn = (asked: Asked, drafts: ReadonlyMap<string, Draft>): UpdateAnswers => answersOf(asked, typedSections(drafts)) as UpdateAnswers;

/** The version of each section's draft, 0 where there is none. */
export const versionsIn = (drafts: ReadonlyMap<string, Draft>): Record<string, number> =>
  Object.fromEntries([...sections, checkSection].map((section) => [section, drafts.get(section)?.version ?? 0]));

/**
 * What the boxes of a section show: the draft, else nothing. Facts that stand (a status, a forecast) are shown as they are; last cycle's words never are.
 */
export function typedShown(section: Section | 'check', priority: PriorityPosition, asked: Asked, draft: Draft | undefined): Fields {
  if (draft !== undefined || section !== 'activities') return draft?.fields ?? {};
  const standing = new Map(priority.activities.map((activity) => [activity.ref, activity]));
  return Object.assign({}, ...asked.activities.map(({ ref }) => standingFields(standing.get(ref) as ActivityPosition)));
}

function standingFields(activity: ActivityPosition): Fields {
  const { ref } = activity;
  return {
    [`status-${ref}`]: activity.status,
    ...typedDay(`start-${ref}`, activity.plannedStartMayChange ? activity.plannedStart : null),
    ...typedDay(`forecast-${ref}`, activity.forecast),
    [`reason-${ref}`]: activity.forecastReason ?? '',
    [`stop-${ref}`]: activity.stop?.reason ?? '',
    [`shown-${ref}`]: activity.claimShown ?? '',
  };
}

/** When a draft was saved, as its page says it: the time, and the day before it where that is not today. */
export function savedWords(draft: Pick<Draft, 'moment'> | undefined, today: Day): string | null {
  return draft === undefined ? null : timeOf(draft.moment, today);
}
