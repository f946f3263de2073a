import mammoth from 'mammoth';
import { type OfficeFile, partBytes, partText } from './file-kind.ts';
import { UnreadableFile } from './file-problems.ts';
import type { Grid, Prose } from './rules/grid.ts';
import { tidy } from './rules/wording.ts';
import { annotate } from './word/annotate.ts';
import { blocksOf } from './word/document.ts';
import type { ModelDocument } from './word/model.ts';
import { Numbering } from './word/numbering.ts';
import { decoded, tokensOf, wordPrefix } from './word/xml-tokens.ts';

/** A Word file as headings, paragraphs and tables. mammoth's document model is taken before it becomes HTML. Throws UnreadableFile. */
export async function readWord(file: OfficeFile): Promise<Grid> {
  const main = mainPart(file);
  const xml = partText(file, main);
  if (xml === null) throw new UnreadableFile('damaged');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const numbering = new Numbering(partText(file, `${folder}numbering.xml`), partText(file, `${folder}styles.xml`));
  const annotated = annotate(xml, numbering);
  const document = await modelOf(file, new Map([[main, annotated.xml]]));
  const { blocks, unread } = blocksOf(document);
  return { source: 'word', blocks: [...blocks, ...furniture(file, folder)], unread: [...annotated.unread, ...unread] };
}

/**
 * Hands mammoth the file part by part, so that it unpacks nothing that was not measured. `file` is mammoth's own way in for an opened
 * archive; its types do not mention it.
 */
async function modelOf(file: OfficeFile, changed: ReadonlyMap<string, string>): Promise<ModelDocument> {
  let model: ModelDocument | undefined;
  const archive = {
    exists: (name: string) => file.entries.some((entry) => entry.name === name),
    read: async (name: string, encoding?: string) => {
      if (encoding === undefined || encoding === 'base64')
        return encoding ? Buffer.from(partBytes(file, name) ?? []).toString('base64') : partBytes(file, name);
      return changed.get(name) ?? partText(file, name) ?? '';
    },
  };
  await mammoth.convertToHtml({ file: archive } as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (document: ModelDocument) => {
      model = document;
      return { ...document, children: [] };
    },
  });
  if (!model) throw new UnreadableFile('damaged');
  return model;
}

/** Named by the package's relationships; nearly always word/document.xml. */
function mainPart(file: OfficeFile): string {
  const relationships = partText(file, '_rels/.rels') ?? '';
  const tag = [...relationships.matchAll(/<[\w:]*Relationship\b[^>]*>/g)].map(([source]) => source).find((source) => /\/officeDocument"/.test(source));
  const target = /Target="\/?([^"]+)"/.exec(tag ?? '')?.[1];
  return target !== undefined && file.entries.some(({ name }) => name === target) ? target : 'word/document.xml';
}

/** The lines of page headers and footers, each once: the version often stands nowhere else. */
function furniture(file: OfficeFile, folder: string): Prose[] {
  const lines = new Map<string, Prose>();
  for (const { name } of file.entries) {
    const kind = name.startsWith(folder) ? /^(header|footer)\d*\.xml$/.exec(name.slice(folder.length))?.[1] : undefined;
    if (!kind) continue;
    for (const text of paragraphTexts(partText(file, name) ?? '')) lines.set(text, { kind: 'paragraph', text, place: `the ${kind} of the pages` });
  }
  return [...lines.values()];
}

function paragraphTexts(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let reading = false;
  for (const token of tokensOf(xml, wordPrefix(xml) ?? 'w')) {
    if (token.kind === 'text') text += reading ? decoded(token.source) : '';
    else if (token.kind === 'aside') continue;
    else if (token.name === 'w:t') reading = token.kind === 'open';
    else if (token.name === 'w:tab') text += ' ';
    else if (token.name === 'w:p' && token.kind === 'close') {
      if (tidy(text) !== '') texts.push(tidy(text));
      text = '';
    }
  }
  return texts;
}
