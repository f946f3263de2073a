import { formatDay } from '../../../calendar/index.ts';
import { details } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { type ImpactState, impactStates, markOf, type ProcessState, processStates, type RatingColour } from '../../../design/marks.ts';
import { colourMark } from '../../../design/rating-mark.ts';
import { scrollRegion } from '../../../design/scroll-region.ts';
import { isOne, type Tally, tallyOf, tallyWords } from '../../../design/tally.ts';
import { url } from '../../../urls.ts';
import type { SchemeView, SlowItem, UnevaluatedActivity } from '../rules/assurance.ts';
import type { Doubtful } from '../rules/doubts.ts';
import { doubtsList } from './doubts.ts';
import { movedWords } from './moved-targets.ts';
import { cycleWords, markWithWords, priorityLink, sentenceLinked } from './pieces.ts';

type Cycle = { readonly number: number; readonly boardDay: `${number}-${number}-${number}` } | null;

export type AssuranceOptions = {
  readonly programme: string;
  readonly slow: readonly SlowItem[];
  readonly toEvaluate: readonly SlowItem[];
  /** Completed and evaluated by nobody, oldest first. */
  readonly unevaluated: readonly UnevaluatedActivity[];
  /** Completed, and to be looked at again. */
  readonly doubts: readonly Doubtful[];
  readonly disagreements: readonly SlowItem[];
  readonly lastReport: number | null;
  /** Of the whole plan. */
  readonly of: Tally;
};

/** The four levels of assurance, with what each holds today. */
export function assurancePage(options: AssuranceOptions): Html {
  const { programme, slow, toEvaluate, disagreements } = options;
  const report =
    options.lastReport !== null &&
    html` <a class="govuk-link" href="${url('highlightReport', { programme, number: options.lastReport })}">The latest highlight report</a>`;
  return html`${pageHeading({ title: 'Assurance', lead: 'How the programme knows that what is said of it is so: four levels, each a part of the board’s pack.' })}
<h2 class="govuk-heading-m">1. Progress</h2>
<p class="govuk-body"><a class="govuk-link" href="${url('slowToProgress', { programme })}">Slow to progress: ${tallyWords(tallyOf(slow), { of: options.of })}</a>, listed by rule and impossible to leave out. <a class="govuk-link" href="${url('ratingScheme', { programme })}">How ratings are derived</a>.${report}</p>
${
  disagreements.length > 0 &&
  html`<p class="govuk-body" id="disagreements">Owner and facts differ for ${join(
    disagreements.map((one) => priorityLink(programme, one)),
    ', ',
  )}.</p>`
}
<h2 class="govuk-heading-m">2. Measures</h2>
<p class="govuk-body"><a class="govuk-link" href="${url('measures', { programme })}">Every measure</a> with its course, its target and what is not known of it.</p>
${options.doubts.length > 0 && html`<div id="doubts"><p class="govuk-body">Completed work that may not hold, and that nothing has opened again:</p>${doubtsList(programme, options.doubts)}</div>`}
<h2 class="govuk-heading-m">3. Risks and issues</h2>
<p class="govuk-body">The register of risks and its heat map are not part of this release.</p>
<h2 class="govuk-heading-m">4. Impact</h2>
${evaluations(programme, toEvaluate)}
${unevaluatedList(programme, options.unevaluated)}`;
}

/** Every completed activity whose work nobody has evaluated: listed by rule, so that none is forgotten. */
function unevaluatedList(programme: string, activities: readonly UnevaluatedActivity[]): Html | false {
  if (activities.length === 0) return false;
  const one = activities.length === 1;
  return details({
    summaryText: `${activities.length} completed ${one ? 'activity waits' : 'activities wait'} for an evaluation`,
    html: html`<ul class="govuk-list">${activities.map(({ ref, text, completedOn }) => html`<li><a class="govuk-link" href="${url('activity', { programme, ref })}">${ref}</a> ${text} <span class="sl-quiet">complete since ${formatDay(completedOn)}</span></li>`)}</ul>`,
  });
}

function evaluations(programme: string, waiting: readonly SlowItem[]): Html {
  const words =
    'Completed work is evaluated: did it make the difference, judged by whom, from which sources? Recording evaluations is not part of this release.';
  if (waiting.length === 0) return html`<p class="govuk-body">${words} No priority is complete and waiting.</p>`;
  return html`<p class="govuk-body">${words}</p><p class="govuk-body">${tallyWords(tallyOf(waiting))} ${isOne(tallyOf(waiting)) ? 'is complete and waits' : 'are complete and wait'} for an evaluation:</p>
<ul class="govuk-list">${waiting.map((one) => html`<li>${priorityLink(programme, one)} ${markWithWords(one.mark)}</li>`)}</ul>`;
}

export type SlowOptions = { readonly programme: string; readonly items: readonly SlowItem[]; readonly of: Tally; readonly cycle: Cycle };

