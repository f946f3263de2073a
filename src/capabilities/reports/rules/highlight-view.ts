import type { Day } from '../../../calendar/index.ts';
import { disagreementOf, needsEvaluation, type RatingColour, type RatingScheme, rollUp, verificationOf } from '../../assurance/index.ts';
import type { PastRating, Position, PriorityPosition } from '../../cycle/index.ts';
import { evidenceLine } from '../../cycle/rules/index.ts';
import { correctedWords, unconfirmedWords } from '../../plan/rules/index.ts';
import { changesSince, lastCycleOf } from './changes.ts';
import { claimsIn, refusedIn, reopenedIn } from './claims.ts';
import { becauseOf, briefOf, markOf, movedBy, movedOf, saidOrNull } from './naming.ts';
import { boardAsks, contributors, updatesOf } from './updates.ts';
import type { DisagreementItem, Group, Heading, HighlightView, MeasureLine, PriorityProgress, SlowItem, Standing, UnconfirmedDate } from './view-shape.ts';
import { wallOf } from './wall.ts';

export type HighlightContext = {
  readonly programme: { readonly name: string; readonly slug: string; readonly council: string };
  /** ISO moment at which the report is made. */
  readonly moment: string;
  readonly record: { readonly sequence: number; readonly hash: string };
  readonly state: 'draft' | 'frozen';
  readonly scheme: RatingScheme;
};

/** Asked for before the first cycle was opened: there is nothing to report on. */
export class NoCycle extends Error {}

/**
 * The highlight report as data (level 1 of assurance: C3.06, C3.07, C3.11). `history` is what the board saw in the cycles closed before this one, in any
 * order; the newest of them is the last cycle. What is slow comes with the position and every bit of it is passed on: there is no argument that leaves
 * an item out. Pure. Throws `NoCycle` for a position outside any cycle.
 */
export function highlightView(position: Position, history: readonly PastRating[], context: HighlightContext): HighlightView {
  const { scheme } = context;
  const heading = headingOf(position, context);
  const past = history.filter((one) => one.cycle.number < heading.cycleNumber);
  const last = lastCycleOf(past);
  const all = position.priorities;
  const brief = (priority: PriorityPosition) => briefOf(priority, scheme);
  return {
    heading,
    standing: standingOf(position, brief),
    wall: wallOf(position, past, heading, scheme),
    groups: groupsOf(position, scheme),
    slow: all
      .filter((priority) => priority.slow.length > 0)
      .map((priority): SlowItem => {
        const before = last?.ratings.get(priority.id);
        return {
          ...brief(priority),
          reasons: becauseOf(priority.slow, scheme),
          newlyListed: last === null ? null : (before?.slow.length ?? 0) === 0,
          moved: movedBy(priority, scheme),
        };
      }),
    disagreements: all.flatMap((priority) => disagreementIn(priority, scheme)),
    updates: updatesOf(all, { day: position.day, closed: context.state === 'frozen' }, brief),
    contributions: contributors(all, brief),
    asks: boardAsks(all, brief),
    changes: changesSince(position, last, scheme),
    awaitingVerification: all.flatMap((priority) => claimsIn(priority, position.day, scheme)),
    refusedClaims: all.flatMap((priority) => refusedIn(priority, scheme)),
    reopened: all.flatMap((priority) => reopenedIn(priority, scheme)),
    unconfirmedDates: all.flatMap((priority) => unconfirmedIn(priority, scheme)),
    toEvaluate: all.filter((priority) => needsEvaluation(priority.rating)).map(brief),
    key: { colours: keyOf(scheme), source: scheme.source },
  };
}

function headingOf(position: Position, context: HighlightContext): Heading {
  const { cycle, plan } = position;
  if (cycle === null) throw new NoCycle('A highlight report is of a cycle, and none has been opened.');
  return {
    programme: context.programme.name,
    slug: context.programme.slug,
    council: context.programme.council,
    boardDay: cycle.boardDay,
    cycleNumber: cycle.number,
    openedOn: cycle.openedOn,
    ratingsDue: cycle.ratingsDue,
    day: position.day,
    preparedAt: context.moment,
    plan:
      plan === null
        ? null
        : {
            title: plan.title,
            version: plan.inForce?.label || plan.versionLabel,
            acceptedOn: plan.inForce?.acceptedOn ?? plan.acceptedOn,
            ...correctedAcceptance(plan.inForce),
            ...unconfirmedAcceptance(position),
          },
    ...(position.boardWords?.length && { unconfirmed: position.boardWords.length }),
    record: context.record,
    state: context.state,
  };
}

type BriefOf = (priority: PriorityPosition) => ReturnType<typeof briefOf>;

function standingOf(position: Position, brief: BriefOf): HighlightView['standing'] {
  const row = (code: string | null, name: string, priorities: readonly PriorityPosition[]): Standing => {
    const rolled = rollUp(priorities.map((priority) => priority.rating.colour));
    const worstOnes = priorities.filter((priority) => priority.rating.colour === rolled.worst).map(brief);
    return { code, name, ...rolled, total: priorities.length, worstOnes, slow: priorities.filter((priority) => priority.slow.length > 0).length };
  };
  const counted = position.priorities.filter((priority) => priority.kind === 'priority');
  const lines = position.priorities.filter((priority) => priority.kind === 'cross-cutting');
  const groups = byWorkstream(position, counted);
  return {
    programme: row(null, 'The programme', counted),
    workstreams: groups.map((group) => row(group.code, group.name, group.priorities)),
    crossCutting: lines.length === 0 ? null : row(null, crossCuttingName, lines),
  };
}

