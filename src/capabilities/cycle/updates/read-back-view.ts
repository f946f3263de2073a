import { type Day, formatDay } from '../../../calendar/index.ts';
import { html, join, type Value } from '../../../design/html.ts';
import { impactStates, processStates } from '../../../design/marks.ts';
import type { Reason as ReasonShown } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import { type Rating, type RatingScheme, type Reason, ratingScheme, reasonSentence } from '../../assurance/index.ts';
import type { RatingsView, ReadAnswer } from '../pages/check-update.ts';
import { fieldWords, statusWords } from '../pages/words.ts';
import type { ActivityAnswer, Status } from '../rules/answers.ts';
import { evidenceLine } from '../rules/evidence.ts';
import type { UpdateAnswers } from './judge.ts';

/** An update's answers and ratings in words, for reading them back. */

export const schemeOn = (day: Day): RatingScheme => ratingScheme('standard', day);

/** What was said, section by section, in the order in which it was asked. */
export function readAnswers(answers: UpdateAnswers): ReadAnswer[] {
  return [
    { section: 'standing', label: fieldWords('process'), words: answers.process && processStates[answers.process].words },
    { section: 'standing', label: fieldWords('impact'), words: answers.impact && impactStates[answers.impact].words },
    { section: 'achieved', label: fieldWords('achieved'), words: paragraphs(answers.achieved) },
    {
      section: 'achieved',
      label: 'What shows it',
      words: listed((answers.evidence ?? []).map(evidenceLine)),
    },
    { section: 'next', label: fieldWords('next'), words: paragraphs(answers.nextSteps) },
    { section: 'support', label: fieldWords('slipping'), words: paragraphs(answers.slipping) },
    { section: 'support', label: fieldWords('support'), words: paragraphs(answers.support) },
    {
      section: 'support',
      label: 'Contributions to strengthen',
      words: listed(answers.contributions.map(({ fromWhom, ask }) => html`<strong>${fromWhom || 'Nobody named'}</strong>: ${ask || 'no ask'}`)),
    },
    { section: 'support', label: fieldWords('board'), words: paragraphs(answers.asksOfBoard) },
    {
      section: 'activities',
      label: 'Activities',
      words: listed(answers.activities.map((answer) => html`<strong>${answer.ref}</strong>: ${activityWords(answer)}`)),
    },
  ];
}

function activityWords({ status, plannedStart, forecast, forecastReason, recovery, stopReason, claimShown }: ActivityAnswer): string {
  const said: string[] = [statusWords[status as Status].toLowerCase()];
  if (plannedStart !== null) said.push(`planned start ${formatDay(plannedStart)}`);
  if (forecast !== null && status !== 'claimed-complete' && status !== 'stopped')
    said.push(`forecast ${formatDay(forecast)}${forecastReason === '' ? '' : ` (${forecastReason})`}`);
  if (recovery.text !== '') said.push(`recovery plan${recovery.day === null ? '' : `, to ${formatDay(recovery.day)}`}: ${recovery.text}`);
  if (status === 'claimed-complete' && claimShown !== '') said.push(`shown by: ${claimShown}`);
  if (status === 'stopped' && stopReason !== '') said.push(stopReason);
  return said.join('; ');
}

/** Text as its author parted it: an empty line parts paragraphs, a line end stays one. */
function paragraphs(text: string): Value | null {
  if (text === '') return null;
  return text.split(/\n{2,}/).map((paragraph) => html`<p class="govuk-body">${join(paragraph.split('\n'), html`<br>`)}</p>`);
}

function listed(items: readonly Value[]): Value | null {
  return items.length === 0 ? null : html`<ul class="govuk-list">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** Both ratings, and the reasons of the derived one with the things they speak of as links. */
export function ratingsView(
  programme: string,
  derived: Rating,
  declared: (Pick<Rating, 'process' | 'impact'> & { readonly colour: Rating['colour'] }) | null,
  differs: boolean,
  day: Day,
): RatingsView {
  const scheme = schemeOn(day);
  const shown = (part: Reason['part']): ReasonShown[] =>
    derived.because.filter((reason) => reason.part === part).map((reason) => reasonShown(programme, reason, scheme));
  return { programme, declared, derived, because: { process: shown('process'), impact: shown('impact'), notes: shown('note') }, differs };
}

function reasonShown(programme: string, reason: Reason, scheme: RatingScheme): ReasonShown {
  const facts = reason.facts as { readonly activity?: string; readonly measure?: string };
  const href =
    facts.activity !== undefined
      ? url('activity', { programme, ref: facts.activity })
      : facts.measure !== undefined
        ? url('measure', { programme, measure: facts.measure })
        : undefined;
  return { words: reasonSentence(reason, scheme), href };
}
