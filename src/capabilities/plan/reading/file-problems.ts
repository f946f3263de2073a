/** Why a whole file could not be read as a plan. */
export type FileProblem = { readonly key: FileProblemKey; readonly message: string };

/** Sizes in bytes; `ratio` is unpacked over packed; rows are filled rows of one sheet. */
export const fileLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 150 * 1024 * 1024,
  /** Plain text and XML shrink to a tenth, seldom to a fiftieth; deflate cannot pass 1,032. */
  ratio: 200,
  /** Below this an archive cannot hurt, whatever its ratio. */
  harmlessBytes: 20 * 1024 * 1024,
  sheetRows: 5_000,
  sheetColumns: 200,
  sheets: 60,
  wordRows: 5_000,
  /** Lines of a CSV file, empty ones among them. */
  csvLines: 100_000,
} as const;

const messages = {
  empty: 'The file is empty. Save the plan again and choose the new file.',
  'too-large': 'The file is larger than 20 MB. Take out its pictures, or save the plan’s tables in a file of their own, and choose that.',
  'unknown-kind':
    'This is not a file that a plan can be read from. Save the plan as a Word document (.docx), an Excel workbook (.xlsx), CSV, a PDF or plain text, and choose that.',
  'pdf-encrypted': 'The PDF is protected by a password. Open it, save it without the password and choose the new file.',
  'pdf-damaged': 'The PDF is damaged and cannot be opened. Save it again from the program it was made with, and choose the new file.',
  'pdf-too-many-pages': 'A PDF may have up to 300 pages, and this one has more. Save the pages with the plan’s tables as a PDF of their own and choose that.',
  'pdf-too-much-text': 'The PDF holds more text than a plan can need. Save the pages with the plan’s tables as a PDF of their own and choose that.',
  'pdf-pictures':
    'The PDF’s pages are pictures, as a scanner makes them: no words in it can be read. Choose the Word document or Excel workbook that it was made from, or have its text recognised first.',
  'too-much-text': 'The file holds more text than a plan can need. Copy the plan’s tables into a new file and choose that.',
  'name-says-word':
    'The file’s name says that it is a Word document, but it is not one. Open it in the program it was made with and save it as a Word document (.docx).',
  'name-says-excel':
    'The file’s name says that it is an Excel workbook, but it is not one. Open it in the program it was made with and save it as an Excel workbook (.xlsx).',
  'word-named-excel': 'The file’s name says that it is an Excel workbook, but it is a Word document. Rename it to end in .docx and choose it again.',
  'excel-named-word': 'The file’s name says that it is a Word document, but it is an Excel workbook. Rename it to end in .xlsx and choose it again.',
  encrypted: 'The file is protected by a password. Open it, take the password off (File, Info, Protect), save it and choose it again.',
  'old-word': 'This is a Word document of the old kind (.doc). Open it in Word, save it as a Word document (.docx) and choose that.',
  'old-excel': 'This is an Excel workbook of the old kind (.xls). Open it in Excel, save it as an Excel workbook (.xlsx) and choose that.',
  'binary-excel': 'This is a binary Excel workbook (.xlsb). Open it in Excel, save it as an Excel workbook (.xlsx) and choose that.',
  'old-office': 'This is an Office file of an old kind. Open it, save it as a Word document (.docx) or an Excel workbook (.xlsx) and choose that.',
  truncated: 'The file ends before it should: it was not saved or sent in full. Save it or send it again, and choose the new file.',
  damaged: 'The file is damaged and cannot be opened. Open it in Word or Excel, let it be repaired, save it under a new name and choose that.',
  bomb: 'The file unpacks to far more than a plan can need, so it was not opened. Copy the plan’s tables into a new file and choose that.',
  'too-many-rows':
    'A sheet or document may have up to 5,000 rows, and this one has more. Delete the rows that are not the plan’s, save the file and choose it again.',
  'too-many-columns':
    'A sheet may have up to 200 columns, and this one has more. Delete the columns that are not the plan’s, save the file and choose it again.',
  'too-many-sheets':
    'A workbook may have up to 60 sheets, and this one has more. Delete the sheets that are not the plan’s, save the file and choose it again.',
  'too-slow': 'Reading the file took too long and was stopped. Copy the plan’s tables into a new file and choose that.',
  'too-much-memory': 'Reading the file needed too much memory and was stopped. Copy the plan’s tables into a new file and choose that.',
  unreadable: 'The file could not be read. Open it in Word or Excel, save it under a new name and choose that.',
  'no-text': 'The file has no text. Choose the file that holds the plan.',
  'no-plan-table':
    'The file has no plan table: a table with columns such as Ref, Priority area, SRO, Key activity, Outcome and Target date. Choose the file that holds the plan.',
  'no-ref-column':
    'The plan’s table has no Ref column, so its rows cannot be told apart. Add a column headed “Ref” with refs such as LG1, and choose the file again.',
  'no-priorities': 'The plan’s table has no row with a ref such as LG1. Fill in its Ref column and choose the file again.',
} as const;

export type FileProblemKey = keyof typeof messages;

export function fileProblem(key: FileProblemKey): FileProblem {
  return { key, message: messages[key] };
}

/** Thrown inside the reader for a file that cannot be read; the edge turns it into a value. */
export class UnreadableFile extends Error {
  readonly key: FileProblemKey;
  constructor(key: FileProblemKey) {
    super(messages[key]);
    this.key = key;
  }
}
