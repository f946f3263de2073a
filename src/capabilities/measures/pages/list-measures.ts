import { type Day, formatDay } from '../../../calendar/index.ts';
import { selectField, textField } from '../../../design/forms.ts';
import { button, details } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { scrollRegion } from '../../../design/scroll-region.ts';
import { sparkline } from '../../../design/sparkline.ts';
import { url } from '../../../urls.ts';
import { gapKeys, gapsOf } from '../rules/gaps.ts';
import { type Asked, isFiltered, type ListedMeasure, listOf, nothingAsked, type Sort, sorts } from '../rules/listing.ts';
import type { StoredMeasure } from '../rules/measure.ts';
import { seriesOf } from '../rules/series.ts';
import { type MeasureGroup, type PlanShape, unmeasuredOutcomes } from '../rules/serves.ts';
import { writeTarget, writeValue } from '../rules/words.ts';
import { gapNames, gapShort } from './gap-words.ts';

export type ListOptions = {
  readonly programme: string;
  readonly today: Day;
  readonly plan: PlanShape | null;
  readonly posts: readonly { readonly id: string; readonly title: string }[];
  readonly measures: readonly StoredMeasure[];
  readonly asked: Asked;
  readonly mayAdd: boolean;
};

/** Every measure under the priority it serves, with what is not known about each first. It can be filtered, sorted, searched and linked to. */
export function measuresPage(options: ListOptions): Html {
  const { programme, plan, mayAdd } = options;
  const lines = options.measures.map((measure) => ({ ...measure, gaps: gapsOf(measure, options.today) }));
  const missing = plan === null ? [] : unmeasuredOutcomes(lines, plan);
  return html`${pageHeading({ title: 'Measures', lead: leadOf(options, missing.length) })}
${mayAdd && plan !== null && button({ text: 'Add a measure', href: url('newMeasure', { programme }), classes: lines.length > 0 ? 'govuk-button--secondary' : undefined })}
${plan === null && noPlan()}
${lines.length > 0 && unknown(options, lines)}
${lines.length > 0 && shownLines(options, lines)}
${missing.length > 0 && unmeasured(options, missing)}`;
}

function leadOf({ plan, measures }: ListOptions, missing: number): string {
  if (plan === null) return 'A measure is a figure that should move if the work makes a difference: it serves one or more outcomes of the plan.';
  const outcomes = plan.priorities.reduce((sum, priority) => sum + priority.outcomes.length, 0);
  if (measures.length === 0)
    return `No measure yet. Until the ${outcomes} outcomes of the plan have measures, nobody can tell whether the work makes a difference.`;
  const all = missing === 0 ? `all ${outcomes}` : `${outcomes - missing} of ${outcomes}`;
  return `${measures.length} ${measures.length === 1 ? 'measure serves' : 'measures serve'} ${all} outcomes of the plan.`;
}

function noPlan(): Html {
  return html`<p class="govuk-body">There is no plan yet. The programme office imports it; its outcomes are what measures serve.</p>`;
}

