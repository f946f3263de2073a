import { attributes, type Html, html } from '../html.ts';
import {
  type Content,
  content,
  describing,
  type ErrorMessageOptions,
  errorMessage,
  type FormGroupOfMany,
  type HintOptions,
  hint,
  names,
  type Shared,
  saysSomething,
} from './parts.ts';

export type Legend = Content & { readonly classes?: string | undefined; readonly isPageHeading?: boolean | undefined };

export type FieldsetOptions = Shared & {
  readonly describedBy?: string | undefined;
  readonly legend?: Legend | undefined;
  readonly role?: string | undefined;
  readonly html?: Html | undefined;
};

/** GOV.UK fieldset. */
export function fieldset(options: FieldsetOptions): Html {
  const own = attributes({ role: options.role || undefined, 'aria-describedby': options.describedBy || undefined });
  return html`<fieldset class="${names('govuk-fieldset', options.classes)}"${own}${attributes(options.attributes)}>
${options.legend && saysSomething(options.legend) && legend(options.legend)}
${options.html}
</fieldset>`;
}

function legend(options: Legend): Html {
  const says = options.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${content(options)}</h1>` : content(options);
  return html`<legend class="${names('govuk-fieldset__legend', options.classes)}">${says}</legend>`;
}

/** What a field of several controls takes: radios, checkboxes, the three boxes of a date. */
export type ManyOptions = Shared & {
  readonly fieldset?: Omit<FieldsetOptions, 'html' | 'role'> | undefined;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?: FormGroupOfMany | undefined;
};

/** The group that stands round several controls: a fieldset if one is asked for, with hint and error message inside it. */
export function manyGroup(options: ManyOptions, id: string, describedBy: string | undefined, role: string | undefined, controls: Html): Html {
  const hintId = options.hint && `${id}-hint`;
  const errorId = options.errorMessage && `${id}-error`;
  const inner = html`
${options.hint && hint({ ...options.hint, id: hintId })}
${options.errorMessage && errorMessage({ ...options.errorMessage, id: errorId })}
${controls}`;
  const group = options.formGroup;
  const whole = options.fieldset ? fieldset({ ...options.fieldset, role, describedBy: describing(describedBy, hintId, errorId), html: inner }) : inner;
  return html`<div class="${names('govuk-form-group', options.errorMessage && 'govuk-form-group--error', group?.classes)}"${attributes(group?.attributes)}>${whole}</div>`;
}
