import { type Day, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { dateField, type FormState, problemSummary, selectField } from '../../../design/forms.ts';
import { button } from '../../../design/govuk/index.ts';
import { attributes, type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { ratingWords } from '../../../design/marks.ts';
import { asAtAddress } from '../../../design/past-links.ts';
import { markedWords } from '../../../design/restatement.ts';
import { url } from '../../../urls.ts';
import type { ClosedBoard } from '../../cycle/index.ts';
import { changeWords, type PlanChange, reasonWords } from '../../plan/rules/index.ts';
import { counted, cycleWords, sentenceLinked } from '../pages/pieces.ts';
import type { ActivityChange, ChangesBetween, PriorityChanges } from '../rules/changes-between.ts';

export type Moment = { readonly moment: string | null; readonly words: string };

export type ChangesView = {
  readonly programme: string;
  readonly boards: readonly ClosedBoard[];
  /** Null where nothing is asked yet. */
  readonly found: { readonly from: Moment; readonly to: Moment; readonly changes: ChangesBetween | 'not-begun' } | null;
};

/** What changed between two days or meetings, priority by priority, with counts on top; and the way to ask for it. */
export function changesPage(view: ChangesView, state: FormState): Html {
  const { found } = view;
  const over = found && `From ${found.from.words} to ${found.to.words}`;
  const heading = pageHeading({
    over: over ?? undefined,
    title: 'What changed between two dates',
    lead:
      found === null
        ? 'Ratings, updates, activities, dates, owners, words and figures: everything that is another at the later date than at the earlier one.'
        : undefined,
  });
  return html`${problemSummary(state.problems)}
${heading}
${found !== null && ways(view.programme, found)}
${found !== null && (found.changes === 'not-begun' ? html`<p class="govuk-body">At the earlier date the programme had not begun: its record holds nothing so early.</p>` : changesBody(view.programme, found.changes))}
${asking(view, state)}`;
}

function ways(programme: string, { from, to }: NonNullable<ChangesView['found']>): Html {
  const at = ({ moment, words }: Moment) =>
    html`<a class="govuk-link" href="${moment === null ? url('wall', { programme }) : asAtAddress(url('wall', { programme }), moment)}">The wall ${words}</a>`;
  return html`<p class="govuk-body govuk-!-display-none-print">${at(from)} · ${at(to)}</p>`;
}

function asking({ programme, boards }: ChangesView, state: FormState): Html {
  const since = boards.map(
    ({ boardDay, closedAt }) =>
      html`<li><a class="govuk-link" href="${url('changes', { programme })}?from=${closedAt}">Since the board of ${formatDayWithWeekday(boardDay)}</a></li>`,
  );
  return html`<section class="govuk-!-display-none-print" aria-labelledby="other-dates"><h2 class="govuk-heading-m" id="other-dates">Choose the dates</h2>
<form${attributes({ method: 'get', action: url('changes', { programme }), novalidate: true })}>
${dateField(state, { name: 'from', label: 'From', hint: 'As it stood when that day ended.' })}
${dateField(state, { name: 'to', label: 'To', hint: 'Left empty, today.' })}
${button({ text: 'Show what changed' })}</form>
${boards.length > 0 && boardToBoard(programme, boards, state)}
${since.length > 0 && html`<h3 class="govuk-heading-s">From a meeting to today</h3><ul class="govuk-list">${since}</ul>`}</section>`;
}

/** Exactly what was frozen for the one beside what was frozen for the other. */
function boardToBoard(programme: string, boards: readonly ClosedBoard[], state: FormState): Html {
  const options = boards.map(({ boardDay, closedAt }) => ({ value: closedAt, words: `The board of ${formatDay(boardDay)}` }));
  return html`<h3 class="govuk-heading-s">From board to board</h3><form${attributes({ method: 'get', action: url('changes', { programme }), novalidate: true })}>
${selectField(state, { name: 'board-from', label: 'From the board', options, empty: 'Choose a board' })}
${selectField(state, { name: 'board-to', label: 'To the board', hint: 'Left as it is, today.', options, empty: 'Today' })}
${button({ text: 'Show what changed between boards' })}</form>`;
}

function changesBody(programme: string, changes: ChangesBetween): Html {
  const { priorities, unchanged, plan, questions } = changes;
  if (priorities.length + plan.length + questions.length === 0) return html`<p class="govuk-body"><strong>Nothing changed between the two.</strong></p>`;
  return html`${countsOf(changes)}
${priorities.map((one) => prioritySection(programme, one))}
${plan.length > 0 && html`<h2 class="govuk-heading-m">Elsewhere in the plan</h2>${planList(plan)}`}
${questions.length > 0 && html`<h2 class="govuk-heading-m">Questions on the plan that were settled</h2><ul class="govuk-list govuk-list--bullet">${questions.map(({ ref, message, answer }) => html`<li>${ref !== '' && html`<strong>${ref}</strong> `}${message}${answer !== null && html` <q>${answer}</q>`}</li>`)}</ul>`}
${unchanged > 0 && html`<p class="govuk-body">Nothing changed in ${counted(unchanged, 'other priority or line', 'other priorities and lines')}.</p>`}`;
}

/** The counts on top, those of nothing left out. */
function countsOf({ priorities, plan, questions }: ChangesBetween): Html {
  const sum = (of: (one: PriorityChanges) => number): number => priorities.reduce((total, one) => total + of(one), 0);
  const ways = (way: NonNullable<PriorityChanges['rating']>['way']): number => sum(({ rating }) => Number(rating?.way === way));
  const lines: readonly (readonly [number, string, string])[] = [
    [ways('worse'), 'rating got worse', 'ratings got worse'],
    [ways('better'), 'rating got better', 'ratings got better'],
    [ways('same-colour'), 'rating changed and kept its colour', 'ratings changed and kept their colour'],
    [ways('again'), 'priority is rated again', 'priorities are rated again'],
    [sum(({ updates }) => updates.length), 'update was submitted', 'updates were submitted'],
    [sum(({ confirmed }) => confirmed.length), 'rating was confirmed by the board', 'ratings were confirmed by the board'],
    [sum(({ restated }) => restated.length), 'rating was restated', 'ratings were restated'],
    [sum(({ activities }) => activities.length), 'activity moved on', 'activities moved on'],
    [sum(({ readings }) => readings.length), 'figure is new or was corrected', 'figures are new or were corrected'],
    [sum((one) => one.plan.length) + plan.length, 'change of the plan', 'changes of the plan'],
    [questions.length, 'question was settled', 'questions were settled'],
  ];
  return html`<ul class="govuk-list govuk-list--bullet">${lines.filter(([count]) => count > 0).map(([count, one, many]) => html`<li>${counted(count, one, many)}</li>`)}</ul>`;
}

function prioritySection(programme: string, one: PriorityChanges): Html {
  const name = html`<a class="govuk-link" href="${url('priority', { programme, ref: one.ref })}">${one.ref}</a> ${one.title}`;
  if (one.gone)
    return html`<section><h2 class="govuk-heading-s">${one.ref} ${one.title}</h2><p class="govuk-body">It is no longer in the plan.</p>${planList(one.plan)}</section>`;
  const { rating, declared } = one;
  const ratingOf = (number: number, words: string) =>
    html`<a class="govuk-link" href="${url('ratingOfCycle', { programme, ref: one.ref, number })}">${words}</a>`;
  const lines: (Html | false | null)[] = [
    one.came && html`<li>It came into the plan.</li>`,
    rating &&
      html`<li>Rating: ${markedWords({ ...rating.was, differs: false })} became ${markedWords({ ...rating.is, differs: false })}${reasons('No longer', rating.left, programme)}${reasons('Now', rating.come, programme)}</li>`,
    declared && html`<li>Declared by its owner: ${declared.was === null ? 'nothing' : ratingWords(declared.was)} became ${ratingWords(declared.is)}</li>`,
    ...one.updates.map((cycle) => html`<li>An update was submitted: ${cycleWords(cycle)}</li>`),
    ...one.confirmed.map(
      ({ cycle, rating: settled }) => html`<li>The board confirmed ${ratingWords(settled)}: ${ratingOf(cycle.number, cycleWords(cycle))}</li>`,
    ),
    ...one.restated.map((cycle) => html`<li>Something was restated: ${ratingOf(cycle.number, cycleWords(cycle))}</li>`),
    ...one.activities.map((activity) => activityItem(programme, activity)),
    ...one.readings.map(
      ({ measure, name: called, day, was, is }) =>
        html`<li><a class="govuk-link" href="${url('measure', { programme, measure })}">${measure}</a> ${called}, ${formatDay(day)}: ${was === null ? html`${is}, new` : html`${was} became ${is}`}</li>`,
    ),
  ];
  return html`<section class="sl-changed"><h2 class="govuk-heading-s">${name}</h2><ul class="govuk-list govuk-list--bullet">${join(lines)}${one.plan.map(planItem)}</ul></section>`;
}

function reasons(words: string, sentences: NonNullable<PriorityChanges['rating']>['come'], programme: string): Html | false {
  return (
    sentences.length > 0 &&
    html`<br><span class="sl-quiet">${words}: ${join(
      sentences.map((one) => sentenceLinked(one, programme)),
      ' ',
    )}</span>`
  );
}

const standings: Readonly<Record<NonNullable<ActivityChange['status']>['is'], string>> = {
  'not-begun': 'not begun',
  begun: 'under way',
  claimed: 'claimed complete',
  complete: 'complete, and verified',
  reopened: 'open again',
  stopped: 'stopped',
  'stop-asked': 'to be stopped, if that is approved',
};

function activityItem(programme: string, { ref, status, forecast }: ActivityChange): Html {
  const day = (one: Day | null): string => (one === null ? 'no forecast' : formatDay(one));
  const parts = [
    status && `${standings[status.was]} became ${standings[status.is]}`,
    forecast && `forecast: ${day(forecast.was)} became ${day(forecast.is)}`,
  ].filter((part) => part !== null);
  return html`<li><a class="govuk-link" href="${url('activity', { programme, ref })}">${ref}</a> ${parts.join('; ')}</li>`;
}

const planList = (changes: readonly PlanChange[]): Html | false =>
  changes.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${changes.map(planItem)}</ul>`;

const planItem = (change: PlanChange): Html =>
  html`<li>${changeWords(change)}${change.reasons.map((reason) => html`<br><span class="sl-quiet">Why: ${reasonWords(reason)}</span>`)}</li>`;
