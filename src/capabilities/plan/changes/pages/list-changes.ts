import { formatDay } from '../../../../calendar/index.ts';
import { selectField, textField } from '../../../../design/forms.ts';
import { tag } from '../../../../design/govuk/index.ts';
import { type Html, html } from '../../../../design/html.ts';
import { pageHeading } from '../../../../design/layout.ts';
import { planNavigation } from '../../../../design/plan-navigation.ts';
import { url } from '../../../../urls.ts';
import { unconfirmedAfter } from '../../board-words/rules/standing.ts';
import { counted } from '../../pages/target-words.ts';
import type { AskedList, StateFilter } from '../rules/listing.ts';
import { type ChangeRequest, lacksAssessment, type RequestState, requestRef } from '../rules/request.ts';
import { changeWords, decidedBy, stateWords } from '../rules/request-words.ts';

type Options = {
  readonly programme: string;
  readonly requests: readonly ChangeRequest[];
  readonly all: readonly ChangeRequest[];
  readonly asked: AskedList;
  readonly titleOf: (postId: string) => string;
  /** Those that this person may decide. */
  readonly toDecide: ReadonlySet<string>;
  /** Whether a board has accepted the plan; before that nothing is asked for. */
  readonly accepted: boolean;
};

/** Every change that was asked for: what waits first, then what it came to. */
export function listChangesPage(options: Options): Html {
  const { programme, requests, all, asked } = options;
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  const missing = all.filter(lacksAssessment).length;
  const filtered = asked.state !== null || asked.priority !== null || asked.words !== '';
  return html`${planNavigation(programme, 'changes')}
${pageHeading({ title: 'Changes to the plan', lead: leadOf(options, waiting) })}
${missing > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${url('planChanges', { programme })}?state=no-assessment">${counted(missing, 'change')}</a> ${missing === 1 ? 'needs' : 'need'} an equality impact assessment and none is linked.</p>`}
${all.length > 0 && filterForm(options)}
${
  all.length > 0 &&
  html`<div class="sl-list-head"><p class="sl-list-head__count" role="status"><strong>${filtered ? `${requests.length} of ${counted(all.length, 'change')}` : counted(all.length, 'change')}</strong>${
    filtered && html` · <a class="govuk-link" href="${url('planChanges', { programme })}">Show all</a>`
  }</p></div>`
}
${requests.length > 0 && requestsTable(options)}
${requests.length === 0 && all.length > 0 && html`<p class="govuk-body">No change fits.</p>`}`;
}

function leadOf({ all, accepted }: Options, waiting: number): string {
  if (!accepted)
    return 'No board has accepted the plan yet, so it changes without a request. From then on every change is asked for and decided by somebody else.';
  if (all.length === 0)
    return 'Nobody has asked for a change since the board accepted the plan. Ask from the page of what should change: an activity, a priority, a phase or a measure.';
  return waiting === 0
    ? 'Nothing waits for a decision.'
    : `${counted(waiting, 'change')} ${waiting === 1 ? 'waits' : 'wait'} for a decision. Until then everything stands as it was.`;
}

const filterWords: Readonly<Record<StateFilter, string>> = { ...stateWords, 'no-assessment': 'Assessment needed, none linked' };

function filterForm({ programme, all, asked }: Options): Html {
  const refs = [...new Set(all.flatMap(({ about }) => about))].sort((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
  const state = { typed: { state: asked.state ?? '', priority: asked.priority ?? '', words: asked.words } };
  const labelClasses = 'govuk-label--s sl-filter__label';
  return html`<form class="sl-filter" method="get" action="${url('planChanges', { programme })}" role="search" aria-label="Filter the changes">
${textField(state, { name: 'words', label: 'Words', labelClasses })}
${selectField(state, { name: 'state', label: 'State', labelClasses, empty: 'All', options: Object.entries(filterWords).map(([value, words]) => ({ value, words })) })}
${selectField(state, { name: 'priority', label: 'Priority', labelClasses, empty: 'All', options: refs.map((ref) => ({ value: ref, words: ref })) })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Filter</button>
</form>`;
}

const tones: Readonly<Record<RequestState, string>> = {
  waiting: 'govuk-tag--yellow',
  approved: 'govuk-tag--green',
  declined: 'govuk-tag--red',
  withdrawn: 'govuk-tag--grey',
};

export const stateTag = (state: RequestState): Html => tag({ text: stateWords[state], classes: `sl-state ${tones[state]}` });

function requestsTable(options: Options): Html {
  const columns = ['Request', 'What changes', 'Asked for', 'Where it stands'];
  return html`<table class="sl-rows" role="table" aria-label="Changes that were asked for">
<thead role="rowgroup"><tr role="row">${columns.map((words) => html`<th role="columnheader" scope="col">${words}</th>`)}</tr></thead>
<tbody role="rowgroup">${options.requests.map((request) => requestRow(options, request))}</tbody></table>`;
}

function requestRow({ programme, titleOf, toDecide }: Options, request: ChangeRequest): Html {
  const change = requestRef(request.number);
  const [line] = request.lines;
  const short = line && request.lines.length === 1 && !line.prose;
  return html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__ref"><a class="govuk-link" href="${url('change', { programme, change })}">${change}</a></th>
<td role="cell">${changeWords(request)}${short && html`<br><span class="sl-quiet-words">from ${line.was} to ${line.became}</span>`}</td>
<td role="cell"><span class="sl-narrow-words">Asked for by </span>${titleOf(request.askedPost)}, ${formatDay(request.askedOn)}</td>
<td role="cell">${stateTag(request.state)}${request.decision && html`<br><span class="sl-quiet-words">${decidedBy(request.decision)}${unconfirmedAfter(request.decision.word)}</span>`}${
    toDecide.has(request.id) && html`<br><strong class="sl-mark-word">Yours to decide</strong>`
  }${lacksAssessment(request) && html`<br><strong class="sl-flag">No assessment linked</strong>`}</td></tr>`;
}
