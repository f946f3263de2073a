import { type Day, dayInputOf, formatDay } from '../../../calendar/index.ts';
import {
  dateField,
  type FormState,
  form,
  hidden,
  longTextField,
  problemSummary,
  radiosField,
  sendButton,
  type Typed,
  textField,
} from '../../../design/forms.ts';
import { type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { callout } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import { latenessOf, nextPeriodEnd } from '../rules/lateness.ts';
import type { StoredMeasure, StoredReading } from '../rules/measure.ts';
import { limits, qualities } from '../rules/measure.ts';
import { losesValidation } from '../rules/reading.ts';
import { frequencyWords, qualityWords, writeTarget, writeValue } from '../rules/words.ts';

export type ReadingOptions = {
  readonly programme: string;
  readonly today: Day;
  readonly measure: StoredMeasure;
  /** The reading that stands for the period, where this is its correction. */
  readonly correcting: StoredReading | null;
  readonly csrf: string;
  readonly state: FormState;
};

const qualityHints = {
  validated: 'Checked: it counts towards ratings',
  provisional: 'It may still change: it does not count towards ratings yet',
  estimated: 'Worked out from part of the data: it does not count towards ratings',
} as const;

/** The form of one reading, new or corrected. What the last one was stands beside it. */
export function readingPage(options: ReadingOptions): Html {
  const { programme, measure, correcting, state } = options;
  return html`${problemSummary(state.problems)}
${pageHeading({ over: `${measure.ref} · ${measure.name}`, title: correcting ? 'Correct a reading' : 'Add a reading', lead: leadOf(options) })}
${correcting && standing(correcting, measure)}
${form(
  { action: url('newReading', { programme, measure: measure.ref }), csrf: options.csrf },
  html`${correcting && hidden('seen', correcting.value)}
${dateField(state, { name: 'period', label: 'Last day of the period', hint: 'Like 31 10 2022 for October 2022.' })}
${textField(state, { name: 'value', label: 'Value', hint: valueHint(measure), width: 10, numeric: true, suffix: measure.unit === 'percent' ? '%' : undefined })}
${textField(state, { name: 'numerator', label: 'How many count (optional)', hint: 'Like 41 of 50 workers: here 41.', width: 10, numeric: true })}
${textField(state, { name: 'denominator', label: 'Out of how many (optional)', hint: 'Here 50.', width: 10, numeric: true })}
${radiosField(state, { name: 'quality', label: 'How sure is it?', options: qualitiesFor(correcting).map((quality) => ({ value: quality, words: qualityWords[quality], hint: qualityHints[quality] })) })}
${longTextField(state, { name: 'note', label: 'Note (optional)', hint: 'What a reader should know, like a change of what is counted. No child or member of staff by name.', limit: limits.note, rows: 2 })}
${correcting && longTextField(state, { name: 'reason', label: 'Why does it change?', hint: 'It stands beside the earlier value for everybody to see.', limit: limits.reason, rows: 2 })}
${sendButton(correcting ? 'Correct the reading' : 'Add the reading')}`,
)}
<p class="govuk-body"><a class="govuk-link" href="${url('measure', { programme, measure: measure.ref })}">Back to the measure</a></p>`;
}

/** A validated reading stays validated, whatever its value is corrected to. */
const qualitiesFor = (correcting: StoredReading | null) => qualities.filter((quality) => correcting === null || !losesValidation(correcting, { quality }));

function leadOf({ measure, today }: ReadingOptions): string {
  const late = latenessOf({ ...measure, baselineDay: measure.baseline?.day ?? null, periods: measure.readings.map((one) => one.periodEnd) }, today);
  const last = measure.readings.at(-1);
  const target = writeTarget(measure.target, measure.targetUpper, measure.unit);
  const said = last ? `Last time: ${writeValue(last.value, measure.unit)} for the period to ${formatDay(last.periodEnd)}.` : 'This is its first reading.';
  const due =
    late.expectedBy === null
      ? ''
      : late.days > 0
        ? ` The next was expected by ${formatDay(late.expectedBy)}.`
        : ` The next is expected by ${formatDay(late.expectedBy)}.`;
  return `${said}${due} ${frequencyWords[measure.frequency]}${target === null ? '' : `; target ${target}`}.`;
}

function standing(reading: StoredReading, measure: StoredMeasure): Html {
  return callout({
    title: `The period to ${formatDay(reading.periodEnd)} has a reading: ${writeValue(reading.value, measure.unit)}.`,
    tone: 'amber',
    content: 'Saving replaces it. The earlier value and your reason stay on the measure’s page, and the papers of closed cycles do not change.',
  });
}

function valueHint(measure: StoredMeasure): string {
  if (measure.unit === 'percent') return 'Like 82 or 82.5. Leave it empty to have it worked out from the two numbers below.';
  return measure.unit === 'days' ? 'In days, like 12 or 12.5.' : 'Like 45 or 1,234.5.';
}

/** The fields of a reading that stands, to be corrected. */
export function typedOfReading(reading: StoredReading): Typed {
  const day = dayInputOf(reading.periodEnd);
  return {
    'period-day': day.day,
    'period-month': day.month,
    'period-year': day.year,
    value: String(reading.value),
    numerator: reading.numerator === null ? '' : String(reading.numerator),
    denominator: reading.denominator === null ? '' : String(reading.denominator),
    quality: reading.quality,
    note: reading.note,
  };
}

/** The next period, so that nobody types a date that Sightline knows. Empty where it has not ended. */
export function typedOfNext(measure: StoredMeasure, today: Day): Typed {
  const last = measure.readings.at(-1)?.periodEnd ?? measure.baseline?.day;
  const next = last === undefined ? null : nextPeriodEnd(last, measure.frequency);
  const day = dayInputOf(next !== null && next <= today ? next : null);
  return { 'period-day': day.day, 'period-month': day.month, 'period-year': day.year };
}
