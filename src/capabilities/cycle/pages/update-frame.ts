import { type Day, formatDay, formatDayWithWeekday } from '../../../calendar/index.ts';
import { autosaveForm, savedLine } from '../../../design/autosave-form.ts';
import { type FormState, sendButton } from '../../../design/forms.ts';
import { errorSummary, insetText } from '../../../design/govuk/index.ts';
import { type Html, html, type Value } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { ReviewPosition } from '../position.ts';
import { type Section, sections } from '../rules/answers.ts';
import { commentsOf } from './review-comments.ts';
import { sectionTitles } from './words.ts';

/** What every page of an update says of itself. */
export type UpdateHead = {
  readonly programme: string;
  readonly number: number;
  readonly ref: string;
  readonly title: string;
  readonly boardDay: Day;
  readonly ratingsDue: Day;
};

/** What stands beside the boxes: last cycle's words, never in them, and what happened since. */
export type LastTime = {
  /** "What you said on 23 September", or whose words they were. */
  readonly heading: string;
  readonly empty: string;
  readonly since: string | null;
};

/** A section as it is filled in. `saved` is the time of the draft on the page. */
export type SectionView = UpdateHead & {
  readonly csrf: string;
  readonly version: number;
  readonly saved: string | null;
  readonly last: LastTime;
  /** What the office said when it reviewed an earlier submission; null where it has not. */
  readonly review: ReviewPosition | null;
  /** The page shows text that was not stored. */
  readonly unsaved: boolean;
  /** What stands here is saved, though something is still to mend: the next step is open all the same. */
  readonly mayGoOn: boolean;
  /** Words of the reader that met somebody else's are kept aside, and still wait for a choice. */
  readonly aside: boolean;
  /** Written for the last board and never submitted, field by field. */
  readonly unsent: { readonly boardDay: Day; readonly said: readonly { readonly label: string; readonly words: string }[] } | null;
};

export const updateOver = ({ ref, boardDay, ratingsDue }: UpdateHead): string =>
  `${ref} · update for the board of ${formatDay(boardDay)} · due ${formatDayWithWeekday(ratingsDue)}`;

export const placeOf = ({ programme, number, ref }: UpdateHead): { programme: string; number: number; ref: string } => ({ programme, number, ref });

/** Problems of a page whose fields may stand on other pages: each leads to its own. */
export function problemList(problems: readonly { readonly href: string; readonly message: string }[]): Html | undefined {
  if (problems.length === 0) return undefined;
  return errorSummary({ titleText: 'There is a problem', errorList: problems.map(({ href, message }) => ({ text: message, href })) });
}

function unsentWords({ boardDay, said }: NonNullable<SectionView['unsent']>): Html {
  const list = said.map(({ label, words }) => html`<dt class="govuk-!-font-weight-bold">${label}</dt><dd class="sl-words">${words}</dd>`);
  return insetText({
    html: html`<p class="govuk-body">This was written for the board of ${formatDay(boardDay)} and never submitted, so the board has not seen it. Take from it what still holds.</p><dl class="govuk-body govuk-!-margin-bottom-0">${list}</dl>`,
  });
}

/** One step: its heading, its form that is saved while it is filled in, and the way on. */
export function sectionPage(view: SectionView, section: Section, lead: Value, state: FormState, body: Value): Html {
  const step = sections.indexOf(section) + 1;
  const before = sections[step - 2];
  const back = before ? url('updateSection', { ...placeOf(view), section: before }) : url('update', placeOf(view));
  return html`${problemList((state.problems ?? []).map(({ field, message }) => ({ href: `#${field}`, message })))}
${pageHeading({ over: updateOver(view), title: sectionTitles[section], lead })}
${view.mayGoOn && insetText({ text: 'What you wrote is saved. What is said above is asked for before you submit: mend it now, or go on and come back to it.' })}
${view.aside && insetText({ html: html`Words of yours met somebody else’s here, and are kept. <a class="govuk-link" href="${url('updateConflict', { ...placeOf(view), section })}">Compare the two texts</a>` })}
${view.review !== null && commentsOf(view.review, section)}
${view.unsent && unsentWords(view.unsent)}
${autosaveForm(
  { action: url('updateSection', { ...placeOf(view), section }), csrf: view.csrf, version: view.version, unsaved: view.unsaved },
  html`${body}${savedLine(view.saved ?? undefined, `Step ${step} of ${sections.length + 1}`)}
<div class="govuk-button-group">${sendButton('Save and continue')}${view.mayGoOn && sendButton('Go on, and mend it later', { name: 'go', value: 'later', kind: 'secondary' })}<a class="govuk-link" href="${back}">Back</a><a class="govuk-link" href="${url('update', placeOf(view))}">All steps</a></div>`,
)}`;
}
