import { type Html, html } from './html.ts';

/**
 * A wide table in its own region, which scrolls sideways and can be reached by keyboard, so that the page itself never does.
 * `name` is what the region is called: the table's caption.
 */
export function scrollRegion(name: string, content: Html): Html {
  return html`<div class="sl-scroll" role="region" aria-label="${name}" tabindex="0">${content}</div>`;
}
