import type { Html, Value } from './html.ts';
import { html } from './html.ts';
import { type ImpactState, impactStates, markOf, type ProcessState, processStates, type RatingColour, worstFirst } from './marks.ts';
import { colourMark } from './rating-mark.ts';

export type RatingTagOptions =
  | { readonly process: ProcessState }
  | { readonly impact: ImpactState }
  | { readonly colour: RatingColour; readonly words?: string };

/** One state as a tag: the shape of its colour and its words, "▲ Behind", "● Impact demonstrable". */
export function ratingTag(options: RatingTagOptions): Html {
  const { colour, words } = tagOf(options);
  return html`<strong class="sl-tag sl-tint-${colour} sl-ink-${colour}">${colourMark(colour)}<span>${words}</span></strong>`;
}

function tagOf(options: RatingTagOptions): { colour: RatingColour; words: string } {
  if ('process' in options) return processStates[options.process];
  if ('impact' in options) {
    const { colour, words } = impactStates[options.impact];
    return { colour, words: `Impact ${words.toLowerCase()}` };
  }
  const { words } = markOf[options.colour];
  return { colour: options.colour, words: options.words ?? words.charAt(0).toUpperCase() + words.slice(1) };
}

/** One reason: its words, and where they lead. */
export type Reason = { readonly words: Value; readonly href?: string | undefined };

/** Why a rating is what it is. The number of a rule says nothing to its reader: the page leads to how ratings are derived. `heading` stands over it: "Why behind". */
export function becauseList(options: { readonly heading: string; readonly level?: 2 | 3 | 4; readonly reasons: readonly Reason[] }): Html {
  const level = options.level ?? 2;
  const items = options.reasons.map((reason) => {
    const words = reason.href ? html`<a class="govuk-link" href="${reason.href}">${reason.words}</a>` : reason.words;
    return html`<li>${words}</li>`;
  });
  return html`<div class="sl-because"><h${level} class="govuk-heading-s sl-because__heading">${options.heading}</h${level}><ul class="govuk-list govuk-list--bullet sl-because__list">${items}</ul></div>`;
}

export type Counts = { readonly [colour in RatingColour]?: number };

/** How many of each colour, worst first, as marks and words. Colours with none are left out. `href` leads to what each is made of. */
export function countsByColour(counts: Counts, href?: (colour: RatingColour) => string): Html {
  const items = worstFirst
    .filter((colour) => (counts[colour] ?? 0) > 0)
    .map((colour) => {
      const words = html`${colourMark(colour)} <strong>${counts[colour]}</strong> ${markOf[colour].words}`;
      return html`<li class="sl-counts__item">${href ? html`<a class="sl-counts__link" href="${href(colour)}">${words}</a>` : words}</li>`;
    });
  return items.length === 0 ? html`<p class="sl-quiet">None rated</p>` : html`<ul class="sl-counts">${items}</ul>`;
}

/** The counts as one bar, each part as wide as its share, the counts as words under it. */
export function countsBar(counts: Counts, href?: (colour: RatingColour) => string): Html {
  const total = worstFirst.reduce((sum, colour) => sum + (counts[colour] ?? 0), 0);
  if (total === 0) return countsByColour(counts, href);
  let from = 0;
  const parts = worstFirst
    .filter((colour) => (counts[colour] ?? 0) > 0)
    .map((colour) => {
      const width = ((counts[colour] as number) / total) * 400;
      const part = barPart(colour, from, width);
      from += width;
      return part;
    });
  return html`<div class="sl-bar"><svg class="sl-bar__drawing" viewBox="0 0 400 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>${countsByColour(counts, href)}</div>`;
}

function barPart(colour: RatingColour, from: number, width: number): Html {
  return html`<rect class="sl-bar__part sl-fill-${colour}" x="${Math.round(from * 10) / 10}" y="0" width="${Math.max(1, Math.round((width - 2) * 10) / 10)}" height="10"/>`;
}

/** A boxed point that must not be missed: a disagreement, an ask of the board. */
export function callout(options: { readonly title: string; readonly tone?: RatingColour | 'information'; readonly content: Value }): Html {
  const tone = options.tone === undefined || options.tone === 'information' ? 'blue' : options.tone;
  return html`<div class="sl-callout sl-edge-${tone} sl-tint-${tone}"><strong>${options.title}</strong> ${options.content}</div>`;
}
