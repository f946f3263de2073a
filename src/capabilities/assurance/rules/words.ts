import { type Day, formatDay } from '../../../calendar/index.ts';
import type { ReopeningFacts } from './facts.ts';
import type { ApprovedChange, Reason, ReasonFacts, ReasonKey, RecoveryState } from './reasons.ts';
import type { RatingScheme } from './scheme.ts';

/** A reason in plain English: one sentence, the same on a page, in a PDF and in Word. */
export function reasonSentence(reason: Reason, scheme: RatingScheme): string {
  const sentence = sentences[reason.key] as (facts: ReasonFacts[ReasonKey], scheme: RatingScheme) => string;
  return sentence(reason.facts, scheme);
}

const sentences: { readonly [K in ReasonKey]: (facts: ReasonFacts[K], scheme: RatingScheme) => string } = {
  'all-stopped': ({ activities }) => `${every(activities, 'activity', 'activities')} was stopped by an approved change, so there is nothing to rate.`,
  complete: ({ complete, stopped, completedOn }) =>
    `${every(complete, 'activity', 'activities')} is complete and verified by somebody else, the last on ${formatDay(completedOn)}${
      stopped > 0 ? `; ${count(stopped, 'other was', 'others were')} stopped by an approved change` : ''
    }.`,
  'not-due': ({ start, cycleEnd }) => `Nothing has begun, and the earliest start is ${formatDay(start)}, after the cycle ends on ${formatDay(cycleEnd)}.`,
  'past-target': ({ activity, target, days, recovery, recoveryDay }) =>
    `${activity} is ${daysOf(days)} past its target of ${formatDay(target)} and not claimed complete, ${recoveryWords(recovery, recoveryDay)}.`,
  'start-late': ({ activity, start, days, recovery, recoveryDay }) =>
    `${activity} was planned to start on ${formatDay(start)}, ${daysOf(days)} ago, and has not begun, ${recoveryWords(recovery, recoveryDay)}.`,
  'updates-missed': ({ running }) => `${count(running, 'update', 'updates')} running ${running === 1 ? 'was' : 'were'} missed.`,
  'past-target-recovering': ({ activity, target, days, recoveryDay }) =>
    `${activity} is ${daysOf(days)} past its target of ${formatDay(target)}; its accepted recovery plan ends on ${formatDay(recoveryDay)}.`,
  'start-late-recovering': ({ activity, start, days, recoveryDay }) =>
    `${activity} was planned to start on ${formatDay(start)}, ${daysOf(days)} ago; its accepted recovery plan ends on ${formatDay(recoveryDay)}.`,
  'unverified-past-target': ({ activity, target, claimedOn, awaiting }) =>
    `${activity} was claimed complete on ${formatDay(claimedOn)}, its target was ${formatDay(target)}, and ${
      awaiting.length > 0 ? `${list(awaiting)} ${awaiting.length === 1 ? 'has' : 'have'} not verified it` : 'nobody but its owner has verified it'
    }.`,
  'forecast-after-target': ({ activity, forecast, target }) => `${activity} is forecast for ${formatDay(forecast)}, after its target of ${formatDay(target)}.`,
  'target-missing': ({ activity }) => `${activity} has no target date.`,
  'target-unconfirmed': ({ activity, target }) => `The target of ${activity}, read as ${formatDay(target)}, is not confirmed.`,
  'last-update-missed': () => 'The last update that was due was missed, and none has come since.',
  'update-missed': ({ dueOn }) => `This cycle’s update was due on ${formatDay(dueOn)} and has not been submitted.`,
  'should-have-begun': ({ activity, since, target }) =>
    since === null
      ? `${activity} has not begun, nobody has entered when it starts, and the day the plan was accepted is not recorded; its target is ${formatDay(target)}.`
      : `${activity} has not begun, nobody has entered when it starts, and half the time from ${formatDay(since)} to its target of ${formatDay(target)} has gone.`,
  'stopped-without-approval': ({ activity }) => `${activity} was stopped, and nobody has approved that.`,
  'no-activity': () => 'The plan has no activity for this priority.',
  'on-track': ({ activities, begun, complete }) =>
    `${count(activities, 'activity', 'activities')}: ${progress(begun, complete)}; nothing is past its target or forecast late.`,

  sustained: ({ measures, noMeasureReason, evaluatedOn, sources }) =>
    `${
      measures > 0
        ? `${every(measures, 'measure', 'measures')} has stayed at target`
        : `The board recorded why no measure fits (${(noMeasureReason ?? '').replace(/\.$/, '')})`
    }, and the evaluation of ${formatDay(evaluatedOn)}, from ${count(sources, 'source', 'sources')}, demonstrates the difference.`,
  'evaluation-not-demonstrated': ({ day }) => `The evaluation of ${formatDay(day)} found that the difference is not demonstrated.`,
  'measure-in-concern': ({ measure, upTo, expected }) =>
    `${measure} shows special-cause concern up to ${formatDay(upTo)}, and impact ${expectedWords(expected)}.`,
  'worse-than-baseline': ({ measure, value, baseline, day, expected }) =>
    `${measure} was ${value} on ${formatDay(day)}, worse than its baseline of ${baseline}, and impact ${expectedWords(expected)}.`,
  'too-long-after-expected': ({ state, cycles, expected }, scheme) =>
    `Impact ${expectedWords(expected)}; ${count(cycles, 'cycle', 'cycles')} later it is still ${lower(scheme.impact[state].words)}.`,
  'demonstrable-by-measures': ({ outcomes }) => `${every(outcomes, 'outcome', 'outcomes')} has a measure that shows the difference.`,
  'demonstrable-by-evaluation': ({ day, sources }) =>
    `The evaluation of ${formatDay(day)}, from ${count(sources, 'source', 'sources')}, demonstrates the difference.`,
  'concern-before-expected': ({ measure, upTo, expected }) =>
    `${measure} shows special-cause concern up to ${formatDay(upTo)}; impact is not expected until ${formatDay(expected)}.`,
  emerging: ({ expected, lacking, evaluatedOn }) =>
    `Impact ${expectedWords(expected)} and can be measured, but ${
      lacking.length > 0 ? `no measure shows it yet for ${list(lacking)}` : 'is not yet demonstrable'
    }${evaluatedOn === null ? '' : `; the latest evaluation, of ${formatDay(evaluatedOn)}, does not demonstrate it`}.`,
  'unmeasured-once-expected': ({ expected }) => `Impact ${expectedWords(expected)}, and there is neither a baseline nor an evaluation.`,
  'unmeasured-after-acceptance': ({ since, allowedDays }) =>
    `Work has begun, and ${since === null ? 'with no day of acceptance recorded' : `${daysOf(allowedDays)} or more after ${formatDay(since)}`} there is neither a baseline nor an evaluation.`,
  'not-expected': ({ expected }) => `Impact is not expected until ${formatDay(expected)}.`,

  colour: ({ colour, process, impact }, scheme) =>
    `${scheme.colours[colour].name}: process ${lower(scheme.process[process].words)}, impact ${lower(scheme.impact[impact].words)}.`,
  'to-evaluate': () => 'The work is complete and waits for an evaluation of the difference it made.',
  'rests-on-changes': ({ colour, process, first, changes }, scheme) => {
    const without =
      first.colour !== colour
        ? scheme.colours[first.colour].name
        : first.process !== process
          ? scheme.process[first.process].words
          : `impact ${lower(scheme.impact[first.impact].words)}`;
    return `${restsOnLead} ${changes.map(changeWords).join('; ')}; without ${changes.length === 1 ? 'this change' : 'these changes'} it would be ${lower(without)}.`;
  },
  'moved-target': ({ colour, process, first, moves }, scheme) => {
    const other = first.colour !== colour;
    const [is, would] = other
      ? [scheme.colours[colour].name, lower(scheme.colours[first.colour].name)]
      : [scheme.process[process].words, lower(scheme.process[first.process].words)];
    const moved = moves.map(
      ({ activity, from, to, approvedOn, request }) =>
        `the target of ${activity} was moved on ${formatDay(approvedOn)}${request === undefined ? '' : ` by ${request}`} from ${formatDay(from)} to ${formatDay(to)}`,
    );
    return `${is} because ${list(moved)}; on ${moves.length === 1 ? 'its first target' : 'their first targets'} it would be ${would}.`;
  },

  'update-late': ({ dueOn, submittedOn }) => `The update was due on ${formatDay(dueOn)} and came on ${formatDay(submittedOn)}.`,
  reopened: ({ activity, ...reopened }) => `${activity} ${reopenedWords(reopened)}.`,
  'reopened-as-false': ({ activity, ...reopened }) => `${activity} ${reopenedWords(reopened)}.`,
  'move-not-approved': ({ activity, what, wanted, standing }) =>
    `A move of the ${what} of ${activity} to ${formatDay(wanted)} has not been approved; ${standingWords(standing)}.`,
  'expected-move-not-approved': ({ wanted, standing }) =>
    `A move of the day impact is expected to ${formatDay(wanted)} has not been approved; ${standingWords(standing)}.`,
  'measure-silent': ({ measure, latest, neededBy }) =>
    latest === null || neededBy === null
      ? `${measure} has no validated reading.`
      : `${measure} has no validated reading since ${formatDay(latest)}; the next was needed by ${formatDay(neededBy)}, so its last good value no longer counts.`,

  'slow-past-target': ({ activity, target, days }) => `${activity} is ${daysOf(days)} past its target of ${formatDay(target)} and not complete.`,
  'slow-red': ({ ratings }, scheme) => `Its ${list(ratings)} rating is ${lower(scheme.colours.red.name)}.`,
  'slow-amber': ({ cycles }, scheme) =>
    `It has been ${lower(scheme.colours.amber.name)} or ${lower(scheme.colours.red.name)} for ${count(cycles, 'cycle', 'cycles')} running.`,
  'slow-no-update': ({ lastUpdateOn, days }) =>
    lastUpdateOn === null ? `It has had no update in ${daysOf(days)}.` : `Its last update was on ${formatDay(lastUpdateOn)}, ${daysOf(days)} ago.`,
  'slow-forecast': ({ activity, forecast, target }) => `${activity} is forecast for ${formatDay(forecast)}, after its target of ${formatDay(target)}.`,
};

