import { type Day, formatDay } from '../../../calendar/index.ts';
import { type FormState, form, hidden, longTextField, problemSummary, sendButton } from '../../../design/forms.ts';
import { details, insetText, notificationBanner } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { callout } from '../../../design/rating-words.ts';
import { textDifference } from '../../../design/text-difference.ts';
import { url } from '../../../urls.ts';
import type { ComparedField, ComparedSection } from '../moderation/difference-view.ts';
import type { ReviewPosition } from '../position.ts';
import { limits } from '../rules/answers.ts';
import type { Signal } from '../signals/rules/signals.ts';
import { type RatingsView, ratingsSection } from './check-update.ts';
import { commentsOf } from './review-comments.ts';
import { signalList } from './signal-words.ts';
import { placeOf, type UpdateHead, updateOver } from './update-frame.ts';

export type ReviewView = UpdateHead & {
  readonly csrf: string;
  /** Of the submission that is shown. */
  readonly submission: number;
  readonly submittedOn: Day;
  readonly by: string;
  readonly late: boolean;
  readonly ratings: RatingsView;
  readonly signals: readonly Signal[];
  readonly sections: readonly ComparedSection[];
  /** What it is compared with. `other` is the choice that is not taken: null where there is none. */
  readonly against: 'last' | 'reviewed';
  readonly other: 'last' | 'reviewed' | null;
  /** The board that the newest earlier update was for; null where this is the first. */
  readonly lastBoard: Day | null;
  /** The review of an earlier submission that this one answers to. */
  readonly earlier: ReviewPosition | null;
  /** The word on the submission shown, where there is one, or what else stands in the way of one. */
  readonly decided: ReviewPosition | null;
  readonly beingChanged: boolean;
  /** What became of the review before this one: "LG1 is accepted." */
  readonly done: string | null;
  readonly overtaken: string | null;
  readonly waiting: number;
};

/** One update as its reviewer reads it: what is weak, what changed, a box for a word on each section, and one decision. */
export function reviewPage(view: ReviewView, state: FormState): Html {
  const open = view.decided === null && !view.beingChanged;
  const again = view.submission > 1 ? ` This is submission ${view.submission}.` : '';
  const body = html`${view.sections.map((section) => sectionBlock(view, section, state, open))}`;
  return html`${problemSummary(state.problems)}
${view.done !== null && notificationBanner({ type: 'success', text: view.done, disableAutoFocus: true })}
${view.overtaken !== null && insetText({ text: view.overtaken })}
${pageHeading({ over: updateOver(view), title: `Review of ${view.ref} ${view.title}`, lead: `Submitted on ${formatDay(view.submittedOn)}${view.late ? ', late' : ''}, by ${view.by}.${again}` })}
${signalList(view.signals, { heading: 'Signals of a weak update', note: 'None of them stops you or its owner, who sees the same.' })}
${ratingsSection(view.ratings, 'The owner’s')}
<h2 class="govuk-heading-m">What it says${view.lastBoard === null && view.against === 'last' ? '' : ', against what it said'}</h2>
${againstWords(view)}
${open ? form({ action: url('reviewUpdate', placeOf(view)), csrf: view.csrf }, html`${hidden('submission', view.submission)}${hidden('against', view.against)}${body}${decide()}`) : html`${body}${settled(view)}`}
<p class="govuk-body sl-screen"><a class="govuk-link" href="${url('reviewUpdates', { programme: view.programme, number: view.number })}">All updates to review</a>${view.waiting > 0 && ` (${view.waiting} waiting)`}</p>`;
}

