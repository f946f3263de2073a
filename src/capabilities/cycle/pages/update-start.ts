import { type Day, formatDay } from '../../../calendar/index.ts';
import { form, sendButton } from '../../../design/forms.ts';
import { button, panel, taskList } from '../../../design/govuk/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { ReviewState } from '../moderation/rules/review-state.ts';
import type { ReviewPosition } from '../position.ts';
import { type AnySection, anySections, type Section, sections } from '../rules/answers.ts';
import type { Timing } from '../rules/lateness.ts';
import type { Signal } from '../signals/rules/signals.ts';
import { reviewSaid } from './review-comments.ts';
import { signalList } from './signal-words.ts';
import { placeOf, type UpdateHead, updateOver } from './update-frame.ts';
import { sectionTitles, timingWords } from './words.ts';

export type StartView = UpdateHead & {
  readonly csrf: string;
  readonly timing: Timing;
  /** Time of the newest draft of each section; null where there is none. */
  readonly saved: Readonly<Record<Section, string | null>>;
  /** What each section that was saved still lacks. */
  readonly lacks: Readonly<Record<Section, readonly string[]>>;
  /** The sections that were changed since the office commented; null where that cannot be said. */
  readonly changed: ReadonlySet<AnySection> | null;
  readonly since: string | null;
  readonly submittedOn: Day | null;
  /** The submitted update is being changed. */
  readonly reopened: boolean;
  readonly maySubmit: boolean;
  /** The newest word of the office; null where it has said none. */
  readonly review: ReviewPosition | null;
  readonly state: ReviewState | null;
  readonly signals: readonly Signal[];
};

/** Where an owner begins, and where they come back to: what is due, what is written, and once it is submitted, that it is. */
export function startPage(view: StartView): Html {
  return view.submittedOn !== null && !view.reopened ? submittedPage(view, view.submittedOn) : writingPage(view);
}

function writingPage(view: StartView): Html {
  const place = placeOf(view);
  return html`${pageHeading({ over: updateOver(view), title: view.title, lead: leadOf(view) })}
${view.review !== null && (view.state === 'returned' || view.state === 'being-changed') && reviewSaid(view.review, place, view.changed)}
${view.since !== null && html`<p class="govuk-body">Since your last update: ${view.since}</p>`}
${wayOn(view)}
${taskList({
  idPrefix: 'steps',
  items: [
    ...sections.map((section) => ({
      title: { text: sectionTitles[section] },
      href: url('updateSection', { ...place, section }),
      ...(view.lacks[section].length > 0 ? { hint: { text: `${view.lacks[section].join('. ')}.` } } : {}),
      status: stateOf(view, section),
    })),
    { title: { text: sectionTitles.check }, href: url('checkUpdate', place), status: { text: view.maySubmit ? 'Then submit' : 'Then its owner submits' } },
  ],
})}
<p class="govuk-body">What you write is saved as you go, and you can come back to it. The board sees it once it is submitted and the cycle is closed.</p>`;
}

/** The one next thing: a comment that nothing was changed for, else what is not finished, else the answers to be checked. */
function wayOn(view: StartView): Html {
  const place = placeOf(view);
  const to = (section: AnySection): string => (section === 'check' ? url('checkUpdate', place) : url('updateSection', { ...place, section }));
  const commented =
    view.state === 'returned' ? anySections.find((one) => view.review?.comments.some(({ section }) => section === one) && !view.changed?.has(one)) : undefined;
  if (commented !== undefined) return button({ text: 'Answer the comments', href: to(commented) });
  const first = sections.find((section) => view.saved[section] === null || view.lacks[section].length > 0);
  if (first === undefined) return button({ text: 'Check your answers', href: to('check') });
  const begun = sections.some((section) => view.saved[section] !== null);
  return button({ text: begun ? 'Go on' : 'Start', href: to(first) });
}

function stateOf({ saved, lacks }: StartView, section: Section) {
  if (saved[section] === null) return { tag: { text: 'Not started', classes: 'govuk-tag--grey' } };
  return lacks[section].length > 0 ? { tag: { text: 'Not finished', classes: 'govuk-tag--yellow' } } : { text: `Saved ${saved[section]}` };
}

function leadOf(view: StartView): string {
  if (view.state === 'returned' && view.submittedOn !== null)
    return `The update that was submitted on ${formatDay(view.submittedOn)} came back with comments. It stands until you submit again.`;
  if (view.reopened && view.submittedOn !== null && view.review?.result === 'accepted')
    return `You are changing the update that was accepted on ${formatDay(view.review.on)}: it is accepted no more, and waits for review again once you submit it.`;
  if (view.reopened && view.submittedOn !== null)
    return `You are changing the update that was submitted on ${formatDay(view.submittedOn)}. That one stands until you submit again.`;
  return `${timingWords(view.timing)}. It takes about five minutes.`;
}

function submittedPage(view: StartView, submittedOn: Day): Html {
  const place = placeOf(view);
  return html`${panel({ titleText: view.state === 'accepted' ? 'Update accepted' : 'Update submitted', html: html`${view.ref} ${view.title}<br>${timingWords(view.timing)}, ${formatDay(submittedOn)}` })}
${view.state === 'accepted' && view.review !== null && reviewSaid(view.review, null)}
<h2 class="govuk-heading-m">What happens next</h2>
${view.state !== 'accepted' && html`<p class="govuk-body">The programme office reads it, and accepts it or returns it with comments. You see here and on Home what it says.</p>`}
<p class="govuk-body">The rating is worked out anew from the facts each day until the cycle closes. Where yours differs, the difference and your words go on the board’s agenda by themselves.</p>
<ul class="govuk-list"><li><a class="govuk-link" href="${url('checkUpdate', place)}">Read what you submitted</a></li>
<li><a class="govuk-link" href="${url('cycle', { programme: view.programme, number: view.number })}">See how far the cycle is</a></li>
<li><a class="govuk-link" href="${url('home', { programme: view.programme })}">What else is due from you</a></li></ul>
${signalList(view.signals, { heading: 'What may look weak about it', note: 'The programme office sees the same. None of it stops the update.' })}
${view.maySubmit && changeForm(view)}`;
}

/** Until the cycle closes an owner may take the update up again. */
export function changeForm(view: UpdateHead & { readonly csrf: string }): Html {
  return form(
    { action: url('reopenUpdate', placeOf(view)), csrf: view.csrf },
    html`<h2 class="govuk-heading-m">Something to change?</h2>
<p class="govuk-body">You can change it until the cycle closes. The submitted one stands until you submit again, and counts as submitted on the new day. It waits for review again then, also where it was accepted.</p>
${sendButton('Change your update', { kind: 'secondary' })}`,
  );
}
