import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, content, names, type Shared } from './parts.ts';

export type ButtonOptions = Content &
  Shared & {
    readonly id?: string | undefined;
    readonly name?: string | undefined;
    readonly type?: 'submit' | 'button' | 'reset' | undefined;
    readonly value?: string | undefined;
    readonly disabled?: boolean | undefined;
    /** Makes it a link that looks like a button. */
    readonly href?: string | undefined;
    /** The button script ignores a second press within a second. */
    readonly preventDoubleClick?: boolean | undefined;
    readonly isStartButton?: boolean | undefined;
  };

const arrow = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
  </svg>`;

/** GOV.UK button, or a link drawn as one. */
export function button(options: ButtonOptions): Html {
  const shared: Attributes = {
    class: names('govuk-button', options.classes, options.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
    id: options.id,
  };
  const says = options.html && options.isStartButton ? html`<span>${options.html}</span>` : content(options);
  if (options.href) {
    return html`<a href="${options.href}" role="button" draggable="false"${attributes(shared)}>${says}${options.isStartButton && arrow}</a>`;
  }
  const own: Attributes = {
    type: options.type ?? 'submit',
    value: options.value || undefined,
    name: options.name || undefined,
    disabled: options.disabled,
    'aria-disabled': options.disabled ? 'true' : undefined,
    'data-prevent-double-click': options.preventDoubleClick === undefined ? undefined : String(options.preventDoubleClick),
  };
  return html`<button${attributes(own)}${attributes(shared)}>${says}${options.isStartButton && arrow}</button>`;
}
