import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, content, names, type Shared } from './parts.ts';

export type BackLinkOptions = Content & Shared & { readonly href?: string | undefined };

/** GOV.UK back link. */
export function backLink(options: BackLinkOptions): Html {
  return html`<a href="${options.href || '#'}" class="${names('govuk-back-link', options.classes)}"${attributes(options.attributes)}>${content(options) ?? 'Back'}</a>`;
}

export type SkipLinkOptions = Content & Shared & { readonly href?: string | undefined };

/** GOV.UK skip link: the first thing that a keyboard reaches. */
export function skipLink(options: SkipLinkOptions): Html {
  return html`<a href="${options.href ?? '#content'}" class="${names('govuk-skip-link', options.classes)}"${attributes(options.attributes)} data-module="govuk-skip-link">${content(options)}</a>`;
}

export type BreadcrumbsOptions = Shared & {
  readonly items: readonly (Content & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined })[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly labelText?: string | undefined;
};

/** GOV.UK breadcrumbs. The item without an address is the page itself. */
export function breadcrumbs(options: BreadcrumbsOptions): Html {
  const items = options.items.map((item) =>
    item.href
      ? html`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${item.href}"${attributes(item.attributes)}>${content(item)}</a></li>`
      : html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content(item)}</li>`,
  );
  const classes = names('govuk-breadcrumbs', options.classes, options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile');
  return html`<nav class="${classes}"${attributes(options.attributes)} aria-label="${options.labelText ?? 'Breadcrumb'}"><ol class="govuk-breadcrumbs__list">${items}</ol></nav>`;
}
