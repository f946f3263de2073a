import { AlignmentType, BorderStyle, type IBaseParagraphStyleOptions, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** Twentieths of a point: A4 with margins of 20 mm leaves 170 mm of text. */
export const page = { width: 11906, height: 16838, margin: 1134, textWidth: 9638 } as const;

/** Arial, since Word and LibreOffice both have it, or one as wide: lines and pages then break in the same places. */
const font = 'Arial';
const ink = '14191D';
const navy = '21394B';
export const quiet = '4D5960';
export const hair = 'CFD6DB';
export const rule = navy;

type Spacing = { readonly before: number; readonly after: number; readonly line?: number; readonly lineRule?: 'auto' };

const paragraph = (run: IBaseParagraphStyleOptions['run'], spacing: Spacing, keep = false): IBaseParagraphStyleOptions => ({
  run: { font, ...run },
  paragraph: { spacing, ...(keep ? { keepNext: true, keepLines: true } : {}) },
});

const bar = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } });
/** A callout is one paragraph, its title in bold on the first line, so that its bar and its ground have no seam. */
const boxed = (color: string, fill: string) => ({
  border: {
    ...bar(color),
    top: { style: BorderStyle.SINGLE, size: 8, space: 5, color: fill },
    bottom: { style: BorderStyle.SINGLE, size: 8, space: 5, color: fill },
  },
  shading: { type: 'clear' as const, color: 'auto', fill },
  indent: { left: 200, right: 120 },
  keepLines: true,
  spacing: { before: 240, after: 260 },
});

/** Word's own styles where it has one, so that its navigation, contents and screen readers know them; ours are named for what they hold. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { before: 0, after: 130, line: 269, lineRule: 'auto' as const } },
    },
    title: paragraph({ size: 52, bold: true, color: navy }, { before: 0, after: 80, line: 240, lineRule: 'auto' as const }, true),
    heading1: paragraph({ size: 33, bold: true, color: navy }, { before: 440, after: 150, line: 240, lineRule: 'auto' as const }, true),
    heading2: paragraph({ size: 26, bold: true, color: navy }, { before: 320, after: 110, line: 240, lineRule: 'auto' as const }, true),
    heading3: paragraph({ size: 22, bold: true, color: ink }, { before: 260, after: 90, line: 240, lineRule: 'auto' as const }, true),
    caption: paragraph({ size: 20, bold: true, italics: false, color: navy }, { before: 200, after: 90 }, true),
    hyperlink: { run: { color: '1A5F9C', underline: { type: 'single' } } },
    listParagraph: { paragraph: { spacing: { before: 0, after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 27, color: quiet },
      paragraph: { spacing: { before: 0, after: 160 } },
    },
    {
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 0, after: 60 }, indent: { left: 2200, hanging: 2200 } },
    },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { size: 24 } },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 33, bold: true, color: navy },
      paragraph: { keepNext: true, spacing: { before: 440, after: 150 } },
    },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', run: { size: 20, bold: true }, paragraph: { spacing: { before: 90, after: 20 } } },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 0, after: 20 }, indent: { left: 240 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19 },
      paragraph: { spacing: { before: 0, after: 0, line: 250, lineRule: 'auto' as const } },
    },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', quickFormat: true, run: { bold: true, color: navy }, paragraph: { keepNext: true } },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'QuoteSource',
      quickFormat: true,
      paragraph: { border: bar('B3BDC5'), indent: { left: 280, right: 280 }, spacing: { before: 120, after: 0 } },
    },
    {
      id: 'QuoteSource',
      name: 'Quote Source',
      basedOn: 'Quote',
      next: 'Normal',
      run: { size: 19, color: quiet },
      paragraph: { spacing: { before: 0, after: 200 } },
    },
    { id: 'Warning', name: 'Warning', basedOn: 'Normal', quickFormat: true, paragraph: boxed('B35900', 'FDF4EA') },
    { id: 'Information', name: 'Information', basedOn: 'Normal', quickFormat: true, paragraph: boxed(navy, 'EEF3F7') },
    { id: 'Figure', name: 'Figure', basedOn: 'Normal', paragraph: { spacing: { before: 200, after: 60, line: 240, lineRule: 'auto' as const } } },
    {
      id: 'FigureCaption',
      name: 'Figure Caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19, color: quiet },
      paragraph: { spacing: { before: 0, after: 220 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: quiet } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 17, color: quiet }, paragraph: { spacing: { before: 0, after: 0 } } },
  ],
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 400, hanging: 280 } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
