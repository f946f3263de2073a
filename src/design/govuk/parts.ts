import { type Attributes, attributes, type Html, html, nothing, type Value } from '../html.ts';

/** What an element says: plain words, or a piece of a page, which wins where both are given. */
export type Content = { readonly text?: string | number | undefined; readonly html?: Html | undefined };

/** What every component takes: further classes and attributes of its outermost element. */
export type Shared = { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined };

/** A list in which absent items may stand, so that a page can write `condition && item`. */
export type Items<T> = readonly (T | false | null | undefined | '')[];

export type LabelOptions = Content & Shared & { readonly isPageHeading?: boolean | undefined; readonly for?: string | undefined };
export type HintOptions = Content & Shared & { readonly id?: string | undefined };
export type ErrorMessageOptions = Content & Shared & { readonly id?: string | undefined; readonly visuallyHiddenText?: string | undefined };

export type FormGroup = Shared & { readonly beforeInput?: Content | undefined; readonly afterInput?: Content | undefined };
export type FormGroupOfMany = Shared & { readonly beforeInputs?: Content | undefined; readonly afterInputs?: Content | undefined };

/** What every single-control field takes. `id` is the name unless given. */
export type FieldOptions = Shared & {
  readonly name: string;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?: FormGroup | undefined;
};

/** The words or the piece of a page that an element holds. */
export function content(options: Content | undefined): Value {
  return options === undefined ? undefined : (options.html ?? options.text);
}

/** Whether an element has anything to say. */
export function saysSomething(options: Content | undefined): boolean {
  return options !== undefined && (options.html !== undefined || (options.text !== undefined && options.text !== ''));
}

/** Class names, leaving out those that are nothing: `names('govuk-tag', classes)`. */
export function names(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(' ');
}

/** Ids for aria-describedby, or nothing where there are none. */
export function describing(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  return names(...ids) || undefined;
}

/** The items that are there, with the place of each in the list as given, counted from 1. */
export function present<T>(items: Items<T> | undefined): { readonly item: T; readonly place: number }[] {
  return (items ?? []).flatMap((item, index) => (item ? [{ item: item as T, place: index + 1 }] : []));
}

export function label(options: LabelOptions | undefined): Html {
  if (options === undefined || !saysSomething(options)) return nothing;
  const element = html`<label class="${names('govuk-label', options.classes)}"${attributes(options.attributes)}${attributes({ for: options.for || undefined })}>${content(options)}</label>`;
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element;
}

export function hint(options: HintOptions): Html {
  return html`<div${attributes({ id: options.id || undefined })} class="${names('govuk-hint', options.classes)}"${attributes(options.attributes)}>${content(options)}</div>`;
}

export function errorMessage(options: ErrorMessageOptions): Html {
  const before = options.visuallyHiddenText ?? 'Error';
  return html`<p${attributes({ id: options.id || undefined })} class="${names('govuk-error-message', options.classes)}"${attributes(options.attributes)}>
  ${before !== '' && html`<span class="govuk-visually-hidden">${before}:</span> `}${content(options)}
</p>`;
}

/**
 * The group that stands round one control: label, hint and error message, with the ids that describe the control handed to it.
 * `around` is false for the text input, which takes what stands before and after it into its own wrapper.
 */
export function fieldGroup(options: FieldOptions, control: (id: string, describedBy: string | undefined) => Html, around = true): Html {
  const id = options.id || options.name;
  const hintId = options.hint && `${id}-hint`;
  const errorId = options.errorMessage && `${id}-error`;
  const group = options.formGroup;
  return html`<div class="${names('govuk-form-group', options.errorMessage && 'govuk-form-group--error', group?.classes)}"${attributes(group?.attributes)}>
${label({ ...options.label, for: id })}
${options.hint && hint({ ...options.hint, id: hintId })}
${options.errorMessage && errorMessage({ ...options.errorMessage, id: errorId })}
${around && content(group?.beforeInput)}
${control(id, describing(options.describedBy, hintId, errorId))}
${around && content(group?.afterInput)}
</div>`;
}

/** Words for the script of a component, as data attributes: one text, or one for each plural form. */
export function wordsForScript(words: { readonly [key: string]: string | { readonly [plural: string]: string } | undefined }): Attributes {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, said]) =>
      typeof said === 'object' ? Object.entries(said).map(([plural, text]) => [`data-i18n.${key}.${plural}`, text]) : [[`data-i18n.${key}`, said || undefined]],
    ),
  );
}
