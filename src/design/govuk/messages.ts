import { type Attributes, attributes, type Html, html } from '../html.ts';
import { type Content, content, names, type Shared } from './parts.ts';

export type ErrorSummaryOptions = Shared & {
  readonly titleText?: string | undefined;
  readonly titleHtml?: Html | undefined;
  readonly descriptionText?: string | undefined;
  readonly descriptionHtml?: Html | undefined;
  readonly errorList?: readonly (Content & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined })[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
};

/** GOV.UK error summary: every problem of the page, each a link to its field. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const description = options.descriptionHtml ?? options.descriptionText;
  const items = options.errorList?.map((item) =>
    item.href ? html`<li><a href="${item.href}"${attributes(item.attributes)}>${content(item)}</a></li>` : html`<li>${content(item)}</li>`,
  );
  const focus = attributes({ 'data-disable-auto-focus': options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus) });
  return html`<div class="${names('govuk-error-summary', options.classes)}"${focus}${attributes(options.attributes)} data-module="govuk-error-summary">
<div role="alert">
<h2 class="govuk-error-summary__title">${options.titleHtml ?? options.titleText}</h2>
<div class="govuk-error-summary__body">
${description && html`<p>${description}</p>`}
${items?.length ? html`<ul class="govuk-list govuk-error-summary__list">${items}</ul>` : undefined}
</div>
</div>
</div>`;
}

export type InsetTextOptions = Content & Shared & { readonly id?: string | undefined };

/** GOV.UK inset text. */
export function insetText(options: InsetTextOptions): Html {
  return html`<div${attributes({ id: options.id || undefined })} class="${names('govuk-inset-text', options.classes)}"${attributes(options.attributes)}>${content(options)}</div>`;
}

export type WarningTextOptions = Content & Shared & { readonly iconFallbackText?: string | undefined };

/** GOV.UK warning text. */
export function warningText(options: WarningTextOptions): Html {
  return html`<div class="${names('govuk-warning-text', options.classes)}"${attributes(options.attributes)}>
<span class="govuk-warning-text__icon" aria-hidden="true">!</span>
<strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span> ${content(options)}</strong>
</div>`;
}

export type NotificationBannerOptions = Content &
  Shared & {
    readonly type?: 'success' | undefined;
    readonly role?: string | undefined;
    readonly titleText?: string | undefined;
    readonly titleHtml?: Html | undefined;
    readonly titleHeadingLevel?: number | undefined;
    readonly titleId?: string | undefined;
    readonly disableAutoFocus?: boolean | undefined;
  };

/** GOV.UK notification banner: something that the reader did not ask for, or that a thing went well. */
export function notificationBanner(options: NotificationBannerOptions): Html {
  const success = options.type === 'success';
  const id = options.titleId || 'govuk-notification-banner-title';
  const level = options.titleHeadingLevel || 2;
  const own = attributes({
    class: names('govuk-notification-banner', success && 'govuk-notification-banner--success', options.classes),
    role: options.role || (success ? 'alert' : 'region'),
    'aria-labelledby': id,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus),
    ...options.attributes,
  });
  const says = options.html ?? (options.text !== undefined && html`<p class="govuk-notification-banner__heading">${options.text}</p>`);
  return html`<div${own}>
<div class="govuk-notification-banner__header"><h${level} class="govuk-notification-banner__title" id="${id}">${options.titleHtml ?? options.titleText ?? (success ? 'Success' : 'Important')}</h${level}></div>
<div class="govuk-notification-banner__content">${says}</div>
</div>`;
}

export type DetailsOptions = Content &
  Shared & {
    readonly id?: string | undefined;
    readonly summaryText?: string | undefined;
    readonly summaryHtml?: Html | undefined;
    readonly open?: boolean | undefined;
  };

/** GOV.UK details: words that open on request. */
export function details(options: DetailsOptions): Html {
  return html`<details${attributes({ id: options.id || undefined })} class="${names('govuk-details', options.classes)}"${attributes(options.attributes)}${attributes({ open: options.open })}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${options.summaryHtml ?? options.summaryText}</span></summary>
<div class="govuk-details__text">${content(options)}</div>
</details>`;
}
