import { readFileSync } from 'node:fs';

let css: string | undefined;

/** The style of a paper (`documents/html.ts`): part of the product's style sheet, and written into files that stand alone. */
export function paperCss(): string {
  css ??= readFileSync(new URL('./assets/paper.css', import.meta.url), 'utf8');
  return css;
}
