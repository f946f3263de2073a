import { details } from './govuk/messages.ts';
import { table } from './govuk/table.ts';
import { attributes, type Html, html } from './html.ts';
import { impactStates, markOf, processStates, type Rating, ratingWords } from './marks.ts';
import { ratingMark } from './rating-mark.ts';
import { scrollRegion } from './scroll-region.ts';

/** One cycle of a priority. `when` is the cycle's date in words; `short` what stands under the mark, such as "28 Oct". */
export type StripCell = {
  readonly when: string;
  readonly short: string;
  /** Null where the priority had no rating in that cycle. */
  readonly rating: Rating | null;
  /** An activity's target was moved in that cycle. */
  readonly targetMoved?: boolean | undefined;
  readonly href?: string | undefined;
};

/** The rating strip: the marks of up to thirteen cycles, oldest left, with a tick where a target moved, and the same as a table behind it. */
export function ratingStrip(cells: readonly StripCell[], options: { readonly caption: string }): Html {
  const items = cells.map((cell, index) => html`<li class="sl-strip__cell${index === cells.length - 1 && ' sl-strip__cell--now'}">${linked(cell)}</li>`);
  const behind = scrollRegion(
    options.caption,
    table({
      caption: options.caption,
      captionClasses: 'govuk-visually-hidden',
      classes: 'sl-table--small',
      firstCellIsHeader: true,
      head: [{ text: 'Cycle' }, { text: 'Process' }, { text: 'Impact' }, { text: 'Colour' }, { text: 'Notes' }],
      rows: cells.map(asRow),
    }),
  );
  return html`<div class="sl-strip"><ol class="sl-strip__cells" aria-label="${options.caption}">${items}</ol>
${details({ summaryText: 'The same as a table', html: behind, classes: 'sl-behind' })}</div>`;
}

function linked(cell: StripCell): Html {
  const inner = html`${mark(cell)}<span class="sl-strip__when" aria-hidden="true">${cell.short}</span><span class="govuk-visually-hidden">${said(cell)}</span>`;
  return cell.href ? html`<a class="sl-strip__link" href="${cell.href}">${inner}</a>` : html`<span class="sl-strip__link">${inner}</span>`;
}

function mark(cell: StripCell): Html {
  const tick = html`<span class="sl-strip__tick${!cell.targetMoved && ' sl-strip__tick--none'}" aria-hidden="true"></span>`;
  return html`${tick}${cell.rating ? ratingMark({ ...cell.rating, size: 17, decorative: true }) : html`<span class="sl-strip__empty" aria-hidden="true"></span>`}`;
}

function said(cell: StripCell): string {
  return `${cell.when}: ${cell.rating ? ratingWords(cell.rating) : 'no rating'}${cell.targetMoved ? '; target moved' : ''}`;
}

function asRow({ when, rating, targetMoved, href }: StripCell) {
  const notes = [rating?.differs && 'Owner and facts differ', targetMoved && 'Target moved'].filter(Boolean).join('; ');
  const cycle = href ? { html: html`<a class="govuk-link"${attributes({ href })}>${when}</a>` } : { text: when };
  if (!rating) return [cycle, { text: 'No rating', colspan: 3 }, { text: notes }];
  const colour = rating.colour ? markOf[rating.colour].words : '';
  return [cycle, { text: processStates[rating.process].words }, { text: impactStates[rating.impact].words }, { text: colour }, { text: notes }];
}
