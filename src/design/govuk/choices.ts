import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type ManyOptions, manyGroup } from './fieldset.ts';
import { type Content, content, describing, type HintOptions, hint, type Items, label, names, present, type Shared, saysSomething } from './parts.ts';

type Choice = Content & {
  readonly value?: string | number | undefined;
  readonly id?: string | undefined;
  readonly hint?: HintOptions | undefined;
  readonly label?: Shared | undefined;
  /** A word between two choices, such as "or". Nothing else of the item is used. */
  readonly divider?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Shown while the choice is made (always, without script). */
  readonly conditional?: { readonly html?: Html | undefined } | undefined;
  readonly attributes?: Attributes | undefined;
};

export type RadiosOptions = ManyOptions & {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly items: Items<Choice>;
  readonly value?: string | null | undefined;
};

/** GOV.UK radios. */
export function radios(options: RadiosOptions): Html {
  const prefix = options.idPrefix || options.name;
  const items = present(options.items).map(({ item, place }) =>
    choice('radios', 'radio', item, {
      id: item.id || prefix + (place > 1 ? `-${place}` : ''),
      name: options.name,
      checked: item.checked || Boolean(options.value && item.value === options.value && item.checked !== false),
      describedBy: undefined,
      behaviour: undefined,
    }),
  );
  return manyGroup(options, prefix, options.fieldset?.describedBy, undefined, list('radios', options, items));
}

export type CheckboxesOptions = ManyOptions & {
  readonly name: string;
  readonly idPrefix?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly items: Items<Choice & { readonly name?: string | undefined; readonly behaviour?: 'exclusive' | undefined }>;
  readonly values?: readonly (string | number)[] | undefined;
};

/** GOV.UK checkboxes. Without a fieldset, each box is described by the hint and the error of the whole. */
export function checkboxes(options: CheckboxesOptions): Html {
  const prefix = options.idPrefix || options.name;
  const describedBy = options.fieldset?.describedBy || options.describedBy;
  const ofWhole = options.fieldset ? undefined : describing(describedBy, options.hint && `${prefix}-hint`, options.errorMessage && `${prefix}-error`);
  const items = present(options.items).map(({ item, place }) =>
    choice('checkboxes', 'checkbox', item, {
      id: item.id || prefix + (place > 1 ? `-${place}` : ''),
      name: item.name || options.name,
      checked: item.checked || Boolean(item.value !== undefined && options.values?.includes(item.value) && item.checked !== false),
      describedBy: ofWhole,
      behaviour: item.behaviour,
    }),
  );
  return manyGroup(options, prefix, describedBy, undefined, list('checkboxes', options, items));
}

function list(kind: 'radios' | 'checkboxes', options: ManyOptions, items: readonly Html[]): Html {
  return html`<div class="${names(`govuk-${kind}`, options.classes)}"${attributes(options.attributes)} data-module="govuk-${kind}">
${content(options.formGroup?.beforeInputs)}${items}${content(options.formGroup?.afterInputs)}
</div>`;
}

type Settled = { id: string; name: string; checked: boolean; describedBy: string | undefined; behaviour: string | undefined };

function choice(kind: 'radios' | 'checkboxes', type: 'radio' | 'checkbox', item: Choice, settled: Settled): Html {
  if (item.divider) return html`<div class="govuk-${kind}__divider">${item.divider}</div>`;
  const { id, checked } = settled;
  const hintId = saysSomething(item.hint) ? `${id}-item-hint` : undefined;
  const conditional = item.conditional?.html;
  const input = attributes({
    class: `govuk-${kind}__input`,
    id,
    name: settled.name,
    type,
    value: item.value ?? '',
    checked,
    disabled: item.disabled,
    'data-aria-controls': conditional && `conditional-${id}`,
    'data-behaviour': settled.behaviour,
    'aria-describedby': describing(settled.describedBy, hintId),
    ...item.attributes,
  });
  return html`<div class="govuk-${kind}__item">
<input${input}>
${label({ text: item.text, html: item.html, classes: names(`govuk-${kind}__label`, item.label?.classes), attributes: item.label?.attributes, for: id })}
${item.hint && hintId && hint({ ...item.hint, id: hintId, classes: names(`govuk-${kind}__hint`, item.hint.classes) })}
</div>
${conditional && html`<div class="${names(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}" id="conditional-${id}">${conditional}</div>`}`;
}
