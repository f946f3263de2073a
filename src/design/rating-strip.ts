import { details } from './govuk/messages.ts';
import { table } from './govuk/table.ts';
import { attributes, type Html, html } from './html.ts';
import { markOf, type Rating, ratingWords } from './marks.ts';
import { ratingMark } from './rating-mark.ts';
import { scrollRegion } from './scroll-region.ts';

/** One cycle of a priority. `when` is the cycle's date in words; `short` what stands over the marks, such as "28 Oct". */
export type StripCell = {
  readonly when: string;
  readonly short: string;
  /** What its owner declared; null where nothing was submitted, or it is not the reader's to know yet. */
  readonly declared: Rating | null;
  /** What the facts support. Null where the priority had no rating in that cycle. */
  readonly derived: Rating | null;
  /** What the board settled on; null until it did. */
  readonly confirmed: Rating | null;
  /** An activity's target was moved in that cycle. */
  readonly targetMoved?: boolean | undefined;
  /** The board's rating is the programme office's word alone, as far as anybody knows. */
  readonly unconfirmed?: boolean | undefined;
  /** A correction stands beside what was frozen. */
  readonly restated?: boolean | undefined;
  /** What stands beside what its owner declared was not asked for by them. */
  readonly declaredWithoutOwner?: boolean | undefined;
  readonly href?: string | undefined;
};

const rows = ['declared', 'derived', 'confirmed'] as const;
const rowWords = { declared: 'Declared', derived: 'Derived', confirmed: 'Confirmed' } as const;

/**
 * The rating strip: up to thirteen cycles, oldest left, each with the rating that its owner declared, the one the facts support and the one the board confirmed,
 * under each other; an arrow where a target moved, a dagger where something was restated. The same as a table behind it.
 */
export function ratingStrip(cells: readonly StripCell[], options: { readonly caption: string }): Html {
  const items = cells.map((cell, index) => html`<li class="sl-strip__cell${index === cells.length - 1 && ' sl-strip__cell--now'}">${linked(cell)}</li>`);
  const names = html`<div class="sl-strip__names" aria-hidden="true">${rows.map((row) => html`<span class="sl-strip__mark">${rowWords[row]}</span>`)}</div>`;
  const strip = html`<div class="sl-strip__whole">${names}<ol class="sl-strip__cells" aria-label="${options.caption}">${items}</ol></div>`;
  const behind = scrollRegion(
    options.caption,
    table({
      caption: options.caption,
      captionClasses: 'govuk-visually-hidden',
      classes: 'sl-table--small',
      firstCellIsHeader: true,
      head: [{ text: 'Cycle' }, { text: 'Declared' }, { text: 'Derived' }, { text: 'Confirmed' }, { text: 'Notes' }],
      rows: cells.map(asRow),
    }),
  );
  return html`<div class="sl-strip">${scrollRegion(`${options.caption}, drawn`, strip)}
${details({ summaryText: 'The same as a table', html: behind, classes: 'sl-behind' })}</div>`;
}

function linked(cell: StripCell): Html {
  const tick = html`<span class="sl-strip__tick${!cell.targetMoved && ' sl-strip__tick--none'}" aria-hidden="true"></span>`;
  const when = html`<span class="sl-strip__when" aria-hidden="true">${cell.short}${cell.restated && html`<span class="sl-restated">†</span>`}${cell.derived?.firstColour && html`<span class="sl-restated">‡</span>`}${cell.unconfirmed && html`<span class="sl-restated">?</span>`}</span>`;
  const inner = html`${tick}${when}${rows.map((row) => html`<span class="sl-strip__mark">${mark(cell[row])}</span>`)}<span class="govuk-visually-hidden">${said(cell)}</span>`;
  return cell.href ? html`<a class="sl-strip__link" href="${cell.href}">${inner}</a>` : html`<span class="sl-strip__link">${inner}</span>`;
}

const mark = (rating: Rating | null): Html =>
  rating === null ? html`<span class="sl-strip__empty" aria-hidden="true"></span>` : ratingMark({ ...rating, form: 'inline', size: 15, decorative: true });

function said(cell: StripCell): string {
  const ratings = cell.derived === null ? 'no rating' : rows.map((row) => `${rowWords[row].toLowerCase()} ${inWords(cell[row], row).toLowerCase()}`).join('; ');
  return [`${cell.when}: ${ratings}`, ...notesOf(cell).map((note) => note.toLowerCase())].join('; ');
}

function inWords(rating: Rating | null, row: (typeof rows)[number]): string {
  if (rating !== null) return ratingWords({ ...rating, differs: false, restated: false, firstColour: undefined });
  return { declared: 'Nothing', derived: 'No rating', confirmed: 'Not yet' }[row];
}

const notesOf = ({ derived, targetMoved, restated, declaredWithoutOwner, unconfirmed }: StripCell): string[] =>
  [
    derived?.differs && 'Owner and facts differ',
    targetMoved && 'Target moved',
    derived?.firstColour && `${capital(markOf[derived.firstColour].words)} without approved changes`,
    restated && `Restated since${declaredWithoutOwner ? ': what was declared, not asked for by its owner' : ''}`,
    unconfirmed && 'The board’s rating not yet confirmed by a second person',
  ].filter((note) => typeof note === 'string');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function asRow(cell: StripCell) {
  const { when, derived, href } = cell;
  const notes = { text: notesOf(cell).join('; ') };
  const cycle = href ? { html: html`<a class="govuk-link"${attributes({ href })}>${when}</a>` } : { text: when };
  if (!derived) return [cycle, { text: 'No rating', colspan: 3 }, notes];
  const colour = (rating: Rating | null): string => (rating?.colour ? ` (${markOf[rating.colour].words})` : '');
  return [cycle, ...rows.map((row) => ({ text: `${inWords(cell[row], row)}${colour(cell[row])}` })), notes];
}
