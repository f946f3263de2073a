import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type FieldOptions, fieldGroup, names, wordsForScript } from './parts.ts';

export type FileUploadOptions = FieldOptions & {
  readonly disabled?: boolean | undefined;
  readonly multiple?: boolean | undefined;
  /** A place to drop files, made by the script. */
  readonly javascript?: boolean | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
  readonly chooseFilesButtonText?: string | undefined;
  readonly dropInstructionText?: string | undefined;
  readonly noFileChosenText?: string | undefined;
  readonly multipleFilesChosenText?: { readonly one?: string; readonly other: string } | undefined;
  readonly enteredDropZoneText?: string | undefined;
  readonly leftDropZoneText?: string | undefined;
};

/** GOV.UK file upload. */
export function fileUpload(options: FileUploadOptions): Html {
  return fieldGroup(options, (id, describedBy) => {
    const own = attributes({
      class: names('govuk-file-upload', options.classes, options.errorMessage && 'govuk-file-upload--error'),
      id,
      name: options.name,
      type: 'file',
      disabled: options.disabled,
      multiple: options.multiple,
      'aria-describedby': describedBy,
      ...options.attributes,
    });
    const element = html`<input${own}>`;
    return options.javascript ? dropZone(options, element) : element;
  });
}

function dropZone(options: FileUploadOptions, element: Html): Html {
  const words = wordsForScript({
    'choose-files-button': options.chooseFilesButtonText,
    'no-file-chosen': options.noFileChosenText,
    'multiple-files-chosen': options.multipleFilesChosenText,
    'drop-instruction': options.dropInstructionText,
    'entered-drop-zone': options.enteredDropZoneText,
    'left-drop-zone': options.leftDropZoneText,
  });
  const own = attributes({
    class: names('govuk-file-upload-wrapper', options.wrapperClasses),
    'data-module': 'govuk-file-upload',
    ...words,
    ...options.wrapperAttributes,
  });
  return html`<div${own}>${element}</div>`;
}
