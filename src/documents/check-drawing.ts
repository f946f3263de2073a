/**
 * What is wrong with a drawing, or nothing. A drawing goes into a page as markup and to two renderers that would
 * follow addresses in it, so only the elements that draw are let through, and nothing that loads, runs or links out.
 */
export function drawingProblem(svg: string): string | undefined {
  if (!/^<svg\s/.test(svg)) return 'it does not begin with an svg element';
  if (!/^<svg\s[^>]*\bxmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(svg)) return 'its svg element has no namespace';
  if (!/^<svg\s[^>]*\bviewBox="[^"]+"/.test(svg)) return 'its svg element has no viewBox';
  const open: string[] = [];
  let at = 0;
  for (const found of svg.matchAll(tag)) {
    const between = svg.slice(at, found.index);
    if (between.includes('<')) break;
    if (at > 0 && open.length === 0) return 'something stands after its end';
    at = found.index + found[0].length;
    const [, closing, name = '', attributes = '', closed] = found;
    if (!drawn.has(name)) return `the element ${name} is not allowed`;
    if (closing) {
      if (open.pop() !== name || attributes.trim()) return `the element ${name} is closed in the wrong place`;
      continue;
    }
    const problem = attributesProblem(attributes);
    if (problem) return problem;
    if (!closed) open.push(name);
  }
  if (svg.slice(at).trim() !== '') return 'it holds something that is neither an element nor text';
  return open.length > 0 ? `the element ${open[open.length - 1]} is not closed` : undefined;
}

const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:.-]+="[^"<>]*")*)\s*(\/?)>/g;
const attribute = /([\w:.-]+)="([^"]*)"/g;
const drawn = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs use clipPath linearGradient radialGradient stop pattern marker'.split(' '),
);

function attributesProblem(attributes: string): string | undefined {
  for (const [, name = '', value = ''] of attributes.matchAll(attribute)) {
    const lower = name.toLowerCase();
    if (lower.startsWith('on') || lower === 'style') return `the attribute ${name} is not allowed`;
    if (lower.startsWith('xml:') && lower !== 'xml:lang' && lower !== 'xml:space') return `the attribute ${name} is not allowed`;
    if ((lower === 'href' || lower === 'xlink:href') && !value.startsWith('#')) return 'it refers to something outside itself';
    if (/url\(\s*(?!#)/i.test(value) || /@import|expression|javascript:/i.test(value)) return 'it refers to something outside itself';
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(value)) return `the attribute ${name} holds a bare ampersand`;
  }
  return undefined;
}
