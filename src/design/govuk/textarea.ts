import { attributes, type Html, html } from '../html.ts';
import { content, type FieldOptions, fieldGroup, hint, names, wordsForScript } from './parts.ts';

export type TextareaOptions = FieldOptions & {
  readonly value?: string | null | undefined;
  /** Lines shown; 5 unless given. */
  readonly rows?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autocomplete?: string | undefined;
};

/** GOV.UK textarea. */
export function textarea(options: TextareaOptions): Html {
  return fieldGroup(options, (id, describedBy) => {
    const own = attributes({
      class: names('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes),
      id,
      name: options.name,
      rows: options.rows || 5,
      spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
      disabled: options.disabled,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
    });
    // HTML drops one line end after the opening tag, so one is given away to keep text that begins with one
    return html`<textarea${own}${attributes(options.attributes)}>${options.value?.startsWith('\n') && '\n'}${options.value}</textarea>`;
  });
}

type Plural = { readonly one?: string; readonly other: string };

export type CharacterCountOptions = TextareaOptions & {
  readonly maxlength?: number | undefined;
  readonly maxwords?: number | undefined;
  /** Percentage of the limit from which the count is shown. */
  readonly threshold?: number | undefined;
  readonly countType?: 'characters' | 'words' | undefined;
  readonly countMessage?: { readonly classes?: string | undefined } | undefined;
  readonly textareaDescriptionText?: string | undefined;
  readonly charactersUnderLimitText?: Plural | undefined;
  readonly charactersAtLimitText?: string | undefined;
  readonly charactersOverLimitText?: Plural | undefined;
  readonly wordsUnderLimitText?: Plural | undefined;
  readonly wordsAtLimitText?: string | undefined;
  readonly wordsOverLimitText?: Plural | undefined;
};

/** GOV.UK character count: a textarea that says how much room is left. */
export function characterCount(options: CharacterCountOptions): Html {
  const id = options.id || options.name;
  const limit = options.maxwords ?? options.maxlength;
  const countType = options.countType ?? (options.maxwords ? 'words' : undefined);
  const says = options.textareaDescriptionText ?? `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`;
  const message = hint({
    text: limit === undefined ? undefined : says.replace('%{count}', String(limit)),
    id: `${id}-info`,
    classes: names('govuk-character-count__message', options.countMessage?.classes),
  });
  const forScript = {
    'data-module': 'govuk-character-count',
    'data-maxlength': options.maxlength,
    'data-maxwords': options.maxwords,
    'data-threshold': options.threshold,
    'data-count-type': countType,
    ...wordsForScript({
      'textarea-description': limit === undefined && options.textareaDescriptionText ? { other: options.textareaDescriptionText } : undefined,
      'characters-under-limit': options.charactersUnderLimitText,
      'characters-at-limit': options.charactersAtLimitText,
      'characters-over-limit': options.charactersOverLimitText,
      'words-under-limit': options.wordsUnderLimitText,
      'words-at-limit': options.wordsAtLimitText,
      'words-over-limit': options.wordsOverLimitText,
    }),
  };
  const group = options.formGroup;
  return textarea({
    ...options,
    describedBy: `${id}-info`,
    classes: names('govuk-js-character-count', options.classes),
    formGroup: {
      classes: names('govuk-character-count', group?.classes),
      attributes: { ...forScript, ...group?.attributes },
      beforeInput: group?.beforeInput,
      afterInput: { html: html`${message}${content(group?.afterInput)}` },
    },
  });
}
