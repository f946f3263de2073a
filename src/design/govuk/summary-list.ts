import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, content, type Items, names, present, type Shared } from './parts.ts';

type Action = Content & {
  readonly href: string;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

type Actions = { readonly items?: readonly Action[] | undefined; readonly classes?: string | undefined };

type Card = Shared & {
  readonly title?: (Content & { readonly headingLevel?: number | undefined; readonly classes?: string | undefined }) | undefined;
  readonly actions?: Actions | undefined;
};

type Row = {
  readonly key: Content & { readonly classes?: string | undefined };
  readonly value: Content & { readonly classes?: string | undefined };
  readonly actions?: Actions | undefined;
  readonly classes?: string | undefined;
};

export type SummaryListOptions = Shared & { readonly rows: Items<Row>; readonly card?: Card | undefined };

/** GOV.UK summary list, in a card where one is given. */
export function summaryList(options: SummaryListOptions): Html {
  const rows = present(options.rows).map(({ item }) => item);
  const withActions = rows.some((item) => item.actions?.items?.length);
  const list = html`<dl class="${names('govuk-summary-list', options.classes)}"${attributes(options.attributes)}>${rows.map((item) => row(item, withActions, options.card))}</dl>`;
  return options.card ? summaryCard(options.card, list) : list;
}

function row(item: Row, anyHasActions: boolean, card: Card | undefined): Html {
  const { actions } = item;
  return html`<div class="${names('govuk-summary-list__row', anyHasActions && !actions?.items && 'govuk-summary-list__row--no-actions', item.classes)}">
<dt class="${names('govuk-summary-list__key', item.key.classes)}">${content(item.key)}</dt>
<dd class="${names('govuk-summary-list__value', item.value.classes)}">${content(item.value)}</dd>
${actions?.items?.length ? html`<dd class="${names('govuk-summary-list__actions', actions.classes)}">${rowActions(actions.items, card)}</dd>` : undefined}
</div>`;
}

function rowActions(items: readonly Action[], card: Card | undefined): Html {
  if (items.length === 1) return actionLink(items[0] as Action, card);
  return html`<ul class="govuk-summary-list__actions-list">${items.map((item) => html`<li class="govuk-summary-list__actions-list-item">${actionLink(item, card)}</li>`)}</ul>`;
}

function actionLink(action: Action, card: Card | undefined): Html {
  const title = card?.title;
  const hidden =
    (action.visuallyHiddenText || title) &&
    html`<span class="govuk-visually-hidden">${action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}${title && html` (${content(title)})`}</span>`;
  return html`<a class="${names('govuk-link', action.classes)}" href="${action.href}"${attributes(action.attributes)}>${content(action)}${hidden}</a>`;
}

function summaryCard(card: Card, list: Html): Html {
  const level = card.title?.headingLevel || 2;
  const title = card.title && html`<h${level} class="${names('govuk-summary-card__title', card.title.classes)}">${content(card.title)}</h${level}>`;
  return html`<div class="${names('govuk-summary-card', card.classes)}"${attributes(card.attributes)}>
<div class="govuk-summary-card__title-wrapper">${title}${cardActions(card)}</div>
<div class="govuk-summary-card__content">${list}</div>
</div>`;
}

function cardActions(card: Card): Html | undefined {
  const items = card.actions?.items;
  if (!items?.length) return undefined;
  const classes = names('govuk-summary-card__actions', card.actions?.classes);
  if (items.length === 1) return html`<div class="${classes}">${actionLink(items[0] as Action, card)}</div>`;
  return html`<ul class="${classes}">${items.map((item) => html`<li class="govuk-summary-card__action">${actionLink(item, card)}</li>`)}</ul>`;
}
