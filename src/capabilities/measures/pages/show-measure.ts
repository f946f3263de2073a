import { type Day, formatDay, londonDay } from '../../../calendar/index.ts';
import { button, summaryList, table } from '../../../design/govuk/index.ts';
import { type Html, html, join } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { measureChart } from '../../../design/measure-chart.ts';
import { callout } from '../../../design/rating-words.ts';
import { scrollRegion } from '../../../design/scroll-region.ts';
import { url } from '../../../urls.ts';
import { gapsOf } from '../rules/gaps.ts';
import type { StoredMeasure } from '../rules/measure.ts';
import { meetsTarget } from '../rules/meets.ts';
import type { Restatement } from '../rules/restatements.ts';
import { gapDays } from '../rules/series.ts';
import type { PlanShape } from '../rules/serves.ts';
import { frequencyWords, polarityWords, qualityWords, unitWords, writeNumber, writeTarget, writeValue } from '../rules/words.ts';
import { gapSentence } from './gap-words.ts';
import { measureChanges, type Requests } from './measure-changes.ts';

export type ShowOptions = {
  readonly programme: string;
  readonly today: Day;
  readonly measure: StoredMeasure;
  readonly plan: PlanShape | null;
  readonly restatements: readonly Restatement[];
  readonly requests: Requests;
  /** The changes asked for, as the plan shows them. */
  readonly asked: Html | false;
  /** The post that owns it, with who holds it today. */
  readonly owner: { readonly title: string; readonly holders: readonly string[] } | null;
  readonly mayChange: boolean;
  readonly mayRead: boolean;
  readonly mayCorrect: boolean;
};

/** A measure: how it moves against its target, what is not known, its readings, what it is and what it serves. */
export function measurePage(options: ShowOptions): Html {
  const { programme, measure, today } = options;
  const gaps = gapsOf(measure, today);
  return html`${pageHeading({ over: overOf(options), title: measure.name, lead: courseWords(measure) })}
${options.mayRead && button({ text: 'Add a reading', href: url('newReading', { programme, measure: measure.ref }) })}
${gaps.length > 0 && callout({ title: 'What we do not know.', tone: 'amber', content: join(gaps.map(gapSentence), ' ') })}
${measure.readings.length > 0 && scrollRegion(`Chart of ${measure.name}`, chart(measure))}
<h2 class="govuk-heading-m">Readings</h2>
${measure.readings.length > 0 ? scrollRegion('Readings', readingsTable(options)) : html`<p class="govuk-body">No reading yet. Each reading is the value of one period: the programme office, quality assurance or whoever holds the post that owns the measure adds it.</p>`}
${options.restatements.length > 0 && corrections(options)}
<h2 class="govuk-heading-m">What it serves</h2>
${serves(options)}
<h2 class="govuk-heading-m">What it is</h2>
${definition(options)}
${measureChanges(measure.changes, options.plan, programme, options.requests)}
${options.asked}
${options.mayChange && html`<p class="govuk-body"><a class="govuk-link" href="${url('editMeasure', { programme, measure: measure.ref })}">Change this measure</a></p>`}`;
}

function overOf({ measure, owner }: ShowOptions): string {
  const held = owner && (owner.holders.length > 0 ? ` (${owner.holders.join(', ')})` : ' (held by nobody today)');
  return `${measure.ref} · ${measure.context ? 'Context measure' : 'Measure'} · ${owner ? `Owner: ${owner.title}${held}` : 'No owner'}`;
}

/** "82% for the period to 31 October 2022. The target of 80% is met. It began at 62% on 30 September 2021." */
function courseWords(measure: StoredMeasure): string {
  const { unit, baseline } = measure;
  const last = measure.readings.at(-1);
  const target = writeTarget(measure.target, measure.targetUpper, unit);
  const began = baseline === null ? '' : ` It began at ${writeValue(baseline.value, unit)} on ${formatDay(baseline.day)}.`;
  if (last === undefined) return `No reading yet.${target === null ? '' : ` Its target is ${target}.`}${began}`;
  const met = meetsTarget(measure, last.value);
  const against = target === null ? '' : met === null ? ` Its target is ${target}.` : ` The target of ${target} is ${met ? 'met' : 'not met'}.`;
  const quality = last.quality === 'validated' ? '' : `, ${qualityWords[last.quality].toLowerCase()}`;
  return `${writeValue(last.value, unit)} for the period to ${formatDay(last.periodEnd)}${quality}.${against}${began}`;
}