/** Every priority that is slow to progress, with every reason: the same list as in the report, and nobody can leave one out. */
export function slowPage({ programme, items, of, cycle }: SlowOptions): Html {
  const lead =
    items.length === 0
      ? `None of ${tallyWords(of)} is slow to progress.`
      : `${tallyWords(tallyOf(items), { of })}. Each is here by rule: nobody chooses the list, and nobody can leave one out.`;
  return html`${pageHeading({ over: cycle === null ? 'Assurance' : `Assurance · ${cycleWords(cycle)}`, title: 'Slow to progress', lead })}
${items.map((item) => slowItem(item, programme))}
<p class="govuk-body">Slow means: past a target and not complete; red; amber for two cycles running; no update for 28 days; or a forecast after the target. <a class="govuk-link" href="${url('ratingScheme', { programme })}">Why we say this: how ratings are derived</a></p>`;
}

function slowItem(item: SlowItem, programme: string): Html {
  return html`<section class="sl-slow"><h2 class="govuk-heading-s sl-slow__name">${priorityLink(programme, item)} ${markWithWords(item.mark)}</h2>
<p class="sl-quiet">${item.owner ?? 'No SRO'}</p>
<ul class="govuk-list govuk-list--bullet">${item.reasons.map((reason) => html`<li>${sentenceLinked(reason, programme)}</li>`)}${item.moved.map((one) => html`<li class="sl-quiet-words">${movedWords(one)}</li>`)}</ul></section>
`;
}

/** The truth table, the definitions and the thresholds that ratings follow, each with its source. */
export function schemePage({ programme, view }: { readonly programme: string; readonly view: SchemeView }): Html {
  return html`${pageHeading({
    over: 'Assurance',
    title: 'How ratings are derived',
    lead: 'A rating follows from the facts by rule. Its owner may declare another, and says why; both are kept and the board settles on one.',
  })}
<h2 class="govuk-heading-m">The colour that follows from process and impact</h2>
${scrollRegion('The colour of each process and impact', truthTable(view))}
<h2 class="govuk-heading-m">When each state of the process applies, the first that does</h2>
${stateList(view.process, 'process')}
<h2 class="govuk-heading-m">When each state of the impact applies, the first that does</h2>
${stateList(view.impact, 'impact')}
<h2 class="govuk-heading-m">The colours as printed</h2>
${scrollRegion('The colours as printed', colourTable(view))}
<p class="sl-quiet">Source: ${view.schemeSource}. In force since ${formatDay(view.schemeFrom)}.</p>
<h2 class="govuk-heading-m">The thresholds</h2>
${scrollRegion('The thresholds', thresholds(view))}
<p class="sl-quiet">Source: ${view.policySource}. In force since ${formatDay(view.policyFrom)}.</p>
<p class="govuk-body"><a class="govuk-link" href="${url('slowToProgress', { programme })}">What is slow to progress</a></p>`;
}

function truthTable({ table, impactOrder }: SchemeView): Html {
  const head = impactOrder.map((impact) => html`<th scope="col" class="govuk-table__header">${impactStates[impact].words}</th>`);
  const rows = table.map(
    ({ process, colours }) =>
      html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${processStates[process].words}</th>${colours.map((colour) => html`<td class="govuk-table__cell">${colourCell(colour)}</td>`)}</tr>`,
  );
  return html`<table class="govuk-table sl-table--small"><caption class="govuk-visually-hidden">The colour of each process and impact</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Process, down; impact, across</th>${head}</tr></thead>
<tbody class="govuk-table__body">${rows}</tbody></table>`;
}

const colourCell = (colour: RatingColour): Html => html`<span class="sl-key__item">${colourMark(colour)} ${markOf[colour].words}</span>`;

function stateList(
  states: readonly { readonly state: ProcessState | ImpactState; readonly words: string; readonly means: string }[],
  which: 'process' | 'impact',
): Html {
  const items = states.map(({ state, words, means }) => {
    const { colour } = which === 'process' ? processStates[state as ProcessState] : impactStates[state as ImpactState];
    return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key"><span class="sl-key__item">${colourMark(colour)} ${words}</span></dt><dd class="govuk-summary-list__value">${means}</dd></div>`;
  });
  return html`<dl class="govuk-summary-list">${items}</dl>`;
}

function colourTable({ colours }: SchemeView): Html {
  const rows = colours.map(
    ({ colour, name, label, process, impact }) =>
      html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header"><span class="sl-key__item">${colourMark(colour)} ${name}</span></th><td class="govuk-table__cell">${label}</td><td class="govuk-table__cell">${process}</td><td class="govuk-table__cell">${impact}</td></tr>`,
  );
  const heads = ['Colour', 'In short', 'Process', 'Impact'].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`);
  return html`<table class="govuk-table sl-table--small"><caption class="govuk-visually-hidden">The colours as printed</caption><thead class="govuk-table__head"><tr class="govuk-table__row">${heads}</tr></thead><tbody class="govuk-table__body">${rows}</tbody></table>`;
}

function thresholds({ thresholds: rows }: SchemeView): Html {
  return html`<table class="govuk-table sl-table--small"><caption class="govuk-visually-hidden">The thresholds</caption><thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">What</th><th scope="col" class="govuk-table__header">Threshold</th></tr></thead>
<tbody class="govuk-table__body">${rows.map(([what, threshold]) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${what}</th><td class="govuk-table__cell">${threshold}</td></tr>`)}</tbody></table>`;
}
