import { formatDay } from '../../../calendar/index.ts';
import { type Html, html } from '../../../design/html.ts';
import { markOf, worstFirst } from '../../../design/marks.ts';
import { colourMark } from '../../../design/rating-mark.ts';
import { countsBar } from '../../../design/rating-words.ts';
import { markedWords } from '../../../design/restatement.ts';
import { tallyOf, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';
import { frozenDisagreements } from '../rules/assurance.ts';
import type { HomeView } from '../rules/home-view.ts';
import { besideCounts, countsOf } from './beside-counts.ts';
import type { Section } from './home.ts';
import { movedBeside, movedTargetsTable } from './moved-targets.ts';
import { counted, markWithWords, priorityLink, sentenceLinked } from './pieces.ts';
import { key, unreported, wallDrawing } from './wall.ts';

/** How many slow priorities stand on the home page before the link to all of them. */
const slowShown = 5;

/** Where the programme stands: counts by colour, each workstream with its worst or the wall itself, the way to the latest report. */
export function standingSection(view: HomeView, withWall = false): Section {
  const { programme, workstreams, lastReport, position, disagreements } = view;
  const report =
    lastReport !== null &&
    html` · <a class="govuk-link" href="${url('highlightReport', { programme, number: lastReport.number })}">The report for the board of ${formatDay(lastReport.boardDay)}</a>`;
  const body = html`${countsBar(countsOf(position.priorities).priorities, (colour) => `${url('wall', { programme })}?colour=${colour}`)}
${besideCounts(programme, position.priorities, disagreements)}
<p class="govuk-body"><a class="govuk-link" href="${url('wall', { programme })}">Every priority over the last cycles</a>${report}</p>
${withWall ? html`${unreported(view.wall, true)}${key}${wallDrawing(programme, view.wall)}${movedTargetsTable(programme, position.priorities)}` : workstreamTable(workstreams, programme)}`;
  return { title: 'Where the programme stands', body };
}

function workstreamTable(workstreams: HomeView['workstreams'], programme: string): Html {
  const shown = worstFirst.filter((colour) => workstreams.some(({ standing }) => standing.counts[colour] > 0));
  const heads = shown.map(
    (colour) => html`<th role="columnheader" scope="col"><span class="sl-key__item">${colourMark(colour)} ${capital(markOf[colour].words)}</span></th>`,
  );
  const rows = workstreams.map(({ key: workstream, name, standing }) => {
    // The counts above are of the plan’s priorities; these lines stand outside them.
    const outside = workstream === 'cross-cutting' && html` <span class="sl-quiet">(not counted above)</span>`;
    const link = html`<a class="govuk-link" href="${url('wall', { programme })}?workstream=${workstream}">${name}</a>${outside}`;
    const cells = shown.map(
      (colour) =>
        html`<td role="cell">${standing.counts[colour] > 0 && html`<span class="sl-narrow-words">${capital(markOf[colour].words)}: </span>${standing.counts[colour]}`}</td>`,
    );
    return html`<tr role="row"><th role="rowheader" scope="row" class="sl-rows__words">${link}</th>${cells}<td role="cell"><span class="sl-narrow-words">Worst: </span>${capital(markOf[standing.worst].words)}</td></tr>
`;
  });
  return html`<table class="sl-rows" role="table" aria-label="Workstreams by colour"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Workstream</th>${heads}<th role="columnheader" scope="col">Worst</th></tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What needs the board: disagreements to settle, and what is slow to progress. Those that it has settled all need it no more, and stand after. */
export function attentionSections(view: HomeView): readonly Section[] {
  const last = view.lastReport === null ? [] : frozenDisagreements(view.position, view.lastReport);
  const settled = tellsLastBoard(view) && last.every((one) => one.settled !== null);
  const [one, other] = [disagreementsSection(view), slowSection(view)];
  return (settled ? [other, one] : [one, other]).filter((section) => section !== null);
}

function disagreementsSection(view: HomeView): Section | null {
  const { programme, disagreements, difference } = view;
  if (tellsLastBoard(view)) return lastBoardSection(view);
  if (disagreements.length === 0) return null;
  const items = disagreements.map((one) => {
    const words = difference.get(one.ref);
    return html`<li>${priorityLink(programme, one)} ${markWithWords(one.mark)}${words && html`<span class="sl-under">${one.owner ?? 'Its owner'}: <q>${words}</q></span>`}</li>
`;
  });
  return {
    title: 'Where owner and facts differ',
    lead: 'Each stands on the board’s agenda by itself.',
    body: html`<ul class="govuk-list sl-changes">${items}</ul>`,
  };
}

/** What owners say of an open cycle is not for a board member yet; what the last closed one froze is. Where none is open, what the board settled of that is told. */
function tellsLastBoard({ position, readsOpenCycle, lastReport }: HomeView): boolean {
  if (position.cycle?.state === 'open') return !readsOpenCycle;
  return lastReport !== null && frozenDisagreements(position, lastReport).some((one) => one.settled !== null);
}

function lastBoardSection({ programme, position, lastReport }: HomeView): Section | null {
  if (lastReport === null) return null;
  const differed = frozenDisagreements(position, lastReport);
  if (differed.length === 0) return null;
  const items = differed.map(
    (one) =>
      html`<li>${priorityLink(programme, one)} ${markWithWords(one.mark)}${one.words !== '' && html`<span class="sl-under">${one.owner ?? 'Its owner'}: <q>${one.words}</q></span>`}<span class="sl-under">${settledWords(programme, one, lastReport.number)}</span></li>
`,
  );
  const report = html`<a class="govuk-link" href="${url('highlightReport', { programme, number: lastReport.number })}">The report of cycle ${lastReport.number}</a>`;
  return {
    title: `Where owner and facts differed at the board of ${formatDay(lastReport.boardDay)}`,
    lead: `${differed.every((one) => one.settled !== null) ? 'The board has settled each of them. ' : ''}What owners say for the next board is shown once its cycle is closed.`,
    body: html`<ul class="govuk-list sl-changes">${items}</ul><p class="govuk-body">${report}</p>`,
  };
}

function settledWords(programme: string, { ref, settled }: ReturnType<typeof frozenDisagreements>[number], number: number): Html {
  const link = (words: string) => html`<a class="govuk-link" href="${url('ratingOfCycle', { programme, ref, number })}">${words}</a>`;
  if (settled === null) return html`The board has not confirmed either yet. ${link('Both ratings, with their reasons')}`;
  return html`The board confirmed ${settled.by === 'facts' ? 'what the facts support' : 'what its owner declared'}: ${markedWords(settled.mark)}. ${link('Its reason')}`;
}

function slowSection({ programme, slow, position }: HomeView): Section {
  if (slow.length === 0) return { title: 'Slow to progress', body: html`<p class="govuk-body">Nothing is slow to progress.</p>` };
  const items = slow.slice(0, slowShown).map((one) => {
    const [first, ...more] = one.reasons;
    return html`<li>${priorityLink(programme, one)} ${markWithWords(one.mark)}<span class="sl-under">${first && sentenceLinked(first, programme)}${more.length > 0 && ` And ${counted(more.length, 'more reason')}.`}</span>${movedBeside(one.moved)}</li>
`;
  });
  const all = html`<p class="govuk-body"><a class="govuk-link" href="${url('slowToProgress', { programme })}">${slow.length > slowShown ? 'All of them with every reason' : 'Every reason'}</a></p>`;
  return {
    title: `Slow to progress: ${tallyWords(tallyOf(slow), { of: tallyOf(position.priorities) })}`,
    lead: 'Listed by rule: nobody can leave one out.',
    body: html`<ul class="govuk-list sl-changes">${items}</ul>${all}`,
  };
}
