import { formatDay } from '../../../calendar/index.ts';
import { type Html, html, type Value } from '../../../design/html.ts';
import { originalTarget } from '../../../design/original-target.ts';
import { url } from '../../../urls.ts';
import { evidenceSourceWords, reopenedWords } from '../../assurance/index.ts';
import type { ActivityLine, MayDo, PriorityView } from '../rules/priority.ts';
import { counted } from './pieces.ts';

type Options = {
  readonly programme: string;
  readonly view: PriorityView;
  readonly may: Pick<MayDo, 'verify' | 'accept' | 'stop' | 'reopen' | 'askReopening' | 'nameVerifier'>;
};

/** The work of a priority: each activity with its target, what became of the original one, and how it stands. */
export function activitiesTable({ programme, view, may }: Options): Html {
  if (view.activities.length === 0)
    return html`<p class="govuk-body">The plan has no activity for it. <a class="govuk-link" href="${url('planList', { programme })}">See the plan</a></p>`;
  const forecasts = view.activities.some((activity) => forecastOf(activity) !== null);
  const heads = ['Ref', 'Activity', 'Target', ...(forecasts ? ['Forecast'] : []), 'How it stands'];
  return html`<table class="sl-rows" role="table" aria-label="Activities of ${view.ref}">
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${view.activities.map((activity) => activityRow(activity, { programme, may, forecasts }))}</tbody></table>`;
}

/** That completed work may be said to be false stands on its own page: in each row it would be in the way. */
const nowhere: ReadonlySet<string> = new Set();

