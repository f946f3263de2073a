import { type Attributes, attributes, type Html, html } from '../html.ts';
import { button } from './button.ts';
import { type Content, content, names, type Shared, saysSomething } from './parts.ts';

type PanelAction = {
  readonly text: string;
  readonly href?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PanelOptions = Content &
  Shared & {
    readonly titleText?: string | undefined;
    readonly titleHtml?: Html | undefined;
    readonly headingLevel?: number | undefined;
    /** Shown in a panel of the class govuk-panel--interruption only. */
    readonly actions?: (Shared & { readonly items?: readonly PanelAction[] | undefined }) | undefined;
  };

/** GOV.UK panel: that something was done, or a stop before it is. */
export function panel(options: PanelOptions): Html {
  const level = options.headingLevel || 1;
  const interrupts = options.classes?.includes('govuk-panel--interruption');
  const actions = interrupts ? options.actions : undefined;
  return html`<div class="${names('govuk-panel', !interrupts && 'govuk-panel--confirmation', options.classes)}"${attributes(options.attributes)}>
<h${level} class="govuk-panel__title">${options.titleHtml ?? options.titleText}</h${level}>
${saysSomething(options) && html`<div class="govuk-panel__body">${content(options)}</div>`}
${actions && panelActions(actions)}
</div>`;
}

function panelActions(actions: NonNullable<PanelOptions['actions']>): Html {
  const items = actions.items?.length ? html`<div class="govuk-button-group">${actions.items.map(panelAction)}</div>` : undefined;
  return html`<div class="${names('govuk-panel__actions', actions.classes)}"${attributes(actions.attributes)}>${items}</div>`;
}

function panelAction(action: PanelAction): Html {
  if (!action.href || action.type === 'button') {
    return button({ ...action, type: action.type ?? 'button', classes: names('govuk-button--inverse', action.classes) });
  }
  return html`<a class="${names('govuk-link govuk-link--inverse', action.classes)}" href="${action.href}"${attributes(action.attributes)}>${action.text}</a>`;
}