/** How many measures have each gap, each count a link to those. */
function unknown({ programme, asked }: ListOptions, lines: readonly ListedMeasure[]): Html {
  const counts = gapKeys
    .map((key) => ({ key, count: lines.filter((line) => line.gaps.some((gap) => gap.key === key)).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return html`<p class="govuk-body">Every measure has a baseline, a target, an owner and its latest reading.</p>`;
  return html`<h2 class="govuk-heading-m">What we do not know</h2>
<ul class="sl-counts">${counts.map(
    ({ key, count }) =>
      html`<li class="sl-counts__item"><a class="sl-counts__link" href="${addressOf(programme, { ...nothingAsked, gap: key })}"${attributes({ 'aria-current': asked.gap === key && 'true' })}><strong>${count}</strong> ${gapNames[key]}</a></li>`,
  )}</ul>`;
}

/** The list's own address for what is asked: what is not asked is left out. */
function addressOf(programme: string, { sort, gap, workstream, owner, words }: Asked): string {
  const query = new URLSearchParams({
    ...(sort === 'plan' ? {} : { sort }),
    ...(gap === null ? {} : { gap }),
    ...(workstream === null ? {} : { workstream }),
    ...(owner === null ? {} : { owner }),
    ...(words === '' ? {} : { words }),
  }).toString();
  return `${url('measures', { programme })}${query === '' ? '' : `?${query}`}`;
}

function shownLines(options: ListOptions, lines: readonly ListedMeasure[]): Html {
  const { programme, asked, posts } = options;
  const plan = options.plan ?? { workstreams: [], priorities: [] };
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  const { sorted, groups, count } = listOf(lines, plan, asked, (id) => titles.get(id) ?? '');
  const caption = asked.gap === null ? (sorted ? 'Measures' : 'Measures by priority') : `Measures: ${gapNames[asked.gap]}`;
  const all = `${lines.length} ${lines.length === 1 ? 'measure' : 'measures'}`;
  const everything = html`<a class="govuk-link" href="${addressOf(programme, nothingAsked)}">Show all measures</a>`;
  return html`${filterForm(options, lines)}
<div class="sl-list-head"><p class="sl-list-head__count" role="status"><strong>${isFiltered(asked) ? `${count} of ${all}` : all}</strong>${isFiltered(asked) && html` · ${everything}`}</p>${sortLinks(options)}</div>
${count === 0 ? html`<p class="govuk-body">No measure matches. ${everything}</p>` : scrollRegion(caption, groupsTable(caption, groups, options, sorted))}`;
}

function filterForm({ programme, plan, posts, asked }: ListOptions, lines: readonly ListedMeasure[]): Html {
  const labelClasses = 'govuk-label--s sl-filter__label';
  const state = { typed: { words: asked.words, workstream: asked.workstream ?? '', owner: asked.owner ?? '', gap: asked.gap ?? '' } };
  const owning = new Set(lines.map(({ ownerPostId }) => ownerPostId));
  const owners = posts.filter(({ id }) => owning.has(id)).map(({ id, title }) => ({ value: id, words: title }));
  const workstreams = (plan?.workstreams ?? []).map(({ code, name }) => ({ value: code, words: name }));
  return html`<form class="sl-filter" method="get" action="${url('measures', { programme })}" role="search" aria-label="Filter the measures">
${asked.sort !== 'plan' && html`<input type="hidden" name="sort" value="${asked.sort}">`}
${textField(state, { name: 'words', label: 'Words', labelClasses })}
${selectField(state, { name: 'workstream', label: 'Workstream', labelClasses, empty: 'All', options: workstreams })}
${selectField(state, { name: 'owner', label: 'Owner', labelClasses, empty: 'All', options: owners })}
${selectField(state, { name: 'gap', label: 'Not known', labelClasses, empty: 'All measures', options: gapKeys.map((key) => ({ value: key, words: capital(gapNames[key]) })) })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Filter</button>
</form>`;
}

const capital = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`;

const sortWords: Readonly<Record<Sort, string>> = { plan: 'Plan order', name: 'Name', owner: 'Owner', 'oldest-reading': 'Oldest reading' };

function sortLinks({ programme, asked }: ListOptions): Html {
  const links = sorts.map(
    (sort) =>
      html`<li><a class="govuk-link"${attributes({ href: addressOf(programme, { ...asked, sort }), 'aria-current': sort === asked.sort ? 'true' : undefined })}>${sortWords[sort]}</a></li>`,
  );
  return html`<nav class="sl-sorts" aria-label="Sort by"><span aria-hidden="true">Sort by</span><ul class="sl-sorts__list">${links}</ul></nav>`;
}

function groupsTable(caption: string, groups: readonly MeasureGroup<ListedMeasure>[], options: ListOptions, sorted: boolean): Html {
  const heads = ['Ref', 'Measure', 'Baseline', 'Last reading', 'Target', 'Course', 'What we do not know'];
  return html`<table class="govuk-table sl-table--small sl-measures"><caption class="govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
${groups.map((group) => groupBody(group, heads.length, options, sorted))}</table>`;
}

function groupBody({ priority, measures }: MeasureGroup<ListedMeasure>, columns: number, { programme }: ListOptions, sorted: boolean): Html {
  const name =
    priority === null
      ? 'Serve no outcome'
      : html`<a class="govuk-link govuk-link--no-visited-state" href="${url('priority', { programme, ref: priority.ref })}">${priority.ref}</a> ${priority.title}`;
  const heading = html`<tr class="govuk-table__row"><th scope="rowgroup" colspan="${columns}" class="govuk-table__header sl-measures__group">${name}</th></tr>`;
  return html`<tbody class="govuk-table__body">${!sorted && heading}
${measures.map((measure) => measureRow(measure, programme))}</tbody>
`;
}

function measureRow(measure: ListedMeasure, programme: string): Html {
  const { ref, unit } = measure;
  const last = measure.readings.at(-1);
  const cell = (content: Html | string | null | undefined) => html`<td class="govuk-table__cell">${content}</td>`;
  return html`<tr class="govuk-table__row">${cell(html`<a class="govuk-link" href="${url('measure', { programme, measure: ref })}"><span class="govuk-visually-hidden">Measure </span>${ref}</a>`)}
<th scope="row" class="govuk-table__header sl-measures__name">${measure.name}${measure.context && html` <span class="sl-quiet">(context)</span>`}</th>
${cell(measure.baseline && writeValue(measure.baseline.value, unit))}
${cell(last && html`${writeValue(last.value, unit)} <span class="sl-measures__day">${formatDay(last.periodEnd)}</span>`)}
${cell(writeTarget(measure.target, measure.targetUpper, unit))}
${cell(last && courseOf(measure))}
${cell(measure.gaps.map(gapShort).join(', '))}</tr>
`;
}

/** The line the height of a word. A band has no better way, so its dot is drawn without one. */
function courseOf(measure: StoredMeasure): Html {
  return sparkline({
    name: measure.name,
    values: seriesOf(
      measure.readings.map(({ periodEnd, value }) => ({ day: periodEnd, value })),
      measure.frequency,
    ),
    target: measure.target,
    baseline: measure.baseline?.value,
    polarity: measure.polarity === 'high' ? 'higher' : measure.polarity === 'low' ? 'lower' : 'none',
    format: (value) => writeValue(value, measure.unit),
  });
}

function unmeasured({ programme, mayAdd }: ListOptions, missing: ReturnType<typeof unmeasuredOutcomes>): Html {
  const rows = missing.map(
    ({ priority, outcome }) =>
      html`<li><a class="govuk-link" href="${url('priority', { programme, ref: priority.ref })}">${outcome.ref}</a> ${outcome.text}${mayAdd && html` <a class="govuk-link" href="${url('newMeasure', { programme })}?serves=${outcome.ref}">Add a measure<span class="govuk-visually-hidden"> for ${outcome.ref}</span></a>`}</li>`,
  );
  return details({
    summaryText: `${missing.length} ${missing.length === 1 ? 'outcome that nobody measures' : 'outcomes that nobody measures'}`,
    html: html`<ul class="govuk-list">${rows}</ul>`,
    open: missing.length <= 5,
  });
}
