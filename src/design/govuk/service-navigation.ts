import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, content, type Items, names, present, type Shared, saysSomething } from './parts.ts';

type NavigationItem = Content & {
  readonly href?: string | undefined;
  /** The page itself. */
  readonly current?: boolean | undefined;
  /** The section that the page belongs to. */
  readonly active?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ServiceNavigationOptions = Shared & {
  readonly ariaLabel?: string | undefined;
  readonly menuButtonText?: string | undefined;
  readonly menuButtonLabel?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly navigation?: Items<NavigationItem> | undefined;
  readonly slots?:
    | {
        readonly start?: Html | undefined;
        readonly end?: { readonly html: Html; readonly align?: 'inline' | undefined } | undefined;
        readonly navigationStart?: Html | undefined;
        readonly navigationEnd?: Html | undefined;
      }
    | undefined;
};

/** GOV.UK service navigation. */
export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const { start, end } = options.slots ?? {};
  const own = attributes({ class: names('govuk-service-navigation', options.classes), 'data-module': 'govuk-service-navigation', ...options.attributes });
  const inner = html`<div class="${names('govuk-width-container', end?.align === 'inline' && 'govuk-service-navigation__inlining-container')}">
${start}<div class="govuk-service-navigation__container">${serviceName(options)}${navigation(options)}</div>${end?.html}
</div>`;
  // with a service name it is a landmark of its own; without, the nav inside does
  if (options.serviceName || start || end) return html`<section aria-label="${options.ariaLabel ?? 'Service information'}"${own}>${inner}</section>`;
  return html`<div${own}>${inner}</div>`;
}

function serviceName(options: ServiceNavigationOptions): Html | undefined {
  if (!options.serviceName) return undefined;
  const name = options.serviceUrl
    ? html`<a href="${options.serviceUrl}" class="govuk-service-navigation__link">${options.serviceName}</a>`
    : html`<span class="govuk-service-navigation__text">${options.serviceName}</span>`;
  return html`<span class="govuk-service-navigation__service-name">${name}</span>`;
}

function navigation(options: ServiceNavigationOptions): Html | undefined {
  const items = present(options.navigation).map(({ item }) => item);
  const { navigationStart, navigationEnd } = options.slots ?? {};
  if (items.length === 0 && !navigationStart && !navigationEnd) return undefined;
  const menu = options.menuButtonText || 'Menu';
  const id = options.navigationId || 'navigation';
  const toggle = attributes({
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': id,
    'aria-label': options.menuButtonLabel && options.menuButtonLabel !== menu ? options.menuButtonLabel : undefined,
    hidden: true,
    'aria-hidden': 'true',
  });
  return html`<nav aria-label="${options.navigationLabel || menu}" class="${names('govuk-service-navigation__wrapper', options.navigationClasses)}">
${(options.collapseNavigationOnMobile ?? items.length > 1) && html`<button type="button"${toggle}>${menu}</button>`}
<ul class="govuk-service-navigation__list" id="${id}">${navigationStart}${items.map(navigationItem)}${navigationEnd}</ul>
</nav>`;
}

function navigationItem(item: NavigationItem): Html {
  const here = item.current || item.active;
  const words = here ? html`<strong class="govuk-service-navigation__active-fallback">${content(item)}</strong>` : content(item);
  const current = { 'aria-current': here ? (item.current ? 'page' : 'true') : undefined };
  const link = item.href
    ? html`<a${attributes({ class: 'govuk-service-navigation__link', href: item.href, ...current, ...item.attributes })}>${words}</a>`
    : saysSomething(item) && html`<span class="govuk-service-navigation__text"${attributes(current)}>${words}</span>`;
  return html`<li class="${names('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}">${link}</li>`;
}
