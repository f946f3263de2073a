import { answer } from '../platform/workers/answer.ts';
import type { Sheet, SheetFormat } from './spreadsheet/sheet.ts';
import { writeSheet } from './spreadsheet/write-sheet.ts';

export type SheetInput = { readonly sheet: Sheet; readonly format: SheetFormat };
export type SheetOutput = { readonly bytes: Uint8Array };

await answer(async ({ sheet, format }: SheetInput): Promise<SheetOutput> => ({ bytes: await writeSheet(sheet, format) }));
