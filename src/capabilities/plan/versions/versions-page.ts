import { formatDay, formatMoment } from '../../../calendar/index.ts';
import { button, insetText } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { planNavigation } from '../../../design/plan-navigation.ts';
import { callout } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import { unconfirmedAfter } from '../board-words/rules/standing.ts';
import { changeCounts, countWords } from '../comparing/rules/change-words.ts';
import type { PlanChange } from '../comparing/rules/plan-change.ts';
import { stepsWords } from './decided-page.ts';
import { correctedWords, correctionOf } from './rules/correction.ts';
import { acceptanceOf, type DecisionMade } from './rules/decisions.ts';
import type { Refresh } from './rules/refresh.ts';
import { refreshWords } from './rules/refresh-words.ts';
import { inForce, nextStep, purposeWords, standingOf, type Version } from './rules/version.ts';

type Options = {
  readonly programme: string;
  readonly versions: readonly Version[];
  /** What changed since the version in force, else since the last draft; null where there is neither. */
  readonly since: { readonly version: Version; readonly changes: readonly PlanChange[] } | null;
  readonly refresh: Refresh | null;
  readonly accepted: boolean;
  readonly may: { readonly cut: boolean; readonly accept: boolean };
};

/** The plan as approved and as it stands: its versions with their steps, what changed since, and when it is refreshed. */
export function versionsPage({ programme, versions, since, refresh, accepted, may }: Options): Html {
  const force = inForce(versions);
  const lead =
    force === null
      ? 'A version keeps what the plan said when it was cut, to be accepted by the board, endorsed and submitted. No version has been accepted yet.'
      : `Version ${force.number} (${force.label}) is in force: the board accepted it on ${acceptedWords(acceptanceOf(force) as DecisionMade)}.`;
  return html`${planNavigation(programme, 'versions')}
${pageHeading({ title: 'Versions of the plan', lead })}
${refresh !== null && refreshBox(refresh)}
${since !== null && sinceSection(programme, since)}
<div class="govuk-button-group sl-no-print">${may.cut && button({ text: 'Cut a version', href: url('cutVersion', { programme }), classes: accepted ? undefined : 'govuk-button--secondary' })}${
    may.accept && !accepted && button({ text: 'Record that the board accepted the plan', href: url('acceptPlan', { programme }) })
  }</div>
${versions.length === 0 ? html`<p class="govuk-body">No version has been cut. The first is cut by itself when the board’s acceptance is recorded; a draft can be cut before.</p>` : versionsTable(programme, versions)}`;
}

function acceptedWords(made: DecisionMade): string {
  const correction = correctionOf(made);
  return `${formatDay(made.day)}${correction === null ? '' : ` (${correctedWords(made, correction)})`}${unconfirmedAfter(made.word)}`;
}

function refreshBox(refresh: Refresh): Html {
  const words = refreshWords(refresh);
  if (refresh.state === 'later') return html`<p class="govuk-body">${words}</p>`;
  return callout({ title: words, tone: refresh.state === 'overdue' ? 'red' : 'amber', content: '' });
}

function sinceSection(programme: string, { version, changes }: NonNullable<Options['since']>): Html {
  const compare = `${url('compareVersions', { programme })}?from=${version.number}&to=now`;
  if (changes.length === 0) return insetText({ text: `The plan stands as version ${version.number} has it: nothing has changed since.` });
  const counts = changeCounts(changes).map(countWords).join(', ');
  return insetText({
    html: html`The plan as it stands differs from version ${version.number} in <a class="govuk-link" href="${compare}">${changes.length === 1 ? '1 change' : `${changes.length} changes`}</a>: ${counts}.`,
  });
}

function versionsTable(programme: string, versions: readonly Version[]): Html {
  const heads = ['Version', 'For', 'How far it has come', 'What changed'].map((words) => html`<th role="columnheader" scope="col">${words}</th>`);
  const rows = versions.toReversed().map((version) => versionRow(programme, version, versions));
  return html`<table class="sl-rows" role="table" aria-label="Versions of the plan"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

function versionRow(programme: string, version: Version, versions: readonly Version[]): Html {
  const { number, label, purpose, cutAt } = version;
  const before = versions.findLast((one) => one.number < number);
  const next = nextStep(version);
  const replaced = versions.some((one) => one.number > number && acceptanceOf(one) !== null);
  const compare = before && `${url('compareVersions', { programme })}?from=${before.number}&to=${number}`;
  return html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__words"><a class="govuk-link" href="${url('planVersion', { programme, version: number })}"><strong>Version ${number}</strong> ${label}</a><br><span class="sl-quiet-words">cut on ${formatMoment(cutAt)}</span></th>
<td role="cell">${purposeWords[purpose]}</td>
<td role="cell"><strong>${standingOf(version)}</strong>${version.decisions.length > 0 && html`<br>${stepsWords(version)}`}${next !== null && !replaced && html`<br><span class="sl-quiet-words">next: ${nextWords[next]}</span>`}${replaced && acceptanceOf(version) === null && html`<br><span class="sl-quiet-words">replaced before it was accepted</span>`}</td>
<td role="cell">${before && compare ? html`<a class="govuk-link" href="${compare}">What changed from version ${before.number}</a>` : 'The first version'}</td></tr>`;
}

const nextWords = {
  recommended: 'to be recommended',
  'signed-off': 'to be signed off',
  accepted: 'to be accepted by the board',
  endorsed: 'to be endorsed',
  authorised: 'to be authorised for submission',
  submitted: 'to be submitted',
  noted: '',
} as const;
