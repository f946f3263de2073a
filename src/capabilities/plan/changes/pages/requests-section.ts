import { formatDay } from '../../../../calendar/index.ts';
import { type Html, html } from '../../../../design/html.ts';
import { url } from '../../../../urls.ts';
import { type ChangeRequest, requestRef } from '../rules/request.ts';
import { changeWords, decidedWords } from '../rules/request-words.ts';

/** The changes of a thing that wait, or came to nothing; what was approved stands with what it changed. Nothing where there are none. */
export function requestsSection(programme: string, requests: readonly ChangeRequest[]): Html | false {
  if (requests.length === 0) return false;
  const items = requests.map((request) => {
    const { number, state, decision, lines, askedOn } = request;
    const change = requestRef(number);
    const [line] = lines;
    const to = line && lines.length === 1 && !line.prose ? ` from ${line.was} to ${line.became}` : '';
    const stands =
      decision === null ? html`<strong>asked for on ${formatDay(askedOn)}, waits for a decision</strong>` : lowerFirst(decidedWords(state, decision));
    return html`<li><a class="govuk-link" href="${url('change', { programme, change })}">${change}</a> ${changeWords(request)}${to}: ${stands}.</li>`;
  });
  return html`<h2 class="govuk-heading-m" id="changes">Changes asked for</h2><ul class="govuk-list govuk-list--bullet">${items}</ul>`;
}

const lowerFirst = (words: string): string => `${words[0]?.toLowerCase()}${words.slice(1)}`;
