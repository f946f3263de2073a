import { button } from './govuk/button.ts';
import { checkboxes, radios } from './govuk/choices.ts';
import { dateInput } from './govuk/date-input.ts';
import { fileUpload } from './govuk/file-upload.ts';
import { input } from './govuk/input.ts';
import { errorSummary } from './govuk/messages.ts';
import { select } from './govuk/select.ts';
import { characterCount } from './govuk/textarea.ts';
import { attributes, type Html, html, type Value } from './html.ts';

/** Something to mend in what was sent: the field that it is in, by its name, and what to do, in words. */
export type Problem = { readonly field: string; readonly message: string };

/** What was typed, by field name: shown again as it was, right or wrong. */
export type Typed = { readonly [field: string]: string | readonly string[] | undefined };

/** What every field of a form is given: the problems and the typed text of the whole form. */
export type FormState = { readonly problems?: readonly Problem[] | undefined; readonly typed?: Typed | undefined };

type FieldWords = {
  readonly name: string;
  readonly label: string;
  readonly hint?: Value;
  /** The label is the page's heading. */
  readonly isPageHeading?: boolean | undefined;
  readonly labelClasses?: string | undefined;
};

/** The error summary of a page, or nothing where there is nothing to mend. Each problem leads to its field. */
export function problemSummary(problems: readonly Problem[] | undefined): Html | undefined {
  if (!problems?.length) return undefined;
  return errorSummary({ titleText: 'There is a problem', errorList: problems.map(({ field, message }) => ({ text: message, href: `#${field}` })) });
}

/** The hidden input that proves that the form came from this person's own page. */
export function csrfField(token: string): Html {
  return hidden('_csrf', token);
}

export function hidden(name: string, value: string | number): Html {
  return html`<input${attributes({ type: 'hidden', name, value })}>`;
}

/** The form itself: posts, carries the csrf token, and leaves checking to the server, whose words are the same for everybody. */
export function form(options: { readonly action: string; readonly csrf: string; readonly upload?: boolean; readonly classes?: string }, body: Value): Html {
  const own = attributes({
    method: 'post',
    action: options.action,
    novalidate: true,
    class: options.classes,
    enctype: options.upload ? 'multipart/form-data' : undefined,
  });
  return html`<form${own}>${csrfField(options.csrf)}${body}</form>`;
}

export type TextFieldOptions = FieldWords & {
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly numeric?: boolean | undefined;
  readonly suffix?: string | undefined;
  readonly prefix?: string | undefined;
  readonly autocomplete?: string | undefined;
  /** The id of a `<datalist>` of what may be meant. */
  readonly list?: string | undefined;
};

/** One line of text. */
export function textField(state: FormState, options: TextFieldOptions): Html {
  return withLabel(
    options,
    input({
      ...common(state, options),
      value: typedOne(state, options.name),
      classes: options.width && `govuk-input--width-${options.width}`,
      inputmode: options.numeric ? 'decimal' : undefined,
      spellcheck: options.numeric ? false : undefined,
      prefix: options.prefix ? { text: options.prefix } : undefined,
      suffix: options.suffix ? { text: options.suffix } : undefined,
      autocomplete: options.autocomplete,
      attributes: options.list === undefined ? undefined : { list: options.list },
    }),
  );
}

/** Several lines of text with the room that is left. `limit` is in characters and must be what the server allows. */
export function longTextField(state: FormState, options: FieldWords & { readonly limit: number; readonly rows?: number | undefined }): Html {
  return withLabel(
    options,
    characterCount({
      ...common(state, options),
      value: typedOne(state, options.name),
      rows: options.rows ?? 6,
      maxlength: options.limit,
      threshold: 75,
      textareaDescriptionText: `You can enter up to ${inThousands(options.limit)} characters`,
    }),
  );
}

/** 10,000 */
const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Day, month and year: the fields `name-day`, `name-month`, `name-year`. A problem of `name` marks all three; one of `name-month` that box. */
export function dateField(state: FormState, options: FieldWords): Html {
  const units = ['day', 'month', 'year'] as const;
  const problems = (state.problems ?? []).filter(({ field }) => field === options.name || units.some((unit) => field === `${options.name}-${unit}`));
  const part = (unit: (typeof units)[number]) => ({
    name: unit,
    id: `${options.name}-${unit}`,
    value: typedOne(state, `${options.name}-${unit}`),
    error: problems.some(({ field }) => field === `${options.name}-${unit}`) || undefined,
  });
  // a problem of the whole date leads to its first box, so that box has the field's own name for id unless it has a problem of its own
  const day = part('day');
  return withLabel(
    options,
    dateInput({
      id: `${options.name}-date`,
      namePrefix: options.name,
      day: { ...day, id: day.error ? `${options.name}-day` : options.name },
      month: part('month'),
      year: part('year'),
      ...manyCommon(options),
      errorMessage: problems[0] && { text: problems[0].message },
    }),
  );
}

