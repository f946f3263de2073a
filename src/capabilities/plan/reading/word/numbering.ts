import { attribute, tokensOf, wordPrefix } from './xml-tokens.ts';

type Level = { start: number; format: string; text: string; style: string | null };
type Abstract = { levels: Map<number, Level>; styleLink: string | null; numStyleLink: string | null };
type Num = { abstract: string; levels: Map<number, Level>; starts: Map<number, number> };
type Style = { num: string | null; level: number | null; basedOn: string | null };

export type NumberedParagraph = { readonly num: string | null; readonly level: number | null; readonly style: string | null };
export type Label = { readonly text: string; readonly level: number };

/**
 * The labels that Word prints before numbered paragraphs: "a)", "1.", "•". They stand in no paragraph's text; Word counts them as it goes.
 * One count serves all lists of one definition, and a list with a start of its own begins again at it (ECMA-376 part 1, 17.9).
 */
export class Numbering {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly nums = new Map<string, Num>();
  private readonly styles = new Map<string, Style>();
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(numberingXml: string | null, stylesXml: string | null) {
    if (numberingXml !== null) this.readNumbering(numberingXml);
    if (stylesXml !== null) this.readStyles(stylesXml);
  }

  /** The label of the next paragraph in the document's order; null where it has none. To be asked once for each paragraph. */
  next(paragraph: NumberedParagraph): Label | null {
    const numbered = this.resolve(paragraph);
    const num = numbered && this.nums.get(numbered.num);
    const abstract = num && this.abstractOf(num.abstract);
    if (!numbered || !num || !abstract) return null;
    const level = numbered.level;
    const definition = num.levels.get(level) ?? abstract.definition.levels.get(level);
    if (!definition) return null;
    if (definition.format === 'bullet') return { text: '•', level };
    const counts = this.count(numbered.num, num, abstract, level);
    const levelOf = (index: number) => num.levels.get(index) ?? abstract.definition.levels.get(index);
    const text = definition.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return formatted(counts.get(index) ?? levelOf(index)?.start ?? 1, levelOf(index)?.format ?? 'decimal');
    });
    return text.trim() === '' ? null : { text: text.trim(), level };
  }

  private count(id: string, num: Num, abstract: { id: string; definition: Abstract }, level: number): Map<number, number> {
    const counts = this.counts.get(abstract.id) ?? new Map<number, number>();
    this.counts.set(abstract.id, counts);
    const restart = num.starts.get(level);
    const first = !this.begun.has(`${id}/${level}`);
    this.begun.add(`${id}/${level}`);
    const start = restart ?? num.levels.get(level)?.start ?? abstract.definition.levels.get(level)?.start ?? 1;
    const before = counts.get(level);
    counts.set(level, before === undefined || (first && restart !== undefined) ? start : before + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    return counts;
  }

  private resolve(paragraph: NumberedParagraph): { num: string; level: number } | null {
    if (paragraph.num !== null) return paragraph.num === '0' ? null : { num: paragraph.num, level: paragraph.level ?? 0 };
    const seen = new Set<string>();
    for (let id = paragraph.style; id !== null && !seen.has(id); id = this.styles.get(id)?.basedOn ?? null) {
      seen.add(id);
      const style = this.styles.get(id);
      if (!style?.num) continue;
      return style.num === '0' ? null : { num: style.num, level: style.level ?? this.levelOfStyle(style.num, id) ?? 0 };
    }
    return null;
  }

  private levelOfStyle(num: string, style: string): number | null {
    const levels = this.abstracts.get(this.nums.get(num)?.abstract ?? '')?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? null;
  }

  /** The definition itself, or the one that a list style links it to. */
  private abstractOf(id: string): { id: string; definition: Abstract } | null {
    const abstract = this.abstracts.get(id);
    if (!abstract) return null;
    if (abstract.numStyleLink === null) return { id, definition: abstract };
    const linked = [...this.abstracts].find(([, other]) => other.styleLink === abstract.numStyleLink);
    return linked ? { id: linked[0], definition: linked[1] } : null;
  }

  private readNumbering(xml: string): void {
    let abstract: Abstract | null = null;
    let num: Num | null = null;
    let level: Level | null = null;
    let overridden = 0;
    for (const token of tokensOf(xml, wordPrefix(xml) ?? 'w')) {
      if (token.kind === 'text' || token.kind === 'aside') continue;
      const get = (name: string) => attribute(token.source, name);
      if (token.kind === 'close') {
        if (token.name === 'w:abstractNum') abstract = null;
        else if (token.name === 'w:num') num = null;
        else if (token.name === 'w:lvl') level = null;
      } else if (token.name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
        this.abstracts.set(get('abstractNumId') ?? '', abstract);
      } else if (token.name === 'w:num') {
        num = { abstract: '', levels: new Map(), starts: new Map() };
        this.nums.set(get('numId') ?? '', num);
      } else if (token.name === 'w:lvlOverride') overridden = Number(get('ilvl') ?? 0);
      else if (token.name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', style: null };
        (num ?? abstract)?.levels.set(Number(get('ilvl') ?? 0), level);
      } else if (level) setLevel(level, token.name, get('val'));
      else if (num && token.name === 'w:abstractNumId') num.abstract = get('val') ?? '';
      else if (num && token.name === 'w:startOverride') num.starts.set(overridden, Number(get('val') ?? 1));
      else if (abstract && token.name === 'w:styleLink') abstract.styleLink = get('val');
      else if (abstract && token.name === 'w:numStyleLink') abstract.numStyleLink = get('val');
    }
  }

  private readStyles(xml: string): void {
    let style: Style | null = null;
    for (const token of tokensOf(xml, wordPrefix(xml) ?? 'w')) {
      if (token.kind === 'text' || token.kind === 'aside') continue;
      if (token.name === 'w:style' && token.kind === 'open') {
        style = { num: null, level: null, basedOn: null };
        this.styles.set(attribute(token.source, 'styleId') ?? '', style);
      } else if (token.name === 'w:style') style = null;
      else if (style && token.name === 'w:basedOn') style.basedOn = attribute(token.source, 'val');
      else if (style && token.name === 'w:numId') style.num = attribute(token.source, 'val');
      else if (style && token.name === 'w:ilvl') style.level = Number(attribute(token.source, 'val') ?? 0);
    }
  }
}

function setLevel(level: Level, name: string, value: string | null): void {
  if (value === null) return;
  if (name === 'w:start') level.start = Number(value);
  else if (name === 'w:numFmt') level.format = value;
  else if (name === 'w:lvlText') level.text = value;
  else if (name === 'w:pStyle') level.style = value;
}

function formatted(count: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'lowerLetter' || format === 'upperLetter') {
    // After z Word prints aa, bb: the letter again, not the next column of a sheet.
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.ceil(count / 26)));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') return format === 'upperRoman' ? roman(count).toUpperCase() : roman(count);
  return String(count);
}

function roman(count: number): string {
  const parts: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = Math.min(count, 399);
  let text = '';
  for (const [value, letters] of parts) for (; left >= value; left -= value) text += letters;
  return text;
}