/** How the sentence on approved changes begins, wherever it stands. */
export const restsOnLead = 'This rating rests on changes that were approved:';

/** "the target of LG2c moved from 31 March 2022 to 31 January 2023, approved on 14 November 2022 by CR15" */
function changeWords(change: ApprovedChange): string {
  const { approvedOn } = change;
  if (change.what === 'stop') {
    const late = change.late === null ? '' : `, ${daysOf(change.late.days)} past its target of ${formatDay(change.late.target)} then`;
    return `${change.activity} stopped by a change approved on ${formatDay(approvedOn)}${late}`;
  }
  const { from, to, request } = change;
  return `${movedWords(change)} from ${formatDay(from)} to ${formatDay(to)}, approved on ${formatDay(approvedOn)}${request === undefined ? '' : ` by ${request}`}`;
}

function movedWords(change: Exclude<ApprovedChange, { readonly what: 'stop' }>): string {
  switch (change.what) {
    case 'target':
      return `the target of ${change.activity} moved`;
    case 'start':
      return `the planned start of ${change.activity} moved`;
    case 'phase':
      return `phase ${change.phase} ${change.to > change.from ? 'put off' : 'brought forward'}`;
    case 'expected-impact':
      return 'the day impact is expected moved';
  }
}

/** `still`: nothing was claimed since. "was complete on 1 June 2022 and is open again since 10 October 2022: M7 fell back to 79 on 30 September 2022, after it had been at its target of 85" */
export function reopenedWords(reopened: ReopeningFacts, still = true): string {
  const since = `was complete on ${formatDay(reopened.completedOn)} and ${still ? 'is open again since' : 'was opened again on'} ${formatDay(reopened.on)}`;
  if ('reason' in reopened)
    return `${since}: its completion was false, as the ${reopened.askedBy} said and the ${reopened.decidedBy} decided (${withoutStop(reopened.reason)})`;
  const { measure, against, figure, value, day } = reopened;
  return `${since}: ${measure} fell back to ${value} on ${formatDay(day)}, ${fallenWords(against, figure)}`;
}

