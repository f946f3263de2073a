import {
  AlignmentType,
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';
import { calloutSpace, type Setting, settings } from './settings.ts';

/** Arial, since Word and LibreOffice both have it, or one as wide: lines and pages then break in the same places. */
const font = 'Arial';
const ink = '14191D';
const navy = '21394B';
export const quiet = '4D5960';
export const hair = 'CFD6DB';
export const rule = navy;

type Look = NonNullable<IBaseParagraphStyleOptions['run']>;
type Shape = NonNullable<IBaseParagraphStyleOptions['paragraph']>;

/** A setting as Word is told it. */
function style({ size, bold, before, after, line, left, right, keepNext, keepLines }: Setting, look: Look = {}, shape: Shape = {}) {
  return {
    run: { font, size, bold, ...look },
    paragraph: {
      spacing: { before, after, line, lineRule: 'auto' as const },
      ...(left > 0 || right > 0 ? { indent: { left, right } } : {}),
      ...(keepNext ? { keepNext } : {}),
      ...(keepLines ? { keepLines } : {}),
      ...shape,
    },
  };
}

const ours = (id: string, name: string, setting: Setting, look: Look = {}, shape: Shape = {}): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  ...style(setting, look, shape),
});

const bar = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } });
/** A callout is one paragraph, its title in bold on the first line, so that its bar and its ground have no seam. */
const boxed = (color: string, fill: string): Shape => ({
  border: {
    ...bar(color),
    top: { style: BorderStyle.SINGLE, size: 8, space: calloutSpace / 20 - 1, color: fill },
    bottom: { style: BorderStyle.SINGLE, size: 8, space: calloutSpace / 20 - 1, color: fill },
  },
  shading: { type: 'clear' as const, color: 'auto', fill },
});

/** Word's own styles where it has one, so that its navigation, contents and screen readers know them; ours are named for what they hold. */
export const styles: IStylesOptions = {
  default: {
    document: style(settings.normal, { color: ink, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } }),
    title: style(settings.title, { color: navy }),
    heading1: style(settings.heading1, { color: navy }),
    heading2: style(settings.heading2, { color: navy }),
    heading3: style(settings.heading3, { color: ink }),
    caption: style(settings.caption, { italics: false, color: navy }),
    hyperlink: { run: { color: '1A5F9C', underline: { type: 'single' } } },
    listParagraph: style(settings.list),
  },
  paragraphStyles: [
    ours('Subtitle', 'Subtitle', settings.subtitle, { color: quiet }),
    ours('Fact', 'Fact', settings.fact, {}, { indent: { left: settings.fact.left, hanging: settings.fact.left } }),
    ours('Lead', 'Lead', settings.lead),
    ours('TOCHeading', 'TOC Heading', settings.contentsHeading, { color: navy }),
    ours('TOC1', 'toc 1', settings.contents1),
    ours('TOC2', 'toc 2', settings.contents2),
    ours('TableText', 'Table Text', settings.tableText),
    { ...ours('TableHeading', 'Table Heading', settings.tableHeading, { color: navy }), basedOn: 'TableText' },
    ours('Gap', 'Gap', settings.gap),
    { ...ours('Quote', 'Quote', settings.quote, {}, { border: bar('B3BDC5') }), next: 'QuoteSource' },
    { ...ours('QuoteSource', 'Quote Source', settings.quoteSource, { color: quiet }), basedOn: 'Quote' },
    ours('Warning', 'Warning', settings.callout, {}, boxed('B35900', 'FDF4EA')),
    ours('Information', 'Information', settings.callout, {}, boxed(navy, 'EEF3F7')),
    ours('Figure', 'Figure', settings.figure),
    ours('FigureCaption', 'Figure Caption', settings.figureCaption, { color: quiet }),
    ours('Header', 'header', settings.running, { color: quiet }),
    ours('Footer', 'footer', settings.running, { color: quiet }),
  ],
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: settings.list.left, hanging: 280 } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
