import { type Day, formatDay } from '../../../calendar/index.ts';
import { type FormState, form, problemSummary, sendButton } from '../../../design/forms.ts';
import { button, checkboxes, insetText, notificationBanner } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import type { Rating } from '../../../design/marks.ts';
import { ratingMark } from '../../../design/rating-mark.ts';
import { url } from '../../../urls.ts';
import type { CycleSummary } from '../position.ts';
import type { Signal } from '../signals/rules/signals.ts';
import { signalsFolded } from './signal-words.ts';

export type ListedReview = {
  readonly ref: string;
  readonly title: string;
  readonly by: string;
  readonly submittedOn: Day;
  readonly submission: number;
  readonly rating: Rating;
  readonly signals: readonly Signal[];
  /** Why the reader may not review it; null where they may. */
  readonly notYours: string | null;
};

export type ReviewsView = {
  readonly programme: string;
  readonly csrf: string;
  readonly cycle: CycleSummary;
  /** Waiting, with something to look at: resubmitted, or with signals. */
  readonly toRead: readonly ListedReview[];
  /** Waiting, submitted once and without signals: these may be accepted together. */
  readonly plain: readonly ListedReview[];
  readonly returned: readonly { readonly ref: string; readonly title: string; readonly on: Day }[];
  readonly accepted: number;
  /** What the reader just did, in words. */
  readonly done: string | null;
  /** Ticked, and changed since the list was opened, so not accepted. */
  readonly left: readonly string[];
};

/** What waits for review in the open cycle: first what wants reading, then what may be accepted together. */
export function reviewsPage(view: ReviewsView, state: FormState): Html {
  const waiting = view.toRead.length + view.plain.length;
  const [first] = [...view.toRead, ...view.plain].filter(({ notYours }) => notYours === null);
  return html`${problemSummary(state.problems)}
${view.done !== null && notificationBanner({ type: 'success', text: view.done, disableAutoFocus: true })}
${view.left.length > 0 && insetText({ text: `${view.left.join(', ')} changed since you opened the list, or somebody else decided first, and ${view.left.length === 1 ? 'was' : 'were'} not accepted by you. This is how it stands now.` })}
${pageHeading({ over: `Cycle ${view.cycle.number} · board of ${formatDay(view.cycle.boardDay)}`, title: 'Updates to review', lead: leadOf(view, waiting) })}
${first !== undefined && button({ text: `Review ${first.ref}`, href: url('reviewUpdate', { programme: view.programme, number: view.cycle.number, ref: first.ref }) })}
${view.toRead.length > 0 && html`<h2 class="govuk-heading-m">Read these</h2><p class="govuk-body">They came back after a return, or something about them looks weak.</p><ul class="sl-tasks">${view.toRead.map((one) => listed(view, one))}</ul>`}
${view.plain.length > 0 && html`<h2 class="govuk-heading-m">Nothing looks weak about these</h2>${acceptTogether(view, state)}`}
${view.returned.length > 0 && returnedList(view)}
<p class="govuk-body"><a class="govuk-link" href="${url('cycle', { programme: view.programme, number: view.cycle.number })}">Back to the cycle</a></p>`;
}

function leadOf({ accepted, returned }: ReviewsView, waiting: number): string {
  const more = `${accepted} accepted, ${returned.length} returned and not submitted again.`;
  return waiting === 0 ? `None waits for review. ${more}` : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for review. ${more}`;
}

const reviewLink = ({ programme, cycle }: ReviewsView, { ref, title, notYours }: ListedReview): Html =>
  notYours === null
    ? html`<a class="govuk-link" href="${url('reviewUpdate', { programme, number: cycle.number, ref })}">${ref} ${title}</a>`
    : html`<a class="govuk-link" href="${url('update', { programme, number: cycle.number, ref })}">${ref} ${title}</a>`;

const submittedWords = ({ submission, submittedOn, by }: ListedReview): string =>
  `${submission > 1 ? `Submitted again (${submission - 1 === 1 ? 'once' : submission - 1 === 2 ? 'twice' : `${submission - 1} times`})` : 'Submitted'} on ${formatDay(submittedOn)} by ${by}`;

function listed(view: ReviewsView, one: ListedReview): Html {
  return html`<li class="sl-tasks__item"><div class="sl-tasks__what">${reviewLink(view, one)}<span class="sl-under">${submittedWords(one)}${one.notYours !== null && `. ${one.notYours}`}</span>${signalsFolded(one.ref, one.signals)}</div>${ratingMark({ ...one.rating, form: 'inline' })}</li>
`;
}

function acceptTogether(view: ReviewsView, state: FormState): Html {
  const yours = view.plain.filter(({ notYours }) => notYours === null);
  const others = view.plain.filter(({ notYours }) => notYours !== null);
  const boxes = form(
    { action: url('reviewUpdates', { programme: view.programme, number: view.cycle.number }), csrf: view.csrf },
    html`${checkboxes({
      name: 'update',
      fieldset: { legend: { text: 'Accept these without a comment', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: 'Take the tick from any that you want to read first.' },
      errorMessage: state.problems?.[0] && { text: state.problems[0].message },
      items: yours.map((one) => ({
        value: `${one.ref}@${one.submission}`,
        html: html`${one.ref} ${one.title} ${ratingMark({ ...one.rating, form: 'inline' })}`,
        hint: {
          html: html`${submittedWords(one)}. <a class="govuk-link" href="${url('reviewUpdate', { programme: view.programme, number: view.cycle.number, ref: one.ref })}">Read it<span class="govuk-visually-hidden">: ${one.ref}</span></a>`,
        },
        checked: state.typed === undefined,
      })),
    })}${sendButton(yours.length === 1 ? 'Accept it' : 'Accept those ticked')}`,
  );
  return html`${yours.length > 0 && boxes}${others.length > 0 && html`<ul class="sl-tasks">${others.map((one) => listed(view, one))}</ul>`}`;
}

function returnedList({ programme, cycle, returned }: ReviewsView): Html {
  const items = returned.map(
    ({ ref, title, on }) =>
      html`<li><a class="govuk-link" href="${url('update', { programme, number: cycle.number, ref })}">${ref} ${title}</a>, returned on ${formatDay(on)}</li>`,
  );
  return html`<h2 class="govuk-heading-m">Returned, and not submitted again</h2><ul class="govuk-list govuk-list--bullet">${items}</ul>`;
}
