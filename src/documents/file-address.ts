import type { Paper } from './tree.ts';

/**
 * Where a link leads from a file that has left the installation: an address that begins with "/" stands on the paper's
 * origin; without an origin there is none, and the words are printed without a link.
 */
export function fileAddress(href: string, paper: Pick<Paper, 'origin'>): string | undefined {
  if (!href.startsWith('/')) return href;
  return paper.origin === undefined ? undefined : paper.origin + href;
}
