import { type Day, dayInputOf, formatDay } from '../../../calendar/index.ts';
import { changeFields } from '../../../design/change-fields.ts';
import {
  checkboxesField,
  dateField,
  type FormState,
  form,
  hidden,
  longTextField,
  problemSummary,
  radiosField,
  selectField,
  sendButton,
  type Typed,
  textField,
} from '../../../design/forms.ts';
import { checkboxes, details } from '../../../design/govuk/index.ts';
import { attributes, type Html, html } from '../../../design/html.ts';
import { pageHeading } from '../../../design/layout.ts';
import { callout } from '../../../design/rating-words.ts';
import { url } from '../../../urls.ts';
import type { StoredMeasure } from '../rules/measure.ts';
import { frequencies, limits, polarities, units } from '../rules/measure.ts';
import type { PlanShape } from '../rules/serves.ts';
import { frequencyWords, polarityWords, unitWords } from '../rules/words.ts';

export type EditOptions = {
  /** What is said above a change that is asked for, with what waits on the measure already. */
  readonly since: (words: string) => Html;
  readonly programme: string;
  /** Null for a new measure. */
  readonly measure: StoredMeasure | null;
  readonly plan: PlanShape & { readonly acceptedOn: Day | null; readonly acceptedBy: string | null };
  /** Changes its words without a request: it does not count, and this person may. */
  readonly mends: boolean;
  readonly posts: readonly { readonly id: string; readonly title: string }[];
  readonly csrf: string;
  readonly state: FormState;
  /** Another change came first: the page's own version is no longer the one that stands. */
  readonly stale: boolean;
};

/** The form of a measure, new or changed. */
export function editMeasurePage(options: EditOptions): Html {
  const { programme, measure, state } = options;
  const action = measure === null ? url('newMeasure', { programme }) : url('editMeasure', { programme, measure: measure.ref });
  const title = measure === null ? 'Add a measure' : 'Change this measure';
  return html`${problemSummary(state.problems)}
${pageHeading({ over: measure === null ? undefined : `${measure.ref} · ${measure.name}`, title })}
${options.stale && staleWords(measure as StoredMeasure, programme)}
${form(
  { action, csrf: options.csrf },
  html`${measure && hidden('version', measure.version)}${what(state)}${success(state)}${when(state, options)}${serving(options)}${why(options)}${sendButton(buttonWords(options))}`,
)}`;
}

function buttonWords({ measure, plan, mends }: EditOptions): string {
  if (plan.acceptedOn === null) return measure === null ? 'Add the measure' : 'Save the measure';
  if (measure === null) return 'Add the measure, or ask for it';
  return mends ? 'Save, or ask for the change' : 'Ask for the change';
}

function staleWords(measure: StoredMeasure, programme: string): Html {
  return callout({
    title: 'Somebody else changed this measure while you did.',
    tone: 'amber',
    content: html`Nothing of yours was saved, and it stands below as you typed it. <a class="govuk-link" href="${url('measure', { programme, measure: measure.ref })}">See what stands now</a>, then save again if yours should replace it.`,
  });
}

function what(state: FormState): Html {
  return html`${textField(state, { name: 'name', label: 'Name', hint: 'What is counted, like “Supervision within 28 days”.' })}
${longTextField(state, { name: 'why', label: 'What does it tell us? (optional)', hint: 'Why it should move if the work makes a difference.', limit: limits.why, rows: 3 })}
${radiosField(state, { name: 'unit', label: 'Unit', options: units.map((unit) => ({ value: unit, words: unitWords[unit] })) })}
${radiosField(state, { name: 'polarity', label: 'Which way is better?', options: polarities.map((polarity) => ({ value: polarity, words: polarityWords[polarity] })) })}`;
}

function success(state: FormState): Html {
  return html`${textField(state, { name: 'baseline', label: 'Baseline (optional)', hint: 'Where it began, like 62 or 1,234.5. Without one nobody can tell whether it got better.', width: 10, numeric: true })}
${dateField(state, { name: 'baseline-day', label: 'Day the baseline is of' })}
${textField(state, { name: 'target', label: 'Target (optional)', hint: 'Where near the target is better, the lower end.', width: 10, numeric: true })}
${textField(state, { name: 'target-upper', label: 'Upper end of the target (optional)', hint: 'Only where near the target is better.', width: 10, numeric: true })}`;
}

