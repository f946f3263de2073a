import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, type Items, names, present, type Shared } from './parts.ts';

type Tab = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly attributes?: Attributes | undefined;
  readonly panel: Content & { readonly attributes?: Attributes | undefined };
};

export type TabsOptions = Shared & {
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly title?: string | undefined;
  readonly items: Items<Tab>;
};

/** GOV.UK tabs. Without script they are a list of links and one panel after another. */
export function tabs(options: TabsOptions): Html {
  const items = present(options.items).map(({ item, place }) => ({ item, id: item.id || `${options.idPrefix ?? ''}-${place}`, first: place === 1 }));
  const links = items.map(
    ({ item, id, first }) =>
      html`<li class="${names('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}"><a class="govuk-tabs__tab" href="#${id}"${attributes(item.attributes)}>${item.label}</a></li>`,
  );
  const panels = items.map(
    ({ item, id, first }) =>
      html`<div class="${names('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')}" id="${id}"${attributes(item.panel.attributes)}>${item.panel.html ?? (item.panel.text && html`<p class="govuk-body">${item.panel.text}</p>`)}</div>`,
  );
  return html`<div${attributes({ id: options.id || undefined })} class="${names('govuk-tabs', options.classes)}"${attributes(options.attributes)} data-module="govuk-tabs">
<h2 class="govuk-tabs__title">${options.title ?? 'Contents'}</h2>
${items.length > 0 && html`<ul class="govuk-tabs__list">${links}</ul>${panels}`}
</div>`;
}