/** Which earlier text it is read against, and the way to the other one. */
function againstWords(view: ReviewView): Html {
  const last = view.lastBoard === null ? 'the last cycle' : `the update for the board of ${formatDay(view.lastBoard)}`;
  const reviewed = view.earlier === null ? '' : view.earlier.result === 'returned' ? 'what was returned' : 'what was accepted before';
  if (view.against === 'last' && view.lastBoard === null)
    return html`<p class="govuk-body">This is the first update of it: there is nothing to compare it with.</p>`;
  const words = view.against === 'last' ? last : reviewed;
  const address = `${url('reviewUpdate', placeOf(view))}?against=${view.other ?? view.against}`;
  const other = view.other !== null && html` <a class="govuk-link sl-screen" href="${address}">Compare with ${view.other === 'last' ? last : reviewed}</a>`;
  return html`<p class="govuk-body">Compared with <strong>${words}</strong>. What was added is underlined, what was removed is struck through.${other}</p>`;
}

function sectionBlock(view: ReviewView, section: ComparedSection, state: FormState, open: boolean): Html | false {
  if (section.fields.length === 0 && section.section === 'check') return false;
  const name = `comment-${section.section}`;
  const box = open && longTextField(state, { name, label: `Comment on “${section.title}”`, labelClasses: 'govuk-label', limit: limits.comment, rows: 2 });
  // What stands in the way of a decision leaves no box: what was typed for it still stands here, to be copied.
  const typed = state.typed?.[name];
  const kept =
    !open &&
    typeof typed === 'string' &&
    typed.trim() !== '' &&
    callout({ title: 'Your comment, not sent:', tone: 'amber', content: html`<span class="sl-words">${typed}</span>` });
  const said = [view.earlier, view.decided].map((review) => review !== null && commentsOf(review, section.section));
  return html`<section class="sl-reviewed" aria-labelledby="section-${section.section}"><h3 class="govuk-heading-s" id="section-${section.section}">${section.title}</h3>
${said}
${fieldsOf(section)}
${box}${kept}</section>
`;
}

function fieldsOf({ fields, same, title }: ComparedSection): Html {
  const fieldRow = (field: ComparedField): Html => rowOf(field, title);
  if (fields.length === 0) return html`<p class="sl-quiet">Nothing said, then or now.</p>`;
  if (same) return details({ summaryText: 'Unchanged', html: html`<dl class="sl-compared">${fields.map(fieldRow)}</dl>` });
  const changed = fields.filter((field) => !field.same);
  const rest = fields.filter((field) => field.same);
  const more =
    rest.length > 0 &&
    details({
      summaryText: `${rest.length} unchanged: ${rest.map(({ label }) => label).join(', ')}`,
      html: html`<dl class="sl-compared">${rest.map(fieldRow)}</dl>`,
    });
  return html`<dl class="sl-compared">${changed.map(fieldRow)}</dl>${more}`;
}

function rowOf(field: ComparedField, title: string): Html {
  const words =
    field.kind === 'words'
      ? textDifference(field.pieces)
      : field.was === null || field.same
        ? html`${field.is}`
        : html`<span class="sl-quiet">Was ${field.was};</span> now <strong>${field.is}</strong>`;
  // Under a heading that says the same it is said once to those who see the page.
  return html`<dt${attributes({ class: field.label === title ? 'govuk-visually-hidden' : undefined })}>${field.label}</dt><dd>${words}</dd>`;
}

function decide(): Html {
  return html`<div class="sl-verdict sl-screen"><h2 class="govuk-heading-m">Your decision</h2>
<p class="govuk-body">Returned, its owner sees each comment beside its section and submits it again; until then it stands as it is. Comments may go with an acceptance too.</p>
<div class="govuk-button-group">${sendButton('Accept the update', { name: 'decision', value: 'accept' })}${sendButton('Return it with the comments', { name: 'decision', value: 'return', kind: 'secondary' })}</div></div>`;
}

function settled({ decided, beingChanged }: ReviewView): Html | false {
  if (beingChanged) {
    const lost = decided === null ? '' : ` It was accepted by the ${decided.by} on ${formatDay(decided.on)}, and is no more.`;
    return insetText({ text: `Its owner has taken it up again to change it.${lost} It waits for review once it is submitted anew.` });
  }
  if (decided === null) return false;
  const what = decided.result === 'returned' ? 'returned to its owner' : 'accepted';
  return insetText({ text: `It was ${what} by the ${decided.by} on ${formatDay(decided.on)}.` });
}
