import { attributes, type Html, html } from '../html.ts';
import { type Content, content, type FieldOptions, fieldGroup, names, type Shared, saysSomething } from './parts.ts';

type Affix = Content & Shared;

export type InputOptions = FieldOptions & {
  readonly type?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly value?: string | number | null | undefined;
  readonly disabled?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
  readonly inputWrapper?: Shared | undefined;
};

/** GOV.UK text input: one line. */
export function input(options: InputOptions): Html {
  return fieldGroup(options, (id, describedBy) => wrapped(options, box(options, id, describedBy)), false);
}

function box(options: InputOptions, id: string, describedBy: string | undefined): Html {
  const own = attributes({
    class: names('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type || 'text',
    spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
    value: options.value,
    disabled: options.disabled,
    'aria-describedby': describedBy,
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
  });
  return html`<input${own}${attributes(options.attributes)}>`;
}

function wrapped(options: InputOptions, element: Html): Html {
  const { beforeInput, afterInput } = options.formGroup ?? {};
  if (![options.prefix, options.suffix, beforeInput, afterInput].some(saysSomething)) return element;
  return html`<div class="${names('govuk-input__wrapper', options.inputWrapper?.classes)}"${attributes(options.inputWrapper?.attributes)}>
${content(beforeInput)}${affix('prefix', options.prefix)}${element}${affix('suffix', options.suffix)}${content(afterInput)}
</div>`;
}

function affix(side: 'prefix' | 'suffix', options: Affix | undefined): Html | undefined {
  if (!options || !saysSomething(options)) return undefined;
  return html`<div class="${names(`govuk-input__${side}`, options.classes)}" aria-hidden="true"${attributes(options.attributes)}>${content(options)}</div>`;
}
