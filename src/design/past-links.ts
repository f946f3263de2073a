import { type Html, trusted } from './html.ts';

/**
 * What a link on a page of the past says where it leads to the present on purpose: `?as-at=today`. No address that a person sees has it; it is taken out here.
 */
export const toToday = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}as-at=today`;

/** The address without any moment. */
export function withoutMoment(address: string): string {
  const [path = '', query = ''] = address.split('?', 2);
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith('as-at='));
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`;
}

/** The address as at a moment, unless it names one itself. */
export function asAtAddress(address: string, moment: string, joint: '&' | '&amp;' = '&'): string {
  const [place = '', ...fragment] = address.split('#');
  const carried = /[?&;]as-at=/.test(place) ? place : `${place}${place.includes('?') ? joint : '?'}as-at=${moment}`;
  return [carried, ...fragment].join('#');
}

/** What changed names its two moments itself. */
const ownMoments = /^\/changes(?:[?#]|$)(?!.*as-at=today$)/;

/**
 * A whole page of the past: every link within the programme leads on to the same moment, and so does every form that asks and does not write. Done once, on what
 * is sent, so that no page can forget it. In it no quotation mark and no angle bracket stands inside an attribute but as an entity: `html` sees to that.
 * @param under where the addresses of the programme begin, `/marlshire`
 */
export function carryingMoment(page: Html, under: string, moment: string): Html {
  const within = (address: string): boolean => address.startsWith('?') || (address.startsWith(under) && /^(?:[/?#]|$)/.test(address.slice(under.length)));
  const linked = (tag: string): string =>
    tag.replace(/ href="([^"]*)"/, (whole, address: string) => {
      if (!within(address) || ownMoments.test(address.slice(under.length))) return whole;
      const there = address.replace(/(?:\?|&amp;)as-at=today$/, '');
      return ` href="${there === address ? asAtAddress(address, moment, '&amp;') : there}"`;
    });
  const asking = (tag: string): string => (/ method="get"/.test(tag) ? `${tag}<input type="hidden" name="as-at" value="${moment}">` : tag);
  return trusted(page.toString().replace(/<(a|form)\b[^>]*>/g, (tag, name: string) => (name === 'a' ? linked(tag) : asking(tag))));
}