const withoutStop = (words: string): string => words.trim().replace(/\.$/, '');

function fallenWords(against: 'target' | 'baseline' | 'special-cause', figure: number | null): string {
  if (against === 'special-cause') return 'a special cause for concern';
  return against === 'target' ? `after it had been at its target of ${figure}` : `worse than its baseline of ${figure}`;
}

/** Total over the states, so that a sentence is always whole; `good` never reaches a reader, since a plan that holds is told by its own sentence. */
function recoveryWords(recovery: RecoveryState, day: Day | null): string {
  const on = day === null ? '' : ` (${formatDay(day)})`;
  switch (recovery) {
    case 'none':
      return 'with no recovery plan';
    case 'not-accepted':
      return 'with a recovery plan that nobody has accepted';
    case 'accepted-by-owner':
      return 'with a recovery plan accepted only by its own owner';
    case 'date-passed':
      return `and the date of its recovery plan${on} has gone by`;
    case 'moved-too-often':
      return `and the date of its recovery plan${on} has been moved too often to count`;
    case 'good':
      return `with a recovery plan${on}`;
  }
}

function expectedWords(expected: Day | null): string {
  return expected === null ? 'is expected by now, since no date for it is known' : `was expected from ${formatDay(expected)}`;
}

function standingWords(standing: Day | null): string {
  return standing === null ? 'no date stands' : `${formatDay(standing)} stands`;
}

function daysOf(days: number): string {
  return count(days, 'day', 'days');
}

/** How far the work is, without counting what is not there. */
function progress(begun: number, complete: number): string {
  if (begun === 0) return 'none begun yet';
  return complete === 0 ? `${begun} begun, none complete yet` : `${begun} begun, of which ${complete} complete and verified`;
}

function count(number: number, one: string, many: string): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;
}

/** "The one activity", "Each of 3 activities": both take a singular verb. */
function every(number: number, one: string, many: string): string {
  return number === 1 ? `The one ${one}` : `Each of ${count(number, one, many)}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
