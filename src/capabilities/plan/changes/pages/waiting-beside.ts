import { formatDay } from '../../../../calendar/index.ts';
import { type Html, html } from '../../../../design/html.ts';
import { url } from '../../../../urls.ts';
import { type ChangeRequest, requestRef } from '../rules/request.ts';
import { changeWords } from '../rules/request-words.ts';

/** Above what is asked for: since when it is asked for, and what waits on the same thing already. */
export function sinceAccepted(programme: string, words: string, waiting: readonly ChangeRequest[]): Html {
  if (waiting.length === 0) return html`${words}`;
  const waits = waiting.length === 1 ? 'A change of the same thing waits already.' : `${waiting.length} changes of the same thing wait already.`;
  return html`<p class="govuk-body">${words}</p><p class="govuk-body" id="waiting"><strong>${waits}</strong> Look before you ask: once one is approved, another of the same words or the same date no longer fits.</p>${waitingList(programme, waiting)}`;
}

/** "CR4 Target of LG1a from 30 April 2022 to 30 June 2022, asked for on 19 November 2021", each with its link. */
export function waitingList(programme: string, waiting: readonly ChangeRequest[]): Html {
  const items = waiting.map(({ number, lines, askedOn }) => {
    const change = requestRef(number);
    const [line] = lines;
    const to = line && lines.length === 1 && !line.prose ? ` from ${line.was} to ${line.became}` : '';
    return html`<li><a class="govuk-link" href="${url('change', { programme, change })}">${change}</a> ${changeWords({ lines })}${to}, asked for on ${formatDay(askedOn)}</li>`;
  });
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`;
}
