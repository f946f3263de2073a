import { formatMoment } from './calendar/index.ts';
import type { SignedIn } from './capabilities/people/index.ts';
import { type Sheet, type SheetOutput, sheetFormats, sheetWriter } from './documents/index.ts';
import { type DownloadAnswer, download } from './platform/web/index.ts';
import { runInWorker } from './platform/workers/index.ts';

/** A list of 10,000 rows takes about a second. */
const limits = { deadlineMs: 60_000, memoryMb: 512 };

/** Where a list is taken away: of which programme, by an address that asks for a file, and as at when. */
type Asked = Pick<SignedIn, 'programme'> & { readonly query: Readonly<Record<string, string>>; readonly moment: string; readonly asAt: string | null };

/**
 * The list as a file, where the address asks for one (`?file=xlsx` or `?file=csv`); null where it asks for the page. This is the one place where a list leaves Sightline:
 * what it holds is what its page shows, and beside it stands whose it is and as at when.
 */
export async function takenAway({ programme, query, moment, asAt }: Asked, sheetOf: () => Sheet): Promise<DownloadAnswer | null> {
  const format = (['xlsx', 'csv'] as const).find((one) => one === query.file);
  if (format === undefined) return null;
  const sheet = sheetOf();
  const about = [['Programme', programme.name] as const, ['List', sheet.name] as const, ...sheet.about, ['As at', formatMoment(asAt ?? moment)] as const];
  const made = await runInWorker<SheetOutput>(sheetWriter, { sheet: { ...sheet, about }, format }, limits);
  if (!made.ok) throw new Error(`The list could not be written as ${format}: ${made.problem}, ${made.message}`);
  const { contentType } = sheetFormats[format];
  return download({ bytes: made.value.bytes, contentType, name: `${programme.slug}-${fileWords(sheet.name)}-${(asAt ?? moment).slice(0, 10)}.${format}` });
}

const fileWords = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