const crossCuttingName = 'Cross-cutting activity';

/** Priorities of a workstream that the plan does not list come last, under one name: nothing is left out for want of a heading. */
function byWorkstream(position: Position, counted: readonly PriorityPosition[]) {
  const groups = position.workstreams.map((workstream) => ({
    code: workstream.code as string | null,
    name: workstream.name,
    priorities: counted.filter((priority) => priority.workstreamCode === workstream.code),
  }));
  const known = new Set(position.workstreams.map((workstream) => workstream.code));
  const rest = counted.filter((priority) => priority.workstreamCode === null || !known.has(priority.workstreamCode));
  return rest.length === 0 ? groups : [...groups, { code: null, name: 'In no workstream', priorities: rest }];
}

function groupsOf(position: Position, scheme: RatingScheme): Group[] {
  const counted = position.priorities.filter((priority) => priority.kind === 'priority');
  const lines = position.priorities.filter((priority) => priority.kind === 'cross-cutting');
  const groups = byWorkstream(position, counted);
  const all = lines.length === 0 ? groups : [...groups, { code: null, name: crossCuttingName, priorities: lines }];
  return all
    .filter((group) => group.priorities.length > 0)
    .map((group) => ({ ...group, priorities: group.priorities.map((priority) => progressOf(priority, position.day, scheme)) }));
}

function progressOf(priority: PriorityPosition, day: Day, scheme: RatingScheme): PriorityProgress {
  const { update, facts } = priority;
  const live = facts.activities.filter((activity) => verificationOf(activity, day).complete).length;
  return {
    ...briefOf(priority, scheme),
    // the colour's own sentence repeats the mark's words, and the evaluation that is waited for has its own list
    because: becauseOf(priority.rating.because, scheme).filter((reason) => reason.part !== 'colour'),
    update: update && {
      submittedOn: update.submittedOn,
      achieved: saidOrNull(update.achieved),
      shownBy: (update.evidence ?? []).map(evidenceLine),
      next: saidOrNull(update.nextSteps),
      slipping: saidOrNull(update.slipping),
      support: saidOrNull(update.support),
    },
    activities: { total: facts.activities.length, complete: live, stopped: facts.activities.filter((activity) => activity.status === 'stopped').length },
    measures: priority.measures.map((measure) => measureLine(measure, day)),
  };
}

function measureLine(measure: PriorityPosition['measures'][number], day: Day): MeasureLine {
  const { name, unit, baseline, target, targetUpper } = measure;
  const latest = measure.readings
    .filter((reading) => reading.day <= day)
    .reduce<(typeof measure.readings)[number] | null>((newest, one) => (newest === null || one.day > newest.day ? one : newest), null);
  return { name, unit, baseline, target, targetUpper, latest: latest && { day: latest.day, value: latest.value, validated: latest.quality === 'validated' } };
}

function disagreementIn(priority: PriorityPosition, scheme: RatingScheme): DisagreementItem[] {
  if (priority.update === null) return [];
  const found = disagreementOf(priority.update.declared, priority.rating);
  if (found === null) return [];
  const parts = new Set<string>([...found.differs, 'note']);
  return [
    {
      ...briefOf(priority, scheme),
      declared: markOf(found.declared, false, scheme),
      derived: markOf(found.derived, false, scheme),
      claim: found.claim,
      reasons: becauseOf(priority.rating.because, scheme).filter((reason) => parts.has(reason.part)),
      words: saidOrNull(priority.update.difference),
    },
  ];
}

function unconfirmedIn(priority: PriorityPosition, scheme: RatingScheme): UnconfirmedDate[] {
  return priority.activities
    .filter((activity) => activity.status !== 'stopped' && (activity.target === null || !activity.targetConfirmed))
    .map((activity) => ({ ...briefOf(priority, scheme), activity: activity.ref, raw: activity.targetRaw, day: activity.target, moved: movedOf(activity) }));
}

const keyOrder: readonly RatingColour[] = ['red', 'amber', 'green', 'grey', 'blue', 'none'];

function keyOf(scheme: RatingScheme): HighlightView['key']['colours'] {
  return keyOrder.map((colour) => ({ colour, ...scheme.colours[colour] }));
}

/** Beside the day of the acceptance, where it was mistyped: what two people put right. */
/** Whether the acceptance of the version in force is the programme office's word alone. */
function unconfirmedAcceptance({ plan, boardWords = [] }: Position): { unconfirmed?: string } {
  const one = boardWords.find((word) => word.kind === 'version' && word.decision === 'accepted' && word.number === plan?.inForce?.number);
  const unconfirmed = unconfirmedWords(one?.word);
  return unconfirmed === null ? {} : { unconfirmed };
}

const correctedAcceptance = (inForce: NonNullable<Position['plan']>['inForce']) =>
  inForce?.correction
    ? { corrected: correctedWords({ day: inForce.acceptedOn, body: inForce.acceptedBy, reference: inForce.reference }, inForce.correction) }
    : {};
