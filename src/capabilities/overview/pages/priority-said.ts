import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { evidenceLine } from '../../cycle/rules/index.ts';
import type { PriorityView } from '../rules/priority.ts';

type Options = { readonly view: PriorityView };
type Said = NonNullable<PriorityView['update']>;

/** What the owner says: of this cycle, else of the last one that has an update. Nothing inside the words is changed. */
export function saidSection({ view }: Options): Html {
  const heading = html`<h2 class="govuk-heading-m">What the owner says</h2>`;
  if (view.update !== null && view.cycle !== null) {
    const when = `For the board of ${formatDay(view.cycle.boardDay)}, submitted on ${formatDay(view.update.submittedOn)}${view.update.late ? ', after its day' : ''}${reviewWords[view.updateState] ?? ''}.`;
    return html`${heading}<p class="sl-quiet">${when}</p>${boxes(view.update)}`;
  }
  if (view.lastUpdate === null) return html`${heading}<p class="govuk-body">No update yet. Its owner writes one in every cycle.</p>`;
  const when = `For the board of ${formatDay(view.lastUpdate.boardDay)}, submitted on ${formatDay(view.lastUpdate.submittedOn)}. Nothing of a later cycle is shown.`;
  return html`${heading}<p class="sl-quiet">${when}</p>${boxes(view.lastUpdate)}`;
}

const reviewWords: Readonly<Partial<Record<PriorityView['updateState'], string>>> = {
  submitted: ', not accepted by the programme office yet',
  returned: ', returned to its owner with comments and not submitted again',
  accepted: ', accepted by the programme office',
};

function boxes(said: Said): Html {
  const box = (title: string, words: string) =>
    words.trim() !== '' && html`<div><h3 class="govuk-heading-s">${title}</h3><p class="sl-words">${words.trim()}</p></div>`;
  return html`<div class="sl-pair">${box('What was achieved', said.achieved)}${box('What shows it', (said.evidence ?? []).map(evidenceLine).join('\n'))}${box('What comes next', said.nextSteps)}${box('What is slipping and why', said.slipping)}${box('Support needed', said.support)}${box('Asked of the board', said.asksOfBoard)}</div>
${contributions(said)}`;
}

function contributions({ contributions: asks }: Said): Html | false {
  if (asks.length === 0) return false;
  return html`<h3 class="govuk-heading-s">Contributions to strengthen</h3><ul class="govuk-list govuk-list--bullet">${asks.map(({ fromWhom, ask }) => html`<li><strong>${fromWhom}</strong>: ${ask}</li>`)}</ul>`;
}
