import type { RatingColour } from './marks.ts';

/**
 * The colours of a rating: `ink` for marks and words, `tint` for what stands behind them. Each ink has a contrast of at least 4.5 : 1 on white,
 * on its tint and under a white letter (WCAG 2.2 AA); `colours.test.ts` computes it. Shape and letter tell them apart where colour does not.
 */
export const palette: { readonly [colour in RatingColour]: { readonly ink: string; readonly tint: string } } = {
  blue: { ink: '#1a65a6', tint: '#e6f0f9' },
  green: { ink: '#0d7449', tint: '#e3f2ea' },
  amber: { ink: '#a65300', tint: '#fdeedb' },
  red: { ink: '#bd2a2e', tint: '#fbe7e7' },
  grey: { ink: '#5f666c', tint: '#eff1f3' },
  none: { ink: '#5f666c', tint: '#ffffff' },
};

/** Text and lines that are not a rating. */
export const text = { ink: '#0b0c0c', secondary: '#484949', line: '#cecece', paper: '#ffffff' } as const;

/** Contrast of two colours given as `#rrggbb`: 1 (the same) to 21 (black on white). WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The ink that can be read on a colour: white where its contrast is at least 4.5 : 1, else the black of GOV.UK. One of the two always is. */
export function inkOn(colour: string): string {
  return contrast(text.paper, colour) >= 4.5 ? text.paper : text.ink;
}

/** The palette as classes: `sl-ink-red` for words, `sl-tint-red` for what stands behind, `sl-edge-red` for a border. Added to the style sheet when it is served. */
export function paletteCss(): string {
  return Object.entries(palette)
    .map(
      ([name, { ink, tint }]) =>
        `.sl-ink-${name}{color:${ink}}.sl-tint-${name}{background-color:${tint}}.sl-edge-${name}{border-color:${ink}}.sl-fill-${name}{fill:${ink}}`,
    )
    .join('\n');
}

/** A colour as `#rrggbb` in small letters. Throws for anything else: the colour of a council goes into a style sheet. */
export function colourFrom(written: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(written))
    throw new Error(`A colour is written as # and six hexadecimal digits, such as #203a4c; this is ${JSON.stringify(written)}`);
  return written.toLowerCase();
}

/** The colour mixed with black: share 0 leaves it, 1 is black. */
export function darkened(colour: string, share: number): string {
  return `#${channels(colour)
    .map((channel) =>
      Math.round(channel * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colourFrom(colour).slice(from, from + 2), 16));
}
