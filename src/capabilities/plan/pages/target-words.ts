import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { originalTarget } from '../../../design/original-target.ts';
import { type Activity, movesOf } from '../rules/plan.ts';

/** A target in a line: the day that holds; under it what is doubtful and what it was. */
export function targetWords(activity: Activity): Html {
  const { target, targetConfirmed, targetRaw } = activity;
  if (target === null)
    return html`<strong class="sl-flag">No date</strong>${targetRaw !== '' && html`<br><span class="sl-quiet-words">printed: “${targetRaw}”</span>`}`;
  const moves = movesOf('target', activity.moves);
  const moved =
    moves.length > 0 &&
    activity.targetOriginal !== null &&
    html`<br><span class="sl-quiet-words">${originalTarget(activity.targetOriginal, moves.length)}</span>`;
  return html`<span class="sl-date">${formatDay(target)}</span>${!targetConfirmed && html`<br><strong class="sl-flag">To be confirmed</strong>`}${moved}`;
}

/** The last target of a priority's activities, and how many have none that is confirmed. */
export function lastTarget(activities: readonly Activity[]): string {
  const days = activities.flatMap(({ target }) => (target === null ? [] : [target])).sort();
  const open = activities.filter(({ target, targetConfirmed }) => target === null || !targetConfirmed).length;
  const last = days.at(-1);
  const words = last === undefined ? 'no date' : `by ${formatDay(last)}`;
  return open === 0 || activities.length === 0 ? words : `${words}, ${open} of ${activities.length} to be confirmed`;
}

/** "1 priority", "23 priorities" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
