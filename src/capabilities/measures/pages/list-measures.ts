import { type Day, formatDay } from '../../../calendar/index.ts';
import { button, details } from '../../../design/govuk/index.ts';
import { attributes, type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { scrollRegion } from '../../../design/scroll-region.ts';
import { sparkline } from '../../../design/sparkline.ts';
import { url } from '../../../urls.ts';
import { type Gap, gapsOf } from '../rules/gaps.ts';
import type { StoredMeasure } from '../rules/measure.ts';
import { seriesOf } from '../rules/series.ts';
import { groupByPriority, type MeasureGroup, type PlanPriority, type PlanShape, unmeasuredOutcomes } from '../rules/serves.ts';
import { writeTarget, writeValue } from '../rules/words.ts';
import { gapNames, gapShort } from './gap-words.ts';

export type ListOptions = {
  readonly programme: string;
  readonly today: Day;
  readonly plan: PlanShape | null;
  readonly measures: readonly StoredMeasure[];
  /** Only measures with this gap, or of this workstream. */
  readonly filter: { readonly gap: Gap['key'] | null; readonly workstream: string | null };
  readonly mayAdd: boolean;
};

type Line = StoredMeasure & { readonly gaps: readonly Gap[] };

/** Every measure under the priority it serves, with what is not known about each first. */
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
function unknown({ programme, filter }: ListOptions, lines: readonly Line[]): Html {
  const counts = (Object.keys(gapNames) as Gap['key'][])
    .map((key) => ({ key, count: lines.filter((line) => line.gaps.some((gap) => gap.key === key)).length }))
    .filter(({ count }) => count > 0);
  const all = url('measures', { programme });
  if (counts.length === 0) return html`<p class="govuk-body">Every measure has a baseline, a target, an owner and its latest reading.</p>`;
  return html`<h2 class="govuk-heading-m">What we do not know</h2>
<ul class="sl-counts">${counts.map(
    ({ key, count }) =>
      html`<li class="sl-counts__item"><a class="sl-counts__link" href="${all}?gap=${key}"${attributes({ 'aria-current': filter.gap === key && 'true' })}><strong>${count}</strong> ${gapNames[key]}</a></li>`,
  )}${filter.gap !== null && html`<li class="sl-counts__item"><a class="govuk-link" href="${all}">Show all measures</a></li>`}</ul>`;
}

function shownLines(options: ListOptions, lines: readonly Line[]): Html {
  const { filter } = options;
  const plan = options.plan ?? { workstreams: [], priorities: [] };
  const kept = filter.gap === null ? lines : lines.filter((line) => line.gaps.some((gap) => gap.key === filter.gap));
  const groups = groupByPriority(kept, plan).filter(({ priority }) => filter.workstream === null || codeOf(plan, priority) === filter.workstream);
  const caption = filter.gap === null ? 'Measures by priority' : `Measures: ${gapNames[filter.gap]}`;
  return html`${plan.workstreams.length > 1 && workstreamLinks(options, plan)}
${groups.length === 0 ? html`<p class="govuk-body">No measure matches. <a class="govuk-link" href="${url('measures', options)}">Show all measures</a></p>` : scrollRegion(caption, groupsTable(caption, groups, options))}`;
}

const codeOf = (plan: PlanShape, priority: PlanPriority | null): string | null =>
  plan.workstreams.find((workstream) => workstream.id === priority?.workstreamId)?.code ?? null;

function workstreamLinks({ programme, filter }: ListOptions, plan: PlanShape): Html {
  const address = url('measures', { programme });
  const gap = filter.gap === null ? '' : `&gap=${filter.gap}`;
  const links = plan.workstreams.map(({ code, name }) =>
    filter.workstream === code ? html`<strong>${name}</strong>` : html`<a class="govuk-link" href="${address}?workstream=${code}${gap}">${name}</a>`,
  );
  const all = filter.workstream === null ? html`<strong>All workstreams</strong>` : html`<a class="govuk-link" href="${address}">All workstreams</a>`;
  return html`<p class="govuk-body">${join([all, ...links], ' · ')}</p>`;
}

function groupsTable(caption: string, groups: readonly MeasureGroup<Line>[], options: ListOptions): Html {
  const heads = ['Ref', 'Measure', 'Baseline', 'Last reading', 'Target', 'Course', 'What we do not know'];
  return html`<table class="govuk-table sl-table--small sl-measures"><caption class="govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
${groups.map((group) => groupBody(group, heads.length, options))}</table>`;
}

function groupBody({ priority, measures }: MeasureGroup<Line>, columns: number, options: ListOptions): Html {
  const { programme } = options;
  const name =
    priority === null
      ? 'Serve no outcome'
      : html`<a class="govuk-link govuk-link--no-visited-state" href="${url('priority', { programme, ref: priority.ref })}">${priority.ref}</a> ${priority.title}`;
  return html`<tbody class="govuk-table__body"><tr class="govuk-table__row"><th scope="rowgroup" colspan="${columns}" class="govuk-table__header sl-measures__group">${name}</th></tr>
${measures.map((measure) => measureRow(measure, programme))}</tbody>
`;
}

function measureRow(measure: Line, programme: string): Html {
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