function chart(measure: StoredMeasure): Html {
  return measureChart({
    id: 'course',
    name: `${measure.name}, readings over time`,
    words: `${measure.readings.length} ${measure.readings.length === 1 ? 'reading' : 'readings'}. ${courseWords(measure)} The table below has every value.`,
    points: measure.readings.map(({ periodEnd, value, quality }) => ({ day: periodEnd, value, firm: quality === 'validated' })),
    target: measure.target,
    targetUpper: measure.targetUpper,
    baseline: measure.baseline,
    gapDays: gapDays(measure.frequency),
    format: (value) => writeValue(value, measure.unit),
  });
}

function readingsTable({ programme, measure, mayCorrect }: ShowOptions): Html {
  const address = url('newReading', { programme, measure: measure.ref });
  const counted = measure.readings.some((reading) => reading.denominator !== null);
  const head = ['Period ending', 'Value', ...(counted ? ['Counted'] : []), 'Quality', 'Note', ...(mayCorrect ? ['Correct'] : [])];
  return table({
    caption: 'Readings',
    captionClasses: 'govuk-visually-hidden',
    classes: 'sl-table--small',
    firstCellIsHeader: true,
    head: head.map((text) => ({ text })),
    rows: measure.readings.toReversed().map((reading) =>
      [
        { text: formatDay(reading.periodEnd) },
        { text: `${writeValue(reading.value, measure.unit)}${reading.correctionReason === null ? '' : ' (corrected)'}` },
        counted && { text: reading.denominator === null ? '' : `${writeNumber(reading.numerator ?? 0)} of ${writeNumber(reading.denominator)}` },
        { text: qualityWords[reading.quality] },
        { text: reading.note },
        mayCorrect && {
          html: html`<a class="govuk-link" href="${address}?period=${reading.periodEnd}">Correct<span class="govuk-visually-hidden"> ${formatDay(reading.periodEnd)}</span></a>`,
        },
      ].filter((cell) => cell !== false),
    ),
  });
}

function corrections({ measure, restatements }: ShowOptions): Html {
  const rows = restatements.map((one) => [
    { text: formatDay(one.periodEnd) },
    { text: writeValue(one.was, measure.unit) },
    { text: writeValue(one.became, measure.unit) },
    { text: formatDay(londonDay(one.moment)) },
    { text: one.reason },
  ]);
  const head = ['Period ending', 'Was', 'Became', 'On', 'Why'].map((text) => ({ text }));
  return html`<h2 class="govuk-heading-m">Corrected readings</h2>
<p class="govuk-body">What the board saw before a correction stays as it was in the papers of that cycle.</p>
${scrollRegion('Corrected readings', table({ caption: 'Corrected readings', captionClasses: 'govuk-visually-hidden', classes: 'sl-table--small', firstCellIsHeader: true, head, rows }))}`;
}

function serves({ programme, measure, plan }: ShowOptions): Html {
  const links = (plan?.priorities ?? []).flatMap((priority) =>
    priority.outcomes
      .filter((outcome) => measure.outcomeIds.includes(outcome.id))
      .map(
        (outcome) =>
          html`<li><a class="govuk-link" href="${url('priority', { programme, ref: priority.ref })}">${outcome.ref}</a> ${outcome.text} <span class="sl-quiet">(${priority.title}, since ${formatDay(measure.servesFrom[measure.outcomeIds.indexOf(outcome.id)] as Day)})</span></li>`,
      ),
  );
  if (links.length === 0) return html`<p class="govuk-body">It serves no outcome of the plan.</p>`;
  return html`<ul class="govuk-list">${links}</ul>`;
}

function definition({ measure }: ShowOptions): Html {
  const { unit, baseline, lagDays } = measure;
  const row = (key: string, value: string | null) => value !== null && value !== '' && { key: { text: key }, value: { text: value } };
  const list = summaryList({
    rows: [
      row('What it tells us', measure.why),
      row('Unit', unitWords[unit]),
      row('Better', polarityWords[measure.polarity]),
      row('Baseline', baseline === null ? 'None' : `${writeValue(baseline.value, unit)} on ${formatDay(baseline.day)}`),
      row('Target', writeTarget(measure.target, measure.targetUpper, unit) ?? 'None'),
      row(
        'Read',
        `${frequencyWords[measure.frequency]}${lagDays === 0 ? ', on the day the period ends' : `, expected ${lagDays} ${lagDays === 1 ? 'day' : 'days'} after the period ends`}`,
      ),
      row('Counts towards ratings', measure.context ? 'No: it shows the setting' : 'Yes'),
    ],
  });
  return list;
}
