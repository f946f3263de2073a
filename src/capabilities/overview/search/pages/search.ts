import { selectField, textField } from '../../../../design/forms.ts';
import { type Html, html } from '../../../../design/html.ts';
import { pageHeading } from '../../../../design/layout.ts';
import { takeAwayLinks } from '../../../../design/take-away.ts';
import { url } from '../../../../urls.ts';
import { type FoundItem, type FoundKind, kindWords } from './found-item.ts';

type Options = {
  readonly programme: string;
  readonly typed: string;
  readonly kind: FoundKind | null;
  /** The kinds that this reader may search. */
  readonly kinds: readonly FoundKind[];
  /** Null where nothing was searched for yet. */
  readonly found: { readonly items: readonly FoundItem[]; readonly total: number } | null;
  readonly query: Readonly<Record<string, string>>;
};

/** One search over all that its reader may see. */
export function searchPage(options: Options): Html {
  const { programme, typed, kind, kinds, found } = options;
  const state = { typed: { q: typed, kind: kind ?? '' } };
  const labelClasses = 'govuk-label--s sl-filter__label';
  return html`${pageHeading({ title: 'Search' })}
<form class="sl-filter" method="get" action="${url('search', { programme })}" role="search" aria-label="Search the programme">
${textField(state, { name: 'q', label: 'Words, or a ref such as LG2', labelClasses })}
${selectField(state, { name: 'kind', label: 'In', labelClasses, empty: 'Everything', options: kinds.map((value) => ({ value, words: kindWords[value] })) })}
<button type="submit" class="govuk-button govuk-button--secondary sl-filter__button" data-module="govuk-button">Search</button>
</form>
${found === null ? waiting : results(options, found)}`;
}

const waiting = html`<p class="govuk-body">Type words to find them in the plan, measures, updates, change requests and posts. A ref leads straight to its page. Words in quotation marks are found together as they stand; a minus before a word leaves it out.</p>`;

function results({ typed, query }: Options, { items, total }: NonNullable<Options['found']>): Html {
  if (items.length === 0)
    return html`<p class="govuk-body" role="status">Nothing has “${typed}”. Check the spelling, use fewer words, or search in everything.</p>`;
  const count = total === 1 ? '1 result' : `${total} results`;
  return html`<p class="govuk-body" role="status"><strong>${count} for “${typed}”</strong>${total > items.length && html`, of which the nearest ${items.length} are shown. Add a word to find fewer.`}</p>
<ol class="sl-found">${items.map(
    ({
      over,
      title,
      href,
      pieces,
    }) => html`<li class="sl-found__item"><p class="sl-over">${over}</p><h2 class="govuk-heading-s sl-found__title"><a class="govuk-link" href="${href}">${title}</a></h2>
<p class="govuk-body sl-found__words">${pieces.map((piece, index) => (index % 2 === 1 ? html`<mark>${piece}</mark>` : piece))}</p></li>`,
  )}</ol>
${takeAwayLinks(query)}`;
}
