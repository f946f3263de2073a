import { type Attributes, attributes, type Html, html, type Value } from '../html.ts';
import { type Content, content, names, type Shared, saysSomething } from './parts.ts';

export type GenericHeaderOptions = Shared & {
  readonly url?: string | undefined;
  readonly logoText?: string | undefined;
  readonly logoHtml?: Html | undefined;
  readonly containerClasses?: string | undefined;
};

/** GOV.UK generic header: the header for organisations that may not use the crown. */
export function genericHeader(options: GenericHeaderOptions): Html {
  return html`<div class="${names('govuk-generic-header', options.classes)}"${attributes(options.attributes)}>
<div class="govuk-generic-header__container ${options.containerClasses || 'govuk-width-container'}">
<div class="govuk-generic-header__logo"><a href="${options.url || '/'}" class="govuk-generic-header__homepage-link">${options.logoHtml ?? options.logoText}</a></div>
</div>
</div>`;
}

type FooterLink = { readonly href?: string | undefined; readonly text?: string | undefined; readonly attributes?: Attributes | undefined };

export type FooterOptions = Shared & {
  readonly containerClasses?: string | undefined;
  readonly navigation?:
    | readonly {
        readonly title: string;
        readonly columns?: number | undefined;
        readonly width?: string | undefined;
        readonly items?: readonly FooterLink[] | undefined;
      }[]
    | undefined;
  readonly meta?: (Content & { readonly visuallyHiddenTitle?: string | undefined; readonly items?: readonly FooterLink[] | undefined }) | undefined;
};

/**
 * GOV.UK footer without the crown, the Open Government Licence and the Crown's copyright: a council may use none of the three.
 * In everything else it is the official one.
 */
export function footer(options: FooterOptions): Html {
  return html`<div class="${names('govuk-footer', options.classes)}"${attributes(options.attributes)}>
<div class="${names('govuk-width-container', options.containerClasses)}">
${options.navigation?.length ? html`<div class="govuk-footer__navigation">${options.navigation.map(section)}</div><hr class="govuk-footer__section-break">` : undefined}
<div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow">${options.meta && meta(options.meta)}</div></div>
</div>
</div>`;
}

function section(part: NonNullable<FooterOptions['navigation']>[number]): Html {
  const items = part.items?.filter((item) => item.href && item.text).map((item) => html`<li class="govuk-footer__list-item">${link(item)}</li>`);
  return html`<div class="govuk-footer__section govuk-grid-column-${part.width || 'full'}">
<h2 class="govuk-footer__heading govuk-heading-m">${part.title}</h2>
${items?.length ? html`<ul class="${names('govuk-footer__list', part.columns !== undefined && `govuk-footer__list--columns-${part.columns}`)}">${items}</ul>` : undefined}
</div>`;
}

function meta(options: NonNullable<FooterOptions['meta']>): Value {
  const items = options.items?.map((item) => html`<li class="govuk-footer__inline-list-item">${link(item)}</li>`);
  return html`<h2 class="govuk-visually-hidden">${options.visuallyHiddenTitle || 'Support links'}</h2>
${items?.length ? html`<ul class="govuk-footer__inline-list">${items}</ul>` : undefined}
${saysSomething(options) && html`<div class="govuk-footer__meta-custom">${content(options)}</div>`}`;
}

function link(item: FooterLink): Html {
  return html`<a class="govuk-footer__link" href="${item.href}"${attributes(item.attributes)}>${item.text}</a>`;
}