export type Option = {
  readonly value: string;
  readonly words: Value;
  readonly hint?: Value;
  readonly divider?: string | undefined;
  /**
   * What is asked besides where this is chosen: folded away until then; without script always there, under `heading`. What the server reads of it must not count
   * where something else was chosen.
   */
  readonly shows?: { readonly heading: string; readonly fields: Value } | undefined;
};

/** One of a few. Where one of them shows fields the choices must not stand side by side. */
export function radiosField(state: FormState, options: FieldWords & { readonly options: readonly Option[]; readonly inline?: boolean | undefined }): Html {
  return withLabel(
    options,
    radios({
      name: options.name,
      value: typedOne(state, options.name),
      classes: options.inline ? 'govuk-radios--inline' : undefined,
      items: options.options.map(asItem),
      ...manyCommon(options),
      errorMessage: errorOf(state, options.name),
    }),
  );
}

/** Any of a few. */
export function checkboxesField(state: FormState, options: FieldWords & { readonly options: readonly Option[] }): Html {
  const typed = state.typed?.[options.name];
  return withLabel(
    options,
    checkboxes({
      name: options.name,
      values: typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed,
      items: options.options.map(asItem),
      ...manyCommon(options),
      errorMessage: errorOf(state, options.name),
    }),
  );
}

/** One of many. `empty` is the first line, which chooses nothing. */
export function selectField(
  state: FormState,
  options: FieldWords & {
    readonly options: readonly { value: string; words: string }[];
    readonly empty?: string;
    /** The folded field that a choice asks for besides, by value: the page's script unfolds it. */
    readonly opens?: Readonly<Record<string, string>>;
  },
): Html {
  const items = options.options.map(({ value, words }) => ({ value, text: words }));
  return withLabel(
    options,
    select({
      ...common(state, options),
      value: typedOne(state, options.name),
      attributes: options.opens && {
        'data-opens': Object.entries(options.opens)
          .map(([value, name]) => `${value}:${name}`)
          .join(' '),
      },
      items: options.empty === undefined ? items : [{ value: '', text: options.empty }, ...items],
    }),
  );
}

/** A file from the reader's computer. */
export function fileField(state: FormState, options: FieldWords & { readonly accept?: string | undefined }): Html {
  return fileUpload({ ...common(state, options), attributes: { accept: options.accept } });
}

/** The button that sends the form. A second press within a second does nothing. */
export function sendButton(words: string, options: { readonly name?: string; readonly value?: string; readonly kind?: 'secondary' | 'warning' } = {}): Html {
  return button({ text: words, name: options.name, value: options.value, classes: options.kind && `govuk-button--${options.kind}`, preventDoubleClick: true });
}

/** The label goes along as plain text, for where what was typed comes back without its page (src/kept-forms.ts). */
function withLabel({ name, label }: FieldWords, field: Html): Html {
  return html`${field}${hidden('_label', `${name} ${label}`)}`;
}

function common(state: FormState, words: FieldWords) {
  return {
    name: words.name,
    label: {
      text: words.label,
      isPageHeading: words.isPageHeading,
      classes: words.labelClasses ?? (words.isPageHeading ? 'govuk-label--l' : 'govuk-label--s'),
    },
    hint: hintOf(words),
    errorMessage: errorOf(state, words.name),
  };
}

function manyCommon(words: FieldWords) {
  const classes = words.labelClasses ?? (words.isPageHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s');
  return { fieldset: { legend: { text: words.label, isPageHeading: words.isPageHeading, classes } }, hint: hintOf(words) };
}

function hintOf(words: FieldWords): { html: Html } | undefined {
  return words.hint ? { html: html`${words.hint}` } : undefined;
}

function errorOf(state: FormState, name: string): { text: string } | undefined {
  const problem = state.problems?.find(({ field }) => field === name);
  return problem && { text: problem.message };
}

function typedOne(state: FormState, name: string): string | undefined {
  const typed = state.typed?.[name];
  return typeof typed === 'string' ? typed : typed?.[0];
}

function asItem(option: Option) {
  if (option.divider !== undefined) return { divider: option.divider };
  return {
    value: option.value,
    html: html`${option.words}`,
    hint: option.hint ? { html: html`${option.hint}` } : undefined,
    conditional: option.shows && { html: html`<h3 class="govuk-heading-s sl-shown-for">${option.shows.heading}</h3>${option.shows.fields}` },
  };
}
