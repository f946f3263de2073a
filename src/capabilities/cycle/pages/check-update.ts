import { type Day, formatDay } from '../../../calendar/index.ts';
import { type FormState, form, hidden, longTextField, sendButton } from '../../../design/forms.ts';
import { button, insetText, summaryList } from '../../../design/govuk/index.ts';
import { type Html, html, type Value } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { type Rating, ratingWords } from '../../../design/marks.ts';
import { ratingMark } from '../../../design/rating-mark.ts';
import { becauseList, callout, type Reason } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import type { ReviewState } from '../moderation/rules/review-state.ts';
import type { ReviewPosition } from '../position.ts';
import { type AnySection, limits, type Section } from '../rules/answers.ts';
import type { Signal } from '../signals/rules/signals.ts';
import { reviewSaid } from './review-comments.ts';
import { signalList } from './signal-words.ts';
import { placeOf, problemList, type UpdateHead, updateOver } from './update-frame.ts';
import { changeForm } from './update-start.ts';
import { sectionTitles } from './words.ts';

/** One answer as it is read back. `words` null where nothing was said. */
export type ReadAnswer = { readonly section: Section; readonly label: string; readonly words: Value | null };

export type RatingsView = {
  readonly programme: string;
  readonly declared: Rating | null;
  readonly derived: Rating;
  readonly because: { readonly process: readonly Reason[]; readonly impact: readonly Reason[]; readonly notes: readonly Reason[] };
  readonly differs: boolean;
};

export type CheckView = UpdateHead & {
  readonly csrf: string;
  readonly answers: readonly ReadAnswer[];
  readonly ratings: RatingsView;
  /** Draft versions by section, so that what is submitted is what was read here. */
  readonly versions: string;
  /** Of the draft of the words about a difference. */
  readonly version: number;
  readonly problems: readonly { readonly href: string; readonly message: string }[];
  readonly changedMeanwhile: boolean;
  /** What the office said of an earlier submission; null where it has not. */
  readonly review: ReviewPosition | null;
  /** The sections that were changed since; null where that cannot be said. */
  readonly changed: ReadonlySet<AnySection> | null;
  /** What would look weak about it if it were submitted now. */
  readonly signals: readonly Signal[];
  readonly maySubmit: boolean;
};

/** Step 6: every answer, the rating that the facts support beside the owner's, the box to explain a difference, and Submit. */
export function checkPage(view: CheckView, state: FormState): Html {
  const { ratings } = view;
  const difference =
    ratings.differs &&
    html`<h2 class="govuk-heading-m">Your rating and the facts differ</h2>${longTextField(state, {
      name: 'difference',
      label: 'Why you see it differently',
      hint: 'Your words go on the board’s agenda beside both ratings, and the board settles on one.',
      limit: limits.words,
      rows: 5,
    })}`;
  const body = view.maySubmit
    ? form(
        { action: url('submitUpdate', placeOf(view)), csrf: view.csrf },
        html`${hidden('versions', view.versions)}${difference}${sendButton('Submit the update')}`,
      )
    : html`${difference && form({ action: url('updateSection', { ...placeOf(view), section: 'check' }), csrf: view.csrf }, html`${hidden('version', view.version)}${difference}${sendButton('Save')}`)}
<p class="govuk-body">Whoever holds the accountable post, or a joint one, submits it.</p>`;
  return html`${problemList(view.problems)}
${view.changedMeanwhile && insetText({ text: 'Somebody changed an answer while you were reading, so nothing was submitted. Here is how the answers stand now: read them again, then submit.' })}
${pageHeading({ over: updateOver(view), title: sectionTitles.check, lead: 'Step 6 of 6.' })}
${view.review !== null && reviewSaid(view.review, placeOf(view), view.changed)}
${answerList(view, view.answers, true)}
${ratingsSection(ratings, 'Yours')}
${signalList(view.signals, { heading: 'Before you submit: what may look weak', note: 'The programme office will see the same. None of it stops you.' })}
${body}`;
}

export type ReadView = UpdateHead & {
  readonly csrf: string;
  readonly submittedOn: Day | null;
  readonly by: string;
  readonly late: boolean;
  readonly answers: readonly ReadAnswer[];
  readonly ratings: RatingsView;
  readonly difference: string;
  /** What the office said of it, the oldest first; none to who may not read it. */
  readonly reviews: readonly ReviewPosition[];
  readonly state: ReviewState | null;
  readonly signals: readonly Signal[];
  readonly mayReview: boolean;
  readonly frozen: boolean;
  /** That its cycle was closed after its board, in words; null where it was not. */
  readonly closedLate: string | null;
  readonly mayChange: boolean;
};

/** An update that was submitted, to be read: in the open cycle, or frozen as the board saw it. */
export function readPage(view: ReadView): Html {
  const lead =
    view.submittedOn === null ? 'No update was submitted.' : `Submitted on ${formatDay(view.submittedOn)}${view.late ? ', late' : ''}, by ${view.by}.`;
  return html`${pageHeading({ over: updateOver(view), title: `${view.ref} ${view.title}`, lead })}
${view.frozen && insetText({ text: `Frozen. ${view.closedLate ?? 'What stands here is what the board saw.'}` })}
${view.mayReview && button({ text: 'Review it', href: url('reviewUpdate', placeOf(view)) })}
${view.reviews.map((review) => reviewSaid(review, null))}
${view.state === 'being-changed' && view.reviews.at(-1)?.result === 'accepted' && insetText({ text: 'Its owner has taken it up again since: it is accepted no more.' })}
${signalList(view.signals, { heading: 'Signals of a weak update', note: 'Its owner sees the same.' })}
${ratingsSection(view.ratings, 'The owner’s')}
${view.difference !== '' && callout({ title: 'Why the owner sees it differently.', content: view.difference })}
${view.submittedOn !== null && answerList(view, view.answers, false)}
${view.mayChange && changeForm(view)}
<p class="govuk-body"><a class="govuk-link" href="${url('cycle', { programme: view.programme, number: view.number })}">Back to the cycle</a></p>`;
}

function answerList(head: UpdateHead, answers: readonly ReadAnswer[], mayChange: boolean): Html {
  return summaryList({
    rows: answers.map(({ section, label, words }) => ({
      key: { text: label },
      value: { html: words === null ? html`<span class="sl-quiet">Nothing said</span>` : html`${words}` },
      actions: mayChange ? { items: [{ href: url('updateSection', { ...placeOf(head), section }), text: 'Change', visuallyHiddenText: label }] } : undefined,
    })),
  });
}

export function ratingsSection({ programme, declared, derived, because, differs }: RatingsView, whose: string): Html {
  const block = (heading: string, rating: Rating | null): Html =>
    html`<div><h3 class="govuk-heading-s">${heading}</h3><p>${rating === null ? html`<span class="sl-quiet">Not chosen yet</span>` : html`${ratingMark({ ...rating, form: 'inline', decorative: true })} ${ratingWords(rating)}`}</p></div>`;
  return html`<h2 class="govuk-heading-m">${differs ? 'The two ratings' : 'The rating'}</h2>
<div class="sl-pair">${block(whose, declared)}${block('What the facts support', derived)}</div>
<div class="sl-pair">${becauseList({ heading: 'Why this process', level: 3, reasons: because.process })}${becauseList({ heading: 'Why this impact', level: 3, reasons: because.impact })}</div>
${because.notes.length > 0 && becauseList({ heading: 'Also', level: 3, reasons: because.notes })}
<p class="govuk-body"><a class="govuk-link" href="${url('ratingScheme', { programme })}">Why we say this: how ratings are derived</a></p>`;
}