function when(state: FormState, { posts }: EditOptions): Html {
  return html`${selectField(state, { name: 'frequency', label: 'How often is it read?', empty: 'Select', options: frequencies.map((frequency) => ({ value: frequency, words: frequencyWords[frequency] })) })}
${textField(state, { name: 'lag', label: 'Days until its reading is expected', hint: 'From the end of the period. Its reading is late after that.', width: 3, numeric: true })}
${selectField(state, { name: 'owner', label: 'Which post owns it?', hint: 'Whoever holds the post gives its readings.', empty: 'Nobody yet', options: posts.map((post) => ({ value: post.id, words: post.title })) })}
${checkboxesField(state, { name: 'context', label: 'Does it show the setting only?', options: [{ value: 'yes', words: 'It is a context measure', hint: 'Like demand: it never counts towards a rating.' }] })}`;
}

/** The outcomes by priority, each priority folded unless one of its outcomes is chosen: the plan has some forty of them. */
function serving({ plan, state }: EditOptions): Html {
  const typed = state.typed?.serves;
  const chosen = typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;
  const problem = state.problems?.find(({ field }) => field === 'serves');
  const groups = plan.priorities
    .filter((priority) => priority.outcomes.length > 0)
    .map((priority) => {
      const count = priority.outcomes.filter((outcome) => chosen.includes(outcome.ref)).length;
      return details({
        summaryText: `${priority.ref} ${priority.title}${count > 0 ? ` (${count} chosen)` : ''}`,
        open: count > 0,
        html: checkboxes({
          name: 'serves',
          idPrefix: `serves-${priority.ref}`,
          classes: 'govuk-checkboxes--small',
          values: chosen,
          fieldset: { legend: { text: `Outcomes of ${priority.ref}`, classes: 'govuk-visually-hidden' } },
          items: priority.outcomes.map((outcome) => ({ value: outcome.ref, text: `${outcome.ref} ${outcome.text}` })),
        }),
      });
    });
  const own = attributes({ id: 'serves', class: `govuk-form-group${problem ? ' govuk-form-group--error' : ''}` });
  return html`<div${own}><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Which outcomes does it serve?</legend>
<div class="govuk-hint">A measure may serve several. A link made now counts from today.</div>
${problem && html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem.message}</p>`}
${groups}</fieldset></div>`;
}

/** Why it changes and, once the plan is accepted, what else a request says. A new measure of a plan not accepted yet needs neither. */
function why(options: EditOptions): Html | null {
  const { measure, plan, state } = options;
  if (plan.acceptedOn !== null)
    return changeFields(state, { since: options.since(acceptedWords(options)), why: measure === null ? 'Why should it be added?' : 'Why should it change?' });
  if (measure === null) return null;
  const counts = 'the unit, which way is better, the frequency, the lag, the baseline, the target, the outcomes served or whether it counts';
  const hint = `Needed where ${counts} changes. It stays on the measure’s page.`;
  return longTextField(state, { name: 'reason', label: 'Why does it change?', hint, limit: limits.reason, rows: 3 });
}

function acceptedWords({ measure, plan: { acceptedOn, acceptedBy }, mends }: EditOptions): string {
  const since = `The plan was accepted by ${acceptedBy} on ${formatDay(acceptedOn as Day)}. Since then what counts as success, and what a measure that counts is called and means, changes by a request, which somebody decides who neither asks for it nor owns it`;
  if (measure === null) return `${since}, and a new measure of an outcome needs one. One that shows the setting only is added at once, and needs none of this.`;
  return mends ? `${since}. This one does not count: its name, what it tells us and owner are saved at once, and need none of this.` : `${since}.`;
}

/** The fields as they stand for a measure already stored. `refs`: outcome refs by id. */
export function typedOf(measure: StoredMeasure, refs: ReadonlyMap<string, string>): Typed {
  const day = dayInputOf(measure.baseline?.day ?? null);
  return {
    name: measure.name,
    why: measure.why,
    unit: measure.unit,
    polarity: measure.polarity,
    baseline: numberText(measure.baseline?.value),
    'baseline-day-day': day.day,
    'baseline-day-month': day.month,
    'baseline-day-year': day.year,
    target: numberText(measure.target),
    'target-upper': numberText(measure.targetUpper),
    frequency: measure.frequency,
    lag: String(measure.lagDays),
    owner: measure.ownerPostId ?? '',
    context: measure.context ? 'yes' : '',
    serves: measure.outcomeIds.flatMap((id) => refs.get(id) ?? []),
  };
}

const numberText = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
