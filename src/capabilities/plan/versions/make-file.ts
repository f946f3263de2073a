import { formats, type Paper, type RenderOutput, renderer } from '../../../documents/index.ts';
import { runInWorker } from '../../../platform/workers/index.ts';

/** As for the highlight report, of which this is a tenth. */
const limits = { deadlineMs: 60_000, memoryMb: 512 };

export type MadeFile = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** The paper as a file, made in a worker. `name` is that of the file, without its ending. Throws where it cannot be made: the page tells the same. */
export async function makeFile(paper: Paper, format: 'pdf' | 'docx', name: string): Promise<MadeFile> {
  const made = await runInWorker<RenderOutput>(renderer, { paper, formats: [format] }, limits);
  if (!made.ok) throw new Error(`The ${formats[format].name} file ${name} could not be made: ${made.problem}, ${made.message}`);
  const { contentType, extension } = formats[format];
  return { name: `${name}.${extension}`, contentType, bytes: made.value.files[0] as Uint8Array };
}
