import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type FieldOptions, fieldGroup, type Items, names, present } from './parts.ts';

export type SelectOptions = FieldOptions & {
  readonly items: Items<{
    readonly value?: string | number | boolean | undefined;
    readonly text: string;
    readonly selected?: boolean | undefined;
    readonly disabled?: boolean | undefined;
    readonly attributes?: Attributes | undefined;
  }>;
  /** The chosen value, where no item says so itself. */
  readonly value?: string | number | null | undefined;
  readonly disabled?: boolean | undefined;
};

/** GOV.UK select. */
export function select(options: SelectOptions): Html {
  return fieldGroup(options, (id, describedBy) => {
    const own = attributes({
      class: names('govuk-select', options.classes, options.errorMessage && 'govuk-select--error'),
      id,
      name: options.name,
      disabled: options.disabled,
      'aria-describedby': describedBy,
    });
    const items = present(options.items).map(({ item }) => {
      const chosen = item.selected || Boolean(options.value && (item.value ?? item.text) === options.value && item.selected !== false);
      return html`<option${attributes({ value: item.value === undefined ? undefined : String(item.value), selected: chosen, disabled: item.disabled, ...item.attributes })}>${item.text}</option>`;
    });
    return html`<select${own}${attributes(options.attributes)}>${items}</select>`;
  });
}
