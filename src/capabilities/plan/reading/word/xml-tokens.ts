/** A tag or a text of an XML file, in its order. `source` is what stands in the file. Names in Word's namespace begin with "w:", whatever the file calls it. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string; readonly source: string }
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'aside'; readonly source: string };

const wordNamespace =
  /\bxmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** The prefix that a file has for Word's namespace; null where it has none, and its names cannot be told. */
export function wordPrefix(xml: string): string | null {
  return wordNamespace.exec(xml.slice(0, 20_000))?.[1] ?? null;
}

const pattern = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;

export function* tokensOf(xml: string, prefix: string): Generator<Token> {
  for (const match of xml.matchAll(pattern)) {
    const [source, slash, name, rest] = match;
    if (name === undefined) yield { kind: source.startsWith('<') ? 'aside' : 'text', source };
    else {
      const own = name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
      yield { kind: slash === '/' ? 'close' : rest?.endsWith('/') ? 'empty' : 'open', name: own, source };
    }
  }
}

/** An attribute of a tag by its name without prefix; null where it has none. */
export function attribute(source: string, name: string): string | null {
  for (const match of source.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (match[1] === name) return decoded(match[2] ?? match[3] ?? '');
  }
  return null;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

export function encoded(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
