import { type FormState, form, hidden, problemSummary, radiosField, sendButton } from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { url } from '../../../urls.ts';
import type { Section } from '../rules/answers.ts';
import { placeOf, type UpdateHead, updateOver } from './update-frame.ts';
import { fieldWords, sectionTitles } from './words.ts';

/** One thing that two people wrote differently. A date is one thing of three boxes. */
export type Difference = {
  readonly name: string;
  readonly theirs: string;
  readonly mine: string;
  /** Both can be kept, one after the other. */
  readonly mayKeepBoth: boolean;
  /** What was typed, by the name of each box. */
  readonly typed: Readonly<Record<string, string>>;
};

export type CompareView = UpdateHead & {
  readonly csrf: string;
  readonly section: Section | 'check';
  /** Of the draft that is saved. */
  readonly version: number;
  /** Who saved it, and when: "Head of Practice at 2:32pm". */
  readonly savedBy: string;
  readonly differences: readonly Difference[];
};

/** What somebody else saved meanwhile beside what was typed, with a way to keep either or both. Nothing of either is lost. */
export function comparePage(view: CompareView, state: FormState): Html {
  return html`${problemSummary(state.problems)}
${pageHeading({
  over: updateOver(view),
  title: 'This was changed while you were writing',
  lead: `${sectionTitles[view.section]}: both texts are here, and nothing is lost. Choose what to keep; you can change it afterwards.`,
})}
${form(
  { action: url('updateConflict', { ...placeOf(view), section: view.section }), csrf: view.csrf },
  html`${hidden('version', view.version)}${view.differences.map((difference) => differenceBlock(view, difference, state))}${sendButton('Keep this')}`,
)}`;
}

function differenceBlock(view: CompareView, difference: Difference, state: FormState): Html {
  const { name, theirs, mine } = difference;
  const label = fieldWords(name);
  const said = (words: string): Html =>
    words === '' ? html`<p class="sl-said sl-said--empty">Empty</p>` : html`<blockquote class="sl-said">${words}</blockquote>`;
  const options = [
    { value: 'theirs', words: 'Keep what was saved' },
    { value: 'mine', words: 'Keep what you typed' },
    ...(difference.mayKeepBoth ? [{ value: 'both', words: 'Keep both, one after the other' }] : []),
  ];
  return html`<section aria-labelledby="difference-${name}"><h2 class="govuk-heading-m" id="difference-${name}">${label}</h2>
<div class="sl-beside"><div><h3 class="govuk-heading-s sl-beside__heading">Saved by ${view.savedBy}</h3>${said(theirs)}</div>
<div><h3 class="govuk-heading-s sl-beside__heading">What you typed</h3>${said(mine)}</div></div>
${Object.entries(difference.typed).map(([box, value]) => hidden(`mine.${box}`, value))}
${radiosField(state, { name: `keep.${name}`, label: `What to keep of “${label}”`, options, inline: true })}</section>`;
}
