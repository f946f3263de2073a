import { type Hole, holesOf } from './holes.ts';

/**
 * A piece of a page that is already safe to send. Only this file makes one, so a string typed by a person can never stand in its place.
 * Not a string on purpose: putting one into the other is a type error.
 *
 * Inside, each character stands for one byte of UTF-8. A page is added up of thousands of pieces, and one that holds a dash or an apostrophe would take two
 * bytes a character all through; turning that into what is sent took longer than making it.
 */
class Markup {
  readonly #bytes: string;
  constructor(bytes: string) {
    this.#bytes = bytes;
  }
  /** The piece as text. */
  toString(): string {
    return Buffer.from(this.#bytes, 'latin1').toString();
  }
  /** The piece as it is sent, UTF-8. */
  toBytes(): Buffer {
    return Buffer.from(this.#bytes, 'latin1');
  }
  /** What this file puts together: only it asks. */
  static inside(piece: Markup): string {
    return piece.#bytes;
  }
}

export type Html = Markup;

/** What may be put into a template. `true` and objects are mistakes, and are refused. */
export type Value = Html | string | number | null | undefined | false | readonly Value[];

export type AttributeValue = string | number | boolean | null | undefined;
export type Attributes = { readonly [name: string]: AttributeValue };

/** Nothing at all, where a piece of a page is asked for. */
export const nothing: Html = new Markup('');

type Template = { readonly parts: readonly string[]; readonly holes: readonly Hole[] };

const known = new WeakMap<TemplateStringsArray, Template>();

const templateOf = (parts: TemplateStringsArray): Template => ({ parts: parts.map(encoded), holes: holesOf(parts) });

/**
 * A piece of a page. Strings are escaped for the place where they stand; `Html` goes in as it is; arrays are joined without a separator;
 * null, undefined and false are nothing. Inside a tag only `attributes({...})` may be put; an address with a scheme other than
 * http, https, mailto and tel becomes `about:invalid`.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let template = known.get(parts);
  if (template === undefined) {
    template = templateOf(parts);
    known.set(parts, template);
  }
  const { parts: fixed, holes } = template;
  let text = fixed[0] as string;
  for (let index = 0; index < values.length; index += 1) {
    text += put(values[index], holes[index] as Hole) + (fixed[index + 1] as string);
  }
  return new Markup(text);
}

/** Text as bytes of UTF-8, a character each. Almost all text is itself. */
const encoded = (text: string): string => (beyondAscii.test(text) ? Buffer.from(text).toString('latin1') : text);

/** Text as safe HTML, encoded: the five characters that mean something in text and in quoted attributes are written as entities. */
function escapeText(text: string): string {
  const first = text.search(specialOrBeyond);
  return first === -1 ? text : encoded(withEntities(text, first));
}

function withEntities(text: string, first: number): string {
  let out = text.slice(0, first);
  let from = first;
  for (let index = first; index < text.length; index += 1) {
    const entity = entityOf(text.charCodeAt(index));
    if (entity === '') continue;
    out += text.slice(from, index) + entity;
    from = index + 1;
  }
  return out + text.slice(from);
}

/** Attributes, each led by a space: true gives the bare name; null, undefined and false leave it out. */
export function attributes(values: Attributes | undefined): Html {
  if (values === undefined) return nothing;
  let text = '';
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === null || value === undefined || value === false) continue;
    if (!sound.has(name)) checkName(name);
    text += value === true ? ` ${name}` : ` ${name}="${addressNames.has(name) ? safeAddress(String(value)) : escapeText(String(value))}"`;
  }
  return text === '' ? nothing : new Markup(text);
}

/** Names that were checked. They come from the code, so there are few of them. */
const sound = new Set<string>();

function checkName(name: string): void {
  if (!attributeName.test(name)) throw new TypeError(`html: ${JSON.stringify(name)} is not an attribute's name`);
  if (/^on/i.test(name) || name.toLowerCase() === 'style') throw new TypeError(`html: ${name} would be inline script or style, which pages do not carry`);
  if (sound.size < 500) sound.add(name);
}

/**
 * A piece that is made once and put into many pages: its text in one stretch. What is added up stays in as many parts as it was made of,
 * and each page that holds it would put them together again.
 */
export const kept = (piece: Html): Html => new Markup(piece.toBytes().toString('latin1'));

/** Whether a value is a piece of a page. */
export function isHtml(value: unknown): value is Html {
  return value instanceof Markup;
}

/** Pieces joined by a separator: `join([a, b], ', ')`. Those that are nothing are left out. */
export function join(values: readonly Value[], separator: Value = ''): Html {
  const between = put(separator, 'text');
  return new Markup(
    values
      .map((value) => put(value, 'text'))
      .filter((text) => text !== '')
      .join(between),
  );
}

/**
 * Text that is already HTML, taken as it is. Only for design and documents, and only for text that the program itself made:
 * a lint rule refuses it elsewhere.
 */
export function trusted(text: string): Html {
  return new Markup(encoded(text));
}

// All of ASCII is its own bytes.
const beyondAscii = /[\u0080-\uffff]/;
const specialOrBeyond = /[&<>"'\u0080-\uffff]/;
const attributeName = /^[a-z_][a-z0-9_.:-]*$/i;
const addressNames = new Set(['href', 'src', 'action', 'formaction']);

function entityOf(code: number): string {
  switch (code) {
    case 38:
      return '&amp;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    case 34:
      return '&quot;';
    case 39:
      return '&#39;';
    default:
      return '';
  }
}

function put(value: Value, hole: Hole): string {
  if (typeof value === 'string') {
    if (hole === 'text' || hole === 'attribute') return escapeText(value);
    if (hole === 'address') return safeAddress(value);
    throw new TypeError(`html: ${JSON.stringify(value)} stands inside a tag; use attributes({...})`);
  }
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') {
    if (hole === 'tag') throw new TypeError(`html: ${value} stands inside a tag; use attributes({...})`);
    return String(value);
  }
  if (value instanceof Markup) return hole === 'attribute' || hole === 'address' ? quoted(value, hole) : Markup.inside(value);
  if (Array.isArray(value)) {
    // Added up and not joined: a join copies the text at every level of a page, of which the wall has four.
    let text = '';
    for (const item of value as readonly Value[]) text += put(item, hole);
    return text;
  }
  throw new TypeError(`html: cannot put ${value === (true as unknown) ? 'true' : typeof value} into a page`);
}

/** A piece of a page inside an attribute would close it at its first quotation mark: refused, since its text is what was meant. */
function quoted(value: Html, hole: Hole): string {
  if (value === nothing) return '';
  throw new TypeError(`html: Html cannot stand in an attribute's value (${hole}): ${value.toString().slice(0, 40)}`);
}

/**
 * An address that a link may lead to. Browsers drop tabs, line ends and leading control characters before they read the scheme, so the same is done here.
 */
function safeAddress(address: string): string {
  const first = address.charCodeAt(0);
  if (first === 47 || first === 35 || first === 63) return escapeText(address); // begins with / # ?: no scheme
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers ignore
  const scheme = /^([^/?#]*?):/.exec(address.replace(/[\u0000-\u0020\u007f-\u009f]/g, ''));
  const safe = scheme === null || /^(https?|mailto|tel)$/i.test(scheme[1] as string);
  return safe ? escapeText(address) : 'about:invalid';
}
