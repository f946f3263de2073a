import { page } from './settings.ts';

/** Twentieths of a point of each column by its share; the last takes what rounding leaves. */
export function columnWidths(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * page.textWidth));
  const left = page.textWidth - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + left : width));
}