function activityRow(activity: ActivityLine, { programme, may, forecasts }: { programme: string; may: Options['may']; forecasts: boolean }): Html {
  return html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__ref"><a class="govuk-link" href="${url('activity', { programme, ref: activity.ref })}">${activity.ref}</a></th>
<td role="cell">${activity.text}</td>
<td role="cell" class="sl-rows__date">${targetCell(activity)}</td>
${forecasts && html`<td role="cell" class="sl-rows__date">${forecastCell(activity)}</td>`}
<td role="cell" class="sl-rows__standing">${standingCell(activity, programme, { ...may, askReopening: nowhere })}</td></tr>
`;
}

/** How one activity stands, for its own page: the same words as in its priority's table. */
export function activityProgress({ programme, activity, may }: { programme: string; activity: ActivityLine; may: Options['may'] }): Html {
  const forecast = forecastCell(activity, 'Forecast: ');
  return html`<h2 class="govuk-heading-m">How it stands</h2>
<div class="govuk-body sl-rows__standing">${standingCell(activity, programme, may)}</div>${forecast && html`<p class="govuk-body">${forecast}</p>`}`;
}

/** The present target; the original stays beside it. */
function targetCell(activity: ActivityLine): Html {
  const { target, targetOriginal, targetConfirmed, targetMoves, targetRaw } = activity;
  if (target === null) return html`<strong class="sl-ink-amber">No date</strong>${targetRaw !== '' && html`<span class="sl-under">“${targetRaw}”</span>`}`;
  const original = originalTarget(targetOriginal, targetMoves);
  const moved = original !== null && html`<span class="sl-under">${original}</span>`;
  return html`<span class="sl-narrow-words">Target </span>${formatDay(target)}${moved}${!targetConfirmed && html`<span class="sl-under sl-ink-amber">read from “${targetRaw}”, not confirmed</span>`}`;
}

/** A forecast says nothing more of what is complete or stopped. */
const forecastOf = ({ forecast, standing }: ActivityLine): ActivityLine['forecast'] => (standing === 'complete' || standing === 'stopped' ? null : forecast);

function forecastCell(activity: ActivityLine, label: Value = html`<span class="sl-narrow-words">Forecast </span>`): Html | false {
  const forecast = forecastOf(activity);
  const { forecastLate, forecastReason } = activity;
  if (forecast === null) return false;
  return html`${label}${formatDay(forecast)}${forecastLate && html`<span class="sl-under sl-ink-amber">after its target${forecastReason !== null && `: ${forecastReason}`}</span>`}`;
}

function standingCell(activity: ActivityLine, programme: string, may: Options['may']): Html {
  const past = activity.daysPast > 0 && html` <strong class="sl-ink-red">${counted(activity.daysPast, 'day')} past its target.</strong>`;
  return html`${standingWords(activity)}${activity.doubt !== null && html` <strong class="sl-ink-amber">${activity.doubt}</strong>`}${past}${recoveryWords(activity, programme, may)}${verifyLink(activity, programme, may)}${may.stop.has(activity.ref) && activity.standing === 'stop-asked' && html` <a class="govuk-link" href="${url('decideStop', { programme, ref: activity.ref })}">Approve it or turn it down<span class="govuk-visually-hidden">: the stop of ${activity.ref}</span></a>`}${openedBefore(activity)}${reopeningWords(activity, programme, may)}`;
}

/** What was complete once and was opened again stays told, whatever was claimed since. */
function openedBefore({ standing, reopenings = [] }: ActivityLine): Html | false {
  const before = standing === 'reopened' ? reopenings.slice(0, -1) : reopenings;
  return before.length > 0 && html`${before.map((one) => html`<span class="sl-under">Before, it ${reopenedWords(one, false)}.</span>`)}`;
}

/** To where it is verified; for who may not, to where the post that is meant to is named. */
function verifyLink({ ref, standing }: ActivityLine, programme: string, may: Options['may']): Html | false {
  if (standing !== 'claimed' || !(may.verify.has(ref) || may.nameVerifier.has(ref))) return false;
  const words = may.verify.has(ref)
    ? html`Verify<span class="govuk-visually-hidden"> the completion of ${ref}</span>`
    : html`Say who is meant to verify it<span class="govuk-visually-hidden">: ${ref}</span>`;
  return html` <a class="govuk-link" href="${url('verifyCompletion', { programme, ref })}">${words}</a>`;
}

/** Completed work that is said not to be: what waits, what was decided, and the way to say so. Until somebody else has decided, it stays complete. */
function reopeningWords({ ref, standing, reopeningAsked }: ActivityLine, programme: string, may: Options['may']): Html | false {
  if (standing !== 'complete') return false;
  const link = (words: string, of: string) =>
    html` <a class="govuk-link" href="${url('askReopening', { programme, ref })}">${words}<span class="govuk-visually-hidden">: ${of} ${ref}</span></a>`;
  const ask = may.askReopening.has(ref) && link('Ask to open it again', 'the completed');
  if (!reopeningAsked) return ask;
  const { askedOn, askedPost, reason, kept } = reopeningAsked;
  const asked = html`<strong>The ${askedPost} said on ${formatDay(askedOn)} that its completion is false:</strong> ${reason}`;
  if (kept === null)
    return html`<span class="sl-under">${asked} It waits for somebody else to decide.${may.reopen.has(ref) && link('Decide on it', 'opening again of')}</span>`;
  return html`<span class="sl-under">${asked} On ${formatDay(kept.on)} the ${kept.by} decided that it stays complete: ${kept.reason}${ask}</span>`;
}

function standingWords(activity: ActivityLine): string {
  switch (activity.standing) {
    case 'not-begun':
      return activity.plannedStart === null ? 'Not begun.' : `Not begun; planned to start on ${formatDay(activity.plannedStart)}.`;
    case 'begun': {
      const { refusedClaim } = activity;
      return refusedClaim === null
        ? 'Under way.'
        : `Under way. Its completion was refused on ${formatDay(refusedClaim.on)} by the ${refusedClaim.by}: ${refusedClaim.reason}`;
    }
    case 'reopened':
      return `Under way. It ${reopenedWords(activity.reopened as NonNullable<typeof activity.reopened>)}.`;
    case 'claimed': {
      const meant = activity.meant?.able ? [activity.meant.title] : [];
      const whom = [...activity.awaiting, ...meant];
      const who = whom.length > 0 ? `waits for ${whom.join(' and ')}` : 'not verified yet';
      const shown = activity.claimShown === null ? '' : ` Shown by: ${activity.claimShown}`;
      return `Claimed complete on ${formatDay(activity.claimedOn as NonNullable<typeof activity.claimedOn>)}, ${who}.${shown}`;
    }
    case 'complete':
      return [
        `Complete, verified on ${formatDay(activity.verifiedOn as NonNullable<typeof activity.verifiedOn>)}.`,
        ...(activity.claimedLate === null ? [] : [`${activity.claimedLate}.`]),
        ...activity.verifiedBy.map(({ by, seen, shownAt, sources, noMeasureReason }) => {
          const from = [shownAt, ...sources.map((source) => evidenceSourceWords[source].toLowerCase())].filter((words) => words !== '');
          return `Seen by the ${by}: ${seen}${from.length === 0 ? '' : ` (${from.join('; ')})`}${noMeasureReason === '' ? '' : ` No measure would show whether it holds: ${noMeasureReason}`}`;
        }),
      ].join(' ');
    case 'stopped':
      return `Stopped${activity.stop?.approvedOn ? ` by a change approved on ${formatDay(activity.stop.approvedOn)}` : ''}.`;
    case 'stop-asked':
      return 'Its stop was asked for and is not approved, so it is still due.';
  }
}

/** A recovery plan counts only once somebody else has accepted it, so whether it is stands with it. */
function recoveryWords({ recovery, standing, ref }: ActivityLine, programme: string, may: Options['may']): Html | false {
  if (recovery === null || standing === 'complete' || standing === 'stopped') return false;
  const moves = recovery.moves > 0 && `, moved ${recovery.moves === 1 ? 'once' : `${recovery.moves} times`}`;
  const { acceptedOn, refused } = recovery;
  const settled = acceptedOn !== null ? `accepted on ${formatDay(acceptedOn)}` : refused ? `turned down on ${formatDay(refused.on)}` : 'not accepted';
  const accept =
    acceptedOn === null &&
    refused === null &&
    may.accept.has(ref) &&
    html` <a class="govuk-link" href="${url('acceptRecovery', { programme, ref })}">Decide on it<span class="govuk-visually-hidden">: the recovery plan of ${ref}</span></a>`;
  return html`<span class="sl-under">Recovery plan to ${formatDay(recovery.day)}, ${settled}${moves}: ${recovery.text}${refused && html` <strong>What it lacks:</strong> ${refused.reason}`}${accept}</span>`;
}
