import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type ManyOptions, manyGroup } from './fieldset.ts';
import { input } from './input.ts';
import { content, names } from './parts.ts';

type Part = {
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly value?: string | number | undefined;
  readonly classes?: string | undefined;
  /** True marks this box; false keeps it unmarked when the whole has an error and no box is named. */
  readonly error?: boolean | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly pattern?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type DateInputOptions = ManyOptions & {
  readonly id: string;
  /** Stands before each name with a hyphen: `due` gives `due-day`, `due-month`, `due-year`. */
  readonly namePrefix?: string | undefined;
  /** What is in the boxes, by the full name of each. */
  readonly values?: { readonly [name: string]: string | number | undefined } | undefined;
  readonly day?: Part | false | undefined;
  readonly month?: Part | false | undefined;
  readonly year?: Part | false | undefined;
  /** The boxes in another order or number; day, month and year unless given. */
  readonly items?: readonly Part[] | undefined;
};

type Unit = 'day' | 'month' | 'year';
const units: readonly Unit[] = ['day', 'month', 'year'];

/** GOV.UK date input: three boxes, day first. */
export function dateInput(options: DateInputOptions): Html {
  const parts = partsOf(options);
  const anyMarked = parts.some(({ part }) => marked(part));
  const boxes = parts.map(({ part, unit }) => box(options, part, unit, anyMarked));
  const group = html`<div class="${names('govuk-date-input', options.classes)}"${attributes(options.attributes)}${attributes({ id: options.id || undefined })}>
${content(options.formGroup?.beforeInputs)}${boxes}${content(options.formGroup?.afterInputs)}
</div>`;
  // role="group": without it JAWS does not announce the description of a fieldset of text inputs
  return manyGroup(options, options.id, options.fieldset?.describedBy, 'group', group);
}

type Placed = { part: Part; unit: Unit | undefined };

function partsOf(options: DateInputOptions): Placed[] {
  if (options.items?.length) {
    return options.items.map((part) => ({ part, unit: units.find((unit) => part.name && (part.name === unit || part.name === named(options, unit))) }));
  }
  return units.flatMap((unit) => {
    const part = options[unit];
    if (part === false) return [];
    return [{ part: part ?? { name: unit, value: options.values?.[unit], classes: `govuk-input--width-${widthOf(unit)}` }, unit }];
  });
}

function named(options: DateInputOptions, unit: Unit): string | undefined {
  const part = options[unit];
  return part ? part.name : undefined;
}

function widthOf(unit: Unit | undefined): number {
  return unit === 'year' ? 4 : 2;
}

function marked(part: Part): boolean {
  return part.error === true || Boolean(part.classes?.includes('govuk-input--error'));
}

function box(options: DateInputOptions, part: Part, unit: Unit | undefined, anyMarked: boolean): Html {
  const name = part.name ?? unit ?? '';
  const fullName = (options.namePrefix ? `${options.namePrefix}-` : '') + name;
  const isMarked = marked(part) || (part.error !== false && options.errorMessage !== undefined && !anyMarked);
  const ownUnit = unit && options[unit];
  const classes = names(
    'govuk-date-input__input',
    isMarked && !part.classes?.includes('govuk-input--error') && 'govuk-input--error',
    !part.classes?.includes('govuk-input--width-') && `govuk-input--width-${widthOf(unit)}`,
    part.classes,
  );
  const element = input({
    label: { text: part.label ?? name.charAt(0).toUpperCase() + name.slice(1), classes: 'govuk-date-input__label' },
    id: part.id ?? `${options.id}-${name}`,
    classes,
    name: fullName,
    value: part.value ?? (ownUnit ? ownUnit.value : undefined) ?? options.values?.[fullName],
    inputmode: part.inputmode ?? 'numeric',
    autocomplete: part.autocomplete,
    pattern: part.pattern,
    attributes: part.attributes,
  });
  return html`<div class="govuk-date-input__item">${element}</div>`;
}
