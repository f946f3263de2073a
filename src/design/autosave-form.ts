import { csrfField, hidden } from './forms.ts';
import { attributes, type Html, html, type Value } from './html.ts';

/**
 * A form that the script saves while it is filled in, by the same POST. `version` is that of the draft on the page; the answer brings the next.
 * Without script its Save button posts it. `unsaved` where the page shows text that was not stored (an answer of 422).
 */
export function autosaveForm(
  options: { readonly action: string; readonly csrf: string; readonly version: number; readonly unsaved?: boolean | undefined },
  body: Value,
): Html {
  const own = attributes({ method: 'post', action: options.action, novalidate: true, 'data-autosave': options.unsaved ? 'unsaved' : true });
  return html`<form${own}>${csrfField(options.csrf)}${hidden('version', options.version)}${body}</form>`;
}

/** Where an autosaved form says when it was saved. Stands inside the form, near its boxes. */
export function savedLine(saved?: string, more?: Value): Html {
  return html`<p class="sl-saved"><span data-autosave-status role="status" aria-live="polite">${saved && `Saved ${saved}`}</span>${more && html` <span>${more}</span>`}</p>`;
}
