import { type Attributes, attributes, type Html, html, type Value } from '../html.ts';
import { type Content, content, type Items, names, present, type Shared } from './parts.ts';

type PaginationLink = Content & { readonly href: string; readonly labelText?: string | undefined; readonly attributes?: Attributes | undefined };

type PaginationItem = {
  readonly number?: string | number | undefined;
  readonly href?: string | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly current?: boolean | undefined;
  readonly ellipsis?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PaginationOptions = Shared & {
  readonly items?: Items<PaginationItem> | undefined;
  readonly previous?: PaginationLink | undefined;
  readonly next?: PaginationLink | undefined;
  readonly landmarkLabel?: string | undefined;
};

const arrows = {
  prev: html`<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
<path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path>
</svg>`,
  next: html`<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
<path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path>
</svg>`,
};

/** GOV.UK pagination: numbered pages, or, without numbers, the page before and the page after as blocks. */
export function pagination(options: PaginationOptions): Html {
  const block = !options.items && Boolean(options.next || options.previous);
  const { previous, next } = options;
  const items =
    options.items &&
    html`<ul class="govuk-pagination__list">${present(options.items)
      .filter(({ item }) => Object.keys(item).length > 0)
      .map(({ item }) => pageItem(item))}</ul>`;
  const classes = names('govuk-pagination', block && 'govuk-pagination--block', options.classes);
  return html`<nav class="${classes}" aria-label="${options.landmarkLabel || 'Pagination'}"${attributes(options.attributes)}>
${previous?.href && arrowLink(previous, 'prev', block, html`Previous<span class="govuk-visually-hidden"> page</span>`)}
${items}
${next?.href && arrowLink(next, 'next', block, html`Next<span class="govuk-visually-hidden"> page</span>`)}
</nav>`;
}

function arrowLink(link: PaginationLink, side: 'prev' | 'next', block: boolean, otherwise: Value): Html {
  const first = block || side === 'prev';
  const title = names('govuk-pagination__link-title', block && !link.labelText && 'govuk-pagination__link-title--decorated');
  return html`<div class="govuk-pagination__${side}"><a class="govuk-link govuk-pagination__link" href="${link.href}" rel="${side}"${attributes(link.attributes)}>
${first && arrows[side]}
<span class="${title}">${content(link) ?? otherwise}</span>
${block && link.labelText && html`<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">${link.labelText}</span>`}
${!first && arrows[side]}
</a></div>`;
}

function pageItem(item: PaginationItem): Html {
  const classes = names('govuk-pagination__item', item.current && 'govuk-pagination__item--current', item.ellipsis && 'govuk-pagination__item--ellipsis');
  if (item.ellipsis) return html`<li class="${classes}">⋯</li>`;
  const own = attributes({
    class: 'govuk-link govuk-pagination__link',
    href: item.href ?? '',
    'aria-label': item.visuallyHiddenText ?? `Page ${item.number}`,
    'aria-current': item.current ? 'page' : undefined,
    ...item.attributes,
  });
  return html`<li class="${classes}"><a${own}>${item.number}</a></li>`;
}
