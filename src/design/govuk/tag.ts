import { attributes, type Html, html } from '../html.ts';
import { type Content, content, type Items, names, present, type Shared } from './parts.ts';

export type TagOptions = Content & Shared;

/** GOV.UK tag. */
export function tag(options: TagOptions): Html {
  return html`<strong class="${names('govuk-tag', options.classes)}"${attributes(options.attributes)}>${content(options)}</strong>`;
}

export type PhaseBannerOptions = Content & Shared & { readonly tag?: TagOptions | undefined };

/** GOV.UK phase banner. */
export function phaseBanner(options: PhaseBannerOptions): Html {
  const label = tag({ text: options.tag?.text, html: options.tag?.html, classes: names('govuk-phase-banner__content__tag', options.tag?.classes) });
  return html`<div class="${names('govuk-phase-banner govuk-width-container', options.classes)}"${attributes(options.attributes)}>
<p class="govuk-phase-banner__content">${label} <span class="govuk-phase-banner__text">${content(options)}</span></p>
</div>`;
}

export type TaskListOptions = Shared & {
  readonly idPrefix?: string | undefined;
  readonly items: Items<{
    readonly title: Content & { readonly classes?: string | undefined };
    readonly hint?: Content | undefined;
    readonly status: Content & { readonly tag?: TagOptions | undefined; readonly classes?: string | undefined };
    readonly href?: string | undefined;
    readonly classes?: string | undefined;
  }>;
};

/** GOV.UK task list. */
export function taskList(options: TaskListOptions): Html {
  const items = present(options.items).map(({ item, place }) => {
    const prefix = `${options.idPrefix || 'task-list'}-${place}`;
    const title = item.href
      ? html`<a class="${names('govuk-link govuk-task-list__link', item.title.classes)}" href="${item.href}" aria-describedby="${item.hint && `${prefix}-hint `}${prefix}-status">${content(item.title)}</a>`
      : html`<div${attributes({ class: item.title.classes })}>${content(item.title)}</div>`;
    return html`<li class="${names('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}">
<div class="govuk-task-list__name-and-hint">${title}${item.hint && html`<div id="${prefix}-hint" class="govuk-task-list__hint">${content(item.hint)}</div>`}</div>
<div class="${names('govuk-task-list__status', item.status.classes)}" id="${prefix}-status">${item.status.tag ? tag(item.status.tag) : content(item.status)}</div>
</li>`;
  });
  return html`<ul class="${names('govuk-task-list', options.classes)}"${attributes(options.attributes)}>${items}</ul>`;
}
