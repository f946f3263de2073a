import { html } from '../design/html.ts';

/** A mail that a person gets: a few paragraphs and one link. `path` is an address of the product, which leads to `origin`. */
export type PlainLetter = {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly words: string; readonly path: string };
  readonly closing: readonly string[];
};

/** The letter as text and as HTML, which say the same. No picture, no style and nothing that is asked from anywhere: it cannot tell who has opened it. */
export function renderLetter(letter: PlainLetter, origin: string): { readonly text: string; readonly html: string } {
  const { subject, greeting, paragraphs, link, closing } = letter;
  const address = new URL(link.path, origin).href;
  const text = [`${greeting},`, ...paragraphs, `${link.words}:\n${address}`, closing.join('\n')].join('\n\n');
  const page = html`<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body>
<p>${greeting},</p>
${paragraphs.map((words) => html`<p>${words}</p>\n`)}<p><a href="${address}">${link.words}</a></p>
<p>${closing.map((words, at) => html`${at > 0 && html`<br>`}${words}`)}</p>
</body>
</html>
`;
  return { text: `${text}\n`, html: page.toString() };
}
