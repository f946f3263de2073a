import { type Day, formatDay } from '../../../calendar/index.ts';
import { impactStates as impactWords, processStates as processWords } from '../../../design/marks.ts';
import { originalTarget } from '../../../design/original-target.ts';
import { reopenedWords, toldOn } from '../../assurance/index.ts';
import { writeValue } from '../../measures/rules/index.ts';
import type { ActivityRow } from '../pages/update-activities.ts';
import type { LastTime } from '../pages/update-frame.ts';
import { statusWords } from '../pages/words.ts';
import type { ActivityPosition, MeasurePosition, PriorityPosition, UpdatePosition } from '../position.ts';
import { mayStillBeSaid } from './judge.ts';

/** What was said last time and what happened since, in words, for beside the boxes. */

export function lastTimeOf(priority: PriorityPosition, person: string): LastTime {
  const { lastUpdate } = priority;
  if (lastUpdate === null) return { heading: 'What was said last time', empty: 'Nothing yet: this is the first update.', since: null };
  const day = formatDay(lastUpdate.submittedOn);
  const own = lastUpdate.submittedBy.personId === person;
  return { heading: own ? `What you said on ${day}` : `What was said on ${day}`, empty: 'Nothing was said.', since: sinceThen(priority) };
}

/** Facts newer than the last update, as one sentence; null where there are none. */
export function sinceThen(priority: PriorityPosition): string | null {
  const since = priority.lastUpdate?.submittedOn;
  if (since === undefined) return null;
  const facts = [
    ...priority.activities.flatMap((activity) => activitySince(activity, since)),
    ...targetsMoved(priority, since),
    ...priority.measures.flatMap((measure) => measureSince(measure, since)),
  ];
  return facts.length === 0 ? null : `${facts.join('; ')}.`;
}

function activitySince({ ref, verifiedOn, claimedOn, stop, recovery, refusedClaim, reopened }: ActivityPosition, since: Day): string[] {
  const facts: string[] = [];
  if (verifiedOn !== null && verifiedOn > since) facts.push(`${ref} was verified complete`);
  else if (claimedOn !== null && claimedOn > since) facts.push(`${ref} was claimed complete`);
  if (stop?.approvedOn && stop.approvedOn > since) facts.push(`${ref} was stopped by an approved change`);
  if (reopened && reopened.on > since) facts.push(`${ref} ${reopenedWords(reopened)}`);
  if (refusedClaim && refusedClaim.on > since) facts.push(`the completion of ${ref} was refused by the ${refusedClaim.by}: ${refusedClaim.reason}`);
  if (recovery?.acceptedOn && recovery.acceptedOn > since) facts.push(`the recovery plan of ${ref} was accepted`);
  if (recovery?.refused && recovery.refused.on > since) facts.push(`the recovery plan of ${ref} was turned down: ${recovery.refused.reason}`);
  return facts;
}

function targetsMoved(priority: PriorityPosition, since: Day): string[] {
  return priority.facts.activities.flatMap((activity) => {
    const move = activity.target.moves.findLast((one) => (toldOn(one) ?? since) > since);
    return move === undefined ? [] : [`the target of ${activity.ref} moved to ${formatDay(move.to)}`];
  });
}

/** From the last validated reading by then to the newest one. */
function measureSince({ name, unit, readings }: MeasurePosition, since: Day): string[] {
  const validated = readings.filter((reading) => reading.quality === 'validated');
  const newest = validated.at(-1);
  const before = validated.findLast((reading) => reading.day <= since);
  if (newest === undefined || newest.day <= since) return [];
  const value = writeValue(newest.value, unit);
  if (before === undefined) return [`${name} was ${value} on ${formatDay(newest.day)}`];
  const went = newest.value > before.value ? 'rose' : newest.value < before.value ? 'fell' : null;
  return [went === null ? `${name} stayed at ${value}` : `${name} ${went} from ${writeValue(before.value, unit)} to ${value}`];
}

export const ratingSaid = ({ declared }: UpdatePosition): string =>
  `Process: ${processWords[declared.process].words.toLowerCase()}. Impact: ${impactWords[declared.impact].words.toLowerCase()}.`;

export const contributionsSaid = ({ contributions }: UpdatePosition): string => contributions.map(({ fromWhom, ask }) => `${fromWhom}: ${ask}`).join('\n');

export function activityRows(priority: PriorityPosition, today: Day): ActivityRow[] {
  return priority.activities.map((activity) => ({
    ref: activity.ref,
    text: activity.text,
    target: activity.target,
    targetConfirmed: activity.targetConfirmed,
    original: originalTarget(activity.targetOriginal, activity.targetMoves),
    stands: standsWords(activity),
    settled: mayStillBeSaid(activity) ? null : settledWords(activity),
    startMayChange: activity.plannedStartMayChange && activity.status === 'not-begun',
    startLate: activity.status === 'not-begun' && activity.plannedStart !== null && activity.plannedStart < today,
    recovery: activity.recovery && {
      day: activity.recovery.day,
      text: activity.recovery.text,
      accepted: activity.recovery.acceptedOn !== null,
      refused: activity.recovery.refused,
    },
  }));
}

function standsWords(activity: ActivityPosition): string {
  const { status, forecast, claimedOn, stop, refusedClaim, reopened } = activity;
  if (claimedOn !== null) return `Claimed complete on ${formatDay(claimedOn)}, waiting to be verified.`;
  if (stop !== null) return `You asked on ${formatDay(stop.askedOn)} that it should stop; waiting for approval.`;
  const refused = refusedClaim === null ? '' : ` Its completion was refused on ${formatDay(refusedClaim.on)} by the ${refusedClaim.by}: ${refusedClaim.reason}`;
  const again = reopened === null ? '' : ` It ${reopenedWords(reopened)}.`;
  return `${statusWords[status]}.${refused}${again}${forecast === null ? '' : ` Forecast ${formatDay(forecast)}.`}`;
}

function settledWords({ verifiedOn, stop }: ActivityPosition): string {
  if (verifiedOn !== null) return `Complete, verified on ${formatDay(verifiedOn)}.`;
  return stop?.approvedOn ? `Stopped by a change approved on ${formatDay(stop.approvedOn)}.` : '';
}

/** Whoever holds none of its posts and submitted it was a director: nobody else may. */
export function submitterWords({ posts, update }: PriorityPosition): string {
  const post = posts.find(({ id }) => id === update?.submittedBy.postId);
  return post === undefined ? 'a director' : `the ${post.title}`;
}
